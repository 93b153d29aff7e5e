import { dot, type Meaning } from '../embeddings/meaning.ts';
import type { Question } from '../question/understand.ts';
import type { PreparedSentence } from './prepared.ts';

// Vectors are made once; they go with the question or the sentence that they belong to.
const questionVectors = new WeakMap<Question, Float32Array>();
const sentenceVectors = new WeakMap<PreparedSentence, Float32Array>();

/** Cosine of a question's and a sentence's words' vectors, -1 to 1. */
export function nearnessInMeaning(question: Question, sentence: PreparedSentence, meaning: Meaning): number {
  return dot(questionVector(question, meaning), sentenceVector(sentence, meaning));
}

function questionVector(question: Question, meaning: Meaning): Float32Array {
  let vector = questionVectors.get(question);
  if (vector === undefined) {
    vector = meaning.textVector(question.words, 'question');
    questionVectors.set(question, vector);
  }
  return vector;
}

export function sentenceVector(sentence: PreparedSentence, meaning: Meaning): Float32Array {
  let vector = sentenceVectors.get(sentence);
  if (vector === undefined) {
    vector = meaning.textVector(
      sentence.words.map(({ text }) => text),
      'document',
    );
    sentenceVectors.set(sentence, vector);
  }
  return vector;
}
