import { leadInOf } from '../documents/leadIn.ts';
import type { Evidence } from '../evidence/evidence.ts';
import { type Figure, findFigures } from '../text/figures.ts';
import { countsByDeed } from './bareHaving.ts';
import type { Claim } from './claim.ts';
import { relateFigures } from './compareFigures.ts';
import { contrastBetween, negationDiffers } from './contrasts.ts';
import { crossesPairs } from './crossedPairs.ts';
import { cutsName } from './cutNames.ts';
import { relateToSpan } from './daySpans.ts';
import { deniesOnlyOfWhom, deniesUntoldPrice } from './deniesUntold.ts';
import { tellsOfOtherPeriod } from './eachPeriod.ts';
import type { Finding } from './finding.ts';
import { tellsGoalAsReached } from './goalOnly.ts';
import { asOneMeasure } from './measures.ts';
import { isOfOtherClause } from './otherClause.ts';
import { namesOtherSchool, scramblesName } from './otherNames.ts';
import { crossesClauses, tellsAllAtOnce, tellsItsAmount, tellsItsShare } from './parallelClauses.ts';
import { countsPartWithin } from './partWithin.ts';
import { permitsTheSame, turnsPermissionRound } from './permission.ts';
import {
  countsRebuilt,
  deniesAlone,
  deniesTold,
  isBelowTheGrade,
  isOfferedElse,
  tellsOfRival,
  tellsRivalInPart,
} from './rivals.ts';
import { singlesOutThing, singlesOutUnit } from './singledOut.ts';
import { toldOfOther } from './toldOfOther.ts';
import { turnsRound } from './turnedRound.ts';
import { swapsTwins } from './twinThings.ts';
import { withoutUnit } from './withoutUnit.ts';

/**
 * Whether a sentence cannot bear a claim out, however probable that is: it tells of a rival thing, or singles one out, or tells what was
 * done for what wasn't, denies nothing that the claim denies, turns a help, a bound, a permission or a day round, gives one of a list what is told of its neighbour, names half a name, or
 * tells the claim's figure of something else, of another time, as a goal, or in another measure.
 */
export function barsSupport(claim: Claim, ruled: Finding, evidence: Evidence): boolean {
  const { folded, others, words } = claim.question;
  const told = evidence.sentence.folded;
  const { figures } = evidence.sentence;
  return (
    tellsOfAnother(claim, evidence) ||
    deniesTold(folded, told) ||
    scramblesName(folded, told) ||
    namesOtherSchool(claim, evidence) ||
    deniesAlone(folded, told) ||
    singlesOutThing(folded, told) ||
    countsRebuilt(folded, told) ||
    tellsRivalInPart(folded, told) ||
    isBelowTheGrade(folded, told) ||
    turnsRound(folded, others, told) ||
    crossesPairs(folded, told) ||
    (claim.figures.every(({ numeral }) => numeral === '一') &&
      swapsTwins(withoutUnit(folded, claim.question.units), told)) ||
    relateToSpan(folded, told)?.relation === 'different' ||
    tellsOfOtherPeriod(folded, claim.figures, told, figures) ||
    tellsGoalAsReached(folded, told) ||
    crossesClauses(folded, claim.figures, told, figures) ||
    countsPartWithin(folded, claim.figures, told, figures) ||
    cutsName(words, told) ||
    isOfOtherMatter(claim, evidence) ||
    toldOfOther(folded, claim.figures, told, figures) ||
    !tellsMeasures(claim, ruled, evidence)
  );
}

/**
 * Whether a sentence cannot contradict a claim: it tells the claim's own share, amounts or days, allows the same, offers something else,
 * counts those with whom something was done, or is an item of a list, which denies nothing that the line above it says.
 */
export function barsContradiction(claim: Claim, evidence: Evidence): boolean {
  const { folded } = claim.question;
  const told = evidence.sentence.folded;
  const { figures } = evidence.sentence;
  return (
    tellsOfAnother(claim, evidence) ||
    tellsItsShare(withoutUnit(folded, claim.question.units), claim.figures, told, figures) ||
    tellsItself(claim, evidence, 'or behind its turn') ||
    countsByDeed(folded, told) ||
    (tellsAllAtOnce(findFigures(folded), told, figures) && saysNothingElse(folded, told)) ||
    permitsTheSame(folded, told) ||
    isOfferedElse(folded, told) ||
    leavesItOpen(claim, figures) ||
    (claim.figures.length === 0 && allowsWhatIsFavoured(folded, told) && saysNothingElse(folded, told)) ||
    sharesRank(folded, told) ||
    (claim.figures.length === 0 && sharesStance(folded, told) && saysNothingElse(folded, told)) ||
    relateToSpan(folded, told)?.relation === 'same' ||
    (claim.figures.length === 0 && deniesOnlyOfWhom(folded, told)) ||
    deniesUntoldPrice(folded, told) ||
    (claim.figures.length === 0 && isListed(evidence))
  );
}

/** Whether a sentence tells the very amount that a claim states, beside what the claim names. */
export function tellsItself(
  claim: Claim,
  { sentence }: Evidence,
  how: 'in full' | 'or behind its turn',
): boolean {
  const { folded, others } = claim.question;
  return (
    (growsToIt(claim, sentence.folded, sentence.figures) ||
      tellsItsAmount(folded, claim.figures, sentence.folded, sentence.figures, how)) &&
    !turnsRound(folded, others, sentence.folded)
  );
}

function tellsOfAnother({ question: { folded, units } }: Claim, { sentence }: Evidence): boolean {
  return tellsOfRival(folded, sentence.folded) || singlesOutUnit(folded, units, sentence.folded);
}

