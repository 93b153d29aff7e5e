import type { Evidence } from '../evidence/evidence.ts';
import { wantsFigure } from '../evidence/expectedFigure.ts';
import { SENTENCE_FEATURES } from '../evidence/sentenceFeatures.ts';
import type { Question } from '../question/understand.ts';

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

export const ANSWERABILITY_FEATURES = [...SENTENCE_FEATURES, ...STANDING_FEATURES] as const;

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
  const others = ranked.filter((each) => each !== candidate);
  const elsewhere = others.filter(({ prepared }) => prepared !== candidate.prepared);
  const lead = (over: readonly Evidence[]) =>
    over.length === 0 ? FAR_AHEAD : candidate.score - Math.max(...over.map(({ score }) => score));
  const top = ranked[0]?.score ?? 0;
  let all = 0;
  let own = 0;
  for (const { score, prepared } of ranked) {
    const mass = Math.exp(score - top);
    all += mass;
    if (prepared === candidate.prepared) own += mass;
  }
  const most = (column: number) => Math.max(...ranked.map(({ features }) => features[column] as number));
  return [
    ...candidate.features,
    candidate.score,
    lead(others),
    lead(elsewhere),
    Math.exp(candidate.score - top) / all,
    own / all,
    Math.min(200, ranked.length),
    Math.max(0, ...elsewhere.map(({ hit }) => hit.relative)),
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
    new Set(elsewhere.filter(({ hit }) => hit.relative > CLOSE).map(({ prepared }) => prepared)).size,
    figureOfAnother(question, candidate),
    question.corpusHasUnits ? 1 : 0,
  ];
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
