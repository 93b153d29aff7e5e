import { dot, type Meaning } from '../embeddings/meaning.ts';
import type { Question } from '../question/understand.ts';
import type { Figure } from '../text/figures.ts';
import { figureFits, wantsFigure } from './expectedFigure.ts';
import { type MatchedText, matchTerm, type TermMatch } from './matching.ts';
import type { PreparedClause, PreparedParagraph, PreparedSentence } from './prepared.ts';

/** A sentence that may answer, with what speaks for it. All shares are 0 to 1. */
export interface Evidence {
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
  /** The heaviest term found nowhere, against the heaviest of all. */
  readonly heaviestMissing: number;
  /** Cosine of the question's and the sentence's words' vectors, -1 to 1. */
  readonly nearness: number;
  readonly score: number;
  /** Coverage seen from any clause of the sentence: for weighing its other figures. */
  readonly coverageAt: (clause: number) => number;
}

export interface EvidenceHit {
  readonly relative: number;
  readonly strength: number;
  readonly cosine: number;
}

/** Credit of a term by where it stands, seen from the clause of the answer. */
const SAME_CLAUSE = 1;
const NEXT_CLAUSE = 0.9;
const SAME_SENTENCE = 0.78;
const NEARNESS = 0.5;
const FULLNESS = 0.2;
const LABEL_PENALTY = 0.15;
/** “二是大力提升师资能力水平。” names what the next sentences tell. */
const LABEL = /^\s*[一二三四五六七八九十]{1,2}是[^,，]{2,40}[,，]?[^,，]{0,20}[。]$/u;
const BEFORE_SEMICOLON = 0.7;
const BEHIND_SEMICOLON = 0.55;
const HEADING = 0.7;
const EARLIER = 0.68;
const LATER = 0.5;
const TITLE = 0.4;

interface TermPlaces {
  readonly weight: number;
  readonly inSentence: TermMatch;
  readonly elsewhere: number;
}

