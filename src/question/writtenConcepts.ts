import type { KeywordIndex } from '../index/keywordIndex.ts';
import { hanBigrams } from '../text/terms.ts';
import type { Alternative } from '../text/thesaurus.ts';
import type { Concept } from './concepts.ts';

/** How far a concept's word may stand for what was said of it. */
const OF_CONCEPT = 0.7;

/**
 * What reports write of the concepts that a word is a part of saying, in words that the corpus has. Only for a word that
 * it has not, nor any synonym of it: what the documents name themselves is not looked for by anything like it.
 */
export function ofConcepts(
  text: string,
  synonyms: readonly Alternative[],
  concepts: readonly Concept[],
  keywords: KeywordIndex,
): Alternative[] {
  if (
    concepts.length === 0 ||
    [text, ...synonyms.map((other) => other.text)].some((word) => isWritten(word, keywords))
  )
    return [];
  const words = concepts
    .filter(({ said }) => said.some((each) => each.includes(text) || text.includes(each)))
    .flatMap((concept) => concept.words);
  return [...new Set(words)]
    .filter((word) => isWritten(word, keywords))
    .map((word) => ({ text: word, factor: OF_CONCEPT, notIn: [], guessed: true }));
}

/** A concept by those of its words that the documents write; the weight is that of the rarest. */
export interface WrittenConcept {
  readonly words: readonly string[];
  readonly weight: number;
}

export function writtenConcepts(concepts: readonly Concept[], keywords: KeywordIndex): WrittenConcept[] {
  return concepts.flatMap((concept) => {
    const words = concept.words.filter((word) => isWritten(word, keywords));
    if (words.length === 0) return [];
    const weights = words.map((word) => Math.min(...piecesOf(word).map((piece) => keywords.idf(piece))));
    return [{ words, weight: Math.max(...weights) }];
  });
}

/** A word of several is in no list of terms; its pieces tell well enough whether any document writes it. */
export function isWritten(word: string, keywords: KeywordIndex): boolean {
  const pieces = piecesOf(word);
  return pieces.length > 0 && pieces.every((piece) => keywords.documentFrequency(piece) > 0);
}

/** What of a word the index knows: Han bigrams, marked as there, and Latin words (ai of ai课程). */
function piecesOf(word: string): string[] {
  return [...hanBigrams(word).map((bigram) => `_${bigram}`), ...(word.match(/[a-z][a-z\d]*/gu) ?? [])];
}
