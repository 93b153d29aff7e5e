/** Things of one kind, each of which is none of the others: where a source tells of another one, it tells nothing of this. */
const RIVALS: readonly (readonly string[])[] = [
  ['足球', '篮球', '排球', '乒乓球', '羽毛球', '网球'],
  ['一本', '二本', '本科', '专科'],
  ['高中', '初中', '小学', '幼儿园', '职业学校', '大学'],
  ['思政', '党建'],
  ['女生', '男生'],
];
const RATE = /(\p{Script=Han}{2})率(?![先领队])/gu;

/**
 * Whether a sentence tells of a rival of what a claim names, and not of it: 篮球特色校50所 where the source counts
 * 足球特色校, 升学率 where it gives 毛入学率.
 */
export function tellsOfRival(claim: string, sentence: string): boolean {
  for (const rivals of RIVALS) {
    const named = rivals.filter((each) => claim.includes(each));
    const [own] = named;
    if (named.length !== 1 || own === undefined || sentence.includes(own)) continue;
    if (rivals.some((each) => sentence.includes(each))) return true;
  }
  const stems = [...claim.matchAll(RATE)].map(([, stem = '']) => stem);
  const told = [...sentence.matchAll(RATE)].map(([, stem = '']) => stem);
  return stems.length > 0 && told.length > 0 && stems.every((stem) => !sentence.includes(stem));
}

const DENIED = /(?:没有?|并?未曾?|从未)(\p{Script=Han}{2})/gu;

/** Whether a claim denies what a sentence tells as done: 没有推行…, where the source says 推行. */
export function deniesTold(claim: string, sentence: string): boolean {
  return [...claim.matchAll(DENIED)].some(([, deed = '']) => {
    const at = sentence.indexOf(deed);
    return at !== -1 && !/(?:没有?|未|不|无)$/u.test(sentence.slice(0, at));
  });
}
