import type { Evidence } from '../evidence/evidence.ts';
import { wantsFigure } from '../evidence/expectedFigure.ts';
import { SENTENCE_FEATURES } from '../evidence/sentenceFeatures.ts';
import type { Question } from '../question/understand.ts';
import { ASKED_KINDS, askedKinds } from './askedKinds.ts';
import { DOUBTS, doubtsOf } from './doubts.ts';

/** How a sentence stands among all that were weighed for its question. */
const STANDING_FEATURES = [
  'score',
  'aheadOfNext',
  'aheadOfNextParagraph',
  'share',
  'paragraphShare',
  'weighed',
  'nextParagraphRelative',
  'most inSentence',
  'most bigramsInSentence',
  'most bigramsInParagraph',
  'most nearness',
  'most coverage',
  'most strength',
  'least missing',
  'most exactInParagraph',
  'most exactInSentence',
  'least unmatched',
  'close paragraphs',
  'figureOfAnother',
  'corpusHasUnits',
] as const;

export const ANSWERABILITY_FEATURES = [
  ...SENTENCE_FEATURES,
  ...STANDING_FEATURES,
  ...DOUBTS,
  ...ASKED_KINDS,
] as const;

const AT = Object.fromEntries(SENTENCE_FEATURES.map((name, column) => [name, column])) as Record<
  (typeof SENTENCE_FEATURES)[number],
  number
>;
/** Paragraphs found this well, against the best, might answer too. */
const CLOSE = 0.7;
/** The lead of a sentence that stands alone. */
const FAR_AHEAD = 5;

/** A candidate's row for the refusal score: its own columns and its standing among `ranked` (best first). */
export function answerabilityFeatures(
  question: Question,
  candidate: Evidence,
  ranked: readonly Evidence[],
): number[] {
  const { masses, mass, extremes, mostFocus } = summaryOf(ranked);
  let [nextBest, nextBestElsewhere, own, nextRelative] = [-Infinity, -Infinity, 0, 0];
  const close = new Set<unknown>();
  for (const [i, { score, prepared, hit }] of ranked.entries()) {
    if (ranked[i] !== candidate) nextBest = Math.max(nextBest, score);
    if (prepared === candidate.prepared) own += masses[i] as number;
    else {
      nextBestElsewhere = Math.max(nextBestElsewhere, score);
      nextRelative = Math.max(nextRelative, hit.relative);
      if (hit.relative > CLOSE) close.add(prepared);
    }
  }
  const lead = (next: number) => (next === -Infinity ? FAR_AHEAD : candidate.score - next);
  return [
    ...candidate.features,
    candidate.score,
    lead(nextBest),
    lead(nextBestElsewhere),
    Math.exp(candidate.score - (ranked[0]?.score ?? 0)) / mass,
    own / mass,
    Math.min(200, ranked.length),
    nextRelative,
    ...extremes,
    close.size,
    figureOfAnother(question, candidate),
    question.corpusHasUnits ? 1 : 0,
    ...doubtsOf(question, candidate, mostFocus),
    ...askedKinds(question.folded, candidate.sentence.folded),
  ];
}

interface Summary {
  /** Of each its odds against the best one's, and their sum. */
  readonly masses: readonly number[];
  readonly mass: number;
  /** The columns from “most inSentence” to “least unmatched”. */
  readonly extremes: readonly number[];
  readonly mostFocus: number;
}

// One question's candidates are judged one after the other against the same list.
const summaries = new WeakMap<readonly Evidence[], Summary>();

function summaryOf(ranked: readonly Evidence[]): Summary {
  const known = summaries.get(ranked);
  if (known !== undefined) return known;
  const top = ranked[0]?.score ?? 0;
  const masses = ranked.map(({ score }) => Math.exp(score - top));
  const most = (column: number) => Math.max(...ranked.map(({ features }) => features[column] as number));
  const summary = {
    masses,
    mass: masses.reduce((sum, each) => sum + each, 0),
    extremes: [
      most(AT.inSentence),
      most(AT.bigramsInSentence),
      most(AT.bigramsInParagraph),
      most(AT.nearness),
      most(AT.coverage),
      most(AT.strength),
      Math.min(...ranked.map(({ missing }) => missing)),
      most(AT.exactInParagraph),
      most(AT.exactInSentence),
      Math.min(...ranked.map(({ unmatched }) => unmatched)),
    ],
    mostFocus: Math.max(0, ...ranked.map(({ focus }) => focus)),
  };
  summaries.set(ranked, summary);
  return summary;
}

/** How far the figure stands from the thing that was asked to be counted, 0 to 1. */
function figureOfAnother(question: Question, { focus }: Evidence): number {
  if (!wantsFigure(question) || question.type === 'when') return 0;
  return Math.max(0, 0.5 - focus) * 2;
}

/** Log-odds to probability. */
export function probability(score: number): number {
  return 1 / (1 + Math.exp(-score));
}
