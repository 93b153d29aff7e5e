import type { Meaning } from '../embeddings/meaning.ts';
import type { ContentTerm } from '../question/terms.ts';
import type { Question } from '../question/understand.ts';
import {
  kinMatch,
  matchLetters,
  mayStandIn,
  NONE,
  narrowedTo,
  needsNoKin,
  STRANGER,
  type TermMatch,
} from './matching.ts';
import type { PreparedParagraph, PreparedSentence } from './prepared.ts';
import { sentenceMeaning } from './sentenceMeaning.ts';

/** A word beside the asking word: the numbers of the term that holds it, and of the word as a term by itself. */
export interface FocusTerm {
  readonly word: string;
  readonly own: number;
  readonly bare: number;
}

/** What is looked for in every sentence of a question: its terms, then the words beside the asking word. */
export interface SoughtTerms {
  readonly terms: readonly ContentTerm[];
  /** The word vectors' numbers of the terms' texts, -1 for none. */
  readonly words: readonly number[];
  readonly focus: readonly FocusTerm[];
}

const sought = new WeakMap<Question, SoughtTerms>();

export function soughtTerms(question: Question, meaning: Meaning): SoughtTerms {
  const known = sought.get(question);
  if (known !== undefined) return known;
  const terms = [...question.terms];
  const focus = question.focus.map((word): FocusTerm => {
    const own = question.terms.findIndex(({ text }) => text.includes(word) || word.includes(text));
    const bare = terms.push({ text: word, alternatives: [], weight: 1 }) - 1;
    return { word, own: own === -1 ? bare : own, bare };
  });
  const made = { terms, words: terms.map(({ text }) => meaning.numberOf(text)), focus };
  sought.set(question, made);
  return made;
}

/** How the sought terms match a paragraph's sentences; each told when it is first asked for. */
export interface TermMatches {
  /** By letters alone, in every sentence. */
  byLetters(term: number): readonly TermMatch[];
  /** By letters or, where no word of the same meaning is nearer, by that. */
  byMeaning(term: number, sentence: number): TermMatch;
}

export function matchParagraph(
  { terms, words }: SoughtTerms,
  { folded, sentences }: PreparedParagraph,
  meaning: Meaning,
): TermMatches {
  const letters: (readonly TermMatch[] | undefined)[] = terms.map(() => undefined);
  const near: (TermMatch | undefined)[] = [];
  const byLetters = (term: number): readonly TermMatch[] => {
    let known = letters[term];
    if (known === undefined) {
      const narrowed = narrowedTo(folded, terms[term] as ContentTerm);
      known = mayStandIn(folded, narrowed)
        ? sentences.map((sentence) => matchLetters(narrowed, sentence.folded))
        : sentences.map(() => NONE);
      letters[term] = known;
    }
    return known;
  };
  return {
    byLetters,
    byMeaning(term, sentence) {
      const place = term * sentences.length + sentence;
      let known = near[place];
      if (known === undefined) {
        known = byLetters(term)[sentence] as TermMatch;
        if (!needsNoKin(known)) {
          const kin = nearestKin(words[term] as number, sentences[sentence] as PreparedSentence, meaning);
          if (kin.factor > known.factor) known = kin;
        }
        near[place] = known;
      }
      return known;
    },
  };
}

function nearestKin(term: number, sentence: PreparedSentence, meaning: Meaning): TermMatch {
  if (term < 0) return NONE;
  const { kin } = sentenceMeaning(sentence, meaning);
  let best = 0;
  let found = -1;
  for (let i = 0; i < kin.length; i++) {
    const word = kin[i] as number;
    if (word < 0) continue;
    const value = meaning.similarityOf(term, word);
    if (value <= best) continue;
    best = value;
    found = i;
  }
  return best > STRANGER ? kinMatch(best, sentence.words[found] as { text: string; start: number }) : NONE;
}
