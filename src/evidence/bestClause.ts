import type { Question } from '../question/understand.ts';
import type { Figure } from '../text/figures.ts';
import { clauseAt, creditAt, lastGoverned } from './clauses.ts';
import { figureFits, wantsFigure } from './expectedFigure.ts';
import { fitsType } from './fitsType.ts';
import { focusBeside, focusNear } from './focus.ts';
import type { TermMatch } from './matching.ts';
import type { PreparedSentence } from './prepared.ts';
import type { SoughtTerms, TermMatches } from './termMatches.ts';

/** What the choice of a clause adds up from, besides coverage. Chosen on CMRC's even articles and tune.jsonl. */
const FITS = 0.12;
const FOCUS = 0.2;
/** Of 3月开工,8月建成 the date of what was asked for last (何时建成) is meant; more than any nearness of the other words. */
const DEED = 0.5;
/** 初中为6月20日 leaves out what is done then: more than the deed. */
const STAGED = 0.8;
/** Where a term of the question stands, seen from one sentence. */
export interface TermPlaces {
  readonly weight: number;
  /** Whether the paragraph, its heading or its title writes the term itself. */
  readonly written: boolean;
  readonly inSentence: TermMatch;
  /** The credit of the best place outside of the sentence. */
  readonly elsewhere: number;
}

/** What a question's terms are in a paragraph. */
export interface ParagraphTerms {
  readonly question: Question;
  readonly sought: SoughtTerms;
  readonly matches: TermMatches;
  /** Sum of the terms' weights. */
  readonly total: number;
}

/** The clause where the answer stands, and why. */
export interface ChosenClause {
  /** The clause where the answer stands: the fitting figure's, else the one with the most matched terms. */
  readonly clause: number;
  readonly figure: Figure | null;
  /** Weighted share of the question's terms, each counted by how near to the answer it stands. */
  readonly coverage: number;
  /** Whether what the asking word wants (a figure, a date, a list…) is there. */
  readonly fits: boolean;
  /** Whether the words beside the asking word stand near the answer. */
  readonly focus: number;
  /** What chose the clause: coverage, a fitting figure, the words beside it. */
  readonly clauseScore: number;
}

/** The fitting figure's clause, else the one with the most matched terms. */
export function bestClause(
  paragraph: ParagraphTerms,
  sentence: PreparedSentence,
  places: readonly TermPlaces[],
): ChosenClause {
  const { question } = paragraph;
  if (!wantsFigure(question))
    return weighClause(
      paragraph,
      sentence,
      places,
      densestClause(sentence, places),
      null,
      fitsType(question, sentence),
    );
  let best: ChosenClause | null = null;
  let most = Number.NEGATIVE_INFINITY;
  for (const figure of sentence.figures) {
    if (!figureFits(question, figure, sentence.folded)) continue;
    const at = clauseAt(sentence.clauses, figure.start);
    // A date governs the clauses behind it, up to the next date.
    const last = question.type === 'when' ? lastGoverned(sentence, figure) : at;
    for (let clause = at; clause <= last; clause++) {
      const weighed = weighClause(paragraph, sentence, places, clause, figure, true);
      const score =
        weighed.clauseScore +
        (tellsDeed(question, sentence, places, clause) ? DEED : 0) +
        (isOfStage(question.folded, sentence, clause) ? STAGED : 0);
      if (score <= most) continue;
      best = weighed;
      most = score;
    }
  }
  return best ?? weighClause(paragraph, sentence, places, densestClause(sentence, places), null, false);
}

const STAGE = /幼儿园|小学|初中|高中|中职|[低中高]年级/gu;

/** 初中为6月20日 beside 小学网上报名时间为6月10日: the clause that opens with the one stage that is asked about. */
function isOfStage(asked: string, { clauses, folded }: PreparedSentence, clause: number): boolean {
  const [stage, another] = new Set(asked.match(STAGE) ?? []);
  const { start = 0, end = 0 } = clauses[clause] ?? {};
  return (
    stage !== undefined && another === undefined && folded.slice(start, end).trimStart().startsWith(stage)
  );
}

const WHEN =
  /(?:什么时[候间]|何时|哪一?年|哪一?天|几月份?|哪个月|多会儿)(?:才|就|正式|全面|开始|被|会|要|能|可以|把|将)*/u;

/** The deed whose time is asked for: what stands behind the asking words (何时成立集团), else the last thing named (集团成立是哪年). */
function deedOf<T>({ folded, terms }: Question, places: readonly T[]): T | undefined {
  const asked = WHEN.exec(folded);
  const rest = asked === null ? '' : folded.slice(asked.index + asked[0].length);
  const behind = places.length === terms.length ? terms.findIndex(({ text }) => rest.startsWith(text)) : -1;
  return behind >= 0 ? places[behind] : places.at(-1);
}

/** Whether a clause tells the deed whose time is asked for: what was done then. */
function tellsDeed(
  question: Question,
  { clauses }: PreparedSentence,
  places: readonly TermPlaces[],
  clause: number,
): boolean {
  const deed = deedOf(question, places);
  return (
    question.type === 'when' &&
    deed !== undefined &&
    deed.inSentence.positions.some((position) => clauseAt(clauses, position) === clause)
  );
}

function weighClause(
  { sought, matches, total }: ParagraphTerms,
  sentence: PreparedSentence,
  places: readonly TermPlaces[],
  clause: number,
  figure: Figure | null,
  fits: boolean,
): ChosenClause {
  const coverage = coverageFrom(clause, sentence, places, total);
  const focus =
    figure === null
      ? focusNear(sought.focus, matches, sentence, clause)
      : focusBeside(sought.focus, matches, sentence, figure);
  return { clause, figure, fits, coverage, focus, clauseScore: coverage + (fits ? FITS : 0) + FOCUS * focus };
}

/** Weighted share of the terms, each counted by how near to a clause it stands. */
export function coverageFrom(
  clause: number,
  sentence: PreparedSentence,
  places: readonly TermPlaces[],
  total: number,
): number {
  if (total === 0) return 0;
  let covered = 0;
  for (const { weight, inSentence, elsewhere } of places)
    covered += weight * Math.max(creditAt(sentence, clause, inSentence), elsewhere);
  return covered / total;
}

function densestClause(sentence: PreparedSentence, places: readonly TermPlaces[]): number {
  const { clauses } = sentence;
  if (clauses.length < 2) return 0;
  const weights = clauses.map(() => 0);
  for (const { weight, inSentence } of places) {
    if (inSentence.positions.length === 0) continue;
    const seen = new Set(inSentence.positions.map((position) => clauseAt(clauses, position)));
    for (const clause of seen) weights[clause] = (weights[clause] as number) + weight * inSentence.factor;
  }
  return weights.indexOf(Math.max(...weights));
}
