import { type MatchedText, matchTerm, type TermMatch, type WordSimilarity } from '../evidence/matching.ts';
import type { ContentTerm } from '../question/terms.ts';
import type { Figure } from '../text/figures.ts';

/** Units of distance that what stands between a word and a figure counts for: 、 , ; and another figure. */
const LISTING_GAP = 4;
const CLAUSE_GAP = 10;
const SENTENCE_GAP = 20;
const FIGURE_BETWEEN = 12;
/** Distance at which a word is half as bound to a figure as one right beside it. */
const HALF_GAP = 5;

/** 集中培训三年完成240学时: a span of time parts nothing. */
const SPAN_OF_TIME = new Set(['年', '月', '天', '周', '小时']);

const NAME = /[“《][^“”《》]{1,30}[”》]/gu;

/** A term of a claim with how firmly it belongs to the claim's figure, 0 to 1. */
export interface BoundTerm {
  readonly term: ContentTerm;
  readonly firmness: number;
}

/**
 * Which of a claim's terms its figure counts: each term belongs to the figure that it stands nearest to, so that
 * of 国家奖178项、省级奖33项 the 178 counts 国家奖 alone.
 */
export function termsOfFigure(
  terms: readonly ContentTerm[],
  figure: Figure,
  figures: readonly Figure[],
  folded: string,
): BoundTerm[] {
  const bound = terms.flatMap((term) => {
    const at = folded.indexOf(term.text);
    if (at === -1) return [];
    const span = { start: at, end: at + term.text.length };
    const own = firmness(span, figure, figures, folded);
    const other = Math.max(
      0,
      ...figures.filter((each) => each !== figure).map((each) => firmness(span, each, figures, folded)),
    );
    return [{ term, firmness: own, owned: own >= other }];
  });
  const owned = bound.filter((each) => each.owned);
  // 由3名增加到54名: what stands nearer to the first figure is told of the second, too.
  return owned.length > 0 ? owned : bound;
}

/** Where a source says the words that are bound to a claim's figure, in their order: looked for once, whatever figures it has. */
export function matchBound(
  bound: readonly BoundTerm[],
  source: MatchedText,
  similarity: WordSimilarity,
): readonly TermMatch[] {
  return bound.map(({ term }) => matchTerm(term, source, similarity));
}

/**
 * How far a source's figure counts what a claim's figure counts: the claim's bound terms found as near, 0 to 1.
 *
 * @param matches of the same terms in the source
 * @param topicEnd where the clauses end that only open what all figures tell of: 在首批遴选中,8人…,109人…
 */
export function bindingTo(
  bound: readonly BoundTerm[],
  matches: readonly TermMatch[],
  figure: Figure,
  figures: readonly Figure[],
  folded: string,
  topicEnd = 0,
): number {
  let total = 0;
  let found = 0;
  for (const [at, { term, firmness: firm }] of bound.entries()) {
    const weight = term.weight * firm;
    total += weight;
    const match = matches[at] as TermMatch;
    if (match.positions.length > 0 && match.positions.every((start) => start < topicEnd)) {
      found += weight * match.factor;
      continue;
    }
    let nearest = 0;
    for (const start of match.positions) {
      const place = { start, end: start + match.found.length };
      if (isNear(place, figure)) nearest = Math.max(nearest, firmnessTo(place, figure, figures, folded));
    }
    // As near as in the claim is near enough.
    found += weight * match.factor * Math.min(1, nearest / firm);
  }
  return total === 0 ? 0 : found / total;
}

/** Characters: what is further from a figure is not told by it. A sentence may have 20,000. */
const FARTHEST = 160;

/** Whether a word stands so near to a figure that it may belong to it. */
export function isNear(
  word: { readonly start: number; readonly end: number },
  figure: { readonly start: number; readonly end: number },
): boolean {
  return word.start - figure.end <= FARTHEST && figure.start - word.end <= FARTHEST;
}

/** 占 behind a count: a share of what was just counted. */
const SHARE_OF_IT = /^[,，](?:约|仅|只)?占(?:比)?(?:全?[区县市旗校体]?[^,，;；。\d]{0,8})$/u;

/** How firmly a source's figure belongs to a word: 408名,占78.3% gives the share what it gives the count. */
export function firmnessTo(
  word: { readonly start: number; readonly end: number },
  figure: Figure,
  figures: readonly Figure[],
  folded: string,
): number {
  const own = firmness(word, figure, figures, folded);
  if (figure.kind !== 'percent') return own;
  const before = countBefore(figure, figures);
  if (before === undefined || !SHARE_OF_IT.test(folded.slice(before.end, figure.start))) return own;
  return Math.max(own, firmness(word, before, figures, folded));
}

/** 1 for a word right beside a figure, falling with what stands between them. */
export function firmness(
  word: { readonly start: number; readonly end: number },
  figure: Figure,
  figures: readonly Figure[],
  folded: string,
): number {
  const behind = word.start >= figure.end;
  if (behind && opensAnother(word, figure, figures, folded)) return 0;
  const stretch = behind ? folded.slice(figure.end, word.start) : folded.slice(word.end, figure.start);
  // 10届“爱上阅读,点亮生命”阅读活动: a name parts nothing, however long it is.
  const between = stretch.replace(NAME, '');
  const from = behind ? figure.end : word.end;
  const to = behind ? word.start : figure.start;
  let parted = 0;
  for (let at = firstFrom(figures, from); at < figures.length; at++) {
    const { kind, unit, start, end } = figures[at] as Figure;
    if (start >= to) break;
    const isCount = kind === 'quantity' || kind === 'percent';
    if (isCount && !SPAN_OF_TIME.has(unit) && end <= to) parted += 1;
  }
  const count = (marks: RegExp) => between.match(marks)?.length ?? 0;
  const stops =
    LISTING_GAP * count(/、/gu) + CLAUSE_GAP * count(/[,，:：]/gu) + SENTENCE_GAP * count(/[;；。]/gu);
  const gap = between.length + stops + parted * FIGURE_BETWEEN;
  return 1 / (1 + gap / HALF_GAP);
}

/** Index of the first figure that starts at a place or behind it; they stand in order. */
function firstFrom(figures: readonly Figure[], place: number): number {
  let low = 0;
  let high = figures.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((figures[middle] as Figure).start < place) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The nearest amount before a share. */
function countBefore(figure: Figure, figures: readonly Figure[]): Figure | undefined {
  for (let at = firstFrom(figures, figure.start) - 1; at >= 0; at--) {
    const other = figures[at] as Figure;
    if (other.kind === 'quantity' && other.end <= figure.start) return other;
  }
  return undefined;
}

/** 增长21.1%;高考…增长15.84%: what stands behind opens what another figure tells of. */
function opensAnother(
  word: { readonly start: number; readonly end: number },
  { end, kind, unit }: Figure,
  figures: readonly Figure[],
  folded: string,
): boolean {
  const between = folded.slice(end, word.start);
  if (/[;；。]/u.test(between)) return true;
  if (!/[,，]/u.test(between)) return false;
  let at = firstFrom(figures, word.end);
  while (at < figures.length && (figures[at]?.kind !== kind || figures[at]?.unit !== unit)) at += 1;
  const next = figures[at];
  return next !== undefined && !/[,，;；。]/u.test(folded.slice(word.end, next.start));
}
