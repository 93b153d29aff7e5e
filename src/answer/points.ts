import type { Evidence } from '../evidence/evidence.ts';
import { matchLetters } from '../evidence/matching.ts';
import type { Question } from '../question/understand.ts';
import { fold } from '../text/fold.ts';
import { wantedKind } from './wanted.ts';

/** 一是构建劳动教育体系。: a point that its paragraph opens with. */
const POINT = /^\s*(?<numeral>[一二三四五六七八九十])是[^。]{2,40}。/u;
const NUMERALS = '一二三四五六七八九十';
/** How well each word of the question must be written in a paragraph, for it to be of the matter. */
const SAYS = 0.6;
const LEAST_POINTS = 2;
const MOST_POINTS = 6;

/**
 * The points of the section that a practice was found in, each with the sentence that names it, in order; empty where the question is
 * about one point rather than about what the section tells, or where not all of them were weighed.
 * @param ranked all evidence of the question
 */
export function pointsAround(question: Question, best: Evidence, ranked: readonly Evidence[]): Evidence[] {
  const { document, paragraph } = best.prepared;
  if (paragraph.section === null || !POINT.test(fold(paragraph.text))) return [];
  const siblings = document.paragraphs.filter(
    ({ section, district, text }) =>
      section === paragraph.section && district === paragraph.district && POINT.test(fold(text)),
  );
  const isCounted = siblings.every(
    ({ text }, at) => POINT.exec(fold(text))?.groups?.numeral === NUMERALS[at],
  );
  if (!isCounted || siblings.length < LEAST_POINTS || siblings.length > MOST_POINTS) return [];
  const says = (folded: string) =>
    question.terms.length > 0 && question.terms.every((term) => matchLetters(term, folded).factor >= SAYS);
  const ofAll =
    says(fold(paragraph.section)) ||
    siblings.filter(({ text }) => says(fold(text))).length > siblings.length / 2;
  if (!ofAll) return [];
  const points = siblings.map(({ id }) =>
    ranked.find(({ prepared, sentence }) => prepared.paragraph.id === id && sentence.index === 0),
  );
  return points.every((point) => point !== undefined) ? points : [];
}

/** 一是…。二是…。: a point that is a sentence of its paragraph. */
const POINT_WITHIN = /^\s*(?<numeral>[一二三四五六七八九十])是/u;
/** Characters of the points of one paragraph together. */
const LONGEST_TOGETHER = 320;
/** 哪些困难, 有什么短板: of all that are told. */
const ASKS_FOR_ALL =
  /(?:哪些|什么|啥)[^,，。?？]{0,6}(?:问题|困难|短板|不足|难题|难处|做法|措施|举措|办法|经验|打算|计划|原则|要求)|(?:问题|困难|短板|不足|难题|难处|做法|措施|举措|打算|原则)[^,，。?？]{0,4}(?:哪些|什么|啥)/u;

/**
 * All points that one paragraph counts, where a question asks for all of such and one of them was found; empty where the question is about
 * something that the section is not.
 * @param ranked all evidence of the question
 */
export function pointsWithin(question: Question, best: Evidence, ranked: readonly Evidence[]): Evidence[] {
  const { prepared } = best;
  if (!ASKS_FOR_ALL.test(question.folded) || !POINT_WITHIN.test(best.sentence.folded)) return [];
  const points = prepared.sentences.filter(({ folded }) => POINT_WITHIN.test(folded));
  const isCounted = points.every(
    ({ folded }, at) => POINT_WITHIN.exec(folded)?.groups?.numeral === NUMERALS[at],
  );
  const length = points.reduce((sum, { span }) => sum + span.end - span.start, 0);
  if (!isCounted || points.length < LEAST_POINTS || length > LONGEST_TOGETHER) return [];
  const told = points.map((point) =>
    ranked.find((each) => each.prepared === prepared && each.sentence === point),
  );
  if (!told.every((each) => each !== undefined)) return [];
  const isWanted = wantedKind(question.folded);
  const isOfSection =
    (isWanted !== null && told.some(isWanted)) ||
    question.terms.every((term) => matchLetters(term, prepared.heading).factor >= SAYS);
  return isOfSection ? told : [];
}

/** The points of a section in order, the sentences that tell of one behind it. */
export function withPoints(chosen: readonly Evidence[], points: readonly Evidence[]): readonly Evidence[] {
  return points.flatMap((point) => [
    point,
    ...chosen.filter((each) => each.prepared === point.prepared && each.sentence !== point.sentence),
  ]);
}
