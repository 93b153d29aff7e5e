import { MemoryVectorStore } from '@langchain/classic/vectorstores/memory';
import { Document } from '@langchain/core/documents';
import { Embeddings } from '@langchain/core/embeddings';
import type { Embedder } from '../../../src/embeddings/embedder.ts';
import { openModels } from '../../../src/models.ts';
import { type Contender, DEPTH, HITS, paragraphsOf } from './contender.ts';

/** LangChain's store over this project's own vectors: what the vectors alone find, all of them compared. */
export function memoryVectorStore(): Contender {
  const embeddings = new OwnEmbeddings(openModels().embedder);
  return {
    read(corpus) {
      const documents = corpus
        .texts()
        .map((pageContent, text) => new Document({ pageContent, metadata: { text } }));
      const paragraphIds = corpus.paragraphIds();
      return async () => {
        const store = await MemoryVectorStore.fromDocuments(documents, embeddings);
        return {
          ways: {
            [HITS]: async (question) => {
              const found = await store.similaritySearch(question, DEPTH);
              return paragraphsOf(
                found.map(({ metadata }) => metadata.text as number),
                paragraphIds,
              );
            },
          },
        };
      };
    },
  };
}

class OwnEmbeddings extends Embeddings {
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
