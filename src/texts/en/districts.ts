import type { DistrictsTexts } from '../zh/districts.ts';

const count = (number: number, one: string, many: string) => `${number} ${number === 1 ? one : many}`;

/** What /districts and the head of /sources say, in English. */
export const districtsTextsEn: DistrictsTexts = {
  title: (districts, others) =>
    [
      districts > 0 ? count(districts, 'district', 'districts') : null,
      others > 0 ? count(others, 'institution', 'institutions') : null,
    ]
      .filter((part) => part !== null)
      .join(', '),
  none: 'These documents are not divided by district. See /sources.',
  hint: 'Tap a name to see what it reports and what can be asked:',
  paragraphs: (number) => count(number, 'paragraph', 'paragraphs'),
  documents: (number) => count(number, 'document', 'documents'),
  newest: (date) => `newest ${date}`,
  undated: 'undated',
  someUndated: (number) => `${number} undated`,
  headings: (names, more) =>
    more === 0 ? names.join('; ') : `${names.join('; ')} … ${names.length + more} sections`,
  unknown: 'There is no such district or institution; the documents may have changed. See /districts.',
  sections: 'Tap a section to open its first paragraph:',
  ask: 'You can ask:',
  compare: 'Compare with others',
  back: '← Districts',
  byUnit: 'By district',
  seeAll: 'See all in private chat',
  total: (documents, paragraphs, units) =>
    [
      count(documents, 'document', 'documents'),
      count(paragraphs, 'paragraph', 'paragraphs'),
      units === 0 ? null : count(units, 'district or institution', 'districts and institutions'),
    ]
      .filter((part) => part !== null)
      .join(' · '),
};
