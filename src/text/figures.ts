import { unitAt } from './figureUnits.ts';
import { type Fraction, findFractions } from './fractions.ts';
import { chineseNumeralValue } from './numerals.ts';

/**
 * How exact a figure is said to be: 约4000 `about`, 近4000 `near` (a little less), 4000余 `over` (a little more),
 * 不到4000 `below`, 不超过4000 `most` (4000 or less), 超过4000 `above` (open ended), 4000以上 `from` (4000 or more).
 */
export type Precision = 'exact' | 'about' | 'near' | 'over' | 'below' | 'most' | 'above' | 'from';

export type FigureKind = 'quantity' | 'percent' | 'year' | 'month' | 'day' | 'ordinal' | 'code';

/** A number as a text states it. */
export interface Figure {
  /** Offsets in the folded text, modifiers and unit included. */
  readonly start: number;
  readonly end: number;
  /** The numeral itself as written, folded: 7600, 12.82, 三. */
  readonly numeral: string;
  /** 万 and 亿 counted in; null where none can be told (几十, 百余 has 100). */
  readonly value: number | null;
  readonly precision: Precision;
  readonly kind: FigureKind;
  /** Measure word or unit behind it (所, 名, 元); empty where there is none. */
  readonly unit: string;
}

const BEFORE =
  /(?:(?<about>大约|大概|约|左右)|(?<near>将近|接近|近)|(?<from>不(?:得|能)?少于|不(?:得|能)?低于|至少|最少|起码)|(?<most>(?:不(?:得|能|可|准|会)?|没有?|未)(?:超过|超出|超|突破|高于|多于|大于|逾)|至多|最多|顶多)|(?<below>不足|不到|低于|少于)|(?<above>超过|超出|高于|多于|突破|逾|超))(?:为|达|到)?$/u;
/** Characters before a numeral that are looked at. */
const LONGEST_BEFORE = 6;
const AFTER = /^(?:(?<about>左右|上下)|(?<below>以下|以内)|(?<from>以上)|(?<over>余|多))/u;
/** What may stand beside a numeral, by UTF-16 unit: the characters beside most numerals rule out most patterns. */
const BESIDE = new Uint8Array(0x10000);
const ENDS_BEFORE = markBeside('约概右近于少足到过出破逾超为达多码', 1);
const OPENS_AFTER = markBeside('左上以余多', 2);
const OPENS_PERCENT = markBeside('%％个', 4);
const JOINS_RANGE = markBeside('-—–~至到', 8);
const OPENS_QUOTE = markBeside('“"‘', 16);
const SCALES = markBeside('十百千万亿', 32);
const NUMERAL =
  /\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?|[〇零一二两三四五六七八九十百千][〇零一二两三四五六七八九十百千万亿]*|几[十百千万亿]+|数[十百千万亿]+/gu;
const SCALE: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1e3, 万: 1e4, 亿: 1e8 };
const [YEAR, MONTH, DAY, NUMBER, ONE] = Array.from('年月日号一', (character) => character.charCodeAt(0));
/** Words that hold a numeral character but count nothing. */
const NOT_A_NUMERAL =
  /^(?:[一二三四五六七八九十]位一体|[一二三]本(?=上线|线|率|院校|大学|招生|批|录取|及|以上|[的考])|一(?:体|流|定|些|样|起|直|切|致|般|系列|方面|线|味|盘棋|键|同|律|把手|贯|旦|度|向|律|手)|三好|四川|百姓|千方百计|万众|千家万户|九寨|一一|十分|百年树人|百年大计)/u;

