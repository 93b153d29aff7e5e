import { findFigures } from '../text/figures.ts';
import { blank } from './blanks.ts';

/** 金牛区建了眼健康数据库,大渡口区有没有?: told of some units, asked of the others. */
export interface Contrast {
  /** Units of which the thing is told. */
  readonly holders: readonly string[];
  /** What is told of them, and what is asked of the others; offsets as in the whole. */
  readonly told: string;
  readonly asked: string;
}

const PIECE = /[^,，。;；?？]+[,，。;；?？]*/gu;
const ASKS =
  /[吗呢么?？]|多少|几|哪|什么|啥|谁|怎|如何|何|有没有|有无|是否|没有?(?=[\s,，。?？]|$)|(?<verb>[\p{Script=Han}])没(?:有)?\k<verb>|(?<other>[\p{Script=Han}])不\k<other>/u;
/** Asks whether there is such a thing: 有没有, 做了没, 提了吗, 大渡口区呢. */
const WHETHER =
  /有没有|有无|是否|[吗呢][\s?？]*$|没有?[\s?？]*$|(?<verb>[\p{Script=Han}])[没不](?:有)?\k<verb>/u;

/** Asks for something of their own. */
const OPEN = /什么(?!样?的?类似)|啥|怎么?样?(?!没)|如何|哪(?!个|家|区)/u;

/**
 * The contrast of a folded question, or null: its first pieces tell of units, or ask of them, and the others ask of
 * further ones.
 * @param mentions units with where they are named
 */
export function contrastOf(
  folded: string,
  mentions: readonly { readonly unit: string; readonly start: number }[],
): Contrast | null {
  const pieces = [...folded.matchAll(PIECE)].map((match) => ({ text: match[0], start: match.index }));
  for (const { text, start } of pieces.slice(1)) {
    const holders = [...new Set(unitsWithin(mentions, 0, start))];
    const here = unitsWithin(mentions, start, start + text.length);
    const others = unitsWithin(mentions, start, folded.length);
    if (holders.length === 0 || here.length === 0) continue;
    // The same units again are asked for more of themselves.
    if (others.some((unit) => holders.includes(unit))) continue;
    const [told, asked] = [folded.slice(0, start), folded.slice(start)];
    // 高新区搞员额制,达川区搞什么: another thing is asked of the others.
    if (OPEN.test(asked)) return null;
    const asks = ASKS.test(told) ? WHETHER : ASKS;
    if (!asks.test(others.length > here.length ? text : asked)) continue;
    return { holders, told, asked: ' '.repeat(start) + asked };
  }
  return null;
}

function unitsWithin(
  mentions: readonly { readonly unit: string; readonly start: number }[],
  from: number,
  to: number,
): string[] {
  return mentions.filter(({ start }) => start >= from && start < to).map(({ unit }) => unit);
}

/** 类似的做法, 这样的中心: asks for what was told. */
export const REFERS_BACK = /类似|同样|相似|[这那此该](?:样|种|类|个|些|方面)/u;

/** Figures told of one unit are not asked of another. */
export function withoutFigures(folded: string): string {
  const figures = findFigures(folded).filter(({ kind }) => kind === 'quantity' || kind === 'percent');
  return figures.reduce(
    (left, { start, end }) => left.slice(0, start) + ' '.repeat(end - start) + left.slice(end),
    blank(folded, /第[一二三四五六七八九十\d]+/gu),
  );
}

/** What one unit calls a thing of its own, mostly. */
export const QUOTED_NAME = /[“"「『《][^“”"「」『』《》]{1,12}[”"」』》]/gu;

export const NAMED_YEAR = /(?:19|20)\d{2}年/gu;
