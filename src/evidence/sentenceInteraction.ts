import type { Meaning } from '../embeddings/meaning.ts';
import type { Question } from '../question/understand.ts';
import type { WeighedSentence } from './evidence.ts';
import type { Interaction, Met, ToldWords } from './interaction.ts';
import type { PreparedParagraph } from './prepared.ts';
import { numbersOf, questionMeaning, sentenceMeaning } from './sentenceMeaning.ts';

/** How well each of a question's sentences meets its words, by what was learned of everyday words. */
export const INTERACTION_FEATURES = [
  'interaction',
  'interaction−best',
  'interaction share',
  'interaction unmet',
  'interaction unmet, second',
] as const;

export type InteractionColumns = readonly [
  score: number,
  behindBest: number,
  share: number,
  unmet: number,
  secondUnmet: number,
];

/** Of each sentence its columns, in their order. */
export type SentenceInteraction = (
  question: Question,
  sentences: readonly WeighedSentence[],
) => readonly InteractionColumns[];

export function createSentenceInteraction(
  interaction: Interaction | null,
  meaning: Meaning,
): SentenceInteraction {
  return (question, sentences) => {
    // It was learned from reports only; elsewhere it was not tried.
    if (interaction === null || !question.corpusHasUnits) return sentences.map(() => NOTHING);
    const told = sentences.map((each) => toldBy(each, meaning));
    return interactionColumns(interaction(questionMeaning(question, meaning).words, told));
  };
}

const NOTHING: InteractionColumns = [0, 0, 0, 0, 0];

/** A sentence, its heading and the sentence before it, as numbers of words. */
export function toldBy(
  { prepared, sentence }: Pick<WeighedSentence, 'prepared' | 'sentence'>,
  meaning: Meaning,
): ToldWords {
  const before = prepared.sentences[sentence.index - 1];
  return {
    own: sentenceMeaning(sentence, meaning).words,
    heading: headingNumbers(prepared, meaning),
    before: before === undefined ? [] : sentenceMeaning(before, meaning).words,
  };
}

// Made once; they go with the paragraph that they belong to.
const ofHeadings = new WeakMap<PreparedParagraph, readonly number[]>();

function headingNumbers(prepared: PreparedParagraph, meaning: Meaning): readonly number[] {
  let known = ofHeadings.get(prepared);
  if (known === undefined) {
    known = prepared.headingWords.flatMap((word) => numbersOf(word, meaning));
    ofHeadings.set(prepared, known);
  }
  return known;
}

/** By which scores are multiplied before they are compared. */
export const SHARPNESS = 12;

export function interactionColumns(met: readonly Met[]): InteractionColumns[] {
  const best = Math.max(...met.map(({ score }) => score));
  const odds = met.map(({ score }) => Math.exp(SHARPNESS * (score - best)));
  const sum = odds.reduce((total, each) => total + each, 0);
  return met.map(({ score, unmet }, i) => [score, score - best, (odds[i] as number) / sum, ...unmet]);
}
