import type { Gazetteer } from '../places/gazetteer.ts';
import { lettersInOrder } from '../text/lettersInOrder.ts';

/** What a school's name ends in, longest first; all of one kind can stand for each other. */
const KINDS: readonly (readonly [kind: string, ending: RegExp])[] = [
  ['学院', /(?:职业技术学院|职业学院|技术学院|学院)$/u],
  ['大学', /(?:职业技术大学|职业大学|大学)$/u],
  ['中学', /中学$/u],
  ['小学', /小学$/u],
  ['幼儿园', /幼儿园$/u],
  ['学校', /学校$/u],
];
/** Words that tell what kind of school it is, not which one. */
const KIND_WORDS =
  /师范|职业|技术|高等|高级|初级|专科|实验|中心|民族|卫生|健康|信息|体育|艺术|外国语|附属|开放|示范|工业|农业|第?[一二三四五六七八九十百\d]+/gu;
const DIVISION = /^[省市区县旗]/u;

interface SchoolName {
  readonly kind: string;
  readonly stem: string;
}

function schoolName(name: string): SchoolName | null {
  for (const [kind, ending] of KINDS) {
    const found = ending.exec(name);
    if (found !== null) return { kind, stem: name.slice(0, found.index) };
  }
  return null;
}

/** Without the province or city that it opens with. */
function withoutPlace(stem: string, gazetteer: Gazetteer): string {
  for (let length = Math.min(4, stem.length); length >= 2; length--) {
    const head = stem.slice(0, length);
    if (['', '市', '省', '县', '区'].every((ending) => gazetteer.get(`${head}${ending}`) === undefined))
      continue;
    return stem.slice(length).replace(DIVISION, '');
  }
  return stem;
}

/**
 * Whether a school's name is a short form of a unit's: 卫健学院 of 绫州卫生健康职业学院. Both are of one kind, and besides the place and what
 * any such school is called (师范大学), the short one has letters of the long one, in their order.
 * @param name both folded
 */
export function isShortSchoolName(name: string, unit: string, gazetteer: Gazetteer): boolean {
  const [asked, told] = [schoolName(name), schoolName(unit)];
  if (asked === null || told === null || asked.kind !== told.kind) return false;
  const own = withoutPlace(asked.stem, gazetteer);
  if (own.length < 2 || own.replace(KIND_WORDS, '') === '') return false;
  const whole = withoutPlace(told.stem, gazetteer);
  // A place that the gazetteer doesn't know has one college at most, but many of the other schools.
  const ofPlace = !['学院', '大学'].includes(asked.kind) && whole.startsWith(own) && own.length === 2;
  return !ofPlace && lettersInOrder(own, whole);
}

const NUMBERED = /^(.+)第([一二三四五六七八九十百\d]+)中学$/u;

/** 霁州三中 and 霁州市三中 of 霁州市第三中学. */
export function numberedSchoolNames(unit: string): string[] {
  const found = NUMBERED.exec(unit);
  if (found === null) return [];
  const [, place = '', number = ''] = found;
  return [...new Set([place, place.replace(/[市区县旗]$/u, '')])].map((each) => `${each}${number}中`);
}

export function isNumberedSchool(name: string): boolean {
  return /[一二三四五六七八九十百\d]中$/u.test(name);
}
