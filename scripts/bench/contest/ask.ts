import { medianOf, type Timing, timed, timingOf } from '../timing.ts';
import type { Find } from './contender.ts';
import type { ContestQuestion } from './corpus.ts';

export interface AskingLimits {
  readonly questions: number;
  /** Warm passes over the questions, at most. */
  readonly passes: number;
  /** For all passes together: half of it for the first, which decides how many questions are asked. */
  readonly budgetMs: number;
}

export interface Asked {
  readonly questions: number;
  /** Share of the questions whose paragraph is the first found, or among the first five. */
  readonly at1: number;
  readonly at5: number;
  /** Of the warm passes. */
  readonly timing: Timing;
  readonly passes: number;
}

/** One pass for what is found and to get warm, then passes over the same questions for the times. */
export async function ask(
  find: Find,
  questions: readonly ContestQuestion[],
  { questions: most, passes, budgetMs }: AskingLimits,
  now: () => number = () => performance.now(),
): Promise<Asked> {
  const started = now();
  let [at1, at5] = [0, 0];
  const asked: ContestQuestion[] = [];
  for (const each of questions.slice(0, most)) {
    if (asked.length > 0 && now() - started > budgetMs / 2) break;
    const rank = (await find(each.question)).indexOf(each.paragraphId);
    if (rank === 0) at1 += 1;
    if (rank >= 0 && rank < 5) at5 += 1;
    asked.push(each);
  }
  const timings: Timing[] = [];
  let longest = 0;
  do {
    const from = now();
    const times: number[] = [];
    for (const { question } of asked) times.push((await timed(() => find(question))).ms);
    timings.push(timingOf(times));
    longest = Math.max(longest, now() - from);
  } while (timings.length < passes && now() - started + longest <= budgetMs);
  const of = Math.max(1, asked.length);
  return {
    questions: asked.length,
    at1: at1 / of,
    at5: at5 / of,
    timing: medianOf(timings),
    passes: timings.length,
  };
}
