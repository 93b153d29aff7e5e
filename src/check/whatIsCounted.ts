import { matchTerm } from '../evidence/matching.ts';
import type { PreparedSentence } from '../evidence/prepared.ts';
import type { ContentTerm } from '../question/terms.ts';
import type { Figure } from '../text/figures.ts';
import { isLight } from './claimMatter.ts';
import { type BoundTerm, firmnessTo, isNear } from './figureBinding.ts';

/** What a name says counts nothing. */
export const QUOTED = /[“《][^“”《》]{1,30}[”》]/gu;

export function isCount({ kind }: Figure): boolean {
  return kind === 'quantity' || kind === 'percent';
}

/** The words right beside a claim's figure: what it counts is among them. */
export function whatIsCounted(figure: Figure, bound: readonly BoundTerm[], folded: string): BoundTerm[] {
  if (!isCount(figure)) return [];
  const telling = bound.filter(({ term }) => !isLight(term) && /\p{L}/u.test(term.text));
  const heads = telling.filter(({ term }) => isHead(term.text, figure, folded));
  const words = heads.length > 0 ? heads : telling;
  const firmest = Math.max(0, ...words.map(({ firmness }) => firmness));
  return words.filter(({ firmness }) => firmness >= Math.min(BESIDE, firmest));
}

/** 线路 of 30条专门接送学生的线路: what stands before the 的 tells which ones. */
function isHead(word: string, { end }: Figure, folded: string): boolean {
  const at = folded.indexOf(word, end);
  return at !== -1 && /^[^,，;；、的]{2,10}的$/u.test(folded.slice(end, at));
}

/** 资助 for 补助 beside the figure: the nearest word is there as a kin word alone. */
export function onlyKinSaid(counted: readonly BoundTerm[], sentence: PreparedSentence): boolean {
  const firmest = Math.max(0, ...counted.map(({ firmness }) => firmness));
  const nearest = counted.filter(({ firmness }) => firmness === firmest);
  return (
    nearest.length > 0 &&
    nearest.every(({ term }) => matchTerm(term, sentence, () => undefined).factor <= SAYS)
  );
}

const BESIDE = 0.5;
/** Another word may stand for what is counted (老师 for 教师); a wider or a kindred one (学校 for 小学) may not. */
const SAYS = 0.6;
/** A word is this much nearer to what it is counted by than to anything else in a list. */
const LEAST_NEAR = 0.22;

/** Whether a source's figure counts what a claim's does. */
export function counts(
  { term, firmness: claimed }: BoundTerm,
  source: Figure,
  sentence: PreparedSentence,
  wholly: boolean,
): boolean {
  const match = matchTerm(term, sentence, () => undefined);
  if (match.factor <= SAYS) return false;
  // 小学 is not what 中小学生 ends in.
  const places = match.positions
    .map((start) => ({ start, end: start + match.found.length }))
    .filter((place) => isNear(place, source))
    .filter(
      ({ start: at, end }) =>
        // 640名,师生获得 opens with whom the next clause tells of.
        !/[,，;；]/u.test(sentence.folded.slice(source.end, Math.max(source.end, at)).replace(QUOTED, '')) &&
        (!sentence.folded.startsWith(match.found, at) ||
          sentence.words.some(({ text, start }) => start + text.length === end && (!wholly || start === at))),
    );
  const nearest = Math.max(
    0,
    ...places.map((place) => firmnessTo(place, source, sentence.figures, sentence.folded)),
  );
  return nearest >= LEAST_NEAR * claimed;
}

/** 名, 所 and the like have what they count behind them. */
export const COUNTS_BEHIND = /^[名人位所家个项条座辆台间套支]$/u;

/**
 * Whether two figures have different things right behind them: 38名教师 is not told of by 230名代表. A figure with
 * nothing behind it may count anything that stands before it.
 */
export function countsAnother(
  claim: Figure,
  folded: string,
  matter: readonly ContentTerm[],
  source: Figure,
  { folded: told, words }: PreparedSentence,
): boolean {
  if (!COUNTS_BEHIND.test(claim.unit) || !COUNTS_BEHIND.test(source.unit)) return false;
  const said = matter.find(({ text }) => folded.startsWith(text, claim.end));
  const given = words.find(({ start }) => start === source.end)?.text;
  if (said === undefined || given === undefined || given.length < 2 || !NOUN.test(given)) return false;
  const names = [said.text, ...said.alternatives.map(({ text }) => text)];
  const behind = told.slice(source.end, source.end + LONGEST_COUNTED).split(/[,，;；。、]/u)[0] ?? '';
  return !names.some((name) => behind.includes(name) || name.includes(given)) && !folded.includes(given);
}

const LONGEST_COUNTED = 12;
const NOUN = /^\p{Script=Han}+$/u;
