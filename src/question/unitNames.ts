import type { Corpus } from '../documents/corpus.ts';
import type { SourceDocument } from '../documents/document.ts';
import { type Gazetteer, withoutPeoples } from '../places/gazetteer.ts';
import { fold } from '../text/fold.ts';
import { numberedSchoolNames } from './schoolNames.ts';

/** A reporting unit of the corpus with the ways people write it. */
export interface UnitName {
  /** As answers show it. */
  readonly unit: string;
  /** Folded, longest first; `ordinary` ones are words of the language too (和平) and need more to count. */
  readonly aliases: readonly { readonly text: string; readonly ordinary: boolean }[];
  /** Folded text of its documents' bodies: tells which city names go with it. */
  readonly surroundings: string;
}

const DIVISION_ENDING = /(?:自治县|自治旗|自治州|地区|[区县市旗盟州])$/u;
const SCHOOL_ENDING = /(?:职业技术学院|职业技术大学|职业学院|技术学院|学院|大学|学校|中学|小学|幼儿园)$/u;
/** Division stems that are everyday words: alone they name no place. */
const ORDINARY_STEMS = new Set(
  '和平 新华 解放 胜利 长安 东风 朝阳 新城 中山 人民 友谊 铁西 高新 经开 幸福 光明 红旗 文化 建设 平安 东方 安定 永定 永和 太平 兴安 新兴 新建 团结 民主 开放 城关 城中 城东 城西 城北 城南 市中 鼓楼 南山 西山 东山 青山 江北 江东 河东 河西 山阳 大同 吉利 向阳 前进 滨海 湖滨 龙门 龙山 凤凰 金山 宝山 名山 秀山 万年 大名 大方 高明 高要 安全 新民 富民 兴和 长寿 永安 保安 龙安 昌平'.split(
    ' ',
  ),
);

/** Where fewer documents than this share report for a unit, names of places mean nothing special. */
const LEAST_SHARE = 0.3;

export function unitNames(corpus: Corpus, gazetteer: Gazetteer): UnitName[] {
  const reporting = corpus.documents.filter(({ districts }) => districts.length > 0).length;
  if (reporting < LEAST_SHARE * corpus.documents.length) return [];
  const documentsOf = new Map<string, SourceDocument[]>();
  for (const document of corpus.documents) {
    for (const unit of new Set(document.districts)) {
      const documents = documentsOf.get(unit) ?? [];
      documents.push(document);
      documentsOf.set(unit, documents);
    }
  }
  return [...documentsOf].map(([unit, documents]) => {
    let surroundings: string | null = null;
    return {
      unit,
      aliases: aliasesOf(fold(unit), gazetteer),
      // Asked for by few questions: folding a large corpus would take longer than to load it.
      get surroundings() {
        surroundings ??= fold(documents.map(textOf).join('\n'));
        return surroundings;
      },
    };
  });
}

function textOf({ title, paragraphs }: SourceDocument): string {
  return [title ?? '', ...paragraphs.map(({ text }) => text)].join('\n');
}

function aliasesOf(unit: string, gazetteer: Gazetteer): UnitName['aliases'] {
  const names = new Set([unit]);
  const prefix = cityPrefix(unit, gazetteer);
  const short = prefix === '' ? unit : unit.slice(prefix.length);
  if (prefix !== '') names.add(short);
  const school = SCHOOL_ENDING.exec(unit);
  for (const name of numberedSchoolNames(unit)) names.add(name);
  if (school !== null) {
    for (const name of shortNames(unit)) names.add(name);
    for (const name of [unit, short]) {
      const stem = name.replace(SCHOOL_ENDING, '');
      const kind = school[0].at(-2) === '学' ? '学院' : school[0];
      for (const ending of ['', kind, '职院', '职业学院', '技术学院', '学院', '学校'])
        names.add(`${stem}${ending}`);
    }
  } else {
    for (const name of [unit, short]) {
      const everyday = withoutPeoples(name);
      if (everyday !== null) names.add(everyday);
      names.add((everyday ?? name).replace(DIVISION_ENDING, ''));
    }
  }
  return [...names]
    .filter((name) => name.length >= 2)
    .sort((a, b) => b.length - a.length)
    .map((text) => ({ text, ordinary: ORDINARY_STEMS.has(text) || (school !== null && text.length < 3) }));
}

/** 爱兰国小 of 南投县埔里镇爱兰国民小学: without the places that it opens with, and as people say. */
function shortNames(unit: string): string[] {
  const own = unit.replace(/^.*[县市区镇乡](?=\p{Script=Han}{2,8}(?:小学|中学|学校|幼儿园|国小|国中)$)/u, '');
  const spoken = own.replace(/国民(?=[小中]学$)/u, '国').replace(/(?<=国[小中])学$/u, '');
  return [own, spoken].filter((name) => name !== unit && name.length > 3);
}

/** 成都 of 成都高新区; empty where the name opens with no city, or is nothing but one. */
function cityPrefix(unit: string, gazetteer: Gazetteer): string {
  for (let length = Math.min(5, unit.length - 2); length >= 2; length--) {
    const head = unit.slice(0, length);
    if (head.endsWith('市') && gazetteer.get(head) !== undefined) return head;
    const isCity =
      gazetteer.get(`${head}市`)?.level === 'city' || gazetteer.get(`${head}市`)?.level === 'province';
    if (isCity && gazetteer.get(unit) === undefined) return head;
  }
  return '';
}
