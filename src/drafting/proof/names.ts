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

/** Whether every name in quotation marks is there to the letter, and no name is put together from two. */
export function namesHold(claim: string, { prepared }: Site): boolean {
  const all = `${prepared.folded}\n${prepared.heading}\n${prepared.title}`;
  const plain = bare(all);
  if (quotedIn(claim, prepared) !== 'said') return false;
  for (const [, name = ''] of claim.matchAll(QUOTED)) if (!plain.includes(bare(name))) return false;
  return !isPutTogether(claim, all) && !bearsAnothersName(claim, all);
}

/** What any school may be called. */
const COMMON_LEAD =
  /特色|示范|普通|优质|民办|公办|普惠|中心|重点|乡村|农村|城区|城乡|薄弱|试点|实验|各类|所有|全部|品质|星级|标准|高中|初中|中等|高等|职业|家长|成员|合作|培训|先进|文明|智慧|辖区|片区|本地|市级|省级|区级|县级|国家|全国|多所|余所|[所个的在级年]$|^[全各多该本]/u;

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

const NAMED = /(\p{Script=Han}{2})[“"]([^“”"]{2,40})[”"]/gu;

/** 抚琴小学“全省最美校园” of 七中万达“全省最美校园”和抚琴小学“琴·墨”: each bears the name that stands behind it. */
function bearsAnothersName(claim: string, source: string): boolean {
  const told = [...source.matchAll(NAMED)].map(([, bearer = '', name = '']) => ({
    bearer,
    name: bare(name),
  }));
  return [...claim.matchAll(NAMED)].some(([, bearer = '', name = '']) => {
    const own = told.filter((each) => each.name === bare(name));
    const others = told.filter((each) => each.name !== bare(name));
    return (
      own.length > 0 &&
      own.every((each) => each.bearer !== bearer) &&
      others.some((each) => each.bearer === bearer)
    );
  });
}
