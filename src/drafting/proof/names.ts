import { quotedIn } from '../../check/claimQuotes.ts';
import type { Site } from './site.ts';

const KINDS = [
  '大学',
  '学院',
  '学校',
  '中学',
  '小学',
  '幼儿园',
  '附中',
  '附小',
  '职校',
  '集团',
  '公司',
  '医院',
  '区',
  '县',
  '市',
  '镇',
  '省',
];
const KIND = new RegExp(`(?<=\\p{Script=Han}{2})(?:${KINDS.join('|')})`, 'gu');
const QUOTED = /[“"《「『]([^“”"《》「」『』]{1,40})[”"》」』]/gu;

/**
 * Whether every name in quotation marks stands to the letter in the sentence or above it, and no name is put together
 * from two.
 */
export function namesHold(claim: string, { prepared, sentence }: Site): boolean {
  const all = `${prepared.folded}\n${prepared.heading}\n${prepared.title}`;
  const plain = bare(`${sentence.folded}\n${prepared.heading}\n${prepared.title}`);
  if (quotedIn(claim, prepared) !== 'said') return false;
  for (const [, name = ''] of claim.matchAll(QUOTED)) if (!plain.includes(bare(name))) return false;
  return !isPutTogether(claim, all) && !bearsAnothersName(claim, all);
}

/** What any school may be called. */
const COMMON_LEAD =
  /特色|示范|普通|优质|民办|公办|普惠|中心|重点|乡村|农村|城区|城乡|薄弱|试点|各类|所有|全部|品质|星级|标准|高中|初中|中等|高等|职业|家长|成员|合作|培训|先进|文明|智慧|辖区|片区|本地|市级|省级|区级|县级|国家|全国|多所|余所|[所个的在级年]$|^[全各多该本]/u;

/** 石室小学 of 石室中学 and 银都小学. */
function isPutTogether(claim: string, all: string): boolean {
  const source = all.replace(/(?<![院学高本我名])校(?![长园际内外企])/gu, '学校');
  for (const { 0: kind, index } of claim.matchAll(KIND)) {
    const lead = claim.slice(index - 2, index);
    if (COMMON_LEAD.test(lead)) continue;
    if (source.includes(`${lead}${kind}`) || !source.includes(lead)) continue;
    const others = KINDS.filter((other) => other !== kind && source.includes(`${lead}${other}`));
    if (others.some((other) => sameRank(kind, other))) return true;
  }
  return false;
}

function sameRank(a: string, b: string): boolean {
  return a.length > 1 === b.length > 1;
}

function bare(text: string): string {
  return text.replace(/[\s“”‘’"'「」『』《》]/gu, '');
}

/** Names side by side: “五必看”“六必谈”和“一帮一”. */
const NAMES = '[“"][^“”"]{2,40}[”"](?:[、和与及]?[“"][^“”"]{2,40}[”"])*';
const BORNE = new RegExp(`(?<bearer>\\p{Script=Han}{2})(?<names>${NAMES})`, 'gu');
const BEARING = new RegExp(
  `(?<names>${NAMES})(?!活动|项目|工程|模式|机制|行动|计划|课程|工作|品牌|称号|荣誉|等)(?<bearer>\\p{Script=Han}{2})`,
  'gu',
);

/**
 * 抚琴小学“全省最美校园” of 七中万达“全省最美校园”和抚琴小学“琴·墨”: each belongs to what stands before it; and
 * “八个统一”联动机制 of “以点带片”联动机制: to what stands behind it.
 */
function bearsAnothersName(claim: string, source: string): boolean {
  return [BORNE, BEARING].some((pattern) => {
    const told = borneNames(source, pattern);
    return borneNames(claim, pattern).some(
      ({ bearer, name }) =>
        !told.some((each) => each.name === name && each.bearer === bearer) &&
        told.some((each) => each.name !== name && each.bearer === bearer),
    );
  });
}

function borneNames(text: string, pattern: RegExp): { readonly bearer: string; readonly name: string }[] {
  return [...text.matchAll(pattern)].flatMap(({ groups }) =>
    [...(groups?.names ?? '').matchAll(QUOTED)].map(([, name = '']) => ({
      bearer: groups?.bearer ?? '',
      name: bare(name),
    })),
  );
}
