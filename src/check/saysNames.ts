import type { Evidence } from '../evidence/evidence.ts';
import { namesAll } from '../evidence/governs.ts';
import type { Question } from '../question/understand.ts';
import { namedOthers } from './namedOthers.ts';

/** 康巴什第三小学 is 康巴什区第三小学 where 康巴什区 reports: both are read without the ending. */
export function byStem(text: string, { prepared }: Evidence): string {
  const unit = prepared.paragraph.district ?? '';
  return unit.length > 2 ? text.replaceAll(unit, unit.replace(/[区县市旗]$/u, '')) : text;
}

/** Of several units in a claim the report must be one's, and name the others. */
export function isReportOf({ units }: Question, { prepared }: Evidence): boolean {
  if (units.length < 2) return true;
  const own = prepared.paragraph.district;
  return units.every((unit) => unit === own || prepared.folded.includes(unit.replace(/[区县市旗]$/u, '')));
}

/** 第五小学: its number is its name. */
const NUMBERED_NAME = /第[一二三四五六七八九十\d]{1,3}(?:小学|中学|幼儿园|学校|高级中学|职业)(?!阶段)/gu;

/** 南校区 is none of 北校区. */
const SITE = /[东西南北新老临总分\p{Script=Han}](?:校区|分校|分园)/gu;

export function saysNames(question: Question, evidence: Evidence, carried: readonly string[]): boolean {
  const said = byStem(evidence.sentence.folded, evidence);
  const numbered = question.folded.match(NUMBERED_NAME) ?? [];
  const sites = question.folded.match(SITE) ?? [];
  if (
    [...numbered, ...sites].some((name) => !said.includes(name) && !evidence.prepared.folded.includes(name))
  )
    return false;
  const others = namedOthers(question, said).filter(
    (name) =>
      !said.includes(byStem(name, evidence)) &&
      !carried.some((each) => each.endsWith(name) || name.endsWith(each)),
  );
  return namesAll({ ...question, others }, evidence);
}
