import { beforeAll, expect, it } from 'vitest';
import type { Answer, Verdict } from '../../src/answer/answer.ts';
import { assistantOver } from '../../src/assistantOver.ts';
import { parseDocuments } from '../../src/documents/readCorpus.ts';
import { buildSearchIndex } from '../../src/index/searchIndex.ts';
import { openModels } from '../../src/models.ts';

export interface Checker {
  check(statement: string): Promise<Answer>;
  /** A test for each statement with the verdict it must get. */
  judged(cases: readonly (readonly [string, Verdict])[]): void;
}

/** Checks statements over a made-up report of these lines; read once, before the tests of the file that asks. */
export function checkerOver(lines: readonly string[]): Checker {
  let check: Checker['check'] | null = null;
  beforeAll(async () => {
    const models = openModels();
    const bytes = new TextEncoder().encode(lines.join('\n'));
    const { documents } = await parseDocuments(
      { files: [{ file: '0.txt', bytes, sidecar: null }], skipped: [], corpusHash: '', hashes: {} },
      models.gazetteer,
    );
    check = assistantOver(await buildSearchIndex(documents, models.segmenter, models.embedder), models).check;
  });
  const checked: Checker['check'] = (statement) =>
    check === null ? Promise.reject(new Error('asked before the report was read')) : check(statement);
  return {
    check: checked,
    judged(cases) {
      it.each(cases)('%s: %s', async (statement, verdict) => {
        expect((await checked(statement)).verdict).toBe(verdict);
      });
    },
  };
}