/** What stands before the numeral in the short name of a regulation, where it is quoted; “第七条” and “提了七条” count. */
const SHORT_NAME = /[“"『「]\p{Script=Han}{0,3}(?![第共了有])\p{Script=Han}$/u;

/** 一校一特色, 一月一研修: each one, no count. In UTF-16 units as long as this at most. */
const LONGEST_PAIRED = 8;
const PAIRED = /^一\p{Script=Han}{1,2}一\p{Script=Han}/u;

function isPaired(folded: string, at: number): boolean {
  return folded.charCodeAt(at) === ONE && PAIRED.test(folded.slice(at, at + LONGEST_PAIRED));
}

/** 37中改建, 九十五中: schools by their numbers; 15中的3 counts. */
const NUMBERED_SCHOOL = /^中(?:$|[^\p{Script=Han}]|[改新附高分书校学和与](?!生|期|级))/u;
/** 九十五中, 137中. */
const LONGEST_NUMBER = 3;

/** All figures of a folded text, in order. */
export function findFigures(folded: string): Figure[] {
  const fractions = findFractions(folded);
  const figures: Figure[] = [];
  for (const match of folded.matchAll(NUMERAL)) {
    // 3千 is one figure: 千 was counted in.
    if (match.index < (figures.at(-1)?.end ?? 0)) continue;
    if (fractions.some(({ start, end }) => match.index >= start && match.index < end)) continue;
    const figure = readFigure(folded, match[0], match.index);
    if (figure !== null) figures.push(figure);
  }
  if (fractions.length === 0) return figures;
  return [...figures, ...fractions.map((each) => readFraction(folded, each))].sort(
    (a, b) => a.start - b.start,
  );
}

function readFraction(folded: string, { start, end, numeral, percent, round }: Fraction): Figure {
  const before = modifierBefore(folded, start);
  const after = before === null ? modifierAfter(folded, end) : null;
  const said = precisionOf((before ?? after)?.groups);
  return {
    start: start - (before?.[0].length ?? 0),
    end: end + (after?.[0].length ?? 0),
    numeral,
    value: percent,
    precision: numeral === '过半' ? 'above' : said === 'exact' && round ? 'about' : said,
    kind: 'percent',
    unit: '%',
  };
}

function markBeside(characters: string, mark: number): number {
  for (let i = 0; i < characters.length; i++) {
    const unit = characters.charCodeAt(i);
    BESIDE[unit] = (BESIDE[unit] as number) | mark;
  }
  return mark;
}

function isBeside(folded: string, at: number, mark: number): boolean {
  return at >= 0 && at < folded.length && ((BESIDE[folded.charCodeAt(at)] as number) & mark) !== 0;
}

function modifierBefore(folded: string, end: number): RegExpExecArray | null {
  return isBeside(folded, end - 1, ENDS_BEFORE)
    ? BEFORE.exec(folded.slice(Math.max(0, end - LONGEST_BEFORE), end))
    : null;
}

function modifierAfter(folded: string, end: number): RegExpExecArray | null {
  return isBeside(folded, end, OPENS_AFTER) ? AFTER.exec(folded.slice(end)) : null;
}

function readFigure(folded: string, numeral: string, at: number): Figure | null {
  const chinese = !/^\d/.test(numeral);
  if (numeral === '百' && folded.startsWith('百分点', at)) return null;
  if (chinese && (NOT_A_NUMERAL.test(folded.slice(at)) || isPaired(folded, at))) return null;
  const before = folded.slice(Math.max(0, at - LONGEST_BEFORE), at);
  // 高考一本 names a tier of universities, too.
  if (before.endsWith('高考') && /^[一二三]本/u.test(folded.slice(at))) return null;
  // “康七条”, “国十条”: a regulation by its short name.
  if (chinese && SHORT_NAME.test(before) && /^条[”"』」]/u.test(folded.slice(at + numeral.length)))
    return null;
  // 每一个孩子, 这一所: pointed at, not counted.
  if (numeral === '一' && /[每任某这那哪另上前头同]$/u.test(before)) return null;
  let end = at + numeral.length;
  let value = chinese ? chineseNumeralValue(numeral) : Number(numeral.replaceAll(',', ''));

  const modifier = modifierBefore(folded, at);
  const modifiers = [modifier?.groups];
  const first = modifierAfter(folded, end);
  if (first !== null) {
    modifiers.push(first.groups);
    end += first[0].length;
  }
  for (; isBeside(folded, end, SCALES); end++) {
    if (value !== null) value *= SCALE[folded.charAt(end)] as number;
  }
  const second = modifierAfter(folded, end);
  if (second !== null) {
    modifiers.push(second.groups);
    end += second[0].length;
  }
  let precision: Precision = modifiers.map(precisionOf).find((each) => each !== 'exact') ?? 'exact';

  const start = at - (modifier?.[0].length ?? 0);
  const rest = folded.slice(end);
  const next = rest.charCodeAt(0);
  if (isBeside(folded, end, OPENS_PERCENT) && /^[%％]|^个百分点/.test(rest)) {
    const close = end + (rest.startsWith('个') ? 4 : 1);
    const behind = modifierAfter(folded, close);
    if (behind === null || precision !== 'exact')
      return figure(start, close, numeral, value, precision, 'percent', '%');
    return figure(
      start,
      close + behind[0].length,
      numeral,
      value,
      precisionOf(behind.groups),
      'percent',
      '%',
    );
  }
  if (before.endsWith('第')) return figure(start, end, numeral, value, precision, 'ordinal', unitAt(rest));
  if (numeral.length <= LONGEST_NUMBER && NUMBERED_SCHOOL.test(rest.slice(0, 3)))
    return figure(start, end, numeral, value, precision, 'code', '');
  if (numeral.endsWith('0') && /^0?后(?!续|来|勤|面)/.test(rest))
    return figure(start, end, numeral, value, precision, 'code', '');
  const ranges = isBeside(folded, end, JOINS_RANGE);
  if (ranges && /^[-—–至到~]\d{4}年/.test(rest) && value !== null && value >= 1900 && value <= 2100) {
    return figure(start, end, numeral, value, precision, 'year', '年');
  }
  const range = ranges ? /^[-—~至到](\d+)/u.exec(rest) : null;
  if (
    range !== null &&
    value !== null &&
    value < Number(range[1]) &&
    unitAt(rest.slice(range[0].length)) !== ''
  ) {
    return figure(start, end, numeral, value, precision, 'quantity', unitAt(rest.slice(range[0].length)));
  }
  const ranged = isBeside(folded, at - 1, JOINS_RANGE) ? /(\d+)[-—~至到]$/u.exec(before) : null;
  const endsRange = ranged !== null && value !== null && Number(ranged[1]) < value && unitAt(rest) !== '';
  if (!endsRange && (/^[+\-×x/]\d|^\+[a-z]/.test(rest) || /[+a-z\d][+-]?$/.test(before))) {
    return figure(start, end, numeral, value, precision, 'code', '');
  }
  const isYear =
    next === YEAR && /^年(?!级|度?内)/.test(rest) && value !== null && value >= 1000 && value <= 2100;
  if (isYear) return figure(start, end + 1, numeral, value, precision, 'year', '年');
  if (next === MONTH && rest.charAt(1) !== '均')
    return figure(start, end + 1, numeral, value, precision, 'month', '月');
  if ((next === DAY || next === NUMBER) && before.endsWith('月'))
    return figure(start, end + 1, numeral, value, precision, 'day', '日');
  const unit = unitAt(rest);
  // “三名”工作室, “四个一”: a count in quotation marks of its own is a name.
  if (
    chinese &&
    isBeside(folded, at - 1, OPENS_QUOTE) &&
    /[“"‘]$/u.test(before) &&
    /^[”"’]/u.test(rest.slice(unit.length))
  ) {
    return figure(start, end, numeral, value, precision, 'code', '');
  }
  // A lone Chinese digit without a unit is a part of a word (一体, 三名 has one) more often than a number.
  if (chinese && unit === '') return null;
  end += unit.length;
  const late = modifierAfter(folded, end);
  if (late !== null && precision === 'exact' && late[0] !== '多') {
    precision = precisionOf(late.groups);
    end += late[0].length;
  }
  return figure(start, end, numeral, value, precision, 'quantity', unit);
}

/** Written out: objects spread into others take ten times as long to make, and texts are full of figures. */
function figure(
  start: number,
  end: number,
  numeral: string,
  value: number | null,
  precision: Precision,
  kind: FigureKind,
  unit: string,
): Figure {
  return { start, end, numeral, value, precision, kind, unit };
}

function precisionOf(groups: Record<string, string | undefined> | undefined): Precision {
  if (groups === undefined) return 'exact';
  const said = Object.entries(groups).find(([, words]) => words !== undefined)?.[0];
  return (said as Precision | undefined) ?? 'exact';
}