/** The best evidence that each sentence of a paragraph gives. */
export function evidenceOf(
  question: Question,
  prepared: PreparedParagraph,
  hit: EvidenceHit,
  meaning: Meaning,
): Evidence[] {
  const total = question.terms.reduce((sum, { weight }) => sum + weight, 0);
  const matches = question.terms.map((term) =>
    prepared.sentences.map((sentence) => matchTerm(term, sentence, meaning.similarity)),
  );
  const above = question.terms.map((term) =>
    Math.max(
      HEADING * matchTerm(term, wordless(prepared.heading), meaning.similarity).factor,
      TITLE * matchTerm(term, wordless(prepared.title), meaning.similarity).factor,
    ),
  );
  const factorIn = (term: number, from: number, to: number) =>
    Math.max(0, ...(matches[term] ?? []).slice(from, to).map(({ factor }) => factor));
  return prepared.sentences.map((sentence, at) => {
    const places = question.terms.map(
      ({ weight }, term): TermPlaces => ({
        weight,
        inSentence: matches[term]?.[at] as TermMatch,
        elsewhere: Math.max(
          above[term] as number,
          // What a paragraph has named governs what follows; what it names later explains less.
          EARLIER * factorIn(term, 0, at),
          LATER * factorIn(term, at + 1, prepared.sentences.length),
        ),
      }),
    );
    return bestInSentence(question, prepared, sentence, places, total, hit, meaning);
  });
}

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
  hit: EvidenceHit,
  meaning: Meaning,
): Evidence {
  const share = (value: (place: TermPlaces) => number) =>
    total === 0 ? 0 : places.reduce((sum, place) => sum + place.weight * value(place), 0) / total;
  const coverageAt = (clause: number) =>
    share((place) => Math.max(nearness(sentence, clause, place.inSentence), place.elsewhere));
  const inSentence = share(({ inSentence: match }) => match.factor);
  const missing = share(({ inSentence: match, elsewhere }) => (match.factor > 0 || elsewhere > 0 ? 0 : 1));

  const heaviest = Math.max(0, ...places.map(({ weight }) => weight));
  const unfound = places.filter(({ inSentence: match, elsewhere }) => match.factor === 0 && elsewhere === 0);
  const heaviestMissing = heaviest === 0 ? 0 : Math.max(0, ...unfound.map(({ weight }) => weight)) / heaviest;
  const near = dot(questionVector(question, meaning), sentenceVector(sentence, meaning));
  const bigrams = {
    sentence: bigramShare(question, sentence.folded),
    paragraph: bigramShare(question, `${prepared.folded}\n${prepared.heading}\n${prepared.title}`),
  };

  // Labels and slogans come near to every question about practice and tell none.
  const label = figureless(sentence) && LABEL.test(sentence.folded) ? LABEL_PENALTY : 0;
  const told = Math.min(1, sentence.folded.length / 100);
  const fullness = question.type === 'how' || question.type === 'why' ? FULLNESS * told : 0;

  let best: Evidence | null = null;
  const consider = (clause: number, figure: Figure | null, fits: boolean) => {
    const coverage = coverageAt(clause);
    const focus =
      figure === null
        ? focusNear(question, sentence, clause, meaning)
        : focusBeside(question, sentence, figure, meaning);
    const score =
      coverage +
      (fits ? 0.12 : 0) +
      0.2 * focus +
      0.25 * hit.relative +
      0.08 * inSentence +
      NEARNESS * near +
      fullness -
      label;
    if (best === null || score > best.score) {
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
        heaviestMissing,
        nearness: near,
        score,
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
  return best as unknown as Evidence;
}

const questionVectors = new WeakMap<Question, Float32Array>();
const sentenceVectors = new WeakMap<PreparedSentence, Float32Array>();

function questionVector(question: Question, meaning: Meaning): Float32Array {
  let vector = questionVectors.get(question);
  if (vector === undefined) {
    vector = meaning.textVector(question.words, 'question');
    questionVectors.set(question, vector);
  }
  return vector;
}

function sentenceVector(sentence: PreparedSentence, meaning: Meaning): Float32Array {
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

function lastGoverned(sentence: PreparedSentence, date: Figure): number {
  const next = sentence.figures.find(({ kind, start }) => start > date.end && kind === date.kind);
  return next === undefined
    ? sentence.clauses.length - 1
    : Math.max(clauseAt(sentence.clauses, date.start), clauseAt(sentence.clauses, next.start) - 1);
}

function nearness(sentence: PreparedSentence, clause: number, match: TermMatch): number {
  let best = 0;
  for (const position of match.positions) {
    const at = clauseAt(sentence.clauses, position);
    const distance = Math.abs(at - clause);
    const credit = distance === 0 ? SAME_CLAUSE : distance === 1 ? NEXT_CLAUSE : SAME_SENTENCE;
    // What stands before a semicolon still governs what follows; what stands behind one speaks of something else.
    const parted = distance > 0 && crossesSemicolon(sentence, Math.min(at, clause), Math.max(at, clause));
    best = Math.max(best, parted ? credit * (at < clause ? BEFORE_SEMICOLON : BEHIND_SEMICOLON) : credit);
  }
  return best * match.factor;
}

function crossesSemicolon(sentence: PreparedSentence, from: number, to: number): boolean {
  const start = sentence.clauses[from]?.start ?? 0;
  return /[;；]/u.test(sentence.folded.slice(start, sentence.clauses[to]?.start));
}

/** The clause that holds an offset of the sentence's folded text. */
export function clauseAt(clauses: readonly PreparedClause[], position: number): number {
  const index = clauses.findIndex(({ start, end }) => position >= start && position < end);
  return index === -1 ? clauses.length - 1 : index;
}

function densestClause(sentence: PreparedSentence, places: readonly TermPlaces[]): number {
  const weights = sentence.clauses.map(() => 0);
  for (const { weight, inSentence } of places) {
    const seen = new Set(inSentence.positions.map((position) => clauseAt(sentence.clauses, position)));
    for (const clause of seen) weights[clause] = (weights[clause] ?? 0) + weight * inSentence.factor;
  }
  return Math.max(0, weights.indexOf(Math.max(...weights)));
}

/** 1 when a word beside the asking word stands in the answer's clause, half for a neighbouring one. */
function focusNear(question: Question, sentence: PreparedSentence, clause: number, meaning: Meaning): number {
  if (question.focus.length === 0) return 0.5;
  const near = question.focus.map((word): number => {
    const term = question.terms.find(({ text }) => text.includes(word) || word.includes(text));
    const match = matchTerm(
      term ?? { text: word, alternatives: [], weight: 1 },
      sentence,
      meaning.similarity,
    );
    const distance = Math.min(
      ...match.positions.map((at) => Math.abs(clauseAt(sentence.clauses, at) - clause)),
    );
    return match.factor === 0 ? 0 : distance === 0 ? 1 : distance === 1 ? 0.6 : 0.3;
  });
  return Math.max(...near);
}

/**
 * How near the counted thing stands to its figure: 50所 behind 特色校 or before 学校 in the same clause is 1, a
 * thing further off less, one in another clause little.
 */
function focusBeside(
  question: Question,
  sentence: PreparedSentence,
  figure: Figure,
  meaning: Meaning,
): number {
  if (question.focus.length === 0) return 0.5;
  const clause = clauseAt(sentence.clauses, figure.start);
  const values = question.focus.map((word) => {
    const term = question.terms.find(({ text }) => text.includes(word) || word.includes(text));
    const bare = { text: word, alternatives: [], weight: 1 };
    const matches = [term ?? bare, bare].map((each) => matchTerm(each, sentence, meaning.similarity));
    return Math.max(...matches.map((match) => match.factor * placeBeside(sentence, figure, clause, match)));
  });
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function placeBeside(sentence: PreparedSentence, figure: Figure, clause: number, match: TermMatch): number {
  const places = match.positions.map((at) => {
    if (clauseAt(sentence.clauses, at) !== clause) return 0.3;
    const gap = at >= figure.end ? at - figure.end : Math.max(0, figure.start - at - match.found.length);
    return gap <= 10 ? 1 : gap <= 24 ? 0.7 : 0.5;
  });
  return Math.max(0, ...places);
}

const LIST = /、|《[^》]+》《|“[^”]+”“|以及|包括|分别|;|；/u;
const PERSON =
  /[\p{Script=Han}]{2,4}(?:同志|老师|校长|书记|主任|教授|院长|局长|先生|女士|等人)|代表|人物|选手|学生[\p{Script=Han}]{2,3}|负责人/u;

function fitsType(question: Question, sentence: PreparedSentence): boolean {
  switch (question.type) {
    case 'which':
      return /哪些|哪几|哪[二两三四五六七八九十]|什么|几/u.test(question.folded)
        ? LIST.test(sentence.folded)
        : true;
    case 'who':
      return PERSON.test(sentence.folded);
    default:
      return true;
  }
}
