import { dot, type Meaning } from '../embeddings/meaning.ts';
import type { Question } from '../question/understand.ts';
import type { PreparedSentence } from './prepared.ts';

/** A text as the word vectors know it. */
export interface TextMeaning {
  /** Its known words by number, and the characters of those that are not known. */
  readonly words: readonly number[];
  readonly vector: Float32Array;
}

export interface SentenceMeaning extends TextMeaning {
  /** Of each word that may stand for another one its number, -1 for any other: one character alone tells too little. */
  readonly kin: Int32Array;
}

// Made once; they go with the question or the sentence that they belong to.
const ofQuestions = new WeakMap<Question, TextMeaning>();
const ofSentences = new WeakMap<PreparedSentence, SentenceMeaning>();

export function questionMeaning(question: Question, meaning: Meaning): TextMeaning {
  let known = ofQuestions.get(question);
  if (known === undefined) {
    const words = question.words.flatMap((word) => numbersOf(word, meaning));
    known = { words, vector: meaning.textVector(words, 'question') };
    ofQuestions.set(question, known);
  }
  return known;
}

export function sentenceMeaning(sentence: PreparedSentence, meaning: Meaning): SentenceMeaning {
  let known = ofSentences.get(sentence);
  if (known === undefined) {
    const kin = new Int32Array(sentence.words.length);
    const words: number[] = [];
    for (const [i, { text }] of sentence.words.entries()) {
      const numbers = numbersOf(text, meaning);
      words.push(...numbers);
      kin[i] = text.length < 2 ? -1 : meaning.numberOf(text);
    }
    known = { kin, words, vector: meaning.textVector(words, 'document') };
    ofSentences.set(sentence, known);
  }
  return known;
}

export function numbersOf(word: string, meaning: Meaning): number[] {
  const number = meaning.numberOf(word);
  if (number >= 0) return [number];
  return [...word].map(meaning.numberOf).filter((each) => each >= 0);
}

/**
 * How well each of a question's words is met by the sentence's nearest one, weighed by what they tell in questions; 0 to 1.
 * As of MaxSim (Khattab and Zaharia 2020), over words instead of contextual vectors.
 */
export function alignment(question: TextMeaning, sentence: TextMeaning, meaning: Meaning): number {
  let [sum, total] = [0, 0];
  for (const asked of question.words) {
    const weight = meaning.questionWeight(asked);
    let best = 0;
    for (const told of sentence.words) {
      const similarity = asked === told ? 1 : meaning.similarityOf(asked, told);
      if (similarity > best) best = similarity;
    }
    sum += weight * best;
    total += weight;
  }
  return total === 0 ? 0 : sum / total;
}

/** Cosine of a question's and a sentence's words' vectors, -1 to 1. */
export function nearness(question: TextMeaning, sentence: TextMeaning): number {
  return dot(question.vector, sentence.vector);
}
