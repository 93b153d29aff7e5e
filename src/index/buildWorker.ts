import { parentPort, workerData } from 'node:worker_threads';
import { createTrainedEmbedder } from '../embeddings/trainedEmbedder.ts';
import { openWordVectors } from '../embeddings/wordVectors.ts';
import { createSegmenter } from '../text/segmenter.ts';
import { createAnalysis, memoryOf } from './analyse.ts';

/** What a worker is started with. */
export interface WorkerSetting {
  /** The file of the built-in embedder's vectors; null where the main thread makes the vectors. */
  readonly wordVectors: string | null;
}

// The one script that runs in a worker: texts come, their analysis goes back, in the same order.
const { wordVectors } = workerData.setting as WorkerSetting;
const segmenter = createSegmenter();
const embedder = wordVectors === null ? null : createTrainedEmbedder(openWordVectors(wordVectors), segmenter);
const analyse = createAnalysis(segmenter, embedder);
parentPort?.on('message', (texts: readonly string[]) => {
  const analysis = analyse(texts);
  parentPort?.postMessage(analysis, memoryOf(analysis));
});
