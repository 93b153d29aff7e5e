import type { Verdict } from '../answer/answer.ts';
import type { Evidence } from '../evidence/evidence.ts';
import { fitsYears } from '../evidence/governs.ts';
import { matchTerm, type WordSimilarity } from '../evidence/matching.ts';
import type { ContentTerm } from '../question/terms.ts';
import type { Question } from '../question/understand.ts';
import type { Figure } from '../text/figures.ts';
import { periodOf, saysCohort } from './claimPeriod.ts';
import { quotedIn } from './claimQuotes.ts';
import { hasScopeOf } from './comparableFigures.ts';
import { relateFigures } from './compareFigures.ts';
import { negationDiffers } from './contrasts.ts';
import { countsWithOthers } from './countedWhole.ts';
import { aboutFigure } from './decidingPlace.ts';
import { type Gist, gistOf, gistWords } from './gist.ts';
import { asOneMeasure, measures } from './measures.ts';
import { namedOthers } from './namedOthers.ts';
import { tellsOfOtherPeople } from './otherMatter.ts';
import { countsAnother, isCount } from './whatIsCounted.ts';

/** Sentences of the best paragraph this near to its best one may be meant. */
const NEARLY_BEST = 2.5;
/** By so much the paragraph must lead all others for its figure to bear a claim out, and to contradict it. */
const LEADS_SUPPORT = 0.4;
const LEADS_RARE = 0;
/** With so much of its words told, the very figure is meant wherever others stand beside it. */
const TOLD_ENOUGH = 0.6;
const LEADS_CONTRADICT = 1.2;
const LEAST_GIST_SUPPORT = 0.3;
const LEAST_GIST_CONTRADICT = 0.3;
/** What only counts (两次) must be told with nearly all else. */
const LEAST_GIST_COUNT = 0.75;

/** Who says but a name of it tells of anything. */
const LEAST_MATTER = 0.2;
/** A claim of whose words the paragraph writes more than this is judged by what it says. */
const OWN_WORDS = 0.5;

/** What a figure claimed in everyday words comes to. */
export interface EverydayFinding {
  readonly verdict: Verdict;
  readonly evidence: Evidence;
}

/**
 * Judges a claim that is told in words of its own by its figures: where one paragraph is clearly what it speaks of, the
 * same measure there bears it out or contradicts it. Null where that is not sure.
 *
 * @param figures those that the claim states
 * @param ranked what was found for the claim, best first
 */
export function judgeEverydayFigure(
  question: Question,
  figures: readonly Figure[],
  ranked: readonly Evidence[],
  similarity: WordSimilarity,
): EverydayFinding | null {
  const words = gistWords(question);
  const [best] = ranked;
  const stated = figures.filter(isCount);
  if (best === undefined || stated.length === 0 || stated.length < figures.length || !inOwnWords(words))
    return null;
  const other = ranked.find(({ prepared }) => prepared !== best.prepared);
  const lead = other === undefined ? Number.POSITIVE_INFINITY : best.score - other.score;
  const rare = stated.every(isRare);
  const near = ranked.filter(
    ({ prepared, score }) => prepared === best.prepared && (rare || score >= best.score - NEARLY_BEST),
  );
  for (const evidence of near) {
    if (!fitsYears(question, evidence)) continue;
    const gist = gistOf(words, question, evidence.prepared, evidence.sentence, similarity);
    if (gist.denied.length > 0 || gist.written > OWN_WORDS) continue;
    if ((gist.things.length > 0 || gist.matter < LEAST_MATTER) && !rare) continue;
    if (!saysCohort(question.folded, evidence.sentence.folded, null) || !namesOthers(question, evidence))
      continue;
    if (countsMore(question, words, stated, evidence)) return null;
    const judged = judge(question, words, stated, evidence, gist, lead);
    if (judged !== null) return judged;
  }
  return null;
}

/** Whether a sentence tells a claim's number of its things and of others together. */
function countsMore(
  { folded }: Question,
  words: readonly ContentTerm[],
  stated: readonly Figure[],
  { sentence }: Evidence,
): boolean {
  return stated.some(({ value, kind }) =>
    sentence.figures.some(
      (figure) =>
        figure.value === value &&
        figure.kind === kind &&
        words.some(({ text }) => countsWithOthers(text, folded, figure, sentence)),
    ),
  );
}

/** Whether a claim has words that no report writes: else it is judged by what it says. */
function inOwnWords(words: readonly ContentTerm[]): boolean {
  return words.some(({ known }) => known === false);
}

function namesOthers(question: Question, { prepared }: Evidence): boolean {
  const said = `${prepared.folded}\n${prepared.heading}\n${prepared.title}`;
  return (
    namedOthers(question, said).every((name) => said.includes(name)) &&
    quotedIn(question.folded, prepared) === 'said'
  );
}

