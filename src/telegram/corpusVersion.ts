import { createHash } from 'node:crypto';
import type { Corpus } from '../documents/corpus.ts';

const versions = new WeakMap<Corpus, string>();

/** Names what the corpus says: 12 hexadecimal digits over all paragraph ids, which follow from path and text. */
export function corpusVersion(corpus: Corpus): string {
  const known = versions.get(corpus);
  if (known !== undefined) return known;
  const hash = createHash('sha256');
  for (const { paragraphs } of corpus.documents) for (const { id } of paragraphs) hash.update(`${id}\n`);
  const version = hash.digest('hex').slice(0, 12);
  versions.set(corpus, version);
  return version;
}
