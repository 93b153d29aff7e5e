import { lettersInOrder } from '../text/lettersInOrder.ts';

/** Whether one name is the other or its short form, whose letters stand in it in order: 市教委 of 重庆市教育委员会. */
export function sameName(one: string, other: string): boolean {
  return abbreviates(one, other) || abbreviates(other, one);
}

function abbreviates(short: string, long: string): boolean {
  return lettersInOrder(short.replace(/[《》]/gu, ''), long);
}
