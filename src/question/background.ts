import { blank } from './blanks.ts';

interface Named {
  readonly start: number;
}

const CLAUSE = /[^,，。;；:：!！?？]+[,，。;；:：!！?？]*/gu;
/** 我在乡镇工作, 我们这里学生越来越少, 想学习一下. */
const OF_THE_ASKER =
  /^\s*(?:(?:我|俺|咱)(?!想?(?:问|知道|了解|看看?|查|比|打听)|们?这几)|本人|作为|身为|(?:很|特别|就)?想(?:学习|参考|借鉴|取经))/u;
/** 我问的是石桉和朔云旗. */
const I_ASK = /(?:我|咱)们?(?:问|说|想问|想知道|指|要问)的(?:就)?是/gu;

/**
 * A question without what its asker says of himself first, as long as what is left asks for something.
 * @param mentions where units are named; what stands in one clause with them is asked of them
 * @param asksEnough whether a text says for itself what is asked
 */
export function withoutBackground(
  folded: string,
  mentions: readonly Named[],
  asksEnough: (text: string) => boolean,
): string {
  const text = blank(folded, I_ASK);
  let end = 0;
  for (const { 0: clause, index } of text.matchAll(CLAUSE)) {
    const names = mentions.some(({ start }) => start >= index && start < index + clause.length);
    if (names || !OF_THE_ASKER.test(clause) || /[?？]/u.test(clause)) break;
    end = index + clause.length;
  }
  if (end === 0) return text;
  const rest = ' '.repeat(end) + text.slice(end);
  return asksEnough(rest) ? rest : text;
}
