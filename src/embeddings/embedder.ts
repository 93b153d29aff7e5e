/** Text → unit vectors. Every embedding model of the product stands behind this. */
export interface Embedder {
  /** Model, version and everything else that decides the vectors: vectors of another identity are refused. */
  readonly identity: string;
  readonly dimension: number;
  /**
   * What a cosine of 1 counts beside the best BM25 score: a property of the embedding, as each has its own range of
   * cosines. Left out: the weight measured with the built-in embedding, unmeasured for others (docs/retrieval.md).
   */
  readonly fusionWeight?: number;
  /** Called before a large build with all of its texts, to say what they will cost; absent where nothing is paid. */
  announce?(texts: Iterable<string>): void;
  /** @throws Problem `embeddings` when a server is needed and doesn't give the vectors */
  embedDocuments(texts: readonly string[]): Promise<number[][]>;
  /** @throws Problem `embeddings`, soon: a question is waiting. See queryVector.ts for what happens then. */
  embedQuery(text: string): Promise<number[]>;
}
