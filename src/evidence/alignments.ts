import type { Meaning } from '../embeddings/meaning.ts';
import type { Question } from '../question/understand.ts';
import type { PreparedSentence } from './prepared.ts';
import { numbersOf, questionMeaning, sentenceMeaning } from './sentenceMeaning.ts';

/** How the words of a question and of a sentence meet one another by meaning; all 0 to 1. */
export interface Alignments {
  /** What is told least of the question's words, the heaviest first: weight against the heaviest, times what is missing. */
  readonly unmet: readonly [number, number];
  /** How well the question's words are met in the clause that meets them best. */
  readonly clause: number;
  /** How well that clause's words are met by the question's. */
  readonly clauseBack: number;
  /** The same of the whole sentence's. */
  readonly sentenceBack: number;
  /** Number of that clause. */
  readonly at: number;
}

export function alignments(question: Question, sentence: PreparedSentence, meaning: Meaning): Alignments {
  const { words } = questionMeaning(question, meaning);
  const own = sentenceMeaning(sentence, meaning).words;
  const most = words.reduce((best, word) => Math.max(best, meaning.questionWeight(word)), LEAST);
  const unmet = metWords(words, own, meaning)
    .map(({ met, weight }) => (weight / most) * (1 - met))
    .sort((a, b) => b - a);
  let [clause, clauseBack, at] = [0, 0, 0];
  for (const [number, { start, end }] of sentence.clauses.entries()) {
    const told = sentence.words
      .filter((word) => word.start >= start && word.start < end)
      .flatMap(({ text }) => numbersOf(text, meaning));
    const met = meanMet(metWords(words, told, meaning));
    if (met <= clause) continue;
    [clause, clauseBack, at] = [met, meanMet(metWords(told, words, meaning)), number];
  }
  const sentenceBack = meanMet(metWords(own, words, meaning));
  return { unmet: [unmet[0] ?? 0, unmet[1] ?? 0], clause, clauseBack, sentenceBack, at };
}

const LEAST = 0.01;

interface MetWord {
  readonly met: number;
  readonly weight: number;
}

function metWords(words: readonly number[], by: readonly number[], meaning: Meaning): MetWord[] {
  return words.map((word) => {
    let met = 0;
    for (const other of by) met = Math.max(met, word === other ? 1 : meaning.similarityOf(word, other));
    return { met, weight: meaning.questionWeight(word) };
  });
}

function meanMet(words: readonly MetWord[]): number {
  const total = words.reduce((sum, { weight }) => sum + weight, 0);
  return total === 0 ? 0 : words.reduce((sum, { met, weight }) => sum + met * weight, 0) / total;
}
