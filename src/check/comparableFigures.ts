import { clauseAt } from '../evidence/clauses.ts';
import type { PreparedSentence } from '../evidence/prepared.ts';
import type { Figure } from '../text/figures.ts';
import { sameUnit } from '../text/measureWords.ts';
import { eachTime, ofEach } from './eachTime.ts';
import { sameSpan, sameStep } from './figureScope.ts';
import { tellsOfAnother } from './otherMatter.ts';
import { COUNTS_BEHIND, isCount } from './whatIsCounted.ts';

/** Whether a source's figure may tell what a claim's does, by its measure, its step and its span, whatever it counts. */
export function mayTell(claim: Figure, folded: string, source: Figure, sentence: PreparedSentence): boolean {
  return (
    source.kind === claim.kind &&
    isMeasuredAlike(claim, source, folded) &&
    sameMeasureBehind(claim, folded, source, sentence.folded) &&
    hasScopeOf(claim, folded, source, sentence)
  );
}

/** The same without the measure. */
export function hasScopeOf(
  claim: Figure,
  folded: string,
  source: Figure,
  sentence: PreparedSentence,
): boolean {
  const { folded: told } = sentence;
  const clause = sentence.clauses[clauseAt(sentence.clauses, source.start)];
  const own = clause === undefined ? '' : told.slice(clause.start, clause.end);
  return (
    // 一名班子成员 tells of a man, seldom of their number.
    (source.numeral !== '一' || claim.value === 1) &&
    // 80后干部45名 tells nothing of 90后.
    !tellsOfAnother(folded, own) &&
    // Of 小学9元、初中11元 each tells of its own.
    !tellsOfAnother(folded, pieceOf(source, told)) &&
    // 增长15.84% is not 为15.84%, nor 增加45名 增加至45名.
    sameStep(folded, claim, told, source) &&
    // 三年完成240学时 is not 每年, nor is 累计.
    sameSpan(folded, claim, own) &&
    // 每校连着3到6所 counts those of one.
    (!COUNTS_BEHIND.test(claim.unit) || ofEach(folded, claim) === ofEach(told, source)) &&
    // 每年300场 is no other number than 7年来1700多场.
    (!isCount(claim) || !eachTime(folded, claim) || eachTime(told, source))
  );
}

/** 240个学时 for 240学时. */
export function isMeasuredAlike({ unit, end }: Figure, source: Figure, claim: string): boolean {
  if (sameUnit(unit, source.unit)) return true;
  return unit === '个' && source.unit.length > 1 && claim.startsWith(source.unit, end);
}

/** Measure words that figures are not read with: 三讲, 2栋. */
const RARE_MEASURE = /^[讲册首栋幢餐晚顿道层棵对副幅盏集箱瓶头匹粒根片株把串趟遍回声步兆斤克秒升里寸尺]/u;

/** 小学9元 of 小学9元、初中11元. */
function pieceOf({ start, end }: Figure, folded: string): string {
  const before = /[^,，;；。、]*$/u.exec(folded.slice(0, start))?.[0] ?? '';
  const behind = /^[^,，;；。、]*/u.exec(folded.slice(end))?.[0] ?? '';
  return `${before}${folded.slice(start, end)}${behind}`;
}

/** The measure that a figure is told in, those that figures are not read with among them; empty where there is none. */
export function measureOf({ unit, end }: Figure, folded: string): string {
  return unit || RARE_MEASURE.exec(folded.slice(end))?.[0] || '';
}

/** 48讲 is no number of 20餐. */
function sameMeasureBehind(claim: Figure, folded: string, source: Figure, told: string): boolean {
  const said = measureOf(claim, folded);
  const given = measureOf(source, told);
  const isRare = RARE_MEASURE.test(said) || RARE_MEASURE.test(given);
  return !isRare || said === given || said === '' || given === '';
}
