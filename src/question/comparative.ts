/** Asks of which unit there is more of something, or where it came first. */
export type Comparative = 'amount' | 'time';

const WHICH = '(?:谁家?|哪(?:一?[个边家方里所]|一?个?(?:区县?|县|旗|市|地方|单位|学校)|地|儿))';
const MORE = '(?:更|最|比较|要|相对)';
const A_LITTLE = '(?:一?些|一点儿?)?';
const ENDS = String.raw`(?=[吗呢]?\s*(?:[,，。;；?？]|还是|$))`;
const SIZE = '(?:多|少|高|低|大|小|短|贵|便宜|年轻|年长|远|近)';
const EARLY = '(?:早|晚|先|后)';

/** 哪家盖得多, 哪个地方更多, 谁高: the thing stands before. */
const AMOUNT = new RegExp(
  `${WHICH}(?:\\s*(?:的|那边|这边)?\\s*(?:\\p{Script=Han}{1,2}[得的])?)${MORE}?${SIZE}${A_LITTLE}${ENDS}`,
  'gu',
);
/** 哪边孩子近视的比例低一些: the thing stands between. */
const AMOUNT_OF = new RegExp(
  `${WHICH}\\s*(?<thing>(?:(?![得哪谁])\\p{Script=Han}){2,14}?)的?(?:${MORE}${SIZE}${A_LITTLE}|${SIZE}(?:一些|一点儿?|些)|[多少高低])${ENDS}`,
  'gu',
);
/** 谁报的数多 names no thing. */
const NUMBER_ITSELF = /^(?:报|写|给|说|列)的(?:数字?|人数|数量)$/u;
/** 岚溪区高还是石桉县高; with their names blanked as well. */
const EITHER = new RegExp(
  `得?(?<size>${MORE}?${SIZE})${A_LITTLE}\\s*[,，]?\\s*还是(?<other>[^,，。;；?？]{0,16}?)得?\\k<size>${A_LITTLE}${ENDS}`,
  'gu',
);
const DIFFERENCE = /[,，]?\s*(?:相差|差|多出?|高出?|少)了?(?:多少|几)(?=[吗呢]?\s*(?:[,，。;；?？]|$))/gu;
/** 优良率甲比乙高吗; with their names blanked as well. */
const THAN = new RegExp(
  `(?:是不是|是否)?比[^,，。;；?？]{1,12}?(?:更|还|要)?${SIZE}${A_LITTLE}(?=[吗么]\\s*(?:[,，。;；?？]|$))`,
  'gu',
);
/** 谁先成立, 哪家建得早. */
const FIRST = new RegExp(
  `${WHICH}\\s*${MORE}?(?:先|早)(?=\\p{Script=Han}{2})|(?<=${WHICH}\\s*的?\\p{Script=Han}{2,12})得${MORE}?${EARLY}${A_LITTLE}${ENDS}|${WHICH}\\s*(?:\\p{Script=Han}{1,3}得)?${MORE}?${EARLY}${A_LITTLE}${ENDS}`,
  'gu',
);
/** Asks for the time, or for the amount, in so many words. */
const TIME = /何时|什么时[候间]|哪一?年|哪个?月|几月/u;
/** 几家里, 这几个区: the units that are compared, no number asked for. */
const NUMBER =
  /多少|(?<![这那])几(?!乎|年来|个(?:区|县|旗|市|地方|单位|学校)|家\s*(?:[里中当之比哪谁,，]|相比))|多高|多大|百分之/u;

/** Asks for something else besides: how it is done, what there is. */
const ELSE = /怎|如何|咋|什么(?!时)|啥(?!时)|哪些/u;

/** What a folded question compares, or null where it asks for no more and no sooner. */
export function comparativeOf(folded: string): Comparative | null {
  if (ELSE.test(folded)) return null;
  if (matches(FIRST, folded)) return 'time';
  return [AMOUNT, EITHER, AMOUNT_OF, THAN].some((pattern) => matches(pattern, folded)) ? 'amount' : null;
}

/**
 * Which is more, put to each side as how much: 给老师盖的房子,哪家盖得多 → 给老师盖的房子,有多少.
 * @param text the folded question with the names of units blanked
 */
export function asFigure(text: string): string {
  if (ELSE.test(text)) return text;
  const timed = TIME.test(text)
    ? text.replace(FIRST, ' ')
    : text.replace(FIRST, (found) => (/\p{Script=Han}$/u.test(found) ? '何时' : ' 何时'));
  const either = timed.replace(EITHER, (...found) => {
    const { other = '' } = found.at(-1) as Record<string, string | undefined>;
    return `还是${other}${AMOUNT_ASKED}`;
  });
  const amount = either
    .replace(THAN, AMOUNT_ASKED)
    .replace(AMOUNT, AMOUNT_ASKED)
    .replace(AMOUNT_OF, (...found) => {
      const { thing = '' } = found.at(-1) as Record<string, string | undefined>;
      return `${NUMBER_ITSELF.test(thing) ? '' : thing}${AMOUNT_ASKED}`;
    });
  if (amount === timed) return amount;
  const once = amount
    .replace(MONEY, (...found) => `多少${(found.at(-1) as Record<string, string>).money}`)
    .replace(DIFFERENCE, ' ');
  // Once is enough, where the number is asked for besides.
  return NUMBER.test(once.replaceAll(AMOUNT_ASKED, ' ')) ? once.replaceAll(AMOUNT_ASKED, ' ') : once;
}

const AMOUNT_ASKED = '是多少';
/** 花的钱是多少 loses its one-character thing; 多少钱 does not. */
const MONEY = /的?(?<money>钱|资金|经费)\s*是多少/gu;

function matches(pattern: RegExp, text: string): boolean {
  return new RegExp(pattern.source, 'u').test(text);
}
