import type { KeywordIndex } from '../index/keywordIndex.ts';
import { chineseNumeralValue } from '../text/numerals.ts';
import type { Alternative, Thesaurus } from '../text/thesaurus.ts';
import type { WordUsage } from '../text/wordUsage.ts';
import type { Concept } from './concepts.ts';
import { IDLE_WORDS } from './idleWords.ts';
import { ASKING, COMPARE_WORDS, COURTESY, FUNCTION_WORDS, WEAK_WORDS } from './phrases.ts';
import { isWritten, ofConcepts } from './writtenConcepts.ts';

/** One thing that a question is about. */
export interface ContentTerm {
  readonly text: string;
  /** Other ways to write it. */
  readonly alternatives: readonly Alternative[];
  /** How much it tells: the word's IDF, lowered for words that nearly every document has. */
  readonly weight: number;
  /** Whether any document writes it. */
  readonly known?: boolean;
  /** Of a statement's word: how the language uses it. Where documents are few, their IDF tells little of common words. */
  readonly usage?: WordUsage | null;
  /** The words that a longer term is made of, weak ones left out, each with its weight. */
  readonly parts?: readonly { readonly text: string; readonly weight: number }[];
}

const WEAK_FACTOR = 0.35;
const ALL_COMPARE_WORDS = new RegExp(COMPARE_WORDS.source, 'gu');
const WORD = /[\p{L}\p{N}]/u;

/** A question without its asking words, courtesies and the stretches to leave out (unit names, corrections). */
export function contentOf(
  folded: string,
  leaveOut: readonly { readonly start: number; readonly end: number }[],
): string {
  let text = folded;
  for (const { start, end } of leaveOut)
    text = text.slice(0, start) + ' '.repeat(end - start) + text.slice(end);
  return text.replace(ALL_COMPARE_WORDS, ' ').replace(COURTESY, ' ').replace(ASKING, ' ');
}

/** 那套, 两个, 这种: words that point or count, whatever the segmenter joins them with. */
const DETERMINER = /^[这那哪此该本每各两二三四五六七八九十几一][个套种类些项名位所家次条张位]?$/u;

/**
 * How telling a term is. A phrase or a colloquial word that the corpus lacks would pass for the rarest of
 * all; it is as telling as its parts, or as the word that it stands for.
 */
function telling(
  text: string,
  parts: readonly string[],
  alternatives: ContentTerm['alternatives'],
  keywords: KeywordIndex,
): number {
  if (keywords.documentFrequency(text) > 0) return keywords.idf(text);
  const known = [...(parts.length > 1 ? parts : []), ...alternatives.map((other) => other.text)].filter(
    (other) => keywords.documentFrequency(other) > 0,
  );
  return known.length === 0 ? keywords.idf(text) : Math.max(...known.map((other) => keywords.idf(other)));
}

/** A word's place among the words of news, the most frequent first; -1 for one that they don't have. */
export type RankOf = (word: string) => number;

const FREQUENT = 2000;
const USUAL = 10_000;

/** What any text might say tells little, though these documents don't say it. */
function ofAnyText(rank: number): number {
  return rank < 0 || rank >= USUAL ? 1 : rank < FREQUENT ? 0.5 : 0.75;
}

/** @param cut a question's content, cut into words */
export function contentTerms(
  cut: readonly string[],
  thesaurus: Thesaurus,
  keywords: KeywordIndex,
  concepts: readonly Concept[],
  rankOf: RankOf,
): ContentTerm[] {
  const words = joinCohorts(resplit(cut, keywords));
  const terms: ContentTerm[] = [];
  const seen = new Set<string>();
  const add = (text: string, parts: readonly string[], alternatives: ContentTerm['alternatives']) => {
    if (seen.has(text) || !WORD.test(text)) return;
    seen.add(text);
    const isKnown = keywords.documentFrequency(text) > 0;
    const idle = WEAK_WORDS.has(text) || IDLE_WORDS.has(text) || DETERMINER.test(text);
    const meant = isKnown || alternatives.some((other) => isWritten(other.text, keywords));
    const factor = idle ? WEAK_FACTOR : meant ? 1 : ofAnyText(rankOf(text));
    const weight = telling(text, parts, alternatives, keywords) * factor;
    terms.push({
      text,
      alternatives,
      weight,
      known: keywords.documentFrequency(text) > 0,
      parts: partsOf(text, parts, keywords),
    });
  };
  for (let i = 0; i < words.length; ) {
    const phrase = longestPhrase(words, i, thesaurus);
    const text = words
      .slice(i, i + phrase)
      .join('')
      .replace(/(?<=.{2})[的是在]$/u, '');
    i += phrase;
    if (phrase === 1 && (FUNCTION_WORDS.has(text) || !WORD.test(text))) continue;
    // Lone characters are remains of taken-out phrases more often than matter.
    if (text.length === 1 && /\p{Script=Han}/u.test(text)) continue;
    const synonyms = [...thesaurus.alternatives(text), ...inDigits(text), ...prizesOf(text)];
    add(text, words.slice(i - phrase, i), [...synonyms, ...ofConcepts(text, synonyms, concepts, keywords)]);
  }
  return terms;
}

