import type { Figure } from '../text/figures.ts';
import { lettersInOrder } from '../text/lettersInOrder.ts';
import { relateFigures } from './compareFigures.ts';

/**
 * Whether a sentence tells a claim's figure of something else only: of a group of which the claim names a member, of the whole of which
 * it names a part, of a narrower base, or of what was applied for where it says what was won.
 */
export function toldOfOther(
  claim: string,
  claimed: readonly Figure[],
  sentence: string,
  told: readonly Figure[],
): boolean {
  const [stated, ...more] = withoutSpans(claimed);
  if (more.length > 0) return makesPart(claim, sentence);
  if (stated === undefined) return false;
  const same = told.filter(
    (figure) => figure.kind === stated.kind && relateFigures(stated, figure) === 'same',
  );
  return (
    same.length > 0 &&
    same.every(
      (figure) =>
        isOfGroup(claim, sentence, figure) ||
        isOfCompound(claim, sentence, figure) ||
        isOfOtherSpan(claim, stated, sentence, figure) ||
        isOfWhole(claim, sentence, figure) ||
        isOfNarrower(claim, stated, sentence, figure) ||
        isBeforeAward(claim, sentence, figure),
    )
  );
}

/** 三年 of 三年参与4次 tells how long, not how many; alone it is what is claimed. */
function withoutSpans(claimed: readonly Figure[]): readonly Figure[] {
  const others = claimed.filter(({ unit }) => unit !== '年');
  return others.length > 0 ? others : claimed;
}

/** 50所,其中22所, where the sentence tells of both side by side. */
function makesPart(claim: string, sentence: string): boolean {
  return /其中/u.test(claim) && !/其中|包括|含|中有|中[,，]|里面?有|[(（]/u.test(sentence);
}

const CLAUSE_END = /[,，;；。:：!！?？()（）]/u;
const JOINS =
  /、|(?<![总暖温共饱缓])和(?![平谐睦美顺气解])|(?<!参)与(?![会众时此])|以及|(?<![普以涉兼顾触危波遍论提惠])及(?![时格早其])/gu;
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
function isOfGroup(claim: string, sentence: string, figure: Figure): boolean {
  if (claim.search(JOINS) >= 0) return false;
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
    if (named.length === 1) return true;
  }
  return false;
}

const EACH_YEAR = /每一?(?:学?年|学期)|年均/u;
/** What may tell of each year without saying so. */
const MAYBE_EACH_YEAR = /每|年均|一年(?!级)|逐年|全年|年度|常年|届|学年/u;
const SEVERAL_YEARS =
  /(?<![第近\d])(?:[两二三四五六七八九十]|\d{1,2})年(?![级制代前后])|\d{4}年?[-—–至到]\d{4}年/u;

/** 三年完成240学时 is not 每年240学时, nor is 每年4次 三年4次; what is told of one year is not of each. */
function isOfOtherSpan(claim: string, stated: Figure, sentence: string, figure: Figure): boolean {
  const said = claim.slice(0, stated.start);
  const clause = sentence.slice(clauseAround(sentence, figure).from, figure.start);
  if (EACH_YEAR.test(said))
    return !MAYBE_EACH_YEAR.test(sentence) || (SEVERAL_YEARS.test(clause) && !EACH_YEAR.test(clause));
  return SEVERAL_YEARS.test(said) && EACH_YEAR.test(clause) && !SEVERAL_YEARS.test(clause);
}

const COMPOUND = /^(干部)(教职工|教师|老师|职工|群众)/u;
const TEACHERS = /教师|老师|教职工/u;

/** 近4000名干部教师 are not so many 教师, nor so many 干部. */
function isOfCompound(claim: string, sentence: string, { end }: Figure): boolean {
  const [, kind, group] = COMPOUND.exec(sentence.slice(end)) ?? [];
  if (kind === undefined || group === undefined) return false;
  const namesGroup = claim.includes(group) || (TEACHERS.test(group) && TEACHERS.test(claim));
  return claim.includes(kind) !== namesGroup;
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

function clauseAround(sentence: string, { start, end }: Figure): { text: string; from: number } {
  let [from, to] = [start, end];
  while (from > 0 && !CLAUSE_END.test(sentence[from - 1] as string)) from -= 1;
  while (to < sentence.length && !CLAUSE_END.test(sentence[to] as string)) to += 1;
  return { text: sentence.slice(from, to), from };
}

const PARTS = /^[^。;；\d]{0,12}[,，(（]?其中([^。;；]{2,40})/u;

/** What names no part. */
const NO_PART = /人数|数量|达到|占比|共有|超过|约占|比例|总数/u;

/** 共计30个,其中立项12个: not 立项30个. */
function isOfWhole(claim: string, sentence: string, { start, end }: Figure): boolean {
  const [, parts = ''] = PARTS.exec(sentence.slice(end)) ?? [];
  if (parts === '') return false;
  const before = sentence.slice(0, start);
  return [...parts.matchAll(/(\p{Script=Han}{2,6})\d/gu)].some(([, name = '']) =>
    [...name].some((_, i) => {
      const pair = name.slice(i, i + 2);
      return pair.length === 2 && !NO_PART.test(pair) && claim.includes(pair) && !before.includes(pair);
    }),
  );
}

const BASE =
  /(?:.*(?:不低于|不少于|不超过|超过|达到?|占|的|为|是|于))?(\p{Script=Han}{2,12})(?:总数|总量|总人数)的?$/u;

/** 教师, 学生: all of them. */
const BARE = 2;

/** So much before a figure tells its base. */
const BASE_WITHIN = 40;

function baseOf(before: string): string {
  return BASE.exec(before.slice(-BASE_WITHIN))?.[1] ?? '';
}

/** Of 交流轮岗教师总数 is not of 教师总数. */
function isOfNarrower(claim: string, stated: Figure, sentence: string, figure: Figure): boolean {
  if (figure.kind !== 'percent') return false;
  const base = baseOf(claim.slice(0, stated.start));
  const own = baseOf(sentence.slice(0, figure.start));
  if (base.length !== BARE || own.length < base.length + 2 || !own.endsWith(base)) return false;
  return !lettersInOrder(own.slice(0, own.length - base.length), claim);
}

const APPLIED = /申报|参评|申请|推荐|报送|报名/u;
const WON = /获|评为|入选|授予|拿[了下到]|得[了到]/u;

/** 申报54项,全部获奖: won, all of it. */
const ALL_WON = /^[,，;；](?:全部|全都|全数|悉数|均|都)[^,，;；。]{0,6}(?:获|评为|入选|授予|得[了到])/u;

/** 申报54项 is not 获得54项. */
function isBeforeAward(claim: string, sentence: string, figure: Figure): boolean {
  const { text, from } = clauseAround(sentence, figure);
  if (!WON.test(claim) || APPLIED.test(claim) || !APPLIED.test(text) || WON.test(text)) return false;
  return !ALL_WON.test(sentence.slice(from + text.length));
}
