import { join } from 'node:path';
import type { Answer } from '../../../src/answer/answer.ts';
import { assistantOver } from '../../../src/assistantOver.ts';
import type { SearchIndex } from '../../../src/index/searchIndex.ts';
import { buildSearchIndex } from '../../../src/index/searchIndex.ts';
import { loadIndex, saveIndex } from '../../../src/index/storage.ts';
import { openModels } from '../../../src/models.ts';
import { projectRoot } from '../../../src/projectRoot.ts';
import { ANSWER, type Contender, type Engine, PASSAGES } from './contender.ts';

const CORPUS_HASH = 'contest';
const WORD_VECTORS = join(projectRoot, 'models', 'builtin-zh.bin');

/** The product as `src/app.ts` opens it: passages only, and the whole answer with its proof. */
export function thisProject(): Contender {
  const models = openModels();
  const engineOver = (index: SearchIndex): Engine => {
    const assistant = assistantOver(index, models);
    return {
      ways: {
        [PASSAGES]: async (question) => idsOf(await assistant.search(question)),
        [ANSWER]: async (question) => idsOf(await assistant.ask(question)),
      },
      save: async (folder) => {
        await saveIndex(folder, index, { corpusHash: CORPUS_HASH, files: {} }, []);
      },
    };
  };
  return {
    read(corpus) {
      const documents = corpus.documents();
      return async () =>
        engineOver(
          await buildSearchIndex(documents, models.segmenter, models.embedder, { wordVectors: WORD_VECTORS }),
        );
    },
    async load(folder) {
      const loaded = await loadIndex(folder, CORPUS_HASH, models.embedder);
      if (loaded.kind !== 'loaded') throw new Error(`the saved index: ${loaded.kind}`);
      return engineOver(loaded.index);
    },
  };
}

function idsOf({ passages }: Answer): string[] {
  return passages.map(({ paragraphId }) => paragraphId);
}
