import type { FormattedString } from '@grammyjs/parse-mode';
import type { Corpus } from '../../documents/corpus.ts';
import type { Paragraph, SourceDocument, Span } from '../../documents/document.ts';
import { packCallback } from '../callbackData.ts';
import { paragraphLink } from '../links.ts';
import type { Button, Screen } from '../screen.ts';
import { documentButton, paragraphButton, type View } from '../view.ts';
import { clip } from './clip.ts';
import { bold, lines, withBold } from './marked.ts';
import { reference } from './reference.ts';
import { documentName } from './sourceLine.ts';
import { MESSAGE_LIMIT, splitMessage } from './split.ts';

export interface ParagraphScreen {
  readonly paragraph: Paragraph;
  readonly document: SourceDocument;
  /** The quoted stretch, marked. An empty one only says which part of a long paragraph to show. */
  readonly quote: Span | null;
  /** Where ← leads: to the answer or the results that this message showed before, or nowhere. */
  readonly back: 'answer' | 'results' | null;
}

/** Room for the heading above a long paragraph. */
const HEADING_ROOM = 900;
const NAME_ROOM = 300;

/** The source, opened: where it stands, its whole text, the quote marked, and the ways on from here. */
export function formatParagraph(screen: ParagraphScreen, corpus: Corpus, view: View): Screen {
  const { paragraph, document, quote } = screen;
  const parts = splitMessage(
    withBold(paragraph.text, quote === null ? [] : [quote]),
    MESSAGE_LIMIT - HEADING_ROOM,
  );
  const offsets = parts.map((_, index) =>
    parts.slice(0, index).reduce((sum, { text }) => sum + text.length, 0),
  );
  const page = Math.max(
    0,
    offsets.findLastIndex((offset) => offset <= (quote?.start ?? 0)),
  );
  const message = lines(
    [
      heading(paragraph, document, view),
      parts[page] ?? '',
      parts.length > 1 ? view.texts.paragraph.page(page + 1, parts.length) : null,
    ],
    '\n\n',
  );
  const pageStart = (index: number) => (view.isPrivate ? offsets[index] : undefined);
  return {
    pages: [message],
    buttons: view.isPrivate
      ? privateButtons(screen, corpus, view, pageStart(page - 1), pageStart(page + 1))
      : [[paragraphButton(view, view.texts.paragraph.openPrivately, paragraph.id, null)]],
  };
}

function heading(paragraph: Paragraph, document: SourceDocument, { texts }: View): FormattedString {
  const place = [
    paragraph.district,
    paragraph.section === null ? null : clip(paragraph.section, NAME_ROOM),
    texts.paragraphNumber(paragraph.number),
  ].filter((part) => part !== null);
  return lines([bold(`📄 ${clip(documentName(document), NAME_ROOM)}`), document.date, place.join(' › ')]);
}

function privateButtons(
  { paragraph, document, quote, back }: ParagraphScreen,
  corpus: Corpus,
  view: View,
  pageBack: number | undefined,
  pageOn: number | undefined,
): Button[][] {
  const labels = view.texts.paragraph;
  const open = (text: string, target: Paragraph | undefined): Button[] =>
    target === undefined ? [] : [paragraphButton(view, text, target.id, null)];
  const turn = (text: string, start: number | undefined): Button[] =>
    start === undefined ? [] : [paragraphButton(view, text, paragraph.id, { start, end: start })];
  const link = paragraphLink(view.botName, paragraph.id);
  return [
    [...turn(labels.pageBack, pageBack), ...turn(labels.pageOn, pageOn)],
    [
      ...open(labels.previous, corpus.neighbour(paragraph, -1)),
      ...open(labels.next, corpus.neighbour(paragraph, 1)),
      documentButton(view, labels.outline, document.id),
    ],
    [
      { text: labels.copyReference, copy_text: { text: reference(document, paragraph, link) } },
      { text: labels.copyLink, copy_text: { text: link } },
      {
        text: labels.report,
        callback_data: packCallback({ kind: 'report', paragraphId: paragraph.id, quote }),
      },
    ],
    back === null
      ? []
      : [
          {
            text: back === 'answer' ? labels.backToAnswer : labels.backToResults,
            callback_data: packCallback({ kind: 'back' }),
          },
        ],
  ].filter((row) => row.length > 0);
}
