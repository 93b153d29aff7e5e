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

const NEW_ONLY = /新建(?!改|扩|[、和及或与](?:改|扩|新))/u;
const REBUILT_TOO = /新(?:建)?[、和及]?改[、和及]?扩建|新[、和及]?扩建|改扩建|新建[、和及]改/u;

/** Whether a sentence counts what was built anew together with what was only rebuilt, and a claim calls all of it new. */
export function countsRebuilt(claim: string, sentence: string): boolean {
  return (
    NEW_ONLY.test(claim) && !REBUILT_TOO.test(claim) && REBUILT_TOO.test(sentence) && !NEW_ONLY.test(sentence)
  );
}

const DENIED = /(?:没有?|并?未曾?|从未)(\p{Script=Han}{2})/gu;

/** Whether a claim denies what a sentence tells as done: 没有推行…, where the source says 推行. */
export function deniesTold(claim: string, sentence: string): boolean {
  return [...claim.matchAll(DENIED)].some(([, deed = '']) => {
    const at = sentence.indexOf(deed);
    return (
      at !== -1 &&
      !/(?:没有?|未|不|无|不再\p{Script=Han}{1,4}|取消了?|停止|不设)$/u.test(sentence.slice(0, at))
    );
  });
}

/** 未央区, 未满 and 没收 deny nothing. */
const DENIES = /(?<!有)没(?!收|有?不|有?(?:别的|其[他它]))|未(?!来|成年|必|央|满)/u;
/** Denials, and words for all and for always, that leave none out: 没有一所落下 by 覆盖率达100%. */
const SOME_DENIAL =
  /不(?!断|仅|但|只|少于|低于|高于|超过|多于|同|忘|久|懈|足|等)|[没未无零禁免缺]|非(?!常|遗|学科|物质|凡)|[^\d.]0[^\d.]|取消|停|撤|废|拒|杜绝|防止|避免|空白|尚待|有待|仅|只|除.{1,8}外|全部|所有|人人|[都均]|100%|全覆盖|始终|坚持|持续|统一/u;

/** Whether a claim denies, and a sentence denies nothing: what is told of something else proves no absence. */
export function deniesAlone(claim: string, sentence: string): boolean {
  return DENIES.test(claim) && !SOME_DENIAL.test(sentence);
}

const PARTS: readonly (readonly [stop: RegExp, rivals: readonly (readonly string[])[]])[] = [
  [
    /[;；。]/u,
    [
      ['初级', '中级', '高级'],
      ['第一次', '第二次', '第三次'],
    ],
  ],
  [
    /[,，;；。]/u,
    [
      ['高中', '初中', '小学', '幼儿园'],
      ['一类', '二类', '三类'],
    ],
  ],
];
const NUMBER = /\d+(?:\.\d+)?(?:[∶:]\d+(?:\.\d+)?)?/gu;

/**
 * Whether the number that a claim states stands only in parts of a sentence that name a rival of what the claim names, which another part
 * names: 满15年的…申报中级职称;满25年的,申报高级职称.
 */
export function tellsRivalInPart(claim: string, sentence: string): boolean {
  const numbersIn = (text: string): readonly string[] => text.match(NUMBER) ?? [];
  const [number, ...more] = numbersIn(claim);
  if (number === undefined || more.length > 0) return false;
  return PARTS.some(([stop, groups]) => {
    const parts = sentence.split(stop);
    const telling = parts.filter((part) => numbersIn(part).includes(number));
    return groups.some((rivals) => {
      const [own, ...others] = rivals.filter((each) => claim.includes(each));
      if (own === undefined || others.length > 0 || telling.length === 0) return false;
      return (
        parts.some((part) => part.includes(own)) &&
        telling.every(
          (part) => !part.includes(own) && rivals.some((rival) => rival !== own && part.includes(rival)),
        )
      );
    });
  });
}

const DIGITS = '一二三四五六七八九';
const GRADE = /([一二三四五六七八九])年级(?!以[上下])/u;
const GRADES_FROM = /([一二三四五六七八九])年级(?:及)?以上/u;

/** 一年级学生可以自行离校 of 四年级以上学生可以自行离校. */
export function isBelowTheGrade(claim: string, sentence: string): boolean {
  const grade = GRADE.exec(claim)?.[1];
  const least = GRADES_FROM.exec(sentence)?.[1];
  if (grade === undefined || least === undefined || GRADES_FROM.test(claim)) return false;
  return DIGITS.indexOf(grade) < DIGITS.indexOf(least) && !sentence.includes(`${grade}年级`);
}

const OFFERED = /(?:免费|公益|义务)(?:的|提供|发放|开展)?(?<thing>\p{Script=Han}{2})/gu;

/** 提供免费午餐 is not denied by 免费体检: another thing is offered so. */
export function isOfferedElse(claim: string, sentence: string): boolean {
  const things = (text: string) => [...text.matchAll(OFFERED)].map(({ groups = {} }) => groups.thing ?? '');
  const claimed = things(claim);
  const told = things(sentence);
  return claimed.length > 0 && told.length > 0 && claimed.every((thing) => !sentence.includes(thing));
}
