import { chineseNumeralValue } from '../text/numerals.ts';

/** A number as people say it, with or without a measure. Shares are in per cent. */
export interface SpokenNumber {
  readonly value: number;
  /** 七百来个, 差不多五百, 两千多: not told exactly. */
  readonly loose: boolean;
}

const NUMERAL =
  /(?<share>百分之)?(?:(?<digits>\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?)(?<scale>[百千万亿]*)|(?<han>[零〇一二两三四五六七八九十百千万亿]+))(?:[多余来几](?<later>[万亿]))?(?<behind>[多余来几]?(?<tenths>成[一二三四五六七八九半]?(?!都|为|立|绩|长|果|员|熟|功|效|本|就|人))?(?:%|个百分点)?(?:多|余|来|左右|上下|出头|开外)?)/gu;
/** Words that hold a numeral and count nothing. */
const NO_NUMBER =
  /^(?:一(?:[体流定些样起直切致般系方面线味键同律把旦度向手共边下点齐块路]|并)|十分|万[一物众分]|千[方万]|百姓|三[好农]|四川|一一|两[手用])/u;
const ROUGHLY = /(?:约|差不多|将近|接近|近|快|大概|大约|几乎|上)$/u;
/** 五六百: one of two. */
const EITHER = /^[一二三四五六七八九]{2}(?=[十百千万亿])/u;
const PHONE = /^1\d{10}$/u;

const QUOTED = /《[^《》]*》|“[^“”]{1,8}”/gu;
/** “午间阅读40分钟” tells a figure, quoted or not. */
const TELLS = /\d[百千万亿]*(?:分钟|小时|元|%|[种名人所个])/u;

/** “康七条”, 《教师减负二十条》: what is quoted for its name. Nothing is counted by the numerals in it. */
export function numeralNames(folded: string): string[] {
  const quoted = folded.match(QUOTED) ?? [];
  return quoted.filter((each) => !TELLS.test(each)).map((each) => each.slice(1, -1));
}

/**
 * All numbers of a folded text but lone 一, years, and what stands within a name.
 * @param names those of the texts that it is held against: a claim may leave out their quotation marks
 */
export function spokenNumbers(
  folded: string,
  names: readonly string[] = numeralNames(folded),
): SpokenNumber[] {
  const counting = names.reduce(
    (text, name) => (name === '' ? text : text.replaceAll(name, '”'.repeat(name.length))),
    folded,
  );
  return [...counting.matchAll(NUMERAL)].flatMap((match): SpokenNumber[] => {
    const {
      digits: written,
      scale = '',
      han: said,
      later = '',
      behind = '',
      tenths,
      share,
    } = match.groups ?? {};
    const start = match.index;
    if (NO_NUMBER.test(folded.slice(start, start + 3)) || PHONE.test(written ?? '')) return [];
    const digits = written?.replaceAll(',', '');
    const either = EITHER.test(said ?? '');
    const han = either ? said?.slice(1) : said;
    const plain =
      digits === undefined
        ? chineseNumeralValue(`${/^[万亿]/u.test(han ?? '') ? '一' : ''}${han ?? ''}${later}`)
        : Number(digits) * (scale + later === '' ? 1 : (chineseNumeralValue(`一${scale}${later}`) ?? 1));
    if (plain === null) return [];
    if (digits === undefined && han === '一' && tenths === undefined) return [];
    const next = folded.slice(start + match[0].length, start + match[0].length + 1);
    if (digits?.length === 4 && scale === '' && /[年届级]/u.test(next)) return [];
    const value = tenths === undefined ? plain : plain * 10 + tenthsOf(tenths);
    const roughly = ROUGHLY.test(folded.slice(Math.max(0, start - 3), start));
    const loose = either || later !== '' || roughly || /[多余来几]|左右|上下|出头|开外/u.test(behind);
    return [{ value, loose: loose || (share === undefined && tenths !== undefined) }];
  });
}

function tenthsOf(tenths: string): number {
  const last = tenths.slice(1);
  return last === '' ? 0 : last === '半' ? 5 : (chineseNumeralValue(last) ?? 0);
}

/** How far a number said loosely may lie from what it stands for. */
const LOOSE = 0.1;
const EXACT = 1e-6;

/** Whether one number may stand for another: 七百来个 for 713, 一千万出头 for 1050万, 八千一百 for 8100. */
export function mayStandFor(said: SpokenNumber, told: SpokenNumber): boolean {
  const apart = Math.abs(said.value - told.value) / Math.max(said.value, told.value, EXACT);
  if (apart <= EXACT) return true;
  return (said.loose || told.loose) && apart <= LOOSE;
}
