import type { Question } from '../question/understand.ts';
import type { Evidence } from './evidence.ts';
import { wantsFigure } from './expectedFigure.ts';

/** What the score looks at, in the order of the weights. All are about 0 to 1. */
export const FEATURES = [
  'coverage',
  'inSentence',
  'missing',
  'heaviestMissing',
  'focus',
  'fits',
  'wantsFigure',
  'figureOfAnother',
  'relative',
  'strength',
  'cosine',
  'bigramsInSentence',
  'bigramsInParagraph',
  'nearness',
  'unitNamed',
  'fewTerms',
  'unitNamed×figureOfAnother',
  'unitNamed×heaviestMissing',
  'unitNamed×nearness',
  'unitNamed×bigramsInParagraph',
] as const;

export function featuresOf(question: Question, evidence: Evidence): number[] {
  const figure = wantsFigure(question) ? 1 : 0;
  const unit = question.units.length > 0 ? 1 : 0;
  // The figure stands beside something else than what was asked to be counted.
  const another = question.type === 'when' ? 0 : figure * Math.max(0, 0.5 - evidence.focus) * 2;
  return [
    evidence.coverage,
    evidence.inSentence,
    evidence.missing,
    evidence.heaviestMissing,
    evidence.focus,
    evidence.fits ? 1 : 0,
    figure,
    another,
    evidence.hit.relative,
    Math.min(2, evidence.hit.strength) / 2,
    evidence.hit.cosine,
    evidence.bigrams.sentence,
    evidence.bigrams.paragraph,
    evidence.nearness,
    unit,
    1 / (1 + question.terms.length),
    unit * another,
    unit * evidence.heaviestMissing,
    unit * evidence.nearness,
    unit * evidence.bigrams.paragraph,
  ];
}

/** A logistic regression: the probability that the evidence answers the question. */
export interface AnswerabilityModel {
  readonly bias: number;
  readonly weights: readonly number[];
}

export function answerability(model: AnswerabilityModel, features: readonly number[]): number {
  const sum = features.reduce((total, value, i) => total + value * (model.weights[i] ?? 0), model.bias);
  return 1 / (1 + Math.exp(-sum));
}
