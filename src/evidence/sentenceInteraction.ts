import type { Meaning } from '../embeddings/meaning.ts';
import type { QuestionType } from '../question/askedFor.ts';
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
  'sufficiency',
  'sufficiency−best',
  'sufficiency unmet',
  'sufficiency unmet, second',
] as const;

/** In the order of INTERACTION_FEATURES. */
export type InteractionColumns = readonly [
  score: number,
  behindBest: number,
  share: number,
  unmet: number,
  secondUnmet: number,
  sufficiency: number,
  sufficiencyBehindBest: number,
  leftUnmet: number,
  secondLeftUnmet: number,
];

/** The same late interaction, learned twice. */
export interface Interactions {
  /** By which of the sentences answers: it means little whether it is high where none does. */
  readonly choice: Interaction;
  /** By whether any of them does as well, from questions that no sentence answers too. */
  readonly sufficiency: Interaction;
}

/** Of each sentence its columns, in their order. */
export type SentenceInteraction = (
  question: Question,
  sentences: readonly WeighedSentence[],
) => readonly InteractionColumns[];

export function createSentenceInteraction(
  interactions: Interactions | null,
  meaning: Meaning,
): SentenceInteraction {
  return (question, sentences) => {
    // It was learned from reports only; elsewhere it was not tried.
    if (interactions === null || !question.corpusHasUnits) return sentences.map(() => NOTHING);
    const told = sentences.map((each) => toldBy(each, meaning));
    const asked = askedBy(question, meaning);
    return interactionColumns(interactions.choice(asked, told), interactions.sufficiency(asked, told));
  };
}

const NOTHING: InteractionColumns = [0, 0, 0, 0, 0, 0, 0, 0, 0];

/** For what is asked, as a word: what answers it is learned to meet it. */
const ASKED_FOR: Readonly<Record<QuestionType, string>> = {
  howMany: '多少',
  share: '比例',
  when: '时间',
  who: '谁',
  where: '哪里',
  which: '哪些',
  how: '怎么',
  why: '为什么',
  isTrue: '有没有',
  topic: '什么',
};

/**
 * A question's words, then for what it asks and by which measure, as numbers of words; none where it has no words. A measure that
 * the question writes apart counts twice, and stands beside what it measures.
 */
export function askedBy(question: Question, meaning: Meaning): readonly number[] {
  const { words } = questionMeaning(question, meaning);
  if (words.length === 0) return [];
  const { type, measure } = question;
  return [...words, ...[ASKED_FOR[type], measure].map(meaning.numberOf).filter((each) => each >= 0)];
}

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

/** Of each sentence its columns, by how the sentences meet the question by the one and by the other. */
export function interactionColumns(
  choice: readonly Met[],
  sufficiency: readonly Met[],
): InteractionColumns[] {
  const best = bestOf(choice);
  const odds = choice.map(({ score }) => Math.exp(SHARPNESS * (score - best)));
  const sum = odds.reduce((total, each) => total + each, 0);
  const most = bestOf(sufficiency);
  return choice.map(({ score, unmet }, i) => {
    const enough = sufficiency[i] as Met;
    return [
      score,
      score - best,
      (odds[i] as number) / sum,
      ...unmet,
      enough.score,
      enough.score - most,
      ...enough.unmet,
    ];
  });
}

function bestOf(met: readonly Met[]): number {
  return Math.max(...met.map(({ score }) => score));
}
