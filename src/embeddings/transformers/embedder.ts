import { Problem } from '../../problem.ts';
import { appTextsZh } from '../../texts/zh/app.ts';
import { batchesOf } from '../batches.ts';
import type { Embedder } from '../embedder.ts';
import { meanVector, unitVector } from '../vectors.ts';
import { wellFormed, windowsOf } from '../windows.ts';
import type { Encoder } from './encoder.ts';
import type { ModelFolder } from './model.ts';

/**
 * Texts in a batch, and tokens with the filling. A quantised model takes its scales from the whole batch, so that
 * a text's vector moves a little with its neighbours; a question is always alone.
 */
const BATCH = { count: 16, size: 4096, padded: true };

/**
 * A text longer than the model reads is embedded in parts and gets their mean, weighted by their tokens.
 *
 * @param tell lines for a person: one, when questions get no vectors
 */
export function createTransformersEmbedder(
  model: Pick<ModelFolder, 'identity' | 'dimension' | 'limit' | 'queryPrefix' | 'documentPrefix'>,
  encoder: Encoder,
  tell: (line: string) => void,
): Embedder {
  let told = false;
  const embed = async (texts: readonly string[], prefix: string): Promise<number[][]> => {
    const inWindows = texts.map((text) =>
      windowsOf(wellFormed(text), (part) => encoder.countTokens(prefix + part) <= model.limit).map(
        (part) => prefix + part,
      ),
    );
    const parts = inWindows.flat();
    const tokens = parts.map((part) => encoder.countTokens(part));
    const vectors = new Array<number[]>(parts.length);
    for (const batch of batchesOf(tokens, BATCH)) {
      const found = await encoder.encode(batch.map((part) => parts[part] as string));
      for (const [i, part] of batch.entries()) vectors[part] = found[i] as number[];
    }
    let next = 0;
    return inWindows.map(({ length }) => {
      const [from, to] = [next, next + length];
      next = to;
      return length === 1
        ? unitVector(vectors[from] as number[])
        : meanVector(vectors.slice(from, to), tokens.slice(from, to));
    });
  };
  return {
    identity: model.identity,
    dimension: model.dimension,
    embedDocuments: (texts) => embed(texts, model.documentPrefix),
    async embedQuery(text) {
      try {
        const [vector] = await embed([text], model.queryPrefix);
        return vector as number[];
      } catch (error) {
        // Keywords answer, and nobody would see that the meaning is missing.
        if (error instanceof Problem && !told) {
          told = true;
          tell(appTextsZh.embeddings.keywordsOnly(error.message));
        }
        throw error;
      }
    },
  };
}
