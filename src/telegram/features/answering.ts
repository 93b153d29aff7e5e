import type { Answer } from '../../answer/answer.ts';
import type { AskOptions, Assistant, Progress, Turn } from '../../assistant.ts';
import type { ShownAnswer } from '../../state/shownAnswers.ts';
import type { BotContext, Channel } from '../context.ts';
import { send, sendInto } from '../deliver.ts';
import { errorFields } from '../errors.ts';
import { createFollowUps, type FindFollowUps } from '../followUps.ts';
import { formatAnswer } from '../format/answer.ts';
import { chooseRow, formatComparison } from '../format/compare.ts';
import { formatNotice } from '../format/notices.ts';
import { formatSearch } from '../format/searchResults.ts';
import { waysOn } from '../format/waysOn.ts';
import { historyOf } from '../history.ts';
import { type LiveAnswer, openLiveAnswer } from '../liveAnswer.ts';
import { placeOf } from '../place.ts';
import type { Screen } from '../screen.ts';
import { tally } from '../tally.ts';
import { withTyping } from '../typing.ts';

export interface Asking {
  readonly view: ShownAnswer['view'];
  readonly work: (options: AskOptions) => Promise<Answer>;
  /** A turn of the conversation: it is understood by what was said before, and remembered. */
  readonly isTurn?: boolean;
  /** Messages that answered an earlier wording of the question: the answer takes their place. */
  readonly into?: readonly number[];
}

/** Lets the assistant work, and shows what it found. */
export async function answerWith(
  ctx: BotContext,
  channel: Channel,
  view: ShownAnswer['view'],
  work: (options: AskOptions) => Promise<Answer>,
): Promise<void> {
  await answerAsking(ctx, channel, { view, work });
}

/** The same for a turn of a conversation. The ids of the messages that show the answer. */
export async function answerAsking(
  ctx: BotContext,
  channel: Channel,
  { view, work, isTurn = false, into = [] }: Asking,
): Promise<readonly number[]> {
  const { assistant, state, log, underway } = channel;
  const begunAt = underway.now();
  const history = isTurn ? await historyOf(ctx, channel) : [];
  const live = isTurn && assistant.drafts ? openLiveAnswer(ctx, channel, into) : undefined;
  let understood: string | undefined;
  const onProgress = (progress: Progress): void => {
    if (progress.kind === 'understood') understood = progress.question;
    live?.tell(progress);
  };
  const options: AskOptions = {
    history,
    language: ctx.view.language,
    onProgress,
    ...(live !== undefined && { signal: live.signal }),
    ...(ctx.from !== undefined && { asker: state.nameOf(ctx.from.id) }),
  };
  let answer: Answer;
  try {
    answer = await withTyping(ctx, () => work(options));
  } catch (error) {
    const isTold = await live?.fail(formatNotice(ctx.view.texts.answer.failed));
    if (isTold !== true) throw error;
    log.error(errorFields(error), 'update failed');
    return [];
  }
  const { outcome, reason, mode, ms } = answer;
  log.info({ outcome, reason, mode, ms }, 'answered');
  const question = understood ?? answer.question;
  const followUps = view === 'search' ? [] : await followUpsOf(question, answer, ctx, channel);
  const shown = {
    view,
    answer,
    part: 0,
    ...(understood !== undefined && { understood }),
    followUps: [...followUps],
  };
  const ids = await deliver(ctx, screenOf(shown, ctx, channel), live, into);
  // Asked for by somebody who has had all erased since: nothing of it is kept.
  if (ctx.from !== undefined && underway.erasures.since(ctx.from.id, begunAt)) return ids;
  // Side by side: what is written at once is one transaction.
  await Promise.all([
    keep(ctx, channel, shown, ids),
    ...(isTurn ? [remember(ctx, channel, { question, answer: answer.answer }, reason)] : []),
    ...(view === 'search' ? [] : [tally(ctx, channel, answer)]),
  ]);
  return ids;
}

async function deliver(
  ctx: BotContext,
  screen: Screen,
  live: LiveAnswer | undefined,
  into: readonly number[],
): Promise<readonly number[]> {
  if (live !== undefined) return live.finish(screen);
  if (into.length > 0) return sendInto(ctx, screen, into);
  return (await send(ctx, screen)).map(({ message_id }) => message_id);
}

/** For the way back from a source, and for what the buttons under the answer are about. */
async function keep(
  ctx: BotContext,
  { state, log }: Channel,
  shown: ShownAnswer,
  ids: readonly number[],
): Promise<void> {
  const last = ids.at(-1);
  if (last === undefined || ctx.chat === undefined) return;
  try {
    const kept = { ...shown, part: ids.length - 1 };
    await state.shownAnswers.save(ctx.chat.id, last, ctx.from?.id ?? 0, kept);
  } catch (error) {
    // The answer is out; only the way back to it from a source is missing.
    log.error(errorFields(error), 'shown answer not kept');
  }
}

/** What was no question says nothing to the next one. */
async function remember(
  ctx: BotContext,
  { state, log }: Channel,
  turn: Turn,
  reason: Answer['reason'],
): Promise<void> {
  const place = placeOf(ctx);
  if (place === undefined || reason === 'small_talk' || reason === 'empty' || reason === 'too_long') return;
  try {
    await state.conversations.add(place, turn);
  } catch (error) {
    log.error(errorFields(error), 'turn not remembered');
  }
}

const SLOW_MS = 120;
const finders = new WeakMap<Assistant, FindFollowUps>();

/** In the private chat, and where there is time: the answer comes first. */
async function followUpsOf(
  question: string,
  answer: Answer,
  ctx: BotContext,
  { assistant, underway, log }: Channel,
): Promise<Awaited<ReturnType<FindFollowUps>>> {
  if (!underway.hasTime() || !ctx.view.isPrivate) return [];
  // Trying them out takes as long again.
  if (answer.mode === 'extractive' && !assistant.drafts && answer.ms > SLOW_MS) return [];
  const find = finders.get(assistant) ?? createFollowUps(assistant);
  finders.set(assistant, find);
  try {
    return await find(question, answer);
  } catch (error) {
    log.error(errorFields(error), 'no follow-ups');
    return [];
  }
}

/** A stored answer looks as it did. */
export function screenOf(shown: ShownAnswer, ctx: BotContext, { assistant }: Channel): Screen {
  const { view, answer } = shown;
  if (view === 'search') return formatSearch(answer, assistant.corpus, shown.part, ctx.view);
  const onwards = waysOn(shown, assistant.corpus, ctx.view);
  if (view === 'compare') return formatComparison(answer, assistant.corpus, ctx.view, onwards);
  return formatAnswer(answer, assistant.corpus, ctx.view, {
    withQuestion: view === 'example',
    waysOn: [
      ...chooseRow(answer, shown.understood ?? answer.question, assistant.corpus, ctx.view),
      ...onwards,
    ],
  });
}
