import { type Composer, Context } from 'grammy';
import type { Logger } from 'pino';
import type { Assistant } from '../assistant.ts';
import type { State } from '../state/database.ts';
import type { CallbackAnswer } from './callbackAnswer.ts';
import { type Callback, parseCallback } from './callbackData.ts';
import { COMMAND_NAMES, type CommandName } from './commands.ts';
import { type Incoming, readIncoming } from './incoming.ts';
import { textsFor } from './language.ts';
import type { View } from './view.ts';

/** What the features work with. */
export interface Channel {
  readonly assistant: Assistant;
  readonly state: State;
  readonly log: Logger;
}

/** grammY's context, with what this bot reads out of an update. */
export class BotContext extends Context {
  /** Answers the pressed button, once: false where that has been done (see answerCallbacks). */
  answerPressed: (answer: CallbackAnswer) => Promise<boolean> = async () => false;

  /** What a new message wants of the bot; nothing for edited messages and channel posts. */
  get incoming(): Incoming | undefined {
    return this.message === undefined ? undefined : readIncoming(this.message, this.me, COMMAND_NAMES);
  }

  /** What a pressed button asks for; undefined for data that no button of ours has. */
  get pressed(): Callback | undefined {
    const data = this.callbackQuery?.data;
    return data === undefined ? undefined : parseCallback(data);
  }

  get view(): View {
    return {
      texts: textsFor(this.from?.language_code),
      isPrivate: this.chat?.type === 'private',
      botName: this.me.username,
    };
  }
}

/** Runs for one command, however it was written. */
export function onCommand(
  composer: Composer<BotContext>,
  command: CommandName,
  handle: (ctx: BotContext, rest: string, quoted: string) => Promise<void>,
): void {
  composer.use(async (ctx, next) => {
    const { incoming } = ctx;
    if (incoming?.kind !== 'command' || incoming.name !== command) return next();
    await handle(ctx, incoming.rest, incoming.quoted);
  });
}

/** Runs for one kind of button. */
export function onButton<K extends Callback['kind']>(
  composer: Composer<BotContext>,
  kind: K,
  handle: (ctx: BotContext, callback: Extract<Callback, { kind: K }>) => Promise<unknown>,
): void {
  composer.use(async (ctx, next) => {
    const { pressed } = ctx;
    if (pressed?.kind !== kind) return next();
    await handle(ctx, pressed as Extract<Callback, { kind: K }>);
  });
}
