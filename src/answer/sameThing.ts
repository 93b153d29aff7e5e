import type { Evidence } from '../evidence/evidence.ts';
import { matchLetters } from '../evidence/matching.ts';
import type { PreparedSentence } from '../evidence/prepared.ts';
import type { ContentTerm } from '../question/terms.ts';
import type { Question } from '../question/understand.ts';
import type { Figure } from '../text/figures.ts';
import { sameUnit } from '../text/measureWords.ts';
import { hanBigrams } from '../text/terms.ts';
import { asksForTotal, countsSome } from './figureLacks.ts';
import type { Telling } from './sides.ts';
import { tellsOfOneSchool } from './total.ts';
import { tellsAnUnaskedPlan } from './wanted.ts';

/** A figure of a side, with the sentence that tells it. */
export interface Counted {
  readonly telling: Telling;
  readonly figure: Figure;
}

interface Candidate extends Counted {
  /** What it counts, in the sentence's own words. */
  readonly thing: ReadonlySet<string>;
  readonly worth: number;
}

/** Evidence of a side that is looked at. */
const LOOKED_AT = 12;
/** Two figures count the same thing when the fewer of the words beside them are nearly all among the others. */
const OF_FEWER = 0.75;
const OF_MORE = 0.3;
/** A figure of an older year, or one that has changed since, is of less worth. */
const OUTDATED = 3;
/** What answers so much worse is no answer, whatever it counts. */
const NO_WORSE = 3;
/** Terms of this share of the heaviest name the thing. */
const AS_HEAVY = 0.5;
const LEAST_OF_TERM = 0.6;

/**
 * Of each side the figure that counts the same thing in the same unit, the newest of its kind; null where some side has none.
 * @param sides of each its own question and what answers for it, best first
 */
export function sameThing(
  sides: readonly { readonly question: Question; readonly telling: readonly Telling[] }[],
): readonly Counted[] | null {
  const [first, ...others] = sides.map(candidatesOf);
  if (first === undefined || others.length === 0) return null;
  let best: { readonly chosen: readonly Candidate[]; readonly worth: number } | null = null;
  for (const anchor of first) {
    const matches = others.map((side) =>
      side
        .filter((each) => countsTheSame(anchor, each))
        .reduce<Candidate | null>(
          (most, each) => (most !== null && most.worth >= each.worth ? most : each),
          null,
        ),
    );
    if (matches.some((match) => match === null)) continue;
    const chosen = [anchor, ...(matches as Candidate[])];
    const worth = chosen.reduce((sum, each) => sum + each.worth, 0);
    if (best === null || worth > best.worth) best = { chosen, worth };
  }
  return best?.chosen ?? null;
}

function candidatesOf({
  question,
  telling,
}: {
  readonly question: Question;
  readonly telling: readonly Telling[];
}): Candidate[] {
  const most = Math.max(...telling.map(({ worth }) => worth));
  const found = telling.slice(0, LOOKED_AT).flatMap((each) => {
    const { sentence } = each.each;
    if (tellsOfOneSchool(each.each) || each.worth < most - NO_WORSE) return [];
    // What is to be is no more than what is.
    if (tellsAnUnaskedPlan(question.folded, each.each)) return [];
    return sentence.figures.flatMap((figure) => {
      const said = wordsBeside(sentence, figure);
      if (asksForTotal(question) && countsSome({ ...each.each, figure })) return [];
      if (!isCount(figure) || isRate(sentence, figure) || !namesTheThing(question, said)) return [];
      const year = yearOf(sentence, figure);
      if (question.years.length > 0 && year !== null && !question.years.includes(year)) return [];
      const thing = new Set(hanBigrams(said.replace(SAYS_LITTLE, ' ')));
      return thing.size === 0 ? [] : [{ telling: each, figure, thing, year, worth: each.worth }];
    });
  });
  const newest = Math.max(...found.map(({ year }) => year ?? 0));
  return found.map((each) => {
    const isOld =
      (each.year !== null && each.year < newest) || wasSo(each.telling.each.sentence, each.figure);
    return isOld ? { ...each, worth: each.worth - OUTDATED } : each;
  });
}

