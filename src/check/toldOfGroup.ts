import type { Figure } from '../text/figures.ts';
import { lettersInOrder } from '../text/lettersInOrder.ts';
import { clauseAround } from './figureClause.ts';

const JOINS =
  /、|(?<![总暖温共饱缓])和(?![平谐睦美顺气解])|(?<!参)与(?![会众时此])|以及|(?<![普以涉兼顾触危波遍论提惠])及(?![时格早其])/gu;
const UP_FROM = /(?:学历)?及以上/gu;
const SUMS_UP = /等(?:\d+|[一二两三四五六七八九十]+)余?[个所家项名位条门种类]/u;
const MEMBER = 2;
/** 改善条件、新增学位3000个 tells two deeds, and the figure of the second. */
const DEED =
  /^(?:新增|新建|改建|扩建|改扩|新改|发放|建成|建设|建立|投入|投用|开展|开设|开办|培训|培养|完成|组织|举办|招聘|引进|引育|选派|选聘|打造|创建|实施|落实|推进|推动|配备|安排|服务|覆盖|获评|获得|荣获|提供|改善|改造|资助|奖励|表彰|补助|吸引|接待|出台|制定|印发|成立|组建|设立|达到|增加|减少|下降|提高|惠及|受益|更换|添置|购置|整治|关停|查处)/u;
/** 依托国家平台和智慧教室: by what means. */
const MEANS = /^(?:依托|通过|利用|借助|围绕|结合|根据|按照|针对|聚焦)/u;

/**
 * 骨干、名师不低于20%: together, so many of neither alone. Of two only: who tells of one of many, or of 省级、市级 himself, leaves out
 * what hardly matters.
 */
export function isOfGroup(claim: string, sentence: string, figure: Figure): boolean {
  // 三小等6所 names the whole list by one of it.
  if (SUMS_UP.test(claim)) return false;
  if (claim.replace(UP_FROM, '以上').search(JOINS) >= 0) return false;
  const { text, from } = clauseAround(sentence, figure);
  const joins = [...text.matchAll(JOINS)];
  for (const [i, join] of joins.entries()) {
    if (reaches(joins[i - 1], join, text) || reaches(join, joins[i + 1], text)) {
      if (isLastBefore(figure.start - from, join, joins[i + 1], text) && namesOneOnly(claim, text, joins))
        return true;
      continue;
    }
    const at = from + join.index;
    const isBefore = at < figure.start;
    const ahead = sentence.slice(isBefore ? 0 : figure.end, at);
    const [left] = /\p{Script=Han}+[”》]?$/u.exec(ahead) ?? [''];
    const [right] = /^[“《]?\p{Script=Han}+/u.exec(sentence.slice(at + join[0].length)) ?? [''];
    // 50所、幼儿园22所: each has its own figure.
    const behind = at + join[0].length + right.length;
    const between = isBefore ? sentence.slice(at, figure.start) : sentence.slice(figure.end, behind + 1);
    if (/\d/u.test(between) || /\d$/u.test(ahead.slice(0, ahead.length - left.length))) continue;
    if (DEED.test(right) || MEANS.test(left)) continue;
    const members = [letters(left).slice(-MEMBER), letters(right).slice(0, MEMBER)];
    if (members.some((member) => member.length < MEMBER)) continue;
    const named = members.filter((member) => lettersInOrder(member, claim));
    // 本科以上 are 本科及研究生.
    const isLowest = named[0] === members[0] && claim.replace(UP_FROM, '以上').includes(`${named[0]}以上`);
    if (named.length === 1 && !isLowest) return true;
  }
  return false;
}

/** Whether what stands behind a list's last join is what a figure counts: …和省级艺术特色学校30余所 counts all of the list. */
function isLastBefore(
  figureAt: number,
  join: RegExpExecArray,
  next: RegExpExecArray | undefined,
  text: string,
): boolean {
  const behind = join.index + join[0].length;
  if (behind >= figureAt || (next !== undefined && next.index < figureAt)) return false;
  return /^\p{Script=Han}{2,10}$/u.test(text.slice(behind, figureAt)) && /^(?:和|与|及|以及)$/u.test(join[0]);
}

/** Whether a claim names none of a list but its last: of each other the first letters, of what stands before the list the last. */
function namesOneOnly(claim: string, text: string, joins: readonly RegExpExecArray[]): boolean {
  const [first] = joins;
  if (first === undefined) return false;
  const before = letters(text.slice(0, first.index)).slice(-2 * MEMBER, -MEMBER);
  const others = joins
    .slice(0, -1)
    .map((join) => letters(text.slice(join.index + join[0].length)).slice(0, MEMBER));
  return [before, ...others].every((each) => each.length === MEMBER && !lettersInOrder(each, claim));
}

/** Whether two joins belong to one list, with nothing but its member between them. */
function reaches(one: RegExpExecArray | undefined, next: RegExpExecArray | undefined, text: string): boolean {
  if (one === undefined || next === undefined) return false;
  return /^[\p{Script=Han}“”《》]{1,12}$/u.test(text.slice(one.index + one[0].length, next.index));
}

function letters(text: string): string {
  return text.replace(/[“”《》]/gu, '');
}

const COMPOUND = /^(干部)(教职工|教师|老师|职工|群众)/u;
const TEACHERS = /教师|老师|教职工/u;

/** 近4000名干部教师 are not so many 教师, nor so many 干部. */
export function isOfCompound(claim: string, sentence: string, { end }: Figure): boolean {
  const [, kind, group] = COMPOUND.exec(sentence.slice(end)) ?? [];
  if (kind === undefined || group === undefined) return false;
  const namesGroup = claim.includes(group) || (TEACHERS.test(group) && TEACHERS.test(claim));
  return claim.includes(kind) !== namesGroup;
}
