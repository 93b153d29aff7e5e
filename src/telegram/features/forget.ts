import { Composer } from 'grammy';
import type { Erasure } from '../../state/erasure.ts';
import type { PrivacyTexts } from '../../texts/zh/privacy.ts';
import { packCallback } from '../callbackData.ts';
import { type BotContext, type Channel, onButton, onCommand } from '../context.ts';
import { replace, send } from '../deliver.ts';
import { errorFields } from '../errors.ts';
import { lines, plain } from '../format/marked.ts';
import { formatNotice } from '../format/notices.ts';
import { forgetLink } from '../links.ts';
import { privacyTexts } from '../privacyTexts.ts';
import type { Screen } from '../screen.ts';
import { onStartLink } from '../startLink.ts';

/** /forget: asks to be confirmed, erases all that is kept of the person, and shows that nothing is left. */
export function createForget({ state, log, underway }: Channel): Composer<BotContext> {
  const composer = new Composer<BotContext>();

  onCommand(composer, 'forget', ask);
  onStartLink(composer, 'forget', ask);

  async function ask(ctx: BotContext): Promise<void> {
    const { forget } = privacyTexts[ctx.view.language];
    if (!ctx.view.isPrivate || ctx.from === undefined) {
      // A button in a group would be everybody's.
      const url = forgetLink(ctx.view.botName);
      await send(ctx, { pages: [plain(forget.privately)], buttons: [[{ text: forget.openPrivately, url }]] });
      return;
    }
    await send(ctx, questionScreen(forget, await state.guests.has(ctx.from.id)));
  }

  onButton(composer, 'forget', async (ctx, { isSure }) => {
    const { forget } = privacyTexts[ctx.view.language];
    if (!ctx.view.isPrivate || ctx.from === undefined || ctx.chat === undefined) {
      return ctx.answerPressed({ text: ctx.view.texts.button.invalid, show_alert: true });
    }
    if (!isSure) return replace(ctx, formatNotice(forget.cancelled));
    // Before: an answer that is under way in a group meanwhile is not kept any more.
    underway.erasures.note(ctx.from.id);
    const erasure = await state.forget(ctx.from.id);
    underway.answered.forget(ctx.chat.id);
    log.info({ erased: erasure.total, left: erasure.left }, 'data of a person erased');
    await replace(ctx, doneScreen(forget, erasure));
    if (erasure.erased.preferences === 0) return;
    try {
      await ctx.api.deleteMyCommands({ scope: { type: 'chat', chat_id: ctx.chat.id } });
    } catch (error) {
      log.warn(errorFields(error), 'command menu not changed');
    }
  });
  return composer;
}

function questionScreen(forget: PrivacyTexts['forget'], isGuest: boolean): Screen {
  return {
    pages: [lines([forget.ask, isGuest ? forget.guest : null])],
    buttons: [
      [
        { text: forget.sure, callback_data: packCallback({ kind: 'forget', isSure: true }) },
        { text: forget.cancel, callback_data: packCallback({ kind: 'forget', isSure: false }) },
      ],
    ],
  };
}

function doneScreen(forget: PrivacyTexts['forget'], { erased, total, left }: Erasure): Screen {
  if (total === 0 && left === 0) return formatNotice(forget.nothing);
  const items = Object.entries(forget.items)
    .map(([name, label]) => ({ label, count: erased[name as keyof typeof forget.items] }))
    .filter(({ count }) => count > 0)
    .map(({ label, count }) => `${label} ${count}`);
  return {
    pages: [lines([forget.done(total, left), items.join(' · '), left > 0 ? forget.incomplete : null])],
    buttons: [],
  };
}
