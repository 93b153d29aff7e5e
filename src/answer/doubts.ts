import type { Evidence } from '../evidence/evidence.ts';
import { figureFits, wantsFigure } from '../evidence/expectedFigure.ts';
import type { PreparedSentence } from '../evidence/prepared.ts';
import type { Question } from '../question/understand.ts';
import { sameUnit } from '../text/measureWords.ts';
import { countsAnother, countsOtherKind, countsPart } from './figureLacks.ts';
import { lacksTheNamed, lacksTheThing, tellsNothingOfIt } from './lacks.ts';
import { tellsOfOtherKind } from './otherKinds.ts';

/** What speaks against a sentence as an answer, for the refusal score to weigh; 0 where it does not. */
export const DOUBTS = [
  'noFigure',
  'counts another',
  'counts a stranger',
  'counts a part',
  'lacks the thing',
  'other kind',
  'measureFits',
  'fitting figures',
  'focus−most',
  'letters missing',
  'letters missing around',
  'heaviest unmet',
  'second unmet',
  'clause alignment',
  'clause back',
  'sentence back',
  'counts other kind',
  'lacks the named',
  'next to nothing',
] as const;

const FIGURES = 4;
const HAN = /\p{Script=Han}/u;

/** @param mostFocus the most that any sentence weighed for the question has */
export function doubtsOf(question: Question, evidence: Evidence, mostFocus: number): number[] {
  const { sentence, figure, focus } = evidence;
  const { unmet, clause, clauseBack, sentenceBack } = evidence.alignments();
  const reports = question.corpusHasUnits;
  const another = reports && countsAnother(question, evidence);
  const flags = [
    wantsFigure(question) && figure === null,
    another && question.focusKnown,
    another && !question.focusKnown,
    reports && countsPart(question, evidence),
    lacksTheThing(question, evidence),
    tellsOfOtherKind(question, sentence.folded),
  ];
  return [
    ...flags.map(Number),
    question.measure === '' || figure === null ? 0 : sameUnit(question.measure, figure.unit) ? 1 : -1,
    fittingFigures(question, sentence),
    focus - mostFocus,
    ...lettersMissing(question, evidence),
    ...unmet,
    clause,
    clauseBack,
    sentenceBack,
    Number(reports && countsOtherKind(question, evidence)),
    Number(lacksTheNamed(question, evidence)),
    Number(tellsNothingOfIt(question, evidence)),
  ];
}

function fittingFigures(question: Question, { figures, folded }: PreparedSentence): number {
  return Math.min(FIGURES, figures.filter((each) => figureFits(question, each, folded)).length);
}

const IDLE = new Set(
  '的了是在有和与及被把将其于所之为以从到对中上下里个这那也都就不吗呢啊呀吧么着过地得多少几什啥哪谁怎样么年们能会要给让去来说吃么',
);

// They go with the question that they belong to.
const lettersOf = new WeakMap<Question, readonly string[]>();

/** Shares of the content's letters that stand neither in the sentence nor in its heading, and nowhere around. */
function lettersMissing(question: Question, { sentence, prepared }: Evidence): [number, number] {
  let letters = lettersOf.get(question);
  if (letters === undefined) {
    letters = [...new Set(question.content)].filter((letter) => HAN.test(letter) && !IDLE.has(letter));
    lettersOf.set(question, letters);
  }
  if (letters.length === 0) return [0, 0];
  let [near, around] = [0, 0];
  for (const letter of letters) {
    if (sentence.folded.includes(letter) || prepared.heading.includes(letter)) continue;
    near += 1;
    if (!prepared.folded.includes(letter)) around += 1;
  }
  return [near / letters.length, around / letters.length];
}
