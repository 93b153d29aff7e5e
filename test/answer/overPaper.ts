import { assistantOver } from '../../src/assistantOver.ts';
import { parseDocuments } from '../../src/documents/readCorpus.ts';
import { buildSearchIndex } from '../../src/index/searchIndex.ts';
import { openModels } from '../../src/models.ts';

const models = openModels();

/** Asks over one made-up paper; the answer's lines, empty where it is refused. */
export async function askerOver(lines: readonly string[]): Promise<(question: string) => Promise<string[]>> {
  const bytes = new TextEncoder().encode(lines.join('\n'));
  const { documents } = await parseDocuments(
    { files: [{ file: '0.txt', bytes, sidecar: null }], skipped: [], corpusHash: '', hashes: {} },
    models.gazetteer,
  );
  const assistant = assistantOver(
    await buildSearchIndex(documents, models.segmenter, models.embedder),
    models,
  );
  return async (question) => {
    const { outcome, answer } = await assistant.ask(question);
    return outcome === 'answered' ? answer.split('\n') : [];
  };
}
