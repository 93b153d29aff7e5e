import type { FormattedString } from '@grammyjs/parse-mode';
import { GrammyError } from 'grammy';
import { answerScreenTexts } from './answerScreenTexts.ts';
import { packCallback } from './callbackData.ts';
import type { BotContext, Channel } from './context.ts';
import { keyboard, send, shownAs } from './deliver.ts';

/** Where an answer can be seen growing. */
export interface LiveSurface {
  /** False where this can't be done here: another surface must do. */
  show(page: FormattedString): Promise<boolean>;
  /** How long to wait now before showing more, in milliseconds. */
  pauseMs(): number;
  /** How long what is shown stays, in milliseconds; null for good. */
  readonly fadesMs: number | null;
  /** The messages to be replaced by the complete answer. */
  messages(): readonly number[];
}

const DRAFT_EVERY_MS = 400;
/** Telegram lets a draft stand for 30 s. */
const DRAFT_FADES_MS = 20_000;
/** One a second is what a chat bears, and 20 a minute a group: half of those are for answers. */
const EDIT_EVERY_MS = { private: 1500, group: 6000 };
/** Where other messages have used the chat's share up. */
const NO_ROOM_MS = 1000;

/** One draft an update: never zero, which Telegram refuses. */
export function draftIdOf(ctx: BotContext): number {
  return ctx.update.update_id;
}

/** A draft in the private chat, with Telegram's own button to stop it. */
export function draftSurface(ctx: BotContext): LiveSurface {
  let shownAt = 0;
  return {
    async show(page) {
      shownAt = Date.now();
      try {
        const { entities } = shownAs(page);
        await ctx.replyWithDraft(page.text, { draft_id: draftIdOf(ctx), entities, can_stop: true });
        return true;
      } catch (error) {
        // Older servers don't know it; some chats don't allow it.
        if (!(error instanceof GrammyError)) throw error;
        if ([400, 403, 404].includes(error.error_code)) return false;
        shownAt += 1000 * (error.parameters.retry_after ?? 0);
        return true;
      }
    },
    pauseMs: () => Math.max(0, shownAt + DRAFT_EVERY_MS - Date.now()),
    fadesMs: DRAFT_FADES_MS,
    messages: () => [],
  };
}

/**
 * A message with a stop button, edited. Several answers at once in a group share its rate.
 */
export function messageSurface(
  ctx: BotContext,
  { underway: { shownAt }, hasRoom = () => true }: Pick<Channel, 'underway' | 'hasRoom'>,
  stopKey: string,
  into: readonly number[],
): LiveSurface {
  const chatId = ctx.chat?.id ?? 0;
  const everyMs = ctx.view.isPrivate ? EDIT_EVERY_MS.private : EDIT_EVERY_MS.group;
  const stop = {
    text: answerScreenTexts[ctx.view.language].stop,
    callback_data: packCallback({ kind: 'stop', key: stopKey }),
  };
  let ids = into;
  return {
    async show(page) {
      noteShown(shownAt, chatId);
      const [id] = ids;
      if (id === undefined) {
        const sent = await send(ctx, { pages: [page], buttons: [[stop]] });
        ids = sent.map(({ message_id }) => message_id);
        return true;
      }
      try {
        const shown = { ...shownAs(page), reply_markup: keyboard([[stop]]) };
        await ctx.api.editMessageText(chatId, id, page.text, shown);
      } catch (error) {
        if (!(error instanceof GrammyError) || error.error_code !== 400) throw error;
      }
      return true;
    },
    // A progress edit that had to wait would come after the answer, or hold it up.
    pauseMs: () =>
      Math.max(hasRoom(chatId) ? 0 : NO_ROOM_MS, (shownAt.get(chatId) ?? 0) + everyMs - Date.now()),
    fadesMs: null,
    messages: () => ids,
  };
}

const MOST_CHATS = 1000;

/** The chats shown to last are kept. */
function noteShown(shownAt: Map<number, number>, chatId: number): void {
  shownAt.delete(chatId);
  shownAt.set(chatId, Date.now());
  for (const oldest of shownAt.keys()) {
    if (shownAt.size <= MOST_CHATS) return;
    shownAt.delete(oldest);
  }
}
