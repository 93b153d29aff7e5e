import { parentPort, workerData } from 'node:worker_threads';
import { openWordVectors } from '../../src/embeddings/wordVectors.ts';
import { type AskedSentences, type InteractionSettings, trainInteraction } from './trainInteraction.ts';

const vectors = openWordVectors((workerData as { readonly shared: string }).shared);

parentPort?.on('message', ({ name, examples, settings }: InteractionTask) => {
  parentPort?.postMessage(
    trainInteraction(examples, vectors, settings, (epoch, loss) =>
      console.error(`${name}: ${examples.length} questions, epoch ${epoch + 1}, loss ${loss.toFixed(4)}`),
    ),
  );
});

export interface InteractionTask {
  readonly name: string;
  readonly examples: readonly AskedSentences[];
  readonly settings: InteractionSettings;
}
