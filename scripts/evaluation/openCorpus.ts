import { join } from 'node:path';
import type { Assistant } from '../../src/assistant.ts';
import { answeringPartsOver, assistantOver } from '../../src/assistantOver.ts';
import type { SourceDocument } from '../../src/documents/document.ts';
import { parseDocuments, readSourceFiles } from '../../src/documents/readCorpus.ts';
import { buildSearchIndex, type SearchIndex } from '../../src/index/searchIndex.ts';
import { openModels } from '../../src/models.ts';
import { projectRoot } from '../../src/projectRoot.ts';

export const models = openModels();

/** An index in memory with the assistant over it: evaluation writes nothing and reads no setting. */
export interface Opened {
  readonly index: SearchIndex;
  readonly assistant: Assistant;
  /** Reporting units that a question names. */
  readonly unitsOf: (question: string) => readonly string[];
}

export async function openDocuments(documents: readonly SourceDocument[]): Promise<Opened> {
  const index = await buildSearchIndex(documents, models.segmenter, models.embedder);
  const { understander } = answeringPartsOver(index, models);
  return {
    index,
    assistant: assistantOver(index, models),
    unitsOf(question) {
      const understood = understander.understand(question);
      return 'units' in understood ? understood.units : [];
    },
  };
}

export async function openFolder(folder: string): Promise<Opened> {
  const { documents } = await parseDocuments(await readSourceFiles(folder), models.gazetteer);
  return openDocuments(documents);
}

/** The project's own articles, whatever CORPUS_DIR says. */
export function openOwnCorpus(): Promise<Opened> {
  return openFolder(join(projectRoot, 'corpus'));
}
