import { parentPort, workerData } from 'node:worker_threads';
import { createRandom } from './random.ts';
import { type Prepared, prepareRun, type SkipGramShared, trainRun } from './skipGram.ts';
import { createVectorKernels } from './vectorKernels.ts';

/** One of two phases over one run of the corpus. */
export interface SkipGramTask {
  readonly epoch: number;
  readonly block: number;
  readonly start: number;
  readonly end: number;
  readonly phase: 0 | 1;
  readonly rate: number;
}

const { shared, number } = workerData as { shared: SkipGramShared; number: number };
const kernels = createVectorKernels(shared.memory);
let prepared: Prepared | undefined;

parentPort?.on('message', ({ epoch, block, start, end, phase, rate }: SkipGramTask) => {
  if (phase === 0 || prepared === undefined) {
    prepared = prepareRun(shared, start, end, createRandom(shared.seed, 1, epoch, block));
  }
  const outputHalf = number ^ phase;
  const random = createRandom(shared.seed, 2, epoch, block, phase, number);
  trainRun(shared, kernels, prepared, { worker: number, inputHalf: number, outputHalf, rate }, random);
  parentPort?.postMessage(null);
});
