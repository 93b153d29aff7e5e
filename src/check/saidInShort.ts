const JOINT = '[、和及与或]';

/** Whether a list says a word with an ending shared by all its members: 省级 of 省、市级, 中学 of 中、小学. */
export function saidInShort(word: string, source: string): boolean {
  const [first, last] = word;
  if (word.length !== 2 || !/^\p{Script=Han}{2}$/u.test(word)) return false;
  return new RegExp(
    `(?:^|\\P{Script=Han}|获|为|级|的)${first}(?:${JOINT}\\p{Script=Han}){1,3}${last}`,
    'u',
  ).test(source);
}
