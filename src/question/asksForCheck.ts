import { findFigures } from '../text/figures.ts';
import { blank } from './blanks.ts';
import { namesAThing } from './namesAThing.ts';
import { CHECK_LEAD, CHECK_TAG } from './phrases.ts';

const QUESTION_WORD =
  /[?？]|多(?:少|久|长|大|高|远|重)|几|哪|什么|啥|怎|如何|咋|谁|何|吗|呢|是否|有没有|对比|比较|对照|比一?比|没有?$|(.)没\1/u;

/** Asks for more than yes or no. */
const ASKS_FOR_SOMETHING = /多少|几(?!乎)|哪|什么|啥|怎|如何|谁/u;

/** 两家的情况, 三地都. */
const SIDES_COUNTED =
  /[这那]?[两二三四五六七八九](?:家|地|个(?:区县?|县|单位|地方))(?=[的都各比之在,，、\s]|$)/gu;

/** 2022年九年义务教育巩固率 names what is asked for, and states nothing. */
const ENDS_IN_ATTRIBUTE =
  /(?:率|比例|占比|比重|数|数量|面积|投资|投入|金额|经费|名单|名字|名称|时间|日期|地点|地址|电话|情况|做法|措施|办法|内容)[?？。]?$/u;

/**
 * Whether a folded text wants to be checked.
 * @param statement the text without what only asks for the check
 * @param nameless the same without names of units
 */
export function asksForCheck(folded: string, statement: string, nameless: string): boolean {
  if (statement === '' || statement.length < 5 || ENDS_IN_ATTRIBUTE.test(statement)) return false;
  if (namesAThing(statement, nameless) && !CHECK_TAG.test(folded) && !CHECK_LEAD.test(folded)) return false;
  const tagged = CHECK_TAG.test(folded) || CHECK_LEAD.test(folded);
  // 普惠率是98%吗: a figure is put up to be confirmed.
  if (/\d[^?？]{0,8}(?:吗|么|吧)[?？]?$/u.test(folded) && !ASKS_FOR_SOMETHING.test(folded)) return true;
  if (tagged) return !ASKS_FOR_SOMETHING.test(statement);
  // A plain statement with a figure and no asking word wants to be checked.
  // 金牛、和平两家的情况 counts but those that it names.
  const counted = findFigures(blank(statement, SIDES_COUNTED)).some(
    ({ kind }) => kind === 'quantity' || kind === 'percent',
  );
  return !QUESTION_WORD.test(folded) && counted && statement.length >= 8;
}
