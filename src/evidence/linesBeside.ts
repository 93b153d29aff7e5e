import type { Corpus } from '../documents/corpus.ts';
import type { Paragraph } from '../documents/document.ts';
import { looksLikeCaption } from '../documents/furniture.ts';
import { fold } from '../text/fold.ts';

/** A caption or an abstract: it stands in the file, and is not indexed. */
export interface LineBeside {
  readonly paragraph: Paragraph;
  readonly folded: string;
}

// They go with the corpus that they belong to.
const lines = new WeakMap<Corpus, readonly LineBeside[]>();

/** The captions and abstracts of all documents. */
export function linesBeside(corpus: Corpus): readonly LineBeside[] {
  const known = lines.get(corpus);
  if (known !== undefined) return known;
  const found = corpus.documents.flatMap(({ paragraphs }) => {
    const first = paragraphs.findIndex(({ role }) => role === 'body');
    return paragraphs
      .slice(0, Math.max(0, first))
      .filter(({ role, text }) => role === 'abstract' || (role === 'furniture' && looksLikeCaption(text)))
      .map((paragraph) => ({ paragraph, folded: fold(paragraph.text) }));
  });
  lines.set(corpus, found);
  return found;
}
