import type { Figure } from '../text/figures.ts';

const EACH_TIME = /每一?(?:学?年|学期|月|周|天|日)|[年月周日]均/u;

/** Whether a figure is told of each year or the like: 每年 stands before it. */
export function eachTime(text: string, { start }: Figure): boolean {
  return EACH_TIME.test(text.slice(0, start));
}
