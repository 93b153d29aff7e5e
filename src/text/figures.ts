import { type Fraction, findFractions } from './fractions.ts';
import { chineseNumeralValue } from './numerals.ts';

/**
 * How exact a figure is said to be: 约4000 `about`, 近4000 `near` (a little less), 4000余 `over` (a little more),
 * 不到4000 `below`, 超过4000 `above` (open ended), 4000以上 `from` (4000 or more).
 */
export type Precision = 'exact' | 'about' | 'near' | 'over' | 'below' | 'above' | 'from';

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
  /(?:(?<about>大约|大概|约|左右)|(?<near>将近|接近|近)|(?<from>不少于|不低于|至少|最少)|(?<below>不足|不到|低于|少于)|(?<above>超过|超出|高于|多于|突破|逾|超))(?:为|达|到)?$/u;
const AFTER = /^(?:(?<about>左右|上下)|(?<below>以下|以内)|(?<from>以上)|(?<over>余|多))/u;
const NUMERAL =
  /\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?|[〇零一二两三四五六七八九十百千][〇零一二两三四五六七八九十百千万亿]*|几[十百千万亿]+|数[十百千万亿]+/gu;
const SCALE: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1e3, 万: 1e4, 亿: 1e8 };
/** Units of two and more characters come first; single ones are measure words. */
const UNITS = [
  '平方米',
  '平方公里',
  '公里',
  '小时',
  '分钟',
  '学时',
  '课时',
  '个百分点',
  '人次',
  '人(次)',
  '万元',
  '亿元',
  '个',
  '所',
  '名',
  '位',
  '人',
  '家',
  '条',
  '项',
  '元',
  '套',
  '间',
  '场',
  '次',
  '节',
  '门',
  '篇',
  '本',
  '张',
  '件',
  '例',
  '种',
  '类',
  '级',
  '届',
  '期',
  '批',
  '支',
  '队',
  '组',
  '班',
  '块',
  '枚',
  '座',
  '处',
  '户',
  '辆',
  '台',
  '份',
  '年',
  '月',
  '日',
  '天',
  '周',
  '岁',
  '分',
  '倍',
  '亩',
  '米',
  '度',
  '轮',
  '字',
  '句',
  '段',
  '大',
];
/** Words that hold a numeral character but count nothing. */
const NOT_A_NUMERAL =
  /^(?:[一二三四五六七八九十]位一体|[一二三]本(?=上线|线|率|院校|大学|招生|批|录取|及|以上|[的考])|一(?:体|流|定|些|样|起|直|切|致|般|系列|方面|线|味|盘棋|键|同|律|把手|贯|旦|度|向|律|手)|三好|四川|百姓|千方百计|万众|千家万户|九寨|一一|十分|百年树人|百年大计)/u;

/** 一校一特色, 一月一研修: each one, no count. */
const PAIRED = /^一\p{Script=Han}{1,2}一\p{Script=Han}/u;

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
  const before = BEFORE.exec(folded.slice(Math.max(0, start - 6), start));
  const after = before === null ? AFTER.exec(folded.slice(end)) : null;
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