function judge(
  question: Question,
  words: readonly ContentTerm[],
  stated: readonly Figure[],
  evidence: Evidence,
  gist: Gist,
  lead: number,
): EverydayFinding | null {
  const { sentence } = evidence;
  if (tellsOfOtherPeople(question.folded, sentence.folded)) return null;
  // 初中's share is none of all pupils.
  if ((question.folded.match(LEVEL) ?? []).some((level) => !sentence.folded.includes(level))) return null;
  const ofPeriod = (figure: Figure) => periodOf(question.years, sentence, figure) !== 'other';
  const related = stated.map((claim) => {
    const comparable = sentence.figures.flatMap((source) => {
      const pair = asOneMeasure(claim, source);
      return pair === null ||
        isSpan(source, sentence.folded) ||
        !ofPeriod(source) ||
        !hasScopeOf(claim, question.folded, source, sentence)
        ? []
        : [{ source, relation: relateFigures(...pair) }];
    });
    return { claim, comparable, same: comparable.find(({ relation }) => relation === 'same') };
  });
  const clauseOf = (figure: Figure) => {
    const clause = sentence.clauses.find(({ start, end }) => figure.start >= start && figure.start < end);
    return clause === undefined ? sentence.folded : sentence.folded.slice(clause.start, clause.end);
  };
  const [first] = related;
  if (first === undefined) return null;
  // 不到九成 fits most shares that a sentence tells, and which of them is meant it doesn't say.
  const fits = new Set(first.comparable.map(({ relation }) => relation));
  if (isBound(first.claim) && fits.size > 1 && first.comparable.length > BOUND_AMONG) return null;
  if (related.every(({ same }) => same !== undefined)) {
    const figure = first.same?.source as Figure;
    const told = clauseOf(figure);
    if (
      related.some(({ claim, same }) =>
        countsAnother(claim, question.folded, words, same?.source as Figure, sentence),
      )
    )
      return null;
    const rare = related.every(({ claim }) => isRare(claim));
    if (lead < (rare ? LEADS_RARE : LEADS_SUPPORT)) return null;
    if (!rare && gist.paragraph < LEAST_GIST_SUPPORT) return null;
    if (!rare && !related.every(({ claim }) => measures(claim)) && gist.sentence < LEAST_GIST_COUNT)
      return null;
    // One of several: which of them is meant is told beside it.
    const meant =
      (rare && figure.kind === 'quantity') || gist.sentence >= TOLD_ENOUGH || first.comparable.length === 1;
    if (!meant && !tellsSome(words, question, told)) return null;
    return negationDiffers(question.folded, told)
      ? null
      : { verdict: '支持', evidence: aboutFigure(evidence, figure) };
  }
  const [only] = first.comparable;
  // Spans of years are told of too much to be one another's.
  const several = first.claim.unit === '年' && first.comparable.length > 1;
  if (gist.things.length > 0 || several) return null;
  if (
    related.length > 1 ||
    first.comparable.some((each) => each.relation !== 'different') ||
    only?.relation !== 'different'
  )
    return null;
  if (!measures(first.claim) || lead < LEADS_CONTRADICT || gist.sentence < LEAST_GIST_CONTRADICT) return null;
  return { verdict: '矛盾', evidence: aboutFigure(evidence, only.source) };
}

/** 三年来, 用四年时间: how long it took. */
function isSpan({ unit, end }: Figure, folded: string): boolean {
  return unit === '年' && /^(?:多?(?:间|[以之]?来)|时间|内?期间)/u.test(folded.slice(end));
}

const LEVEL = /小学|初中|高中|幼儿园|中职|[一二三四五六七八九]年级/gu;
const RARE_DIGITS = 3;

/** Of two shares one is often where something began. */
const BOUND_AMONG = 2;
const LOOSE: readonly Figure['precision'][] = ['above', 'below', 'from', 'most'];

function isBound({ precision }: Figure): boolean {
  return LOOSE.includes(precision);
}

/** Whether a figure is told exactly enough (4127, 5.83) that hardly anything else is told by the same one. */
function isRare(figure: Figure): boolean {
  const digits = figure.value === null ? '' : figure.numeral.replace(/\D/gu, '').replace(/^0+|0+$/gu, '');
  return !isBound(figure) && digits.length >= RARE_DIGITS;
}

/** Whether a clause says something of what a claim is about, besides its figure. */
function tellsSome(words: readonly ContentTerm[], { hints = [] }: Question, clause: string): boolean {
  const text = { folded: clause, words: [] };
  return (
    words.some((term) => term.weight === 1 && matchTerm(term, text, () => undefined).factor >= 0.4) ||
    hints.some(({ words: written }) => written.some((word) => clause.includes(word)))
  );
}