/** 超过20 and 不足20 may be any number there: they are set beside no other. */
function isCount({ kind, value, numeral, unit, precision }: Figure): boolean {
  return (
    (kind === 'percent' || (kind === 'quantity' && /\d/u.test(numeral) && !NO_AMOUNT.test(unit))) &&
    value !== null &&
    ['exact', 'about', 'near', 'over'].includes(precision)
  );
}

/** Tells when, or which of a row. */
const NO_AMOUNT = /^[年月日届期级]$/u;

/** 每60名配备1名: what goes with what is no count. */
function isRate({ folded }: PreparedSentence, { start, end }: Figure): boolean {
  return (
    /每$/u.test(folded.slice(0, start)) ||
    /每[^,;。]{0,12}(?:配备?|设|有)$/u.test(folded.slice(0, start)) ||
    /^\s*以[上下内]/u.test(folded.slice(end))
  );
}

function countsTheSame(a: Candidate, b: Candidate): boolean {
  if (a.figure.kind !== b.figure.kind || (a.figure.unit === '') !== (b.figure.unit === '')) return false;
  if (!sameUnit(a.figure.unit, b.figure.unit)) return false;
  const shared = [...a.thing].filter((pair) => b.thing.has(pair)).length;
  const [fewer, more] = [Math.min(a.thing.size, b.thing.size), Math.max(a.thing.size, b.thing.size)];
  return shared >= OF_FEWER * fewer && shared >= OF_MORE * more;
}

/** The words beside a figure name what was asked to be counted: 校车线路 is counted in 线路, whatever is said of 校车. */
function namesTheThing({ terms, focus }: Question, said: string): boolean {
  const names = (term: ContentTerm) =>
    matchLetters(term, said).factor >= LEAST_OF_TERM || said.includes(term.parts?.at(-1)?.text ?? term.text);
  const most = Math.max(...terms.map(({ weight }) => weight));
  return (
    terms.some((term) => term.weight >= AS_HEAVY * most && names(term)) &&
    focus.every(
      (word) =>
        said.includes(word) ||
        terms.some((term) => (term.text.includes(word) || word.includes(term.text)) && names(term)),
    )
  );
}

/** What leads up to a figure, and tells nothing of what it counts. */
const SAYS_LITTLE =
  /(?:由|从|较|比)[^由从较比]*?(?:提高|增加|上升|增长|回升|下降|降低|减少|降|升|增)?(?:到|至)|\d{4}年(?:以来|底|末|初|间|[至到—-])?|[一二两三四五六七八九十近]+年(?:来|间|以来)|\d+(?:\.\d+)?[%万亿]?\p{Script=Han}?|截至|目前|全[区县市校省旗]|该[区县市校旗]|本[区县市校]|现有|共有|已有|拥有|聚集|达到?|约|近|各级各类|各类|一共|共|累计|先后|已|现|有|为|是|只|仅|的|了|其中|以来|到|至|底|提高|增加|上升|下降|投入(?=[^,，]*[建购])/gu;

/** The words of the figure's own stretch. */
function wordsBeside({ folded }: PreparedSentence, { start, end }: Figure): string {
  const from =
    Math.max(...[',', ';', ':', '、', '。'].map((mark) => folded.lastIndexOf(mark, start - 1))) + 1;
  const behind = /^[^\d,;:、。]*/u.exec(folded.slice(end))?.[0] ?? '';
  return `${folded.slice(from, start)} ${behind}`;
}

function yearOf({ figures }: PreparedSentence, { start }: Figure): number | null {
  return figures.findLast((each) => each.kind === 'year' && each.start <= start)?.value ?? null;
}

/** 由47项压减到12项: the first of them is no more. */
function wasSo({ folded }: PreparedSentence, { start, end }: Figure): boolean {
  return (
    /(?:由|从|原来的?|过去的?)[^,;。]{0,10}$/u.test(folded.slice(0, start)) &&
    /^[^,;。]{0,12}(?:到|至|为)/u.test(folded.slice(end))
  );
}

/** The same evidence, with another of its sentence's figures as what it tells. */
export function tellingFigure(each: Evidence, figure: Figure): Evidence {
  const clause = each.sentence.clauses.findIndex(
    ({ start, end }) => figure.start >= start && figure.start < end,
  );
  return { ...each, figure, clause: clause === -1 ? each.clause : clause };
}
