import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import MiniSearch, { type Options } from 'minisearch';
import { type Contender, DEPTH, type Engine, HITS, paragraphsOf } from './contender.ts';
import { createJiebaWords } from './jiebaWords.ts';

interface Text {
  readonly id: number;
  readonly text: string;
}

const FILE = 'minisearch.json';

export function miniSearch(): Contender {
  return contenderWith({ fields: ['text'] });
}

/** As its documentation has it for other languages: one `tokenize` for indexing and searching. */
export function miniSearchWithJieba(): Contender {
  return contenderWith({ fields: ['text'], tokenize: createJiebaWords() });
}

function contenderWith(options: Options<Text>): Contender {
  const engineOver = (index: MiniSearch<Text>, paragraphIds: readonly string[]): Engine => ({
    ways: {
      [HITS]: async (question) =>
        paragraphsOf(
          index
            .search(question)
            .slice(0, DEPTH)
            .map(({ id }) => id as number),
          paragraphIds,
        ),
    },
    save: (folder) => writeFile(join(folder, FILE), JSON.stringify(index)),
  });
  return {
    read(corpus) {
      const texts = corpus.texts().map((text, id) => ({ id, text }));
      const paragraphIds = corpus.paragraphIds();
      return async () => {
        const index = new MiniSearch<Text>(options);
        index.addAll(texts);
        return engineOver(index, paragraphIds);
      };
    },
    async load(folder, paragraphIds) {
      const json = await readFile(join(folder, FILE), 'utf8');
      return engineOver(MiniSearch.loadJSON<Text>(json, options), paragraphIds);
    },
  };
}
