import { Composer } from 'grammy';
import type { ShownAnswer } from '../../state/shownAnswers.ts';
import { type BotContext, type Channel, onButton } from '../context.ts';
import { corpusVersion } from '../corpusVersion.ts';
import { replace, send, sendNotice } from '../deliver.ts';
import { consentButtons, feedbackTexts, reasonButtons } from '../feedbackButtons.ts';
import { harmless } from '../format/clip.ts';
import { lines, plain } from '../format/marked.ts';
import { formatNotice } from '../format/notices.ts';
import { whyLink } from '../links.ts';
import { rows, type Screen } from '../screen.ts';
import { onStartLink } from '../startLink.ts';

const REASONS_PER_ROW = 3;

/**
 * 👍 and 👎: noted with the question's hash, never its text. After 👎 it asks why, and then whether the text may be
 * kept, where the one who asked is the one who pressed. All this in the private chat: a group sees nothing of it.
 */
export function createFeedback({ assistant, state, log }: Channel): Composer<BotContext> {
  const composer = new Composer<BotContext>();

  onButton(composer, 'opinion', async (ctx, { opinion }) => {
    const texts = feedbackTexts[ctx.view.language];
    const message = ctx.callbackQuery?.message;
    const place = message && state.shownAnswers.place(message.chat.id, message.message_id);
    const shown = place === undefined ? undefined : await state.shownAnswers.findAt(place);
    if (place === undefined || shown === undefined || ctx.from === undefined) {
      return ctx.answerPressed({ text: ctx.view.texts.button.expired, show_alert: true });
    }
    const isNew = await state.feedback.give({
      userId: ctx.from.id,
      place,
      opinion,
      answer: shown.answer,
      corpusVersion: corpusVersion(assistant.corpus),
    });
    if (isNew) await state.usage.count(opinion === 'good' ? 'liked' : 'disliked');
    log.info({ opinion, outcome: shown.answer.outcome }, 'feedback');
    if (opinion === 'good') return ctx.answerPressed({ text: texts.liked });
    const next = await nextScreen(ctx, place, shown);
    if (next === null) return ctx.answerPressed({ text: texts.thanks });
    if (!ctx.view.isPrivate) {
      return ctx.answerPressed({ url: whyLink(ctx.view.botName, place) });
    }
    await ctx.answerPressed({ text: texts.disliked });
    await send(ctx, next);
  });

  // Where 👎 in a group leads.
  onStartLink(composer, 'why', async (ctx, { place }) => {
    const shown = await state.shownAnswers.findAt(place);
    const next = shown && (await nextScreen(ctx, place, shown));
    if (next === undefined) return sendNotice(ctx, ctx.view.texts.button.expired);
    await send(ctx, next ?? formatNotice(feedbackTexts[ctx.view.language].thanks));
  });

  onButton(composer, 'reason', async (ctx, { place, reason }) => {
    const texts = feedbackTexts[ctx.view.language];
    if (ctx.from === undefined || !ctx.view.isPrivate) return isOver(ctx);
    if (reason !== null && !(await state.feedback.explain(ctx.from.id, place, reason))) return isOver(ctx);
    const thanks = reason === null ? texts.thanks : texts.thanksFor(texts.reasons[reason]);
    const shown = await state.shownAnswers.findAt(place);
    // Somebody else's words are not theirs to give.
    if (shown === undefined || !(await state.shownAnswers.isAsker(place, ctx.from.id))) {
      return replace(ctx, formatNotice(thanks));
    }
    await replace(ctx, consentScreen(ctx, place, shown, thanks));
  });

  onButton(composer, 'consent', async (ctx, { place, isGiven }) => {
    const texts = feedbackTexts[ctx.view.language];
    if (ctx.from === undefined || !ctx.view.isPrivate) return isOver(ctx);
    if (!isGiven) return replace(ctx, formatNotice(texts.notKept));
    const shown = await state.shownAnswers.findAt(place);
    const isAsker = await state.shownAnswers.isAsker(place, ctx.from.id);
    const isKept =
      shown !== undefined &&
      isAsker &&
      (await state.feedback.keepQuestion(ctx.from.id, place, questionOf(shown)));
    if (!isKept) return isOver(ctx);
    await replace(ctx, formatNotice(texts.kept));
  });

  /** Why, of an answer; a refusal says itself what is wrong, so only whether the question may be kept, if at all. */
  async function nextScreen(ctx: BotContext, place: string, shown: ShownAnswer): Promise<Screen | null> {
    if (shown.answer.outcome !== 'refused') return whyScreen(ctx, place);
    const isAsker = ctx.from !== undefined && (await state.shownAnswers.isAsker(place, ctx.from.id));
    return isAsker ? consentScreen(ctx, place, shown, feedbackTexts[ctx.view.language].thanks) : null;
  }
  return composer;
}

function consentScreen(ctx: BotContext, place: string, shown: ShownAnswer, thanks: string): Screen {
  const texts = feedbackTexts[ctx.view.language];
  const asked = lines([texts.mayKeep, texts.question(questionOf(shown))]);
  return { pages: [lines([thanks, asked], '\n\n')], buttons: [consentButtons(place, ctx.view)] };
}

/** Without what was said before it, a follow-up asks nothing. */
function questionOf({ understood, answer }: ShownAnswer): string {
  return harmless(understood ?? answer.question);
}

function isOver(ctx: BotContext): Promise<boolean> {
  return ctx.answerPressed({ text: ctx.view.texts.button.expired, show_alert: true });
}

function whyScreen(ctx: BotContext, place: string): Screen {
  const texts = feedbackTexts[ctx.view.language];
  return { pages: [plain(texts.why)], buttons: rows(reasonButtons(place, ctx.view), REASONS_PER_ROW) };
}
