import type { Meaning } from '../embeddings/meaning.ts';
import type { Question } from '../question/understand.ts';
import { type Alignments, alignments } from './alignments.ts';
import {
  bestClause,
  type ChosenClause,
  coverageFrom,
  type ParagraphTerms,
  type TermPlaces,
} from './bestClause.ts';
import { matchLetters, type TermMatch } from './matching.ts';
import { fitPredicate, type PredicateFit } from './predicate.ts';
import type { PreparedParagraph, PreparedSentence } from './prepared.ts';
import { alignment, nearness, questionMeaning, sentenceMeaning } from './sentenceMeaning.ts';
import { matchParagraph, soughtTerms } from './termMatches.ts';

/** A sentence with what speaks for it, before it is ranked. All shares are 0 to 1. */
export interface WeighedSentence extends ChosenClause {
  readonly prepared: PreparedParagraph;
  readonly sentence: PreparedSentence;
  /** Weighted share of terms found in the sentence itself, or above it in its heading. */
  readonly inSentence: number;
  /** Weighted share of terms found nowhere in the paragraph, its heading or its title. */
  readonly missing: number;
  /** The paragraph as retrieved: fused score against the best one's, keyword strength, cosine. */
  readonly hit: EvidenceHit;
  /** Weighted share of the question's Han bigrams: it knows no words, so it cannot cut them wrongly. */
  readonly bigrams: { readonly sentence: number; readonly paragraph: number };
  /** Weighted share of the terms that stand there letter by letter. */
  readonly exact: { readonly sentence: number; readonly paragraph: number };
  /** Share of the terms, each counted once, that are found nowhere in the paragraph or above it. */
  readonly unmatched: number;
  /** The heaviest term found nowhere, against the heaviest of all. */
  readonly heaviestMissing: number;
  /** Cosine of the question's and the sentence's words' vectors, -1 to 1. */
  readonly nearness: number;
  /** How well each of the question's words is met by one of the sentence's, 0 to 1: dear, and only asked of the promising. */
  readonly alignment: () => number;
  /** The same in more detail, dearer still. */
  readonly alignments: () => Alignments;
  /** How well it fits what is asked of the subject. */
  readonly predicate: PredicateFit;
  /** Weighted share of the question's concepts that a word of theirs is written for. */
  readonly concepts: { readonly sentence: number; readonly paragraph: number };
  /** Names what the next sentences tell, and tells nothing itself. */
  readonly label: boolean;
  /** Coverage seen from any clause of the sentence: for weighing its other figures. */
  readonly coverageAt: (clause: number) => number;
}

/** A sentence that may answer, as the ranker sees it. */
export interface Evidence extends WeighedSentence {
  /** Its columns for the ranker, in the order of SENTENCE_FEATURES. */
  readonly features: readonly number[];
  /** The ranker's: larger is better; differences mean the same for every question, absolute values don't. */
  readonly score: number;
}

export interface EvidenceHit {
  readonly relative: number;
  readonly strength: number;
  readonly cosine: number;
}

/** “二是大力提升师资能力水平。” names what the next sentences tell. */
const LABEL = /^\s*[一二三四五六七八九十]{1,2}是[^,，]{2,40}[,，]?[^,，]{0,20}[。]$/u;
/** Credit of a term that stands elsewhere than in the sentence. */
const HEADING = 0.7;
const EARLIER = 0.68;
const LATER = 0.5;
const TITLE = 0.4;

/** A paragraph as a question sees it: what its sentences are weighed by. */
interface WeighedParagraph extends ParagraphTerms {
  readonly prepared: PreparedParagraph;
  readonly hit: EvidenceHit;
  readonly meaning: Meaning;
  /** Those of the question's bigrams that the paragraph writes: its sentences write no others. */
  readonly bigrams: Question['bigrams'];
  readonly bigramTotal: number;
  /** Share of the bigrams in the paragraph. */
  readonly bigramShare: number;
  /** Share of the concepts in the paragraph. */
  readonly conceptShare: number;
}

/** The best that each sentence of a paragraph has to say to the question. */
export function weighSentences(
  question: Question,
  prepared: PreparedParagraph,
  hit: EvidenceHit,
  meaning: Meaning,
): WeighedSentence[] {
  const { sentences, heading, title } = prepared;
  const sought = soughtTerms(question, meaning);
  const matches = matchParagraph(sought, prepared, meaning);
  const places = sentences.map((): TermPlaces[] => []);
  let total = 0;
  for (const [term, content] of question.terms.entries()) {
    const { weight, text } = content;
    total += weight;
    const byLetters = matches.byLetters(term);
    const written = byLetters.some(({ factor }) => factor === 1);
    // A word that the paragraph writes itself needs no kin there; looking for kin is the dearest part.
    const found = written ? byLetters : sentences.map((_, at) => matches.byMeaning(term, at));
    const above = Math.max(
      HEADING * matchLetters(content, heading).factor,
      TITLE * matchLetters(content, title).factor,
    );
    const writtenAtAll = written || heading.includes(text) || title.includes(text);
    const elsewhere = creditElsewhere(found, above);
    for (const [at, inSentence] of found.entries())
      (places[at] as TermPlaces[]).push({
        weight,
        written: writtenAtAll,
        inSentence,
        elsewhere: elsewhere[at] as number,
      });
  }
  const whole = `${prepared.folded}\n${heading}\n${title}`;
  const bigrams = question.bigrams.filter(({ text }) => whole.includes(text));
  const bigramTotal = sumOfWeights(question.bigrams);
  const bigramShare = bigramTotal === 0 ? 0 : sumOfWeights(bigrams) / bigramTotal;
  const paragraph: WeighedParagraph = {
    question,
    prepared,
    hit,
    meaning,
    sought,
    matches,
    total,
    bigrams,
    bigramTotal,
    bigramShare,
    conceptShare: shareOfConcepts(question, whole),
  };
  const predicates = fitPredicate(question, prepared, whole, meaning);
  return sentences.map((sentence, at) =>
    weighSentence(paragraph, sentence, places[at] as TermPlaces[], predicates[at] as PredicateFit),
  );
}

