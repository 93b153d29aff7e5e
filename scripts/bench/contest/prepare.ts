import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocuments, readSourceFiles } from '../../../src/documents/readCorpus.ts';
import { createGazetteer } from '../../../src/places/gazetteer.ts';
import { projectRoot } from '../../../src/projectRoot.ts';
import { writeCorpus } from './corpus.ts';
import { madeCorpus } from './madeCorpus.ts';
import { newsCorpus } from './newsCorpus.ts';

/** What the paragraphs of a contest are. */
export type CorpusKind = 'news' | 'generated';

export interface Prepared {
  /** As indexed, which may be a few less than were asked for. */
  readonly paragraphs: number;
}

/** The two files of the data folder, or null where it lacks one. */
export function newsIn(dataDir: string): { readonly news: string; readonly cmrc: string } | null {
  const [news, cmrc] = [join(dataDir, 'news'), join(dataDir, 'cmrc2018_dev.json')];
  return existsSync(news) && existsSync(cmrc) ? { news, cmrc } : null;
}

async function prepare(folder: string, paragraphs: number, dataDir: string): Promise<Prepared> {
  const gazetteer = createGazetteer();
  const found = dataDir === '' ? null : newsIn(dataDir);
  if (found !== null)
    return { paragraphs: writeCorpus(folder, newsCorpus(found.news, found.cmrc, paragraphs, gazetteer)) };
  const { documents } = await parseDocuments(await readSourceFiles(join(projectRoot, 'corpus')), gazetteer);
  return { paragraphs: writeCorpus(folder, madeCorpus(documents, paragraphs, gazetteer)) };
}

// A process of its own: 100,000 paragraphs do not stay in the memory of the benchmark.
if (process.argv[1] === import.meta.filename) {
  const [folder = '', paragraphs = '', dataDir = ''] = process.argv.slice(2);
  console.log(JSON.stringify(await prepare(folder, Number(paragraphs), dataDir)));
}
