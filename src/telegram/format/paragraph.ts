import type { FormattedString } from '@grammyjs/parse-mode';
import type { Corpus } from '../../documents/corpus.ts';
import type { Paragraph, SourceDocument, Span } from '../../documents/document.ts';
import { documentName } from '../../documents/documentName.ts';
import { answerScreenTexts } from '../answerScreenTexts.ts';
import { packCallback } from '../callbackData.ts';
import { corpusUnits } from '../corpusUnits.ts';
import { paragraphLink } from '../links.ts';
import type { Button, Screen } from '../screen.ts';
import { documentButton, paragraphButton, type View } from '../view.ts';
import { clip } from './clip.ts';
import { districtButton } from './districts.ts';
import { bold, lines, withBold } from './marked.ts';
import { type Readable, readable } from './readable.ts';
import { reference } from './reference.ts';
import { sectionName } from './sourceLine.ts';
import { MESSAGE_LIMIT, splitMessage } from './split.ts';

export interface ParagraphScreen {
  readonly paragraph: Paragraph;
  readonly document: SourceDocument;
  /** The quoted stretch, marked. An empty one only says which part of a long paragraph to show. */
  readonly quote: Span | null;
  /** Other stretches of it that the answer quotes; marked as well. */
  readonly alsoQuoted?: readonly Span[];
  /** Where ← leads: to the answer or the results that this message showed before, or nowhere. */
  readonly back: 'answer' | 'results' | null;
}

/** Room for the heading above a long paragraph. */
const HEADING_ROOM = 900;
const NAME_ROOM = 300;
const PUBLISHER_ROOM = 100;

/** The source, opened: where it stands, its whole text, the quote marked, and the ways on from here. */
export function formatParagraph(screen: ParagraphScreen, corpus: Corpus, view: View): Screen {
  const { paragraph, document, quote, alsoQuoted = [] } = screen;
  const shown = readable(paragraph.text, document);
  const marked = [...(quote === null ? [] : [quote]), ...alsoQuoted].flatMap(shown.where);
  const parts = splitMessage(withBold(shown.text, withoutOverlap(marked)), MESSAGE_LIMIT - HEADING_ROOM);
  const offsets = parts.map((_, index) =>
    parts.slice(0, index).reduce((sum, { text }) => sum + text.length, 0),
  );
  const start = quote === null ? 0 : startOf(quote, shown);
  const page = Math.max(
    0,
    offsets.findLastIndex((offset) => offset <= start),
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

/** Turning the pages of a long paragraph, a button names a place in it by an empty stretch: that is as shown. */
function startOf(quote: Span, { where }: Readable): number {
  return quote.start === quote.end ? quote.start : (where(quote)[0]?.start ?? 0);
}

function withoutOverlap(spans: readonly Span[]): Span[] {
  let end = 0;
  return [...spans]
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter((span) => {
      if (span.start < end) return false;
      end = span.end;
      return true;
    });
}

function heading(paragraph: Paragraph, document: SourceDocument, view: View): FormattedString {
  const { texts, language } = view;
  const section = sectionName(paragraph);
  const place = [
    paragraph.district,
    section === null ? null : clip(section, NAME_ROOM),
    texts.paragraphNumber(paragraph.number),
  ].filter((part) => part !== null);
  const issued = [
    document.publisher === null ? null : clip(document.publisher, PUBLISHER_ROOM),
    document.date ?? answerScreenTexts[language].undated,
  ].filter((part) => part !== null);
  return lines([
    bold(`📄 ${clip(documentName(document), NAME_ROOM)}`),
    issued.join(texts.separator),
    place.join(' › '),
  ]);
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
      shareButton(paragraph, link, view),
    ],
    [
      {
        text: labels.report,
        callback_data: packCallback({ kind: 'report', paragraphId: paragraph.id, quote }),
      },
      ...(back === null
        ? ownUnit(paragraph, corpus, view)
        : [
            {
              text: back === 'answer' ? labels.backToAnswer : labels.backToResults,
              callback_data: packCallback({ kind: 'back' }),
            },
          ]),
    ],
  ].filter((row) => row.length > 0);
}

/** Whoever came from a district's screen, or by a link, finds the district's other sections. */
function ownUnit({ district }: Paragraph, corpus: Corpus, view: View): Button[] {
  const unit = corpusUnits(corpus).find(({ name }) => name === district);
  return unit === undefined ? [] : [districtButton(unit.name, unit, view)];
}

/** To any chat: by an inline query that finds exactly this paragraph, or else by its link. */
function shareButton({ id }: Paragraph, link: string, { language, hasInline = false }: View): Button {
  const text = answerScreenTexts[language].share;
  return hasInline
    ? { text, switch_inline_query: `p_${id}` }
    : { text, url: `https://t.me/share/url?url=${encodeURIComponent(link)}` };
}
