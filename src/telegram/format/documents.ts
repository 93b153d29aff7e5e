import type { Corpus } from '../../documents/corpus.ts';
import type { Paragraph, SourceDocument } from '../../documents/document.ts';
import { packCallback } from '../callbackData.ts';
import { sourcesLink } from '../links.ts';
import { type Button, rows, type Screen } from '../screen.ts';
import { documentButton, paragraphButton, type View } from '../view.ts';
import { clip } from './clip.ts';
import { bold, lines } from './marked.ts';
import { documentName } from './sourceLine.ts';

const PER_PAGE = 8;
const NAME_LIMIT = 120;
const LABEL_LIMIT = 40;
const MAX_DISTRICTS = 12;

/** The documents that answers come from, a page at a time, each with a button to its contents. */
export function formatSources(corpus: Corpus, requestedPage: number, view: View): Screen {
  const { texts } = view;
  const { documents } = corpus;
  if (documents.length === 0) return { pages: [lines([texts.sources.none])], buttons: [] };
  const { page, pages, start } = pageOf(documents.length, requestedPage);
  const shown = documents.slice(start, start + PER_PAGE);
  const message = lines(
    [
      bold(texts.sources.title(documents.length)),
      ...shown.map((document, index) =>
        lines([
          bold(`${start + index + 1}. ${clip(documentName(document), NAME_LIMIT)}`),
          facts(document, view),
        ]),
      ),
      pages > 1 ? texts.sources.page(page + 1, pages) : null,
    ],
    '\n\n',
  );
  const numbers = shown.map((document, index) =>
    documentButton(view, String(start + index + 1), document.id),
  );
  return { pages: [message], buttons: [...rows(numbers, 4), ...sourcesTurns(page, pages, view)] };
}

function sourcesTurns(page: number, pages: number, view: View): Button[][] {
  const { sources } = view.texts;
  if (pages === 1) return [];
  // In a group nobody turns the page for everybody else.
  if (!view.isPrivate) return [[{ text: sources.seeAll, url: sourcesLink(view.botName) }]];
  return turns(page, pages, view, (target) => packCallback({ kind: 'sources', page: target }));
}

/** What a document holds: its sections, each button opening the first paragraph of one. */
export function formatOutline(
  document: SourceDocument,
  requestedPage: number,
  corpus: Corpus,
  view: View,
): Screen {
  const { texts } = view;
  const sections = sectionStarts(document);
  const { page, pages, start } = pageOf(sections.length, requestedPage);
  const message = lines(
    [
      lines([bold(`📄 ${clip(documentName(document), NAME_LIMIT)}`), facts(document, view)]),
      sections.length === 0 ? texts.document.empty : texts.document.outline,
      pages > 1 ? texts.sources.page(page + 1, pages) : null,
    ],
    '\n\n',
  );
  const buttons = sections
    .slice(start, start + PER_PAGE)
    .map((paragraph) => paragraphButton(view, sectionLabel(paragraph, document, view), paragraph.id, null));
  const sourcesPage = Math.floor(Math.max(0, corpus.documents.indexOf(document)) / PER_PAGE);
  return {
    pages: [message],
    buttons: [
      ...rows(buttons, 1),
      ...(view.isPrivate
        ? [
            ...turns(page, pages, view, (target) =>
              packCallback({ kind: 'outline', docId: document.id, page: target }),
            ),
            [
              {
                text: texts.document.backToSources,
                callback_data: packCallback({ kind: 'sources', page: sourcesPage }),
              },
            ],
          ]
        : []),
    ],
  };
}

/** The first body paragraph of every section of a document. */
export function sectionStarts(document: SourceDocument): Paragraph[] {
  const body = document.paragraphs.filter(({ role }) => role === 'body');
  return body.filter((paragraph, index) => {
    const before = body[index - 1];
    return (
      before === undefined || before.section !== paragraph.section || before.district !== paragraph.district
    );
  });
}

function sectionLabel(paragraph: Paragraph, document: SourceDocument, { texts }: View): string {
  const name = paragraph.section ?? texts.document.opening;
  const district = document.districts.length > 1 ? paragraph.district : null;
  return clip(district === null ? name : `${district}${texts.separator}${name}`, LABEL_LIMIT);
}

function facts(document: SourceDocument, { texts }: View): string {
  const districts = document.districts.slice(0, MAX_DISTRICTS).join(texts.listSeparator);
  const body = document.paragraphs.filter(({ role }) => role === 'body').length;
  return [
    document.publisher === null ? null : clip(document.publisher, NAME_LIMIT),
    document.date,
    districts === '' ? null : clip(districts, NAME_LIMIT),
    texts.document.count(body),
  ]
    .filter((fact) => fact !== null)
    .join(texts.separator);
}

interface Page {
  readonly page: number;
  readonly pages: number;
  readonly start: number;
}

/** The page asked for, or the nearest there is: the corpus may have shrunk, the number may be forged. */
function pageOf(count: number, requested: number): Page {
  const pages = Math.max(1, Math.ceil(count / PER_PAGE));
  const page = Math.min(Math.max(0, requested), pages - 1);
  return { page, pages, start: page * PER_PAGE };
}

function turns(page: number, pages: number, { texts }: View, pack: (page: number) => string): Button[][] {
  const buttons: Button[] = [];
  if (page > 0) buttons.push({ text: texts.sources.previous, callback_data: pack(page - 1) });
  if (page < pages - 1) buttons.push({ text: texts.sources.next, callback_data: pack(page + 1) });
  return buttons.length > 0 ? [buttons] : [];
}
