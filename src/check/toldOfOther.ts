import type { Figure } from '../text/figures.ts';
import { lettersInOrder } from '../text/lettersInOrder.ts';
import { relateFigures } from './compareFigures.ts';
import { clauseAround } from './figureClause.ts';
import { isOfCompound, isOfGroup } from './toldOfGroup.ts';

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

/** Whether a sentence tells a claim's number of a stretch of years, and the claim of each year: 每年240学时 of 三年完成240学时; or the other way round. */
export function tellsOfOtherSpan(
  claim: string,
  claimed: readonly Figure[],
  sentence: string,
  told: readonly Figure[],
): boolean {
  const [stated, ...more] = withoutSpans(claimed);
  if (stated === undefined || more.length > 0) return false;
  const said = claim.slice(0, stated.start);
  const same = told.filter((each) => each.kind === stated.kind && relateFigures(stated, each) === 'same');
  return (
    same.length > 0 &&
    same.every((figure) => {
      const clause = sentence.slice(clauseAround(sentence, figure).from, figure.start);
      const [years, each] = [SEVERAL_YEARS.test(clause), EACH_YEAR.test(clause)];
      return EACH_YEAR.test(said) ? years && !each : SEVERAL_YEARS.test(said) && each && !years;
    })
  );
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
