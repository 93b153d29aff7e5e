import type { Span } from '../documents/document.ts';
import type { WordVectors } from '../embeddings/wordVectors.ts';
import type { KeywordIndex } from '../index/keywordIndex.ts';
import type { Segmenter } from '../text/segmenter.ts';
import { hanBigrams } from '../text/terms.ts';
import type { Thesaurus } from '../text/thesaurus.ts';
import { focusOf, isPlain, measureOf, type QuestionType, questionType } from './askedFor.ts';
import { blank, without } from './blanks.ts';
import type { Concept, FindConcepts } from './concepts.ts';
import { type ContentTerm, contentOf, contentTerms } from './terms.ts';
import { type WrittenConcept, writtenConcepts } from './writtenConcepts.ts';

/** What is asked, of whomever. */
export interface Asking {
  readonly type: QuestionType;
  /** Measure word that the answer's figure should have (所 of 多少所); empty where none is named. */
  readonly measure: string;
  /** The words right before or behind the asking word: what is counted, what is looked for. */
  readonly focus: readonly string[];
  /** Whether they stand right behind the asking word (多少所图书馆): what is counted itself, not what it is said of. */
  readonly focusCounted: boolean;
  /** Whether the documents use those very words: then the answer's figure must stand beside them. */
  readonly focusKnown: boolean;
  readonly terms: readonly ContentTerm[];
  /** What is spoken of, in words of reports that the documents have. */
  readonly concepts: readonly WrittenConcept[];
  /** Of a statement: what its everyday words might be about. It is checked by what it says; these only help to find out. */
  readonly hints?: readonly Concept[];
  /** Han bigrams and Latin words of the content, weighted by IDF. */
  readonly bigrams: readonly { readonly text: string; readonly weight: number }[];
  /** The folded question without asking words and unit names. */
  readonly content: string;
  /** All words of the content, for comparing by meaning. */
  readonly words: readonly string[];
}

/** A share is asked for by these words and told by its percent sign. */
const SHARE_WORDS = /所?占?(?:的)?(?:比例|比重|百分比|比率|占比)/gu;

/**
 * Reads what a folded text asks.
 * @param named where units are named: no part of the matter
 * @param known its type, where it is known beforehand
 */
export type ReadAsking = (text: string, named?: readonly Span[], known?: QuestionType) => Asking;

export interface AskingParts {
  readonly segmenter: Segmenter;
  readonly thesaurus: Thesaurus;
  readonly concepts: FindConcepts;
  readonly keywords: KeywordIndex;
  /** How usual words are anywhere; left out, each is as telling as the documents make it. */
  readonly vectors?: Pick<WordVectors, 'numberOf'>;
}

/** 多少老师参加轮岗: those who take part in a thing are mostly told of by the thing alone. */
function withoutTakingPart(words: readonly string[]): readonly string[] {
  return words.filter(
    (word, at) =>
      at === 0 ||
      !/^参[加与]了?$/u.test(word) ||
      !/^了?\p{Script=Han}{2,}$/u.test(words.slice(at + 1).join('')),
  );
}

export function createReadAsking({
  segmenter,
  thesaurus,
  concepts,
  keywords,
  vectors,
}: AskingParts): ReadAsking {
  // Their rows are in the order of frequency.
  const rankOf = vectors?.numberOf ?? (() => -1);
  return (text, named = [], known) => {
    const type = known ?? questionType(text);
    const unshared = type === 'share' ? blank(text, SHARE_WORDS) : text;
    const { focus, counted } = focusOf(without(unshared, named), segmenter);
    const content = contentOf(unshared, named);
    const words = segmenter.words(content);
    // A statement is checked by what it says, not by what it might be about.
    const states = type === 'isTrue' && known !== undefined;
    const spoken = concepts(without(text, named));
    const spokenOf = states ? [] : spoken;
    const matter = states ? words : withoutTakingPart(words);
    const terms = contentTerms(matter, thesaurus, keywords, spokenOf, states ? () => -1 : rankOf);
    return {
      type,
      measure: measureOf(text),
      focus,
      focusCounted: counted,
      focusKnown: isPlain(focus, keywords),
      terms: states ? terms.map((term) => ({ ...term, usage: segmenter.usageOf(term.text) })) : terms,
      concepts: writtenConcepts(spokenOf, keywords),
      ...(states ? { hints: spoken } : {}),
      bigrams: bigramsOf(content, keywords),
      content: content.replace(/\s+/gu, ' ').trim(),
      words: words.filter((word) => /\p{L}/u.test(word)),
    };
  };
}

function bigramsOf(content: string, keywords: KeywordIndex): Asking['bigrams'] {
  const han = hanBigrams(content).map((text) => ({ text, weight: keywords.idf(`_${text}`) }));
  const latin = (content.match(/[a-z\d.+%]{2,}/gu) ?? []).map((text) => ({
    text,
    weight: keywords.idf(text),
  }));
  return [...han.filter(({ text }) => text.length > 1), ...latin];
}
