import type { Meaning } from '../embeddings/meaning.ts';
import type { Question } from '../question/understand.ts';
import type { Figure } from '../text/figures.ts';
import { clauseAt, creditAt, lastGoverned } from './clauses.ts';
import { figureFits, wantsFigure } from './expectedFigure.ts';
import { fitsType } from './fitsType.ts';
import { focusBeside, focusNear } from './focus.ts';
import { type MatchedText, matchTerm, type TermMatch, type WordSimilarity } from './matching.ts';
import type { PreparedParagraph, PreparedSentence } from './prepared.ts';
import { nearnessInMeaning } from './sentenceMeaning.ts';

/** A sentence with what speaks for it, before it is ranked. All shares are 0 to 1. */
export interface WeighedSentence {
  readonly prepared: PreparedParagraph;
  readonly sentence: PreparedSentence;
  /** The clause where the answer stands: the fitting figure's, else the one with the most matched terms. */
  readonly clause: number;
  readonly figure: Figure | null;
  /** Weighted share of the question's terms, each counted by how near to the answer it stands. */
  readonly coverage: number;
  /** Weighted share of terms found in the sentence itself, or above it in its heading. */
  readonly inSentence: number;
  /** Weighted share of terms found nowhere in the paragraph, its heading or its title. */
  readonly missing: number;
  /** Whether what the asking word wants (a figure, a date, a list…) is there. */
  readonly fits: boolean;
  /** Whether the words beside the asking word stand near the answer. */
  readonly focus: number;
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
  /** What chose the clause: coverage, a fitting figure, the words beside it. */
  readonly clauseScore: number;
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

/** What the choice of a clause adds up from, besides coverage. Chosen on CMRC's even articles and tune.jsonl. */
const FITS = 0.12;
const FOCUS = 0.2;
/** “二是大力提升师资能力水平。” names what the next sentences tell. */
const LABEL = /^\s*[一二三四五六七八九十]{1,2}是[^,，]{2,40}[,，]?[^,，]{0,20}[。]$/u;
/** Credit of a term that stands elsewhere than in the sentence. */
const HEADING = 0.7;
const EARLIER = 0.68;
const LATER = 0.5;
const TITLE = 0.4;

interface TermPlaces {
  readonly weight: number;
  /** Whether the paragraph, its heading or its title writes the term itself. */
  readonly written: boolean;
  readonly inSentence: TermMatch;
  readonly elsewhere: number;
}

/** The best that each sentence of a paragraph has to say to the question. */
export function weighSentences(
  question: Question,
  prepared: PreparedParagraph,
  hit: EvidenceHit,
  meaning: Meaning,
): WeighedSentence[] {
  const total = question.terms.reduce((sum, { weight }) => sum + weight, 0);
  const matches = question.terms.map((term) => {
    const byLetters = prepared.sentences.map((sentence) => matchTerm(term, sentence, unlike));
    // A word that the paragraph writes itself needs no kin there; looking for kin is the dearest part.
    if (byLetters.some(({ factor }) => factor === 1)) return byLetters;
    return prepared.sentences.map((sentence) => matchTerm(term, sentence, meaning.similarity));
  });
  const above = question.terms.map((term) =>
    Math.max(
      HEADING * matchTerm(term, wordless(prepared.heading), meaning.similarity).factor,
      TITLE * matchTerm(term, wordless(prepared.title), meaning.similarity).factor,
    ),
  );
  const written = question.terms.map(
    ({ text }, term) =>
      (matches[term] ?? []).some(({ factor }) => factor === 1) ||
      prepared.heading.includes(text) ||
      prepared.title.includes(text),
  );
  const before = matches.map((each) => runningMost(each));
  const behind = matches.map((each) => runningMost([...each].reverse()).reverse());
  const paragraphBigrams = bigramShare(
    question,
    `${prepared.folded}\n${prepared.heading}\n${prepared.title}`,
  );
  return prepared.sentences.map((sentence, at) => {
    const places = question.terms.map(
      ({ weight }, term): TermPlaces => ({
        weight,
        written: written[term] as boolean,
        inSentence: matches[term]?.[at] as TermMatch,
        elsewhere: Math.max(
          above[term] as number,
          // What a paragraph has named governs what follows; what it names later explains less.
          EARLIER * (before[term]?.[at - 1] ?? 0),
          LATER * (behind[term]?.[at + 1] ?? 0),
        ),
      }),
    );
    return bestInSentence(question, prepared, sentence, places, total, paragraphBigrams, hit, meaning);
  });
}

/** At each place the best factor up to there. */
function runningMost(matches: readonly TermMatch[]): number[] {
  let most = 0;
  return matches.map(({ factor }) => {
    most = Math.max(most, factor);
    return most;
  });
}

const unlike: WordSimilarity = () => undefined;

/** Headings are matched by their letters only. */
function wordless(folded: string): MatchedText {
  return { folded, words: [] };
}

function bestInSentence(
  question: Question,
  prepared: PreparedParagraph,
  sentence: PreparedSentence,
  places: readonly TermPlaces[],
  total: number,
  paragraphBigrams: number,
  hit: EvidenceHit,
  meaning: Meaning,
): WeighedSentence {
  const share = (value: (place: TermPlaces) => number) =>
    total === 0 ? 0 : places.reduce((sum, place) => sum + place.weight * value(place), 0) / total;
  const coverageAt = (clause: number) =>
    share((place) => Math.max(creditAt(sentence, clause, place.inSentence), place.elsewhere));
  const inSentence = share(({ inSentence: match }) => match.factor);
  const missing = share(({ inSentence: match, elsewhere }) => (match.factor > 0 || elsewhere > 0 ? 0 : 1));

  const heaviest = Math.max(0, ...places.map(({ weight }) => weight));
  const unfound = places.filter(({ inSentence: match, elsewhere }) => match.factor === 0 && elsewhere === 0);
  const heaviestMissing = heaviest === 0 ? 0 : Math.max(0, ...unfound.map(({ weight }) => weight)) / heaviest;
  const exact = {
    sentence: share(({ inSentence: match }) => (match.factor === 1 ? 1 : 0)),
    paragraph: share((place) => (place.written ? 1 : 0)),
  };
  const unmatched = places.length === 0 ? 1 : unfound.length / places.length;
  const near = nearnessInMeaning(question, sentence, meaning);
  const bigrams = {
    sentence: bigramShare(question, sentence.folded),
    paragraph: paragraphBigrams,
  };

  const label = isLabel(sentence);

  let best: WeighedSentence | null = null;
  const consider = (clause: number, figure: Figure | null, fits: boolean) => {
    const coverage = coverageAt(clause);
    const focus =
      figure === null
        ? focusNear(question, sentence, clause, meaning)
        : focusBeside(question, sentence, figure, meaning);
    const clauseScore = coverage + (fits ? FITS : 0) + FOCUS * focus;
    if (best === null || clauseScore > best.clauseScore) {
      best = {
        prepared,
        sentence,
        clause,
        figure,
        coverage,
        inSentence,
        missing,
        fits,
        focus,
        hit,
        bigrams,
        exact,
        unmatched,
        heaviestMissing,
        nearness: near,
        clauseScore,
        label,
        coverageAt,
      };
    }
  };
  if (wantsFigure(question)) {
    for (const figure of sentence.figures) {
      if (!figureFits(question, figure, sentence.folded)) continue;
      const at = clauseAt(sentence.clauses, figure.start);
      // A date governs the clauses behind it, up to the next date.
      const last = question.type === 'when' ? lastGoverned(sentence, figure) : at;
      for (let clause = at; clause <= last; clause++) consider(clause, figure, true);
    }
    if (best === null) consider(densestClause(sentence, places), null, false);
  } else {
    consider(densestClause(sentence, places), null, fitsType(question, sentence));
  }
  return best as unknown as WeighedSentence;
}

/** Whether a sentence only names what the next ones tell. */
export function isLabel(sentence: PreparedSentence): boolean {
  return LABEL.test(sentence.folded) && figureless(sentence);
}

function figureless({ figures }: PreparedSentence): boolean {
  return figures.every(({ kind }) => kind !== 'quantity' && kind !== 'percent');
}

function bigramShare(question: Question, folded: string): number {
  let total = 0;
  let found = 0;
  for (const { text, weight } of question.bigrams) {
    total += weight;
    if (folded.includes(text)) found += weight;
  }
  return total === 0 ? 0 : found / total;
}

function densestClause(sentence: PreparedSentence, places: readonly TermPlaces[]): number {
  const weights = sentence.clauses.map(() => 0);
  for (const { weight, inSentence } of places) {
    const seen = new Set(inSentence.positions.map((position) => clauseAt(sentence.clauses, position)));
    for (const clause of seen) weights[clause] = (weights[clause] ?? 0) + weight * inSentence.factor;
  }
  return Math.max(0, weights.indexOf(Math.max(...weights)));
}
