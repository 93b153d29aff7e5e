import { blank } from './blanks.ts';

interface Named {
  readonly start: number;
}

const CLAUSE = /[^,，。;；:：!！?？]+[,，。;；:：!！?？]*/gu;
/** 我在乡镇工作, 我们这里学生越来越少, 想学习一下. */
const OF_THE_ASKER =
  /^\s*(?:(?:我|俺|咱)(?!想?(?:问|知道|了解|看看?|查|比|打听)|们?这几)|本人|作为|身为|(?:很|特别|就)?想(?:学习|参考|借鉴|取经)|(?:最近|这[周次回]|下[周个]月?|马上|现在|刚好|正好|因为)*(?:我们?)?(?:学校|单位|领导|校长|上面|上级|局里|主任|老板|导师)(?:最近|现在|那边)?(?:要|让|叫|安排|布置|要求|派)(?:我们?|咱们?|写|交|做|准备|搞|弄)|我?看(?:你|您)[^,，]{0,12}(?:资料|文件|材料|数据))/u;
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