const BOUND = /最[多少长短高低大小早晚]|至少|起码|不[超低高少多]|[超低高少多]于|超过|只[能有]|仅/u;

const ALLOWS = /允许|可以|能够?(?!力|源|不)|自己(?:选|决定|定)|自主|随(?:意|便)选/u;
const FAVOURS = /支持|鼓励|自愿|自主|引导|允许|欢迎/u;

/** 允许个人办园 is not denied by 支持个人办园. */
function allowsWhatIsFavoured(claim: string, told: string): boolean {
  return ALLOWS.test(claim) && FAVOURS.test(told) && !turnsPermissionRound(claim, told);
}

/** 普惠率85% is not denied by 达到80%以上, the one share that is told. */
function leavesItOpen({ question: { folded }, figures }: Claim, told: readonly Figure[]): boolean {
  const [stated, ...more] = figures;
  // 最多两小时 denies 不少于2小时.
  if (stated === undefined || more.length > 0 || stated.precision !== 'exact') return false;
  if (BOUND.test(folded.slice(0, stated.start))) return false;
  const [only, ...others] = told.filter(({ kind, unit }) => kind === stated.kind && unit === stated.unit);
  return only !== undefined && others.length === 0 && relateFigures(stated, only) === 'open';
}

const HAS_BEFORE =
  /(?:共?有|达到?|为|共|是|同比|环比|增[加长]了?|提高了?|下降了?|减少了?|上升了?|[到至]|增至|年)+$/u;
/** Letters, and digits: 80后校级干部. */
const SHORTEST_LEAD = 4;
const LONGEST_LEAD = 8;
const GROWS = /^(?:由|从)\d[\d.,万余多]*[名人个所位家]?(?:已?增[加长]|提高|扩大|上升|发展)?(?:[到至]|为)$/u;

/** 80后校级干部45名 is told by 80后校级干部由3名增加至45名, whatever stands nearer. */
function growsToIt(
  { question: { folded }, figures }: Claim,
  told: string,
  others: readonly Figure[],
): boolean {
  const [stated, ...more] = figures;
  if (stated === undefined || more.length > 0 || stated.precision !== 'exact') return false;
  // 增加了36名 is not 增加至36名.
  if (/(?:增加|增长|提高|上升|减少|下降)了?$/u.test(folded.slice(0, stated.start))) return false;
  const before = folded.slice(0, stated.start).replace(HAS_BEFORE, '');
  const mine = others.find(
    ({ value, unit, kind }) => value === stated.value && unit === stated.unit && kind === stated.kind,
  );
  if (mine === undefined) return false;
  for (let length = LONGEST_LEAD; length >= SHORTEST_LEAD; length--) {
    const lead = before.slice(-length);
    const at = lead.length < length ? -1 : told.lastIndexOf(lead, mine.start);
    if (at !== -1 && at + length <= mine.start) return GROWS.test(told.slice(at + length, mine.start));
  }
  return false;
}

const LEVEL = /全[国省市区县]/u;
const RANK = /(?:倒数)?第[一二三四五]|前列|前茅|领先|唯一/gu;

/** 足球全市第一 is not denied by the clause that tells of 足球 who came first in the city, whatever the match is called. */
function sharesRank(claim: string, told: string): boolean {
  const level = LEVEL.exec(claim)?.[0];
  const claimed: readonly string[] = claim.match(RANK) ?? [];
  if (level === undefined || claimed.length === 0 || !saysNothingElse(claim, told)) return false;
  const matter = claim.replace(RANK, ' ').replace(level, ' ');
  return told.split(/[,，;；。]/u).some((clause) => {
    const ranks: readonly string[] = clause.match(RANK) ?? [];
    const isOfIt = [...matter].some(
      (_, at) =>
        /^\p{Script=Han}{2}$/u.test(matter.slice(at, at + 2)) && clause.includes(matter.slice(at, at + 2)),
    );
    return clause.includes(level) && claimed.every((rank) => ranks.includes(rank)) && isOfIt;
  });
}

/** In what manner something is done: who says so of the same is not contradicted by it. */
const STANCES = ['自愿', '保密', '随机', '就近'];

function sharesStance(claim: string, told: string): boolean {
  return STANCES.some((stance) => claim.includes(stance) && told.includes(stance));
}

function saysNothingElse(claim: string, told: string): boolean {
  return contrastBetween(claim, told) === null && !negationDiffers(claim, told);
}

function isListed({ prepared: { document, paragraph } }: Evidence): boolean {
  return leadInOf(document, paragraph) !== null;
}

/** Whether the one figure that a claim states is told of something else than what it names. */
function isOfOtherMatter({ question, matter, figures }: Claim, { sentence }: Evidence): boolean {
  const [stated, ...more] = figures;
  if (stated === undefined || more.length > 0) return false;
  const words = matter.map(({ text }) => text);
  return isOfOtherClause(question.folded, words, stated, sentence.folded, sentence.figures);
}

const MEASURED = new Set(['%', '元', '分钟', '小时']);

/** 一天有五块钱 is not borne out by 每天5小时: money, time and shares must be told in their own measure. */
function tellsMeasures({ figures }: Claim, ruled: Finding, { prepared }: Evidence): boolean {
  // The rules know sums and growth, too.
  if (ruled.verdict === '支持') return true;
  const told = prepared.sentences.flatMap((sentence) => sentence.figures);
  return figures
    .filter(({ unit }) => MEASURED.has(unit))
    .every((claimed) =>
      told.some((source) => {
        const pair = asOneMeasure(claimed, source);
        return pair !== null && relateFigures(...pair) !== 'different';
      }),
    );
}
