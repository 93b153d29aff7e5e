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

const LEVEL = /^[国省市区县旗州校院]/u;
const EVENT = /[赛奖展会]$/u;

/** Whether a source writes out a short name of a level's event: 省职业院校技能大赛 for 省赛. */
export function saidAtLength(word: string, source: string): boolean {
  if (word.length !== 2 || !LEVEL.test(word) || !EVENT.test(word)) return false;
  return new RegExp(`${word[0]}(?:级|\\p{Script=Han}{1,12}大)\\p{Script=Han}{0,8}${word[1]}`, 'u').test(
    source,
  );
}
