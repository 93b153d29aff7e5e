import type { Corpus } from '../../documents/corpus.ts';
import type { Paragraph, SourceDocument } from '../../documents/document.ts';
import { documentName } from '../../documents/documentName.ts';
import { districtsTextsEn } from '../../texts/en/districts.ts';
import { type DistrictsTexts, districtsTextsZh } from '../../texts/zh/districts.ts';
import { packCallback } from '../callbackData.ts';
import { type CorpusUnit, corpusUnits, datesOf, isDistrict } from '../corpusUnits.ts';
import type { Example } from '../examples.ts';
import { districtLink, districtsLink } from '../links.ts';
import { type Button, rows, type Screen } from '../screen.ts';
import { documentButton, paragraphButton, type View } from '../view.ts';
import { clip } from './clip.ts';
import { bold, lines } from './marked.ts';
import { pageOf, turns } from './paging.ts';
import { sectionName } from './sourceLine.ts';

export const districtsTexts: Readonly<Record<View['language'], DistrictsTexts>> = {
  zh: districtsTextsZh,
  en: districtsTextsEn,
};

const UNITS_A_PAGE = 6;
const SECTIONS_A_PAGE = 6;
const HEADINGS_SHOWN = 2;
const HEADING_LIMIT = 18;
const LABEL_LIMIT = 60;
const NAME_LIMIT = 60;

/** The units of the corpus, a page at a time: how much there is of each, how new, about what. */
export function formatDistricts(corpus: Corpus, requested: number, view: View): Screen {
  const texts = districtsTexts[view.language];
  const units = corpusUnits(corpus);
  if (units.length === 0) return { pages: [lines([texts.none])], buttons: [] };
  const page = pageOf(units.length, UNITS_A_PAGE, requested);
  const shown = units.slice(page.start, page.start + UNITS_A_PAGE);
  const districts = units.filter(({ name }) => isDistrict(name)).length;
  const message = lines(
    [
      bold(texts.title(districts, units.length - districts)),
      ...shown.map((unit) => lines([bold(unit.name), unitFacts(unit, view), headings(unit, view)])),
      page.pages > 1 ? view.texts.sources.page(page.page + 1, page.pages) : null,
      texts.hint,
    ],
    '\n\n',
  );
  const more: Button[][] = view.isPrivate
    ? turns(page, view, (target) => packCallback({ kind: 'districts', page: target }))
    : page.pages > 1
      ? [[{ text: texts.seeAll, url: districtsLink(view.botName) }]]
      : [];
  return {
    pages: [message],
    buttons: [
      ...rows(
        shown.map((unit) => districtButton(unit.name, unit, view)),
        2,
      ),
      ...more,
    ],
  };
}

/** A button that leads to what there is of a unit. */
export function districtButton(text: string, { key }: Pick<CorpusUnit, 'key'>, view: View): Button {
  const label = clip(text, LABEL_LIMIT);
  return view.isPrivate
    ? { text: label, callback_data: packCallback({ kind: 'district', unitKey: key, page: 0 }) }
    : { text: label, url: districtLink(view.botName, key) };
}

/** What there is of one unit: its sections, what can be asked of it, its documents, the comparison with others. */
export function formatDistrict(
  unit: CorpusUnit,
  questions: readonly Example[],
  corpus: Corpus,
  requested: number,
  view: View,
): Screen {
  const texts = districtsTexts[view.language];
  const units = corpusUnits(corpus);
  const page = pageOf(unit.sections.length, SECTIONS_A_PAGE, requested);
  const listPage = Math.floor(Math.max(0, units.indexOf(unit)) / UNITS_A_PAGE);
  const sections = unit.sections
    .slice(page.start, page.start + SECTIONS_A_PAGE)
    .map((paragraph) => paragraphButton(view, sectionLabel(paragraph, view), paragraph.id, null));
  const asked = questions.map(
    ({ question, paragraphId }): Button => ({
      text: `💬 ${clip(question, LABEL_LIMIT)}`,
      callback_data: packCallback({ kind: 'example', paragraphId }),
    }),
  );
  return {
    pages: [
      lines(
        [
          lines([bold(unit.name), unitFacts(unit, view)]),
          lines(unit.documents.map((document) => documentLine(document, view))),
          page.pages > 1 ? view.texts.sources.page(page.page + 1, page.pages) : null,
          unit.sections.length > 0 ? texts.sections : null,
        ],
        '\n\n',
      ),
    ],
    buttons: [
      ...rows(sections, 1),
      ...turns(page, view, (target) => packCallback({ kind: 'district', unitKey: unit.key, page: target })),
      ...rows(asked, 1),
      ...unit.documents
        .slice(0, 1)
        .map(({ id }) => [documentButton(view, `📄 ${view.texts.paragraph.outline}`, id)]),
      [
        ...(units.length > 1
          ? [{ text: texts.compare, callback_data: packCallback({ kind: 'topics', unitKey: unit.key }) }]
          : []),
        { text: texts.back, callback_data: packCallback({ kind: 'districts', page: listPage }) },
      ],
    ],
  };
}

export function unitFacts(
  { paragraphs, documents }: CorpusUnit,
  { texts: { separator }, language }: View,
): string {
  const texts = districtsTexts[language];
  return [
    texts.paragraphs(paragraphs.length),
    texts.documents(documents.length),
    age(documents, texts, separator),
  ].join(separator);
}

/** How new documents are: the newest date, and how many have none. */
export function age(documents: readonly SourceDocument[], texts: DistrictsTexts, separator: string): string {
  const { newest, undated } = datesOf(documents);
  if (newest === null) return texts.undated;
  return [texts.newest(newest), undated === 0 ? null : texts.someUndated(undated)]
    .filter((part) => part !== null)
    .join(separator);
}

function headings({ sections }: CorpusUnit, { language }: View): string | null {
  const named = [...new Set(sections.flatMap((paragraph) => sectionName(paragraph) ?? []))];
  const shown = named.slice(0, HEADINGS_SHOWN).map((name) => clip(name, HEADING_LIMIT));
  return shown.length === 0 ? null : districtsTexts[language].headings(shown, named.length - shown.length);
}

function documentLine(document: SourceDocument, { texts }: View): string {
  return [`📄 ${clip(documentName(document), NAME_LIMIT)}`, document.publisher, document.date]
    .filter((part) => part !== null)
    .join(texts.separator);
}

function sectionLabel(paragraph: Paragraph, { texts }: View): string {
  return clip(sectionName(paragraph) ?? texts.document.opening, LABEL_LIMIT);
}
