import type { QuestionType } from '../question/askedFor.ts';
import type { Question } from '../question/understand.ts';
import { longestShared, runsOf } from '../text/longestShared.ts';
import type { WeighedSentence } from './evidence.ts';
import { wantsFigure } from './expectedFigure.ts';
import { NONE } from './predicate.ts';
import { INTERACTION_FEATURES, type InteractionColumns } from './sentenceInteraction.ts';
import { MANY, traitsOf } from './sentenceTraits.ts';

/** What the ranker and the refusal score see of a sentence, in the order of the models' columns. */
export const SENTENCE_FEATURES = [
  'clauseScore',
  'coverage',
  'inSentence',
  'missing',
  'heaviestMissing',
  'focus',
  'fits',
  'nearness',
  'bigramsInSentence',
  'bigramsInParagraph',
  'exactInSentence',
  'exactInParagraph',
  'unmatched',
  'longestRun',
  'bigramsBefore',
  'bigramsBehind',
  'relative',
  'strength',
  'cosine',
  'paragraphRank',
  'length',
  'place',
  'sentences',
  'first',
  'novelty',
  'newFigures',
  'quantities',
  'dates',
  'percents',
  'titles',
  'list',
  'person',
  'placeName',
  'cause',
  'definition',
  'pronoun',
  'label',
  'coverage÷best',
  'inSentence÷best',
  'bigrams÷best',
  'nearness−best',
  'run÷best',
  'terms',
  'wantsFigure',
  'type=howMany',
  'type=when',
  'type=who',
  'type=where',
  'type=which',
  'type=how',
  'type=why',
  'type=other',
  'focusKnown',
  'unitNamed',
  'predicate characters',
  'predicate telling',
  'predicate bigrams',
  'predicate beside',
  'predicate nearness',
  'subjectNamed',
  'subjectBefore',
  'predicate characters÷best',
  'predicate telling÷best',
  'predicate nearness−best',
  'opensWithSubject',
  'naming',
  'ordinalFits',
  'yearFits',
  'predicate telling before',
  'concepts',
  'conceptsInSentence',
  'conceptsInParagraph',
  'alignment',
  'alignment−best',
  ...INTERACTION_FEATURES,
] as const;

const TYPES: readonly QuestionType[] = ['howMany', 'when', 'who', 'where', 'which', 'how', 'why'];

const ORDINAL = /第[一二三四五六七八九十\d]+|首[个届次部任]|[冠亚季]军|最[后早大小高低]/gu;
const YEAR = /\d{3,4}(?=年)/gu;
const ASKS_NAME = /称|名|叫|号|谓/u;
const NAMING = /称|名|叫|号|谓|[「“《]/u;

/** 1 where one that the question names stands there, -1 where only others do. */
function fits(asked: readonly string[], told: readonly string[]): number {
  if (asked.length === 0 || told.length === 0) return 0;
  return asked.some((each) => told.includes(each)) ? 1 : -1;
}

/** Places beyond this tell nothing more. */
const FAR = 12;

/**
 * A row for each of the sentences at the places `of`.
 * @param interactions of each of those
 * @param evidence all that were weighed: paragraphs as found, each with its sentences in their order
 */
