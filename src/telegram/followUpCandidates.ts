import type { Answer } from '../answer/answer.ts';
import type { Assistant } from '../assistant.ts';
import type { Corpus } from '../documents/corpus.ts';
import type { FollowUp } from '../state/shownAnswers.ts';
import { corpusUnits } from './corpusUnits.ts';
import { exampleOf } from './examples.ts';
import { sectionName } from './format/sourceLine.ts';
import { nearNames } from './nearNames.ts';
import { termsOf } from './tally.ts';
import { unitsIn } from './unitIn.ts';

/** A question that may be worth asking next. */
export interface Candidate extends FollowUp {
  /** Whether an answer is the one that the button promises. */
  isMeant(answer: Answer): boolean;
}

/** Passages in which other units are looked for. */
export const LOOKED_AT = 30;
const OTHER_UNITS = 4;
const OTHER_SECTIONS = 2;
/** Goes through several units by itself. */
const COMPARES = /[各哪][些个几]?(?:区|县|市|校|学校|地方|单位)|比较|对比|分别/u;
/** Of a place that no document reports of; 学区 and 社区 are none. */
const OTHER_PLACE = /\p{Script=Han}[\p{Script=Han}](?<![学社校园城小片景辖各本全该地])[区县旗盟]/u;
const NOT_FOUND: ReadonlySet<string | null> = new Set(['no_evidence', 'off_topic', 'unit_not_reported']);

/** What can be asked after an answer, the most promising first: nothing of it is tried out yet. */
export async function candidatesAfter(
  question: string,
  answer: Answer,
  assistant: Assistant,
): Promise<Candidate[]> {
  if (answer.verdict !== null || COMPARES.test(question)) return [];
  const { corpus } = assistant;
  const units = corpusUnits(corpus).map(({ name }) => name);
  const cited = new Set(answer.citations.map(({ district }) => district));
  const meant = nearNames(question, units).filter(({ to }) => !cited.has(to));
  const terms = knownTerms(question, units, corpus);
  if (meant.length > 0)
    return meant.map(({ from, to }) => of('meant', to, question.replaceAll(from, to), terms));
  if (answer.outcome === 'answered') {
    if (cited.size > 1) return [];
    const others = await ofOtherUnits(question, answer, units, terms, assistant);
    const [first, ...rest] = ofOtherSections(answer, corpus);
    // One of the same unit's other matters stands beside the others' same matter.
    return first === undefined ? others : [...others.slice(0, 1), first, ...others.slice(1), ...rest];
  }
  if (!NOT_FOUND.has(answer.reason)) return [];
  return ofOtherUnits(question, answer, units, terms, assistant);
}

/** The same of another unit: of those whose passages speak of it, best first. */
async function ofOtherUnits(
  question: string,
  answer: Answer,
  units: readonly string[],
  terms: readonly string[],
  { corpus, search }: Assistant,
): Promise<Candidate[]> {
  const [named, ...more] = unitsIn(question, units);
  if (more.length > 0) return [];
  if (named === undefined && (answer.outcome !== 'answered' || OTHER_PLACE.test(question))) return [];
  const matter = named === undefined ? question : question.replaceAll(named.written, '');
  if (!/\p{Script=Han}{2}/u.test(matter)) return [];
  const { passages } = await search(matter, { language: 'zh', limit: LOOKED_AT });
  const speaking = passages.flatMap(({ paragraphId }) => {
    const found = corpus.lookup(paragraphId);
    return found.kind === 'found' && found.paragraph.district !== null ? [found.paragraph.district] : [];
  });
  const cited = answer.citations[0]?.district;
  return [...new Set(speaking)]
    .filter((unit) => unit !== cited && unit !== named?.unit && units.includes(unit))
    .slice(0, OTHER_UNITS)
    .map((unit) =>
      named === undefined
        ? of('unit', unit, `${unit}${question}`, terms)
        : of('other', unit, question.replaceAll(named.written, unit), terms),
    );
}

/** Another matter that the same unit writes about, near the one quoted. */
function ofOtherSections({ citations }: Answer, corpus: Corpus): Candidate[] {
  const [cited] = citations;
  const unit = corpusUnits(corpus).find(({ name }) => name === cited?.district);
  if (cited === undefined || unit === undefined) return [];
  const own = unit.paragraphs.filter(
    ({ section, docId }) => section !== cited.section && docId === cited.docId,
  );
  const near = [...own].sort(
    (one, other) => Math.abs(one.number - cited.paragraph) - Math.abs(other.number - cited.paragraph),
  );
  const sections = new Set<string>();
  return near.flatMap((paragraph) => {
    const example = exampleOf(paragraph);
    const name = sectionName(paragraph);
    if (example === undefined || name === null || sections.has(name) || sections.size === OTHER_SECTIONS)
      return [];
    sections.add(name);
    return [
      {
        kind: 'section' as const,
        name: example.about,
        question: example.question,
        isMeant: (answer: Answer) => answer.citations.some(({ paragraphId }) => paragraphId === paragraph.id),
      },
    ];
  });
}

/** The words of a question that the documents have, those of units' names apart. */
function knownTerms(question: string, units: readonly string[], corpus: Corpus): string[] {
  return termsOf(question, corpus).flatMap(({ term, isKnown }) =>
    isKnown && !units.some((unit) => unit.includes(term)) ? [term] : [],
  );
}

/** A weak answer may do for whoever asks; a button must lead to one that speaks of the very thing. */
function of(kind: FollowUp['kind'], unit: string, question: string, terms: readonly string[]): Candidate {
  return {
    kind,
    name: unit,
    question,
    isMeant: ({ citations }) => {
      const quoted = citations.map(({ quote }) => quote).join('\n');
      const spokenOf = terms.filter((term) => quoted.includes(term)).length;
      return (
        citations.every(({ district }) => district === unit) && spokenOf > 0 && spokenOf * 2 >= terms.length
      );
    },
  };
}
