import type { FormattedString } from '@grammyjs/parse-mode';
import type { Corpus } from '../../documents/corpus.ts';
import type { Paragraph, SourceDocument } from '../../documents/document.ts';
import { documentName } from '../../documents/documentName.ts';
import { packCallback } from '../callbackData.ts';
import { sourcesLink } from '../links.ts';
import { type Button, rows, type Screen } from '../screen.ts';
import { documentButton, paragraphButton, type View } from '../view.ts';
import { clip } from './clip.ts';
import { age, districtsTexts } from './districts.ts';
import { bold, lines } from './marked.ts';
import { pageOf, turns } from './paging.ts';
import { sectionName } from './sourceLine.ts';

const PER_PAGE = 8;
const NAME_LIMIT = 120;
const LABEL_LIMIT = 40;
const MAX_DISTRICTS = 12;

/** The documents that answers come from, a page at a time, each with a button to its contents. */
export function formatSources(corpus: Corpus, requestedPage: number, view: View): Screen {
  const { texts } = view;
  const { documents } = corpus;
  if (documents.length === 0) return { pages: [lines([texts.sources.none])], buttons: [] };
  const { page, pages, start } = pageOf(documents.length, PER_PAGE, requestedPage);
  const shown = documents.slice(start, start + PER_PAGE);
  const message = lines(
    [
      total(corpus, view),
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
  return {
    pages: [message],
    buttons: [...rows(numbers, 4), ...sourcesTurns(page, pages, view), ...byUnit(corpus, view)],
  };
}

/** All there is: how much, of whom, how new. */
function total({ documents, body }: Corpus, { texts, language }: View): FormattedString {
  const words = districtsTexts[language];
  const units = new Set(documents.flatMap(({ districts }) => districts)).size;
  return lines([
    bold(words.total(documents.length, body.length, units)),
    age(documents, words, texts.separator),
  ]);
}

function sourcesTurns(page: number, pages: number, view: View): Button[][] {
  const { sources } = view.texts;
  if (pages === 1) return [];
  // In a group nobody turns the page for everybody else.
  if (!view.isPrivate) return [[{ text: sources.seeAll, url: sourcesLink(view.botName) }]];
  return turns({ page, pages }, view, (target) => packCallback({ kind: 'sources', page: target }));
}

function byUnit({ documents }: Corpus, view: View): Button[][] {
  if (!view.isPrivate || documents.every(({ districts }) => districts.length === 0)) return [];
  const { byUnit: text } = districtsTexts[view.language];
  return [[{ text, callback_data: packCallback({ kind: 'districts', page: 0 }) }]];
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
  const { page, pages, start } = pageOf(sections.length, PER_PAGE, requestedPage);
  const message = lines(
    [
      lines([bold(`📄 ${clip(documentName(document), NAME_LIMIT)}`), facts(document, view)]),
      pages > 1 ? texts.sources.page(page + 1, pages) : null,
      sections.length === 0 ? texts.document.empty : texts.document.outline,
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
            ...turns({ page, pages }, view, (target) =>
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
  const name = sectionName(paragraph) ?? texts.document.opening;
  const district = document.districts.length > 1 ? paragraph.district : null;
  return clip(district === null ? name : `${district}${texts.separator}${name}`, LABEL_LIMIT);
}

function facts(document: SourceDocument, { texts, language }: View): string {
  const districts = document.districts.slice(0, MAX_DISTRICTS).join(texts.listSeparator);
  const body = document.paragraphs.filter(({ role }) => role === 'body').length;
  return [
    document.publisher === null ? null : clip(document.publisher, NAME_LIMIT),
    document.date ?? districtsTexts[language].undated,
    districts === '' ? null : clip(districts, NAME_LIMIT),
    texts.document.count(body),
  ]
    .filter((fact) => fact !== null)
    .join(texts.separator);
}
