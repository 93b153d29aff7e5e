import type { Embedder } from '../../src/embeddings/embedder.ts';
import type { Paraphrase } from './paraphrases.ts';

/** How often vectors alone find a question's sentence first, or among the first five, of all sentences given. */
export async function measureParaphrases(
  embedder: Embedder,
  pairs: readonly Paraphrase[],
  sentences: readonly string[],
): Promise<{ questions: number; first: number; firstFive: number }> {
  const vectors = (await embedder.embedDocuments(sentences)).map((vector) => Float32Array.from(vector));
  const ranks: number[] = [];
  for (const { question, sentence } of pairs) {
    const query = await embedder.embedQuery(question);
    const cosines = vectors.map((vector) =>
      vector.reduce((sum, value, i) => sum + value * (query[i] as number), 0),
    );
    const own = cosines[sentences.indexOf(sentence)] as number;
    ranks.push(cosines.filter((value) => value > own).length);
  }
  const share = (limit: number) => ranks.filter((rank) => rank < limit).length / ranks.length;
  return { questions: pairs.length, first: share(1), firstFive: share(5) };
}
