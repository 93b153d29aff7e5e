import { join } from 'node:path';
import { SynchronousInMemoryDocstore } from '@langchain/community/stores/doc/in_memory';
import { HNSWLib } from '@langchain/community/vectorstores/hnswlib';
import { Document } from '@langchain/core/documents';
import { Embeddings } from '@langchain/core/embeddings';
import hnswlib from 'hnswlib-node';
import type { Embedder } from '../embeddings/embedder.ts';

/** Nearest chunks by cosine; chunks are numbered from 0. LangChain's and hnswlib's types stay in this file. */
export interface VectorIndex {
  readonly count: number;
  readonly dimension: number;
  /** Up to `k` chunks with their cosine similarity (-1 to 1), best first. */
  nearest(
    vector: readonly number[],
    k: number,
  ): Promise<{ readonly chunk: number; readonly cosine: number }[]>;
  /** Exact cosine with one chunk. */
  cosine(vector: readonly number[], chunk: number): number;
  write(folder: string): Promise<void>;
}

const SPACE = 'cosine';
const FILE = 'vectors.hnsw';
/** Links per node and search widths: hnswlib's own `ef` of 10 loses neighbours and is not kept in its file. */
const LINKS = 16;
const BUILD_WIDTH = 200;
const SEARCH_WIDTH = 256;
const SEED = 100;

export async function buildVectorIndex(
  embedder: Embedder,
  vectors: readonly (readonly number[])[],
): Promise<VectorIndex> {
  for (const vector of vectors) assertVector(vector, embedder.dimension);
  const graph = new hnswlib.HierarchicalNSW(SPACE, embedder.dimension);
  graph.initIndex({
    maxElements: Math.max(1, vectors.length),
    m: LINKS,
    efConstruction: BUILD_WIDTH,
    randomSeed: SEED,
  });
  const store = createStore(embedder, graph, 0);
  const documents = vectors.map((_, chunk) => chunkDocument(chunk));
  await store.addVectors(
    vectors.map((vector) => [...vector]),
    documents,
  );
  return createVectorIndex(store, graph, embedder.dimension);
}

/** @throws Error when the file is cut, or holds another number of vectors than `count`. */
export async function readVectorIndex(
  folder: string,
  embedder: Embedder,
  count: number,
): Promise<VectorIndex> {
  const graph = new hnswlib.HierarchicalNSW(SPACE, embedder.dimension);
  await graph.readIndex(join(folder, FILE));
  if (graph.getCurrentCount() !== count) throw new Error(`${FILE}: ${graph.getCurrentCount()} != ${count}`);
  return createVectorIndex(createStore(embedder, graph, count), graph, embedder.dimension);
}

function createVectorIndex(store: HNSWLib, graph: hnswlib.HierarchicalNSW, dimension: number): VectorIndex {
  graph.setEf(SEARCH_WIDTH);
  return {
    count: graph.getCurrentCount(),
    dimension,
    async nearest(vector, k) {
      const wanted = Math.min(k, graph.getCurrentCount());
      if (wanted === 0) return [];
      assertVector(vector, dimension);
      const found = await store.similaritySearchVectorWithScore([...vector], wanted);
      // HNSWLib's "score" is the cosine distance.
      return found.map(([document, distance]) => ({
        chunk: (document.metadata as { chunk: number }).chunk,
        cosine: 1 - distance,
      }));
    },
    cosine: (vector, chunk) => dot(vector, graph.getPoint(chunk)),
    write: async (folder) => {
      await graph.writeIndex(join(folder, FILE));
    },
  };
}

/** Chunk identity, never text, joins vectors to paragraphs: a stored document holds its number and nothing else. */
function chunkDocument(chunk: number): Document<{ chunk: number }> {
  return new Document({ pageContent: '', metadata: { chunk } });
}

function createStore(embedder: Embedder, graph: hnswlib.HierarchicalNSW, count: number): HNSWLib {
  const docstore = new SynchronousInMemoryDocstore(
    new Map(Array.from({ length: count }, (_, chunk) => [String(chunk), chunkDocument(chunk)])),
  );
  return new HNSWLib(new LangChainEmbeddings(embedder), {
    space: SPACE,
    numDimensions: embedder.dimension,
    index: graph,
    docstore,
  });
}

/** LangChain asks for a class; it only hands on. */
class LangChainEmbeddings extends Embeddings {
  readonly #embedder: Embedder;

  constructor(embedder: Embedder) {
    super({});
    this.#embedder = embedder;
  }

  override embedDocuments(texts: string[]): Promise<number[][]> {
    return this.#embedder.embedDocuments(texts);
  }

  override embedQuery(text: string): Promise<number[]> {
    return this.#embedder.embedQuery(text);
  }
}

/** hnswlib takes NaN without a word and answers nonsense ever after. */
function assertVector(vector: readonly number[], dimension: number): void {
  if (vector.length !== dimension) throw new Error(`vector of ${vector.length} dimensions, not ${dimension}`);
  if (!vector.every(Number.isFinite)) throw new Error('vector with a value that is no number');
}

/** The stored points are normalised by hnswlib's cosine space. */
function dot(a: readonly number[], b: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number);
  return sum;
}
