import type { Span } from '../documents/document.ts';
import type { Gazetteer } from '../places/gazetteer.ts';
import { fold } from '../text/fold.ts';
import { isQualifiedBy, qualifierBefore, qualifiersBefore } from './qualifiers.ts';
import { isNumberedSchool, isShortSchoolName } from './schoolNames.ts';
import type { UnitName } from './unitNames.ts';
import { namingOf, overlaps, soundAlikes } from './unitsBySound.ts';

/** A name in a question that was taken for another by its sound. */
export interface Correction {
  readonly from: string;
  readonly to: string;
}

export interface UnitMentions {
  /** Reporting units of the corpus, in order of mention. */
  readonly units: readonly string[];
  /** Names of other places and institutions, as written in the question. */
  readonly others: readonly string[];
  readonly corrections: readonly Correction[];
  /** Where the names of reporting units stand in the folded question, in order. */
  readonly spans: readonly (Span & { readonly unit: string })[];
}

const WORD_BEFORE_ORDINARY = /(?:^|[和与跟、,，;；。?？!！\s及在问说(（]|比较|对比|天津|请问)$/u;
const WORD_AFTER_ORDINARY =
  /^(?:[有的和与跟在、,，\s怎如哪教学建实普2各都]|这?[两几三四五六七][家个地]|分别|谁|哪|[)）(（?？]|$)/u;
const ENDING = /^(?:区|县|市|旗)/u;
/** What makes another name of a unit's stem. */
const OTHER_ENDING =
  /^(?:[东西南北]区|[山河江湖路街镇乡村寺桥湾岭峡岛](?![里上边下土间沟头村校级镇]|小(?!学)))/u;
const SCHOOL_TAIL =
  /^(?:(?:第?[一二三四五六七八九十\d]{1,3}|实验|外国语|外语|高级|初级|职业)(?:中学|小学|幼儿园|学校)|中学(?!生|教师|老师|的教|段|阶段|课|教育|数|语|体))/u;
const INSTITUTION = /[\p{Script=Han}\d]{1,10}?(?:学院|(?:大学|中学|小学|国小|国中)(?!生)|附中|附小|幼儿园)/gu;

/** 平江县管校聘: the 县 belongs to what is spoken of. */
function isOfMatter(folded: string, end: number): boolean {
  return (
    folded.startsWith('管校聘', end) && !folded.startsWith('县管', end) && !folded.startsWith('区管', end)
  );
}

export function findUnitMentions(
  folded: string,
  names: readonly UnitName[],
  gazetteer: Gazetteer,
  isWord: (text: string) => boolean,
): UnitMentions {
  const found: { unit: string; span: Span }[] = [];
  const others: string[] = [];
  const taken: Span[] = [];
  const free = (span: Span) => taken.every((other) => span.end <= other.start || span.start >= other.end);

  // Real places first: 锦江区 is never part of something else, and no other place is read into it.
  const divisions = gazetteer.find(folded).map(({ division, start }) => ({
    name: division.name,
    span: {
      start,
      end: start + division.name.length - (isOfMatter(folded, start + division.name.length) ? 1 : 0),
    },
  }));

  for (const { name, text, ordinary } of namingOf(names).longestFirst) {
    const { unit } = name;
    for (let at = folded.indexOf(text); at !== -1; at = folded.indexOf(text, at + 1)) {
      const span = { start: at, end: at + text.length };
      if (!free(span)) continue;
      // 份上海棠屿: a longer name of a unit is no part of a shorter place.
      const inside = divisions.find(
        ({ name, span: other }) =>
          overlaps(span, other) && !contains(span, other) && name !== unit && name.length >= text.length,
      );
      if (
        inside !== undefined &&
        !names.some(({ aliases }) => aliases.some((alias) => alias.text === inside.name))
      )
        continue;
      const before = folded.slice(0, at);
      if (
        ordinary &&
        !(WORD_BEFORE_ORDINARY.test(before) && WORD_AFTER_ORDINARY.test(folded.slice(span.end))) &&
        !isJoined(before, folded.slice(span.end), names)
      )
        continue;
      const qualifier = qualifierBefore(before, gazetteer);
      // 沈阳和平区 is another place than the 和平区 of a corpus that speaks of 天津.
      if (
        qualifier !== null &&
        !unit.startsWith(qualifier.stem) &&
        !isQualifiedBy(name, qualifier.stem, gazetteer)
      ) {
        others.push(`${qualifier.text}${text}`);
        taken.push({ start: at - qualifier.text.length, end: span.end });
        continue;
      }
      const tail = folded.slice(span.end);
      const isNumbered = isNumberedSchool(text);
      // 霁州三中心小学 is another school.
      if (isNumbered && /^[心考秋]/u.test(tail)) continue;
      const isStem = !isNumbered && !/[区县市旗校院学园]$/u.test(text);
      // 金牛山 and 高新西区 only open like a unit.
      if (isStem && OTHER_ENDING.test(tail)) {
        others.push(`${text}${OTHER_ENDING.exec(tail)?.[0] ?? ''}`);
        taken.push({ start: at, end: span.end + (OTHER_ENDING.exec(tail)?.[0].length ?? 0) });
        continue;
      }
      // 达川中学 is a school that carries the district's name: it must be named where it is answered from.
      const school = isStem ? SCHOOL_TAIL.exec(tail)?.[0] : undefined;
      if (school !== undefined) {
        others.push(`${text}${school}`);
        taken.push({ start: at, end: span.end + school.length });
        continue;
      }
      const own = isOfMatter(folded, span.end) ? span.end - 1 : span.end;
      const end =
        isStem && ENDING.test(folded.slice(span.end)) && !isOfMatter(folded, span.end + 1) ? own + 1 : own;
      const start = at - qualifiersBefore(before, gazetteer);
      found.push({ unit, span: { start, end } });
      taken.push({ start, end });
    }
  }
  for (const { name, span } of divisions) {
    if (!free(span)) continue;
    others.push(name);
    taken.push(span);
  }
  for (const match of folded.matchAll(INSTITUTION)) {
    const span = { start: match.index, end: match.index + match[0].length };
    // What is quoted is a thing's name: “生态友好幼儿园”.
    if (/[“"「『]$/u.test(folded.slice(0, span.start)) && /^[”"」』]/u.test(folded.slice(span.end))) continue;
    const name = match[0].replace(
      /^.*(?:哪(?:个|一个|些)(?:区县?|县|地方)|[的和与跟着、哪几些所家个娃念读给去]|孩子|以后|不了|考[上进]|[够能]上|得上|(?:[岁能要想才就没]|可以|怎么|咋)[上读进]|几岁|周岁|报名|报考|就读|入读|多少|什么|对于?|关于|针对)/u,
      '',
    );
    const named = { start: span.end - name.length, end: span.end };
    if (!free(named) || isGeneric(name)) continue;
    const short = shortSchoolName(name, names, gazetteer);
    if (short !== null) {
      const own = { start: named.end - short.text.length, end: named.end };
      found.push({ unit: short.unit, span: own });
      taken.push(own);
    } else if (
      free(span) &&
      /[\p{Script=Han}\d]{2,}(?:学院|大学|中学|小学|国小|国中|附中|附小|幼儿园)$/u.test(name)
    )
      others.push(name);
  }
  const corrections: Correction[] = [];
  for (const correction of soundAlikes(folded, names, gazetteer, free, isWord)) {
    found.push({ unit: correction.unit, span: correction.span });
    taken.push(correction.span);
    corrections.push({ from: correction.from, to: correction.unit });
  }
  // After the misspelt names: 成都 is a part of 成都高心区, too.
  for (const { text, start } of gazetteer.findShort(folded)) {
    const span = { start, end: start + text.length };
    if (!free(span)) continue;
    others.push(text);
    taken.push(span);
  }
  found.sort((a, b) => a.span.start - b.span.start);
  return {
    units: [...new Set(found.map(({ unit }) => unit))],
    others: [...new Set(others)],
    corrections,
    spans: found.map(({ unit, span }) => ({ unit, ...span })),
  };
}

/** The one unit that a school's name is a short form of, with the words before it left out: 跟着卫健学院. */
function shortSchoolName(
  name: string,
  names: readonly UnitName[],
  gazetteer: Gazetteer,
): { readonly unit: string; readonly text: string } | null {
  const places = gazetteer.findShort(name).map(({ text }) => text);
  for (let from = 0; from < name.length - SHORTEST_SCHOOL_NAME; from++) {
    const text = name.slice(from);
    // 北京卫健学院 is none of another place.
    const units = names.filter(
      ({ unit }) =>
        places.every((place) => unit.includes(place)) && isShortSchoolName(text, fold(unit), gazetteer),
    );
    if (units.length === 1) return { unit: (units[0] as UnitName).unit, text };
    if (units.length > 1) return null;
  }
  return null;
}

/** Letters: 卫健学院, less one. */
const SHORTEST_SCHOOL_NAME = 3;

/** 甲区和高新给什么帮助: joined to another unit's name it is one itself, unless it goes on as a word. */
function isJoined(before: string, after: string, names: readonly UnitName[]): boolean {
  const joint = /[和与跟及、]$/u.exec(before);
  if (joint === null || /^(?:技术|科技|产业|企业|安全|发展|共处|时期|年代)/u.test(after)) return false;
  const left = before.slice(0, joint.index);
  return names.some(({ aliases }) => aliases.some(({ text, ordinary }) => !ordinary && left.endsWith(text)));
}

/** 派老师去甘肃支教: where something is done, not who is compared. */
export function isGoal(text: string, name: string): boolean {
  const before = text.slice(0, Math.max(0, text.indexOf(name)));
  return /(?:[去到往赴]|面向|对口|支援|援建|帮扶|来自|走进)$/u.test(before);
}

function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

const LONGEST_SCHOOL_NAME = 9;
/** Verbs and such that stand before a kind of school, not in its name. */
const NO_NAME = /入选|获|被|建|评|成为|教育部|试点|项目|有|是|在|举办|开展|推进|参加|每|新增|改造|示范/u;

function isGeneric(name: string): boolean {
  return (
    name.length > LONGEST_SCHOOL_NAME ||
    NO_NAME.test(name) ||
    /^(?:多所|各|本|全|[山乡村镇城县区海岛湖][里下上]?的?(?=小学|中学|幼儿园)|[这那][种个所些家边]|早上|如今|该|所有|普通|公办|民办|优质|特色|乡村|农村|城区|城镇|实验|中|区内|义务|普惠性?|高等|职业|初级|高级|完全|寄宿制?|示范性?|重点)/u.test(
      name,
    )
  );
}
