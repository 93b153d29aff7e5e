import { z } from 'zod';
import type { Assistant } from '../../src/assistant.ts';
import type { SearchIndex } from '../../src/index/searchIndex.ts';
import type { CmrcQuestion } from './cmrc.ts';
import type { OpenFold } from './goldRemoved.ts';
import { type Interval, wilson } from './intervals.ts';
import { createProgress } from './progress.ts';
import { holdsGold } from './runCmrc.ts';

/** Counts at one threshold, of the same questions at each. */
export const curvePointSchema = z.object({
  leastConfidence: z.number(),
  /** Questions asked, with their paragraph and again without it. */
  questions: z.number().int(),
  answered: z.number().int(),
  /** Answered without a gold answer in what is shown. */
  wrong: z.number().int(),
  /** Answered although the paragraph was taken away. */
  answeredWithout: z.number().int(),
});
export type CurvePoint = z.infer<typeof curvePointSchema>;

export const THRESHOLDS = [0.02, 0.05, 0.1, 0.2, 0.3, 0.4, 0.6, 0.8] as const;

/** Every nth question, so that few of them still come from all over the set. */
export function spread<T>(all: readonly T[], most: number): T[] {
  const step = Math.max(1, all.length / most);
  return Array.from({ length: Math.min(most, all.length) }, (_, i) => all[Math.floor(i * step)] as T);
}

export async function riskCoverage(
  index: SearchIndex,
  folds: readonly OpenFold[],
  questions: readonly CmrcQuestion[],
  assistantAt: (index: SearchIndex, leastConfidence: number) => Assistant,
  thresholds: readonly number[] = THRESHOLDS,
): Promise<CurvePoint[]> {
  const chosen = new Set(questions.map(({ id }) => id));
  const points: CurvePoint[] = [];
  const progress = createProgress('risk and coverage', thresholds.length * questions.length * 2);
  for (const leastConfidence of thresholds) {
    const assistant = assistantAt(index, leastConfidence);
    let [answered, wrong, answeredWithout] = [0, 0, 0];
    for (const question of questions) {
      const answer = await assistant.ask(question.question);
      progress.step();
      if (answer.outcome !== 'answered') continue;
      answered += 1;
      if (!holdsGold(question, answer.answer)) wrong += 1;
    }
    for (const fold of folds) {
      const without = assistantAt(fold.index, leastConfidence);
      for (const question of fold.questions.filter(({ id }) => chosen.has(id))) {
        const answer = await without.ask(question.question);
        progress.step();
        if (answer.outcome === 'answered') answeredWithout += 1;
      }
    }
    points.push({ leastConfidence, questions: questions.length, answered, wrong, answeredWithout });
  }
  return points;
}

export interface Risk {
  readonly coverage: number;
  readonly risk: number;
  readonly interval: Interval;
}

/** Risk 1: wrong among the answered. */
export function wrongAmongAnswered({ questions, answered, wrong }: CurvePoint): Risk {
  return {
    coverage: answered / questions,
    risk: answered === 0 ? 0 : wrong / answered,
    interval: wilson(wrong, answered),
  };
}

/** Risk 2: answered with the paragraph taken away. */
export function answeredWithout({ questions, answered, answeredWithout: still }: CurvePoint): Risk {
  return { coverage: answered / questions, risk: still / questions, interval: wilson(still, questions) };
}