export function sentenceFeatures(
  question: Question,
  evidence: readonly WeighedSentence[],
  of: readonly number[],
  interactions: readonly InteractionColumns[],
): number[][] {
  const ranks = new Map(
    [...new Set(evidence.map(({ prepared }) => prepared))].map((each, rank) => [each, rank]),
  );
  const pieces = runsOf(question.content);
  const runs = of.map((at) => longestRun(pieces, (evidence[at] as WeighedSentence).sentence.folded));
  const alignments = of.map((at) => (evidence[at] as WeighedSentence).alignment());
  const best = {
    coverage: most(evidence, ({ coverage }) => coverage, LEAST),
    inSentence: most(evidence, ({ inSentence }) => inSentence, LEAST),
    bigrams: most(evidence, ({ bigrams }) => bigrams.sentence, LEAST),
    nearness: most(evidence, ({ nearness }) => nearness, 0),
    alignment: most(alignments, (each) => each, 0),
    run: most(runs, (run) => run, LEAST),
    characters: most(evidence, ({ predicate }) => predicate.characters, LEAST),
    telling: most(evidence, ({ predicate }) => predicate.telling, LEAST),
    predicateNearness: most(evidence, ({ predicate }) => predicate.nearness, NONE),
  };
  const asked = new Set(question.folded.match(/\d+(?:\.\d+)?/gu) ?? []);
  const types = TYPES.map((type) => (question.type === type ? 1 : 0));
  const ofQuestion = [
    Math.min(FAR, question.terms.length),
    wantsFigure(question) ? 1 : 0,
    ...types,
    types.every((type) => type === 0) ? 1 : 0,
    question.focusKnown ? 1 : 0,
    question.units.length > 0 ? 1 : 0,
  ];
  const asksName = ASKS_NAME.test(question.folded);
  const ordinals = question.folded.match(ORDINAL) ?? [];
  const years = question.folded.match(YEAR) ?? [];
  return of.map((at, i) => {
    const each = evidence[at] as WeighedSentence;
    const { sentence, prepared, hit } = each;
    const text = sentence.folded;
    const siblings = prepared.sentences.length;
    const run = runs[i] as number;
    const beside = (place: number) =>
      evidence[place]?.prepared === prepared ? (evidence[place] as WeighedSentence).bigrams.sentence : 0;
    return [
      each.clauseScore,
      each.coverage,
      each.inSentence,
      each.missing,
      each.heaviestMissing,
      each.focus,
      each.fits ? 1 : 0,
      each.nearness,
      each.bigrams.sentence,
      each.bigrams.paragraph,
      each.exact.sentence,
      each.exact.paragraph,
      each.unmatched,
      run,
      beside(at - 1),
      beside(at + 1),
      hit.relative,
      Math.min(2, hit.strength),
      hit.cosine,
      Math.min(FAR, ranks.get(prepared) ?? FAR),
      Math.min(300, text.length),
      sentence.index / Math.max(1, siblings - 1),
      Math.min(20, siblings),
      sentence.index === 0 ? 1 : 0,
      novelty(question, text),
      Math.min(MANY, sentence.figures.filter(({ numeral }) => !asked.has(numeral)).length),
      ...traitsOf(sentence),
      each.label ? 1 : 0,
      each.coverage / best.coverage,
      each.inSentence / best.inSentence,
      each.bigrams.sentence / best.bigrams,
      each.nearness - best.nearness,
      run / best.run,
      ...ofQuestion,
      each.predicate.characters,
      each.predicate.telling,
      each.predicate.bigrams,
      each.predicate.beside,
      each.predicate.nearness,
      each.predicate.namesSubject ? 1 : 0,
      each.predicate.subjectBefore ? 1 : 0,
      each.predicate.characters / best.characters,
      each.predicate.telling / best.telling,
      each.predicate.nearness - best.predicateNearness,
      each.predicate.opensWithSubject ? 1 : 0,
      asksName && NAMING.test(text) ? 1 : 0,
      fits(ordinals, text.match(ORDINAL) ?? []),
      fits(years, text.match(YEAR) ?? []),
      evidence[at - 1]?.prepared === prepared
        ? (evidence[at - 1] as WeighedSentence).predicate.telling
        : NONE,
      Math.min(MANY, question.concepts.length),
      each.concepts.sentence,
      each.concepts.paragraph,
      alignments[i] as number,
      (alignments[i] as number) - best.alignment,
      ...(interactions[i] as InteractionColumns),
    ];
  });
}

/** Keeps shares of the best from dividing by zero. */
const LEAST = 0.01;

function most<T>(all: readonly T[], value: (each: T) => number, least: number): number {
  return all.reduce((best, each) => Math.max(best, value(each)), least);
}

/** The longest stretch of the question's content that the sentence writes too, against the whole content. */
function longestRun(runs: readonly string[], text: string): number {
  const length = runs.reduce((sum, run) => sum + run.length, 0);
  return length === 0 ? 0 : longestShared(runs, text).length / length;
}

/** Share of the sentence that the question does not say already, by bigrams. */
function novelty(question: Question, text: string): number {
  if (text.length < 2) return 1;
  let said = 0;
  for (const { text: bigram } of question.bigrams) if (text.includes(bigram)) said += 1;
  return Math.max(0, 1 - said / (text.length - 1));
}
