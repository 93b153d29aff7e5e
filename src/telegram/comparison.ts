import type { Assistant } from '../assistant.ts';
import { simplified } from '../text/simplified.ts';
import { isDistrict } from './corpusUnits.ts';
import { understoodInChinese } from './inChinese.ts';

/** What is to be compared. `names`: units, and places that no document reports of; none means all there are. */
export interface Comparison {
  readonly topic: string;
  readonly names: readonly string[];
}

/** More than a topic ever needs; what is longer is no topic. */
export const LONGEST_TOPIC = 40;

const LEAD = /^(?:请|帮我|麻烦)?(?:比较|对比|比一比)(?:一下|下)?|^(?:请|帮我|麻烦|做了|有没有|开展了?)/u;
/** 各区怎么做集团化办学: what is left without 各区. */
const ASKING_FIRST =
  /^(?:都|各自|分别|是)*(?:怎么样|怎么|如何|怎样|咋)(?:做|抓|办|推进|落实|开展|实施|搞)?(?:好)?(?=\p{Script=Han}{2})/u;
const ALL = /(?:所有|全部|各个?|哪些|几个)(?:区市县|区县|地区|单位|地方|学校|区|县|校)的?/gu;
const ASKING =
  /(?:方面)?[，,]?\s*(?:各自|分别|都|各)?(?:是|有)?(?:(?:怎么样|怎么|如何|怎样|咋)(?:做|抓|办|推进|落实|开展|实施|搞)?的?|(?:什么|哪些|啥)(?:做法|措施|举措|经验|不同|区别|异同|差异|差别))(?:了|呢)?$/u;
const TAIL = /(?:方面)?的?(?:情况|对比|比较|区别|异同|差异|差别|不同|做法|方面)$/u;
const AROUND = /^[\s和与跟及、，,/;；：:的在“”"「」]+|[\s和与跟及、，,/;；：:。.?？!！的“”"「」]+$/gu;
/** 学区 and 社区 are no names of places. */
const PLACE = /^(?<place>[\p{Script=Han}]{2,7}?(?<![学社校园城小片景辖])[区县市旗盟州])(?:的(?<rest>.+))?$/u;

/**
 * Reads `教师轮岗 金牛区 和平区`, and the same as a sentence (比较各区的教师轮岗；金牛区、和平区的教师轮岗分别怎么做？).
 * Units may be written short where that names one only: 金牛, 高新区.
 */
export function readComparison(text: string, units: readonly string[]): Comparison {
  const names: string[] = [];
  const add = (name: string) => {
    if (!names.includes(name)) names.push(name);
  };
  const places = new Map<string, number>();
  let rest = simplified(text.normalize('NFKC')).trim().replace(LEAD, '');
  for (const unit of [...units].sort((one, other) => other.length - one.length)) {
    const at = rest.indexOf(unit);
    if (at === -1) continue;
    places.set(unit, at);
    // Blanks keep the places of what stands behind.
    rest = rest.replaceAll(unit, ' '.repeat(unit.length));
  }
  for (const [unit] of [...places].sort(([, one], [, other]) => one - other)) add(unit);
  const words = rest
    .replace(ALL, ' ')
    .split(/[\s、，,;；]+/u)
    .flatMap((word) => {
      const bare = word.replace(AROUND, '');
      const unit = unitCalled(word, units) ?? unitCalled(bare, units);
      if (unit !== undefined) {
        add(unit);
        return [];
      }
      const { place, rest: behind = '' } = PLACE.exec(bare)?.groups ?? {};
      if (place === undefined) return [word];
      add(place);
      return [behind];
    });
  return { topic: topicOf(words.join(' ')), names };
}

/** The question as a person would put it. */
export function comparisonQuestion({ topic, names }: Comparison, units: readonly string[]): string {
  const all = units.filter(isDistrict).length > 1 ? '各区' : '各单位';
  return `比较${names.length === 0 ? all : names.join('、')}的${topic}，分别怎么做？`;
}

function topicOf(words: string): string {
  let topic = words.replace(/[?？。！!]+/gu, ' ').replace(/\s+/gu, ' ');
  for (let before = ''; before !== topic; ) {
    before = topic;
    topic = topic
      .replace(AROUND, '')
      .replace(LEAD, '')
      .replace(ASKING_FIRST, '')
      .replace(ASKING, '')
      .replace(TAIL, '');
  }
  return topic;
}

/** 金牛 for 金牛区, 高新区 for 成都高新区. */
function unitCalled(word: string, units: readonly string[]): string | undefined {
  if (word.length < 2) return undefined;
  const meant = units.filter(
    (unit) =>
      unit === word ||
      (isDistrict(unit) && (unit.slice(0, -1) === word || (isDistrict(word) && unit.endsWith(word)))),
  );
  return meant.length === 1 ? meant[0] : undefined;
}

/**
 * What a person wants compared, in Chinese whatever they wrote: the assistant knows the documents' word for it and
 * their names of places.
 */
export async function comparisonAsked(
  text: string,
  assistant: Assistant,
  units: readonly string[],
): Promise<Comparison> {
  const asWritten = readComparison(text, units);
  if (asWritten.topic === '' || /\p{Script=Han}/u.test(text)) return asWritten;
  const named = await understoodInChinese(`Compare ${text}`, assistant);
  const some = named === null ? asWritten : readComparison(named, units);
  if (some.names.length > 0) return some;
  const whole = await understoodInChinese(`What do all districts do about ${text}?`, assistant);
  const all = whole === null ? asWritten : readComparison(whole, units);
  return all.topic === '' ? asWritten : all;
}
