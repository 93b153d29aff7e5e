import { fileURLToPath } from 'node:url';
import { answeringPartsOver } from '../src/assistantOver.ts';
import type { SourceDocument } from '../src/documents/document.ts';
import { parseDocuments, readSourceFiles } from '../src/documents/readCorpus.ts';
import { buildSearchIndex } from '../src/index/searchIndex.ts';
import type { Models } from '../src/models.ts';
import type { Gazetteer } from '../src/places/gazetteer.ts';

/** The articles that the project ships, with their sidecars. */
export const CORPUS = fileURLToPath(new URL('../corpus', import.meta.url));

export async function readRealCorpus(gazetteer: Gazetteer): Promise<SourceDocument[]> {
  return (await parseDocuments(await readSourceFiles(CORPUS), gazetteer)).documents;
}

/** The parts of answering over those articles, for tests that look inside. */
export async function realAnsweringParts(models: Models) {
  const documents = await readRealCorpus(models.gazetteer);
  const index = await buildSearchIndex(documents, models.segmenter, models.embedder);
  return answeringPartsOver(index, models);
}

/** The element at a place that the test knows to be there. */
export function at<T>(list: readonly T[], index: number): T {
  const element = list.at(index);
  if (element === undefined) throw new Error(`nothing at ${index} of ${list.length}`);
  return element;
}