/** At each sentence the credit of a term for the best place outside of it. */
function creditElsewhere(matches: readonly TermMatch[], above: number): number[] {
  const credits = matches.map(() => above);
  let before = 0;
  let behind = 0;
  for (let at = 0, last = matches.length - 1; at <= last; at++) {
    // What a paragraph has named governs what follows; what it names later explains less.
    credits[at] = Math.max(credits[at] as number, EARLIER * before);
    before = Math.max(before, (matches[at] as TermMatch).factor);
    credits[last - at] = Math.max(credits[last - at] as number, LATER * behind);
    behind = Math.max(behind, (matches[last - at] as TermMatch).factor);
  }
  return credits;
}

function sumOfWeights(weighted: readonly { readonly weight: number }[]): number {
  let sum = 0;
  for (const { weight } of weighted) sum += weight;
  return sum;
}

/** What a sentence has to say as a whole; its best clause is chosen last. */
function weighSentence(
  paragraph: WeighedParagraph,
  sentence: PreparedSentence,
  places: readonly TermPlaces[],
  predicate: PredicateFit,
): WeighedSentence {
  const { question, prepared, hit, meaning, total } = paragraph;
  let [inSentence, missing, exact, written] = [0, 0, 0, 0];
  let [heaviest, heaviestUnfound, unfound] = [0, 0, 0];
  for (const { weight, inSentence: match, elsewhere, written: isWritten } of places) {
    inSentence += weight * match.factor;
    if (match.factor === 1) exact += weight;
    if (isWritten) written += weight;
    heaviest = Math.max(heaviest, weight);
    if (match.factor > 0 || elsewhere > 0) continue;
    missing += weight;
    heaviestUnfound = Math.max(heaviestUnfound, weight);
    unfound += 1;
  }
  const bigramsWritten = paragraph.bigrams.filter(({ text }) => sentence.folded.includes(text));
  const { clause, figure, fits, coverage, focus, clauseScore } = bestClause(paragraph, sentence, places);
  let aligned: Alignments | undefined;
  return {
    prepared,
    sentence,
    clause,
    figure,
    coverage,
    inSentence: total === 0 ? 0 : inSentence / total,
    missing: total === 0 ? 0 : missing / total,
    fits,
    focus,
    hit,
    bigrams: {
      sentence: paragraph.bigramTotal === 0 ? 0 : sumOfWeights(bigramsWritten) / paragraph.bigramTotal,
      paragraph: paragraph.bigramShare,
    },
    exact: {
      sentence: total === 0 ? 0 : exact / total,
      paragraph: total === 0 ? 0 : written / total,
    },
    unmatched: places.length === 0 ? 1 : unfound / places.length,
    heaviestMissing: heaviest === 0 ? 0 : heaviestUnfound / heaviest,
    nearness: nearness(questionMeaning(question, meaning), sentenceMeaning(sentence, meaning)),
    predicate,
    concepts: { sentence: shareOfConcepts(question, sentence.folded), paragraph: paragraph.conceptShare },
    clauseScore,
    label: isLabel(sentence),
    // A method, because bundling gives each arrow function its name when it is made, which takes longer than the rest.
    coverageAt(at) {
      return coverageFrom(at, sentence, places, total);
    },
    alignment() {
      return alignment(questionMeaning(question, meaning), sentenceMeaning(sentence, meaning), meaning);
    },
    alignments() {
      aligned ??= alignments(question, sentence, meaning);
      return aligned;
    },
  };
}

function shareOfConcepts({ concepts }: Question, folded: string): number {
  const total = sumOfWeights(concepts);
  if (total === 0) return 0;
  return sumOfWeights(concepts.filter(({ words }) => words.some((word) => folded.includes(word)))) / total;
}

/** Whether a sentence only names what the next ones tell. */
export function isLabel(sentence: PreparedSentence): boolean {
  return LABEL.test(sentence.folded) && figureless(sentence);
}

function figureless({ figures }: PreparedSentence): boolean {
  return figures.every(({ kind }) => kind !== 'quantity' && kind !== 'percent');
}
