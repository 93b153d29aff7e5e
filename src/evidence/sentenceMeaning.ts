import { dot, type Meaning } from '../embeddings/meaning.ts';
import type { Question } from '../question/understand.ts';
import type { PreparedSentence } from './prepared.ts';

/** A text as the word vectors know it. */
export interface TextMeaning {
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
    const words = new Int32Array(question.words.length);
    for (const [i, word] of question.words.entries()) words[i] = meaning.numberOf(word);
    known = { vector: meaning.textVector(words, 'question') };
    ofQuestions.set(question, known);
  }
  return known;
}

export function sentenceMeaning(sentence: PreparedSentence, meaning: Meaning): SentenceMeaning {
  let known = ofSentences.get(sentence);
  if (known === undefined) {
    const words = new Int32Array(sentence.words.length);
    for (const [i, { text }] of sentence.words.entries()) words[i] = meaning.numberOf(text);
    const vector = meaning.textVector(words, 'document');
    for (const [i, { text }] of sentence.words.entries()) if (text.length < 2) words[i] = -1;
    known = { kin: words, vector };
    ofSentences.set(sentence, known);
  }
  return known;
}

/** Cosine of a question's and a sentence's words' vectors, -1 to 1. */
export function nearness(question: TextMeaning, sentence: TextMeaning): number {
  return dot(question.vector, sentence.vector);
}
