import type { MiddlewareFn } from 'grammy';
import type { Language } from '../assistant.ts';
import { limitsEn } from '../texts/en/limits.ts';
import { type LimitsTexts, limitsZh } from '../texts/zh/limits.ts';
import type { BotContext, Channel } from './context.ts';
import { sendNotice } from './deliver.ts';
import { errorFields } from './errors.ts';
import type { Admission, Flood, FloodKind } from './flood.ts';
import { answerInline } from './inline/answerInline.ts';

export const limitsTexts: Readonly<Record<Language, LimitsTexts>> = { zh: limitsZh, en: limitsEn };

/**
 * Lets an update through, or says a friendly word once and is silent until the limit is over. A pressed button
 * and an inline query are answered in any case, or the client would wait.
 */
export function guardFlood(flood: Flood, { state, log }: Channel): MiddlewareFn<BotContext> {
  return async (ctx, next) => {
    const kind = kindOf(ctx);
    if (kind === undefined || ctx.from === undefined) return next();
    const groupId = ctx.chat === undefined || ctx.view.isPrivate ? null : ctx.chat.id;
    const admission = flood.admit(kind, { userId: ctx.from.id, groupId });
    if (admission.kind === 'admitted') return next();
    if (admission.isFirst) {
      log.info({ scope: admission.scope }, 'slowed down');
      await state.usage
        .count('limited')
        .catch((error: unknown) => log.error(errorFields(error), 'not counted'));
    }
    const text = noticeOf(admission, limitsTexts[ctx.view.language]);
    if (kind === 'buttons') await ctx.answerPressed({ text });
    else if (kind === 'inline') await answerInline(ctx, [], { cache_time: 1, is_personal: true }, log);
    else if (admission.isFirst) await sendNotice(ctx, text);
  };
}

/** What counts as which; nothing where the bot would say nothing anyway. */
function kindOf(ctx: BotContext): FloodKind | undefined {
  if (ctx.callbackQuery !== undefined) return 'buttons';
  if (ctx.inlineQuery !== undefined) return 'inline';
  return (ctx.incoming ?? ctx.edited) === undefined ? undefined : 'messages';
}

function noticeOf({ scope, waitMs }: Extract<Admission, { kind: 'limited' }>, texts: LimitsTexts): string {
  const seconds = Math.max(1, Math.ceil(waitMs / 1000));
  if (scope === 'user') return texts.tooFast(seconds);
  return scope === 'group' ? texts.busyGroup(seconds) : texts.busy(seconds);
}
