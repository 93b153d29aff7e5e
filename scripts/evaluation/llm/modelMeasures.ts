import type { Answer } from '../../../src/answer/answer.ts';
import { type Measure, quantile, share } from '../measure.ts';
import type { Cost } from './meter.ts';

/** A question that was put to the assistant with the model, and what it cost. */
export interface CostedAnswer {
  readonly answer: Answer;
  readonly cost: Cost;
}

const MEDIAN = 0.5;
const MOST = 0.95;

/** What the model added and took: of the questions for which it was called at all. */
export function modelMeasures(asked: readonly CostedAnswer[]): Measure[] {
  const group = 'model';
  const called = asked.filter(({ cost }) => cost.calls > 0);
  const first = called.flatMap(({ cost }) => (cost.firstProved === null ? [] : [cost.firstProved]));
  const times = called.map(({ cost }) => cost.ms);
  const told = called.filter(({ cost }) => cost.untold < cost.calls);
  const of = (name: string) => ({ group, name }) as const;
  return [
    share(
      of('questions put to the model'),
      asked.map(({ cost }) => ({ holds: cost.calls > 0 })),
    ),
    share(
      of('answered in the model’s words, of those'),
      called.map(({ answer }) => ({ holds: answer.mode === 'llm' })),
    ),
    quantile(of('time to the first proved claim, median'), 'ms', first, MEDIAN),
    quantile(of('time to the first proved claim, 95th percentile'), 'ms', first, MOST),
    quantile(of('time to the answer, median'), 'ms', times, MEDIAN),
    quantile(of('time to the answer, 95th percentile'), 'ms', times, MOST),
    ...(['input', 'output'] as const).flatMap((side) => [
      quantile(
        of(`tokens of a question, ${side}, median`),
        'tokens',
        told.map(({ cost }) => cost.tokens[side]),
        MEDIAN,
      ),
      {
        ...quantile(of(`tokens, ${side}, in all`), 'tokens', [], MEDIAN),
        of: told.length,
        value: told.reduce((sum, { cost }) => sum + cost.tokens[side], 0),
      },
    ]),
  ].filter((measure) => measure.of > 0);
}
