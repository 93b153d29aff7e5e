import type { Evidence } from '../evidence/evidence.ts';
import { wantsFigure } from '../evidence/expectedFigure.ts';
import type { Question } from '../question/understand.ts';
import { firmLack } from './lacks.ts';
import { tellsAnUnaskedPlan } from './wanted.ts';

/** By the ranker's score. */
const NEARLY_AS_GOOD = 2.5;

/**
 * What is told of today in place of a goal, where nobody asked for a goal: 近视率49.7% for 近视率再降0.8个百分点. The same evidence where
 * no figure of today is told of as much of the question.
 */
export function presentValue(question: Question, best: Evidence, ranked: readonly Evidence[]): Evidence {
  if (!question.corpusHasUnits || !wantsFigure(question) || !tellsAnUnaskedPlan(question.folded, best))
    return best;
  const present = ranked.find(
    (each) =>
      each !== best &&
      each.figure !== null &&
      each.score >= best.score - NEARLY_AS_GOOD &&
      each.inSentence >= best.inSentence &&
      each.concepts.sentence >= best.concepts.sentence &&
      each.inSentence + each.concepts.sentence > 0 &&
      each.prepared.paragraph.district === best.prepared.paragraph.district &&
      !tellsAnUnaskedPlan(question.folded, each) &&
      firmLack(question, each) === null,
  );
  return present ?? best;
}
