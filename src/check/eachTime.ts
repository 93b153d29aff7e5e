import type { Figure } from '../text/figures.ts';

const EACH_TIME = /每一?(?:学?年|学期|月|周|天|日)|[年月周日]均/u;

/** Whether a figure is told of each year or the like: 每年 stands before it. */
export function eachTime(text: string, { start }: Figure): boolean {
  return EACH_TIME.test(text.slice(0, start));
}

const OF_EACH =
  /(?:每一?(?:学?校|所|个|名|位|班|家|间|人|组|点|套|辆|车|户|村|项|门|节|次|期|届|生|平方公里|平方米|亩)|人均|生均|[校班户]均|平均)[^,，;；。]{0,14}$/u;

/** Whether a figure is told of each one of several: 每校…3到6所, 平均…. */
export function ofEach(text: string, { start }: Figure): boolean {
  return OF_EACH.test(text.slice(0, start));
}
