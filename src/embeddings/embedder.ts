/** Text → unit vectors. Every embedding model of the product stands behind this. */
export interface Embedder {
  /** Model, version and everything else that decides the vectors: vectors of another identity are refused. */
  readonly identity: string;
  readonly dimension: number;
  embedDocuments(texts: readonly string[]): Promise<number[][]>;
  embedQuery(text: string): Promise<number[]>;
}
