import type { PreparedSentence } from '../evidence/prepared.ts';
import type { Figure } from '../text/figures.ts';

const JOINS = /(?:以及|[及和与或、])$/u;
const JOINED = /^(?:以及|[及和与或、])/u;
/** 小学和初中均为100%: told of each. */
const OF_EACH = /[均都各]|分别/u;

/**
 * Whether a figure counts a word only together with another one that the claim leaves out: 本科及研究生占95.4% tells
 * nothing of 研究生 alone.
 */
export function countsTogether(
  word: string,
  claim: string,
  figure: Figure,
  { folded, words, clauses }: PreparedSentence,
): boolean {
  const clause = clauses.find(({ start, end }) => figure.start >= start && figure.start < end);
  if (clause === undefined || OF_EACH.test(folded.slice(clause.start, clause.end))) return false;
  const at = folded.indexOf(word, clause.start);
  if (at === -1 || at >= clause.end) return false;
  // 教学楼和食堂之间用410米的连廊: they tell where.
  if (at < figure.start && /之间/u.test(folded.slice(at, figure.start))) return false;
  // 招考和引进等方式选聘300名: a list closed by 等 tells how, it is not what is counted.
  if (at < figure.start && /等/u.test(folded.slice(at, figure.start))) return false;
  const before = JOINS.exec(folded.slice(clause.start, at))?.[0];
  if (before !== undefined) {
    const end = at - before.length;
    const other = words.find(({ text, start }) => start + text.length === end && start >= clause.start);
    // 完善制度、新建学校12所 lists deeds: only a lone word is one of a list.
    const opens = other !== undefined && (before !== '、' || opensAt(other.start, clause.start, folded));
    if (other !== undefined && opens && leftOut(other.text, claim)) return true;
  }
  const end = at + word.length;
  const behind = JOINED.exec(folded.slice(end, clause.end))?.[0];
  if (behind === undefined || behind === '、' || figure.start < end) return false;
  const other = words.find(({ start }) => start === end + behind.length);
  return other !== undefined && other.start < figure.start && leftOut(other.text, claim);
}

const SHORTEST = 2;

/** The same for as much of a word as the sentence writes: 研究生 of 研究生学历. */
export function countsWithOthers(
  word: string,
  claim: string,
  figure: Figure,
  sentence: PreparedSentence,
): boolean {
  for (let length = word.length; length >= SHORTEST; length--) {
    const stem = word.slice(0, length);
    if (sentence.folded.includes(stem)) return countsTogether(stem, claim, figure, sentence);
  }
  return false;
}

function opensAt(start: number, clause: number, folded: string): boolean {
  return /^(?:其中)?$|、$|的$/u.test(folded.slice(clause, start));
}

function leftOut(word: string, claim: string): boolean {
  return word.length > 1 && /^\p{Script=Han}+$/u.test(word) && !claim.includes(word);
}
