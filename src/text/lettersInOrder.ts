/** Whether a text's letters all stand in another one, in the same order: 市教委 in 重庆市教育委员会. */
export function lettersInOrder(short: string, long: string): boolean {
  let at = 0;
  for (const letter of short) {
    at = long.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