function readFigure(folded: string, numeral: string, at: number): Figure | null {
  const chinese = !/\d/.test(numeral);
  if (numeral === '百' && folded.startsWith('百分点', at)) return null;
  if (chinese && (NOT_A_NUMERAL.test(folded.slice(at)) || PAIRED.test(folded.slice(at)))) return null;
  const before = folded.slice(Math.max(0, at - 6), at);
  // 高考一本 names a tier of universities, too.
  if (/^[一二三]本/u.test(folded.slice(at)) && before.endsWith('高考')) return null;
  // 每一个孩子, 这一所: pointed at, not counted.
  if (numeral === '一' && /[每任某这那哪另上前头同]$/u.test(before)) return null;
  let end = at + numeral.length;
  let value = chinese ? chineseNumeralValue(numeral) : Number(numeral.replaceAll(',', ''));

  const modifierBefore = BEFORE.exec(before);
  let precision = precisionOf(modifierBefore?.groups);
  const takeModifier = () => {
    const after = AFTER.exec(folded.slice(end));
    if (after === null) return;
    if (precision === 'exact') precision = precisionOf(after.groups);
    end += after[0].length;
  };
  takeModifier();
  for (let scale = SCALE[folded[end] ?? '']; scale !== undefined; scale = SCALE[folded[end] ?? '']) {
    if (value !== null) value *= scale;
    end += 1;
  }
  takeModifier();

  const start = at - (modifierBefore?.[0].length ?? 0);
  const rest = folded.slice(end);
  const base = { start, numeral, precision };
  if (/^[%％]|^个百分点/.test(rest)) {
    const close = end + (rest.startsWith('个') ? 4 : 1);
    const behind = AFTER.exec(folded.slice(close));
    if (behind === null || precision !== 'exact')
      return { ...base, end: close, value, kind: 'percent', unit: '%' };
    return {
      ...base,
      precision: precisionOf(behind.groups),
      end: close + behind[0].length,
      value,
      kind: 'percent',
      unit: '%',
    };
  }
  if (/第$/.test(before)) return { ...base, end, value, kind: 'ordinal', unit: unitAt(rest) };
  if (/^0?后(?!续|来|勤|面)/.test(rest) && /0$/.test(numeral))
    return { ...base, end, value, kind: 'code', unit: '' };
  if (/^[-—–至到~]\d{4}年/.test(rest) && value !== null && value >= 1900 && value <= 2100) {
    return { ...base, end, value, kind: 'year', unit: '年' };
  }
  const range = /^[-—~至到](\d+)/u.exec(rest);
  if (
    range !== null &&
    value !== null &&
    value < Number(range[1]) &&
    unitAt(rest.slice(range[0].length)) !== ''
  ) {
    return { ...base, end, value, kind: 'quantity', unit: unitAt(rest.slice(range[0].length)) };
  }
  const ranged = /(\d+)[-—~至到]$/u.exec(before);
  const endsRange = ranged !== null && value !== null && Number(ranged[1]) < value && unitAt(rest) !== '';
  if (!endsRange && (/^[+\-×x/]\d|^\+[a-z]/.test(rest) || /[+a-z\d][+-]?$/.test(before))) {
    return { ...base, end, value, kind: 'code', unit: '' };
  }
  const isYear = /^年(?!级|度?内)/.test(rest) && value !== null && value >= 1000 && value <= 2100;
  if (isYear) return { ...base, end: end + 1, value, kind: 'year', unit: '年' };
  if (/^月(?!均)/.test(rest)) return { ...base, end: end + 1, value, kind: 'month', unit: '月' };
  if (/^[日号]/.test(rest) && /月$/.test(before))
    return { ...base, end: end + 1, value, kind: 'day', unit: '日' };
  const unit = unitAt(rest);
  // “三名”工作室, “四个一”: a count in quotation marks of its own is a name.
  if (chinese && /[“"‘]$/u.test(before) && /^[”"’]/u.test(rest.slice(unit.length))) {
    return { ...base, end, value, kind: 'code', unit: '' };
  }
  // A lone Chinese digit without a unit is a part of a word (一体, 三名 has one) more often than a number.
  if (chinese && unit === '') return null;
  end += unit.length;
  const late = AFTER.exec(folded.slice(end));
  if (late !== null && precision === 'exact' && late[0] !== '多') {
    precision = precisionOf(late.groups);
    end += late[0].length;
  }
  return { ...base, end, value, precision, kind: 'quantity', unit };
}

function precisionOf(groups: Record<string, string | undefined> | undefined): Precision {
  const said = Object.entries(groups ?? {}).find(([, words]) => words !== undefined)?.[0];
  return (said as Precision | undefined) ?? 'exact';
}

function unitAt(rest: string): string {
  return UNITS.find((unit) => rest.startsWith(unit)) ?? '';
}
