import type { GoldRemoved } from './goldRemoved.ts';
import { type Measure, meanLength, medianTime, share } from './measure.ts';
import { type CmrcAsked, holdsGold } from './runCmrc.ts';
import { bareLength, firstSentence } from './words.ts';

/** All figures of CMRC; intervals by resampling paragraphs, each of which has about four questions. */
export function cmrcMeasures(asked: readonly CmrcAsked[], removed: readonly GoldRemoved[]): Measure[] {
  const group = 'cmrc';
  const cases = (test: (each: CmrcAsked) => boolean) =>
    asked.map((each) => ({ holds: test(each), cluster: each.question.docId }));
  const ranked = (most: number) =>
    cases(({ question, answer }) =>
      answer.passages.slice(0, most).some(({ docId }) => docId === question.docId),
    );
  const answered = asked.filter(({ answer }) => answer.outcome === 'answered');
  const within = (test: (each: CmrcAsked) => readonly boolean[]) =>
    answered.flatMap((each) => test(each).map((holds) => ({ holds, cluster: each.question.docId })));
  return [
    share({ group, name: 'passage R@1' }, ranked(1)),
    share({ group, name: 'passage R@5' }, ranked(5)),
    share(
      { group, name: 'gold answer inside the answer' },
      cases(({ question, answer }) => answer.outcome === 'answered' && holdsGold(question, answer.answer)),
    ),
    share(
      { group, name: 'first sentence alone holds it' },
      cases(
        ({ question, answer }) =>
          answer.outcome === 'answered' && holdsGold(question, firstSentence(answer.answer)),
      ),
    ),
    share(
      { group, name: 'false refusals', better: 'fewer' },
      cases(({ answer }) => answer.outcome === 'refused'),
    ),
    share(
      { group, name: 'refused, gold paragraph taken away' },
      removed.map(({ question, answer }) => ({
        holds: answer.outcome === 'refused',
        cluster: question.docId,
      })),
    ),
    share(
      { group, name: 'quotes verbatim in the source' },
      within(({ citations }) => citations.verbatim),
    ),
    share(
      { group, name: 'claims with every figure in their quotes' },
      within(({ citations }) => citations.proved),
    ),
    meanLength(
      { group, name: 'mean length of an answer' },
      answered.map(({ question, answer }) => ({
        length: bareLength(answer.answer),
        cluster: question.docId,
      })),
    ),
    medianTime(
      { group, name: 'median time of a question' },
      asked.map(({ answer }) => answer.ms),
    ),
  ].filter(({ of }) => of > 0);
}
