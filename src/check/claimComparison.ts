import type { PreparedSentence } from '../evidence/prepared.ts';
import type { ContentTerm } from '../question/terms.ts';
import type { Figure } from '../text/figures.ts';
import { sameUnit } from '../text/measureWords.ts';
import { isLight } from './claimMatter.ts';
import { isCommonVerb } from './commonWords.ts';

/** 学生比教职工多: which side is said to be the greater one. */
interface Comparison {
  /** Offset in the claim at which the second side begins. */
  readonly parted: number;
  /** Offset of the word that compares, where the second side ends. */
  readonly end: number;
  readonly greater: 'first' | 'second';
  readonly second: string;
  /** The comparing words with the second side: 高于全市平均水平. */
  readonly words: string;
}

const MORE = '多|高|大|(?<!增)长|快|强';
const LESS = '少|低|小|短|慢|弱';
/** 同比, 占比 and 比例 compare no two things. */
const THAN = new RegExp(
  `(?<![同环占对相评无校好分])比(?![例率赛较值分武拼如]|重(?!庆)|学(?:赶|拼))([^,，;；。]{2,}?)(?:还|更|要|都|略|稍|明显|来得)*(?:(${MORE})|(${LESS}))(?![年数儿中型学])`,
  'u',
);
const OVER =
  /(?<!不)(?:(多于|高于|大于|超过|超出)|(少于|低于|小于|不如|不及))(?=\p{Script=Han})(?![约近几数一二两三四五六七八九十百千万])/u;
/** Against an earlier time: growth, which is told in other words. */
const EARLIER = /(?:去年|上年|前年|往年|以前|过去|之前|同期|学期|年)$/u;
const UP = /增长|增加|提高|提升|上升|扩大|增至|升至/u;
const DOWN = /下降|减少|降低|下滑|缩减|减至|降至/u;

export type Compared = 'none' | 'so' | 'otherwise' | 'open';

function comparisonIn(claim: string): Comparison | null {
  const than = THAN.exec(claim);
  if (than !== null) {
    const [, second = '', more] = than;
    const parted = than.index + 1;
    return {
      parted,
      end: parted + second.length,
      greater: more === undefined ? 'second' : 'first',
      second,
      words: than[0],
    };
  }
  const over = OVER.exec(claim);
  if (over === null) return null;
  const parted = over.index + over[0].length;
  return {
    parted,
    end: claim.length,
    greater: over[1] === undefined ? 'second' : 'first',
    second: claim.slice(parted),
    words: claim.slice(over.index),
  };
}

/**
 * A comparison within a claim by the figures that the source gives of its two sides in one unit. `open` where one of
 * them is not clear, `none` where the claim compares nothing.
 */
export function comparedIn(
  claim: string,
  matter: readonly ContentTerm[],
  sentence: PreparedSentence,
): Compared {
  const comparison = comparisonIn(claim);
  if (comparison === null) return 'none';
  const { parted, end, greater, second, words: compares } = comparison;
  if (sentence.folded.includes(compares)) return 'none';
  if (EARLIER.test(second)) return againstEarlier(greater, sentence.folded);
  const within = (from: number, to: number) =>
    matter.filter((term) => {
      const at = claim.indexOf(term.text, from);
      return at !== -1 && at + term.text.length <= to && !isLight(term) && !isCommonVerb(term);
    });
  const first = within(0, parted - 1);
  const one = figureOf(first, sentence) ?? figureOf(withinWhole(first, claim), sentence);
  const other = figureOf(within(parted, end), sentence);
  if (one == null || other == null || one === other || one.kind !== other.kind) return 'open';
  if (!sameUnit(one.unit, other.unit) || one.value === null || other.value === null) return 'open';
  if (one.value === other.value)
    return one.precision === 'exact' && other.precision === 'exact' ? 'otherwise' : 'open';
  return one.value > other.value === (greater === 'first') ? 'so' : 'otherwise';
}

/** 学校 of 理事会里学校: what the whole is was told before. */
function withinWhole(terms: readonly ContentTerm[], claim: string): readonly ContentTerm[] {
  const last = terms.at(-1);
  return last !== undefined && /[里中内]的?$/u.test(claim.slice(0, claim.indexOf(last.text))) ? [last] : [];
}

function againstEarlier(greater: Comparison['greater'], source: string): Compared {
  const up = UP.test(source);
  if (up === DOWN.test(source)) return 'open';
  return up === (greater === 'first') ? 'so' : 'otherwise';
}

/** Another word of this factor says the same. */
const AS_GOOD = 0.85;
const PIECE = /[^,，;；、]+/gu;

/** The one figure of the one piece of a sentence that holds all words of a side; null where it is not clear. */
function figureOf(
  terms: readonly ContentTerm[],
  { folded, figures, words: cut }: PreparedSentence,
): Figure | null {
  if (terms.length === 0) return null;
  // 小学 is not said by 中小学.
  const says = (word: string, from: number, to: number) =>
    cut.some(({ start }) => start >= from && start + word.length <= to && folded.startsWith(word, start));
  const told = [...folded.matchAll(PIECE)].flatMap(({ 0: text, index }) => {
    const to = index + text.length;
    const isSaid = ({ text: word, alternatives }: ContentTerm) =>
      says(word, index, to) ||
      alternatives.some((other) => other.factor >= AS_GOOD && says(other.text, index, to));
    if (!terms.every(isSaid)) return [];
    const own = figures.filter(
      ({ kind, start, end }) => (kind === 'quantity' || kind === 'percent') && start >= index && end <= to,
    );
    return own.length === 0 ? [] : [own];
  });
  const [piece] = told;
  return told.length === 1 && piece?.length === 1 ? (piece[0] as Figure) : null;
}
