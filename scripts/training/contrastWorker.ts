import { parentPort, workerData } from 'node:worker_threads';
import { type ContrastMatrices, compare, differentiate, embedBags, update, type Worker } from './contrast.ts';
import { addPair, addQuestion, type Bags } from './pairs.ts';
import type { QuestionPair } from './questions.ts';
import { createRandom } from './random.ts';
import type { Texts } from './texts.ts';
import { createVectorKernels } from './vectorKernels.ts';

export interface ContrastShared {
  readonly seed: number;
  readonly workers: number;
  readonly texts: Texts;
  readonly questions: readonly QuestionPair[];
  readonly matrices: ContrastMatrices;
  readonly size: number;
}

export interface ContrastTask {
  readonly phase: 1 | 2 | 3 | 4;
  readonly step: number;
  readonly sentences: Int32Array;
  /** Numbers of questions; together with the sentences as many as the batch. */
  readonly questions: Int32Array;
}

const { shared, number } = workerData as { shared: ContrastShared; number: number };
const { matrices } = shared;
const worker: Worker = {
  number,
  count: shared.workers,
  kernels: createVectorKernels(matrices.memory),
  matrices,
  slotOf: new Int32Array(shared.size).fill(-1),
};
let bags: Bags = { rows: [], starts: [0] };

parentPort?.on('message', (task: ContrastTask) => {
  const { phase } = task;
  if (phase === 1) {
    bags = makeBags(task);
    embedBags(worker, bags);
  } else if (phase === 2) compare(worker);
  else if (phase === 3) differentiate(worker);
  else update(worker, bags);
  parentPort?.postMessage(null);
});

/** The same in every worker: the random source is seeded by the step alone. */
function makeBags({ step, sentences, questions }: ContrastTask): Bags {
  const random = createRandom(shared.seed, 5, step);
  const queries: Bags = { rows: [], starts: [0] };
  const passages: Bags = { rows: [], starts: [0] };
  for (const sentence of sentences) addPair(shared.texts, sentence, random, queries, passages);
  for (const number of questions) {
    addQuestion(shared.texts, shared.questions[number] as QuestionPair, random, queries, passages);
  }
  const shift = queries.rows.length;
  return {
    rows: queries.rows.concat(passages.rows),
    starts: queries.starts.concat(passages.starts.slice(1).map((start) => start + shift)),
  };
}