const NUMBERED = /^(?<numeral>[二三四五六七八九十]+)(?<rest>大\p{Script=Han}*|[个项条]\p{Script=Han}*|)$/u;

/** 五大, 十一个: documents count in digits as often. */
function inDigits(text: string): readonly Alternative[] {
  const { numeral, rest } = NUMBERED.exec(text)?.groups ?? {};
  const value = numeral === undefined ? null : chineseNumeralValue(numeral);
  return value === null ? [] : [{ text: `${value}${rest}`, factor: 1, notIn: [] }];
}

/** 教学成果奖 is told of as 教学成果二等奖. */
function prizesOf(text: string): readonly Alternative[] {
  const prize = /^(\p{Script=Han}{3,})奖$/u.exec(text)?.[1];
  if (prize === undefined || prize.endsWith('等')) return [];
  return ['特等', '一等', '二等', '三等'].map((rank) => ({
    text: `${prize}${rank}奖`,
    factor: 1,
    notIn: [],
  }));
}

/**
 * The segmenter cuts 抓师德师风 into 抓师 and 德师风. Words that the corpus does not know are joined again and
 * cut by the corpus's own words, longest first, where those fit better.
 */
function resplit(words: readonly string[], keywords: KeywordIndex): string[] {
  const result: string[] = [];
  for (let i = 0; i < words.length; ) {
    let end = i;
    while (end < words.length && isStranger(words[end] as string, keywords)) end += 1;
    if (end === i) {
      result.push(words[i] as string);
      i += 1;
      continue;
    }
    // The stranger's neighbours may have lost a character to it.
    const joined = words.slice(i, end).join('');
    const pieces = cutByCorpus(joined, keywords);
    result.push(...(pieces ?? words.slice(i, end).map((word) => word.replace(LOOSE_END, ''))));
    i = end;
  }
  return result;
}

/** 90后 and A+1 are one thing each. */
function joinCohorts(words: readonly string[]): string[] {
  const joined: string[] = [];
  for (const word of words) {
    const last = joined.at(-1) ?? '';
    const cohort = word === '后' && /^\d0$/.test(last);
    const grade =
      (/^[a-z]$/.test(last) && word === '+') || (/^[a-z\d]\+$/.test(last) && /^[\da-z]+$/.test(word));
    if (cohort || grade) joined[joined.length - 1] = last + word;
    else joined.push(word);
  }
  return joined;
}

/** 特色校有50所 is cut into 特色 校有 50 所. */
const LOOSE_END = /(?<=^\p{Script=Han})[有达占]$/u;

function isStranger(word: string, keywords: KeywordIndex): boolean {
  return word.length > 1 && /^\p{Script=Han}+$/u.test(word) && keywords.documentFrequency(word) === 0;
}

/** Words of the corpus in a text of strangers, or null where there are none of two characters and more. */
function cutByCorpus(text: string, keywords: KeywordIndex, longest = 6): string[] | null {
  const pieces: string[] = [];
  let left = '';
  let found = false;
  for (let i = 0; i < text.length; ) {
    let length = Math.min(longest, text.length - i);
    while (length > 1 && keywords.documentFrequency(text.slice(i, i + length)) === 0) length -= 1;
    if (length <= 1) {
      left += text[i];
      i += 1;
      continue;
    }
    if (left !== '') pieces.push(left);
    left = '';
    pieces.push(text.slice(i, i + length));
    found = true;
    i += length;
  }
  if (left !== '') pieces.push(left);
  return found ? pieces : null;
}

/** Says of a thing no more than what it is like, or what is done about it. */
const MODIFIER =
  /^(?:普通|一般|各类|各级|全体|全部|新型|优秀|优质|特色|品牌|重点|综合|区域|基层|对口|管理|改革|治理|保障|方案|成绩|成效|成果|情况)$/u;

/** 普通高中 → 高中; 学生阅读 → 阅读: names of things are mostly made of words of two characters. */
function partsOf(
  text: string,
  words: readonly string[],
  keywords: KeywordIndex,
): NonNullable<ContentTerm['parts']> {
  if (text.length < 4 || !/^\p{Script=Han}+$/u.test(text)) return [];
  return (words.length > 1 ? words : [text])
    .flatMap((word) => (word.length < 4 ? [word] : (cutByCorpus(word, keywords, 2) ?? [])))
    .filter((part) => part.length > 1 && !FUNCTION_WORDS.has(part) && !WEAK_WORDS.has(part))
    .filter((part) => !MODIFIER.test(part))
    .map((part) => ({ text: part, weight: keywords.idf(part) }));
}

/** How many words from `start` on make the longest phrase that the thesaurus knows; at least 1. */
function longestPhrase(words: readonly string[], start: number, thesaurus: Thesaurus): number {
  for (let count = Math.min(5, words.length - start); count > 1; count--) {
    if (thesaurus.has(words.slice(start, start + count).join(''))) return count;
  }
  return 1;
}
