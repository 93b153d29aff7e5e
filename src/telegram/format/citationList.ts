import type { FormattedString } from '@grammyjs/parse-mode';
import type { Answer, Citation } from '../../answer/answer.ts';
import type { Corpus } from '../../documents/corpus.ts';
import type { Span } from '../../documents/document.ts';
import { answerScreenTexts } from '../answerScreenTexts.ts';
import { type Button, rows } from '../screen.ts';
import { paragraphButton, type View } from '../view.ts';
import { clip } from './clip.ts';
import { folded, lines } from './marked.ts';
import { sourceLine } from './sourceLine.ts';

/** More are folded, and their buttons show only the mark. */
const SHOWN_OPEN = 4;
const OPEN_LENGTH = 240;
const BUTTONS_OPEN = 3;
const LABEL_LIMIT = 40;

/** Where an answer's quotes stand, a line a paragraph; folded where there are many. */
export function citationList(
  citations: readonly Citation[],
  corpus: Corpus,
  { texts }: View,
): FormattedString | null {
  if (citations.length === 0) return null;
  const severalDocuments = new Set(citations.map(({ docId }) => docId)).size > 1;
  const paragraphs = byParagraph(citations);
  const list = lines([
    texts.answer.sources,
    ...paragraphs.map((same) => {
      const [first] = same;
      const document = corpus.document(first.docId);
      const line = sourceLine(
        { district: first.district, section: first.section, number: first.paragraph },
        severalDocuments ? (document ?? null) : null,
        texts,
      );
      return `${marksOf(same)} ${line}`;
    }),
  ]);
  return paragraphs.length > SHOWN_OPEN || list.text.length > OPEN_LENGTH ? folded(list) : list;
}

/** A button for each citation: it opens the source in place, or from a group in the private chat. */
export function citationButtons({ citations }: Answer, corpus: Corpus, view: View): Button[][] {
  const { texts, isPrivate, language } = view;
  const isMany = citations.length > BUTTONS_OPEN;
  if (isPrivate) {
    const buttons = citations.map((citation) => {
      const { n, paragraphId } = citation;
      const label = isMany ? answerScreenTexts[language].mark(n) : texts.answer.open(n);
      return paragraphButton(view, label, paragraphId, quoteSpan(citation, corpus));
    });
    return rows(buttons, isMany ? 5 : BUTTONS_OPEN);
  }
  // A link marks no quote: one for each paragraph is enough.
  const links = byParagraph(citations).map((same) => {
    const [{ paragraphId, district, paragraph }] = same;
    const place = [district, texts.paragraphNumber(paragraph)].filter((part) => part !== null);
    const label = clip(`${marksOf(same)} ${place.join(texts.separator)}`, LABEL_LIMIT);
    return paragraphButton(view, label, paragraphId, null);
  });
  return rows(links, isMany ? 2 : 1);
}

type OfOneParagraph = readonly [Citation, ...Citation[]];

function byParagraph(citations: readonly Citation[]): OfOneParagraph[] {
  const found = new Map<string, OfOneParagraph>();
  for (const citation of citations) {
    const before = found.get(citation.paragraphId);
    found.set(citation.paragraphId, before === undefined ? [citation] : [...before, citation]);
  }
  return [...found.values()];
}

function marksOf(same: OfOneParagraph): string {
  return same.map(({ n }) => `[${n}]`).join('');
}

/** Where the quote stands in its paragraph, as the corpus has it. */
export function quoteSpan(
  { paragraphId, quote }: Pick<Citation, 'paragraphId' | 'quote'>,
  corpus: Corpus,
): Span | null {
  const found = corpus.lookup(paragraphId);
  if (found.kind !== 'found' || quote === '') return null;
  const start = found.paragraph.text.indexOf(quote);
  return start === -1 ? null : { start, end: start + quote.length };
}
