import { type Composer, Context } from 'grammy';
import type { Logger } from 'pino';
import type { Assistant, Language } from '../assistant.ts';
import type { State } from '../state/database.ts';
import { type Callback, parseCallback } from './callbackData.ts';
import { COMMAND_NAMES, type CommandName } from './commands.ts';
import { type Incoming, readIncoming } from './incoming.ts';
import { languageOf, textsIn } from './language.ts';
import type { Underway } from './underway.ts';
import type { View } from './view.ts';

/** What the features work with. */
export interface Channel {
  readonly assistant: Assistant;
  readonly state: State;
  readonly log: Logger;
  /** What is under way in this process. */
  readonly underway: Underway;
  /** Whether what only shows progress may be sent to that chat now, without holding up what has to follow. */
  readonly hasRoom?: (chatId: number) => boolean;
  /** Whether questions are sent to a server that turns them into vectors: /privacy says so. */
  readonly embedsElsewhere?: boolean;
  /** Fires when the process has to go soon: a model's work ends, the extractive answer is sent. */
  readonly hurry?: AbortSignal | undefined;
}

/** What the person sees on top of the chat after pressing a button; nothing if left out. */
export interface CallbackAnswer {
  readonly text?: string;
  readonly show_alert?: boolean;
  /** Opens the bot's own deep link. */
  readonly url?: string;
}

/** grammY's context, with what this bot reads out of an update. */
export class BotContext extends Context {
  /** Answers the pressed button, once: false where that has been done (see answerCallbacks). */
  answerPressed: (answer: CallbackAnswer) => Promise<boolean> = async () => false;

  /** What the person chose with /lang, if anything (see features/language.ts). */
  chosenLanguage: Language | undefined;

  /** What a new message wants of the bot; nothing for edited messages and channel posts. */
  get incoming(): Incoming | undefined {
    return this.message === undefined ? undefined : readIncoming(this.message, this.me, COMMAND_NAMES);
  }

  /** The same of a message that was changed after it was sent. */
  get edited(): Incoming | undefined {
    const { editedMessage } = this;
    return editedMessage === undefined ? undefined : readIncoming(editedMessage, this.me, COMMAND_NAMES);
  }

  /** What a pressed button asks for; undefined for data that no button of ours has. */
  get pressed(): Callback | undefined {
    const data = this.callbackQuery?.data;
    return data === undefined ? undefined : parseCallback(data);
  }

  get view(): View {
    const language = this.chosenLanguage ?? languageOf(this.from?.language_code);
    return {
      texts: textsIn(language),
      language,
      isPrivate: this.chat?.type === 'private',
      botName: this.me.username,
      hasInline: this.me.supports_inline_queries,
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
