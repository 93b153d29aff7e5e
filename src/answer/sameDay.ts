import type { Evidence } from '../evidence/evidence.ts';
import type { Question } from '../question/understand.ts';

/** 当日下午,… : on the day that was told before. */
const THAT_DAY = /^[^,，。;；]{0,4}(?:当[日天]|同[日天])(?:[上下中]午|晚|夜|早|,|，)/u;
const LEAST_TOLD = 0.7;

/** The sentence that dates another one of its paragraph, which itself says 当日. */
export function sentenceWithTheDay({ prepared, sentence }: Evidence): Evidence['sentence'] | null {
  if (!THAT_DAY.test(sentence.folded)) return null;
  const before = prepared.sentences.slice(0, sentence.index);
  return before.findLast(({ figures }) => figures.some(({ kind }) => kind === 'day')) ?? null;
}

/** Whether a sentence tells what a question asks the day of, and leaves the day to one before it. */
export function tellsTheDay(question: Question, evidence: Evidence): boolean {
  return (
    question.type === 'when' && evidence.inSentence >= LEAST_TOLD && sentenceWithTheDay(evidence) !== null
  );
}
