import {
  aboutOthers,
  joined,
  lettersOf,
  matterOf,
  type Rule,
  rewritten,
  topicOfThread,
  UNCLEAR,
} from './asked.ts';
import { coresOf } from './claims.ts';
import {
  ALL_UNITS,
  BESIDES,
  COMPARED_WITH,
  FILLERS,
  MORE_THAN,
  PERIOD,
  SCOPE,
  SUPERLATIVE,
  THAN_BEFORE,
  THE_ONE_BEFORE,
  THE_OTHER_ONE,
  THE_OTHERS,
  THE_SAME,
  WHICH_MOST,
  WHO_ELSE,
  WHOSE,
  WITH_THE_OTHERS,
  YEAR,
} from './phrases.ts';
import { withoutPlaces } from './places.ts';
import { askedFor, askedOf } from './swap.ts';
import type { Thread } from './thread.ts';
import { topicOf } from './topic.ts';

/** 其他区呢, 各区呢, 还有哪个区, 那另一个区呢. */
export const othersRule: Rule = (asked, thread, parts) => {
  const { places } = asked;
  const { words } = parts;
  const left = withoutPlaces(asked.bare, places);
  // 除了金牛区, said of what the talk is about, is said already.
  const besides = BESIDES.test(left) && places.every(({ name }) => thread.units.includes(name));
  if (places.length > 0 && !besides) return null;
  const bare = left.replace(BESIDES, '');
  const instead = (names: string) => askedOf(thread.question, thread.places, names);
  const butThese = (question: string) =>
    rewritten(thread.ofUnits ? `除${joined(thread.units)}外，${question}` : question);
  const theOthers = THE_OTHERS.exec(bare);
  // Who was asked about all of them has heard of the others.
  if (theOthers !== null && thread.places.length === 0 && OF_ALL.test(thread.question)) return UNCLEAR;
  const whetherOthers = theOthers !== null && HAVE_IT.test(bare.slice(theOthers[0].length));
  if (theOthers !== null && !whetherOthers && asksNothing(bare.slice(theOthers[0].length)))
    return butThese(instead(others(theOthers[1])));
  if (ALL_UNITS.test(bare)) return rewritten(instead('各区'));
  const whoElse = WHO_ELSE.exec(bare) ?? (whetherOthers ? theOthers : null);
  if (whoElse !== null) {
    const matter = matterWithoutUnit(thread, words);
    const ofDoing = thread.understood.type === 'how' || thread.understood.type === 'topic';
    return butThese(`还有哪些${whoElse[1] ?? '区'}有${matter}${ofDoing ? '的做法' : ''}`);
  }
  const whose = WHOSE.exec(bare);
  const [last] = coresOf(thread.lastClaims);
  // 刚才说的是哪个区: of what was answered, whatever was asked on.
  if (whose !== null && OF_WHAT_WAS_SAID.test(bare) && last !== undefined)
    return rewritten(`${last}是哪个${whose[1] ?? '区'}的`, { aside: true });
  // Of whom is known: where it lies is asked.
  if (whose !== null && whose[1] === undefined && thread.places.length > 0)
    return rewritten(`${topicOfThread(thread, parts)}在哪里`);
  if (whose !== null && places.length === 0)
    return rewritten(`${matterWithoutUnit(thread, words)}是哪个${whose[1] ?? '区'}的`);
  const [latest] = thread.earlier.filter((unit) => !thread.units.includes(unit));
  if (THE_ONE_BEFORE.test(bare) && latest !== undefined) return rewritten(instead(latest));
  if (THE_OTHER_ONE.test(bare) && matterOf(bare.replace(THE_OTHER_ONE, '')) === '') {
    const left = thread.earlier.filter((unit) => !thread.units.includes(unit));
    return left.length === 1 && latest !== undefined
      ? rewritten(instead(latest))
      : butThese(instead(others()));
  }
  return null;
};

const OF_ALL = /各个?(?:区|县|地|单位)|(?:所有|全部|每个)的?(?:区|县|地方|单位)/u;

const OF_WHAT_WAS_SAID = /^(?:刚才|刚刚|上面|前面)/u;

/** 别的区有吗, 搞了没有. */
const HAVE_IT = /^也?(?:有|搞|办|做|开)了?(?:没有?|吗|么)$/u;

/** In the words that the understanding of a question takes for a comparison. */
function others(kind = '区'): string {
  if (kind === '学校') return '各学校';
  return kind === '地方' ? '别的地方' : `其他${kind === '县' ? '区县' : kind}`;
}

/** Whether nothing is left but words of talking on. */
function asksNothing(text: string): boolean {
  return lettersOf(text.replace(THE_SAME, '').replace(FILLERS, '')) === '';
}

function matterWithoutUnit(
  { question, topic, places }: Thread,
  words: (text: string) => readonly string[],
): string {
  const matter = topic === null ? topicOf(askedOf(question, places, ''), words) : askedOf(topic, places, '');
  return matter.replace(/^的/u, '');
}

/** 和乙区比呢, 哪个区最高, 是全市最高的吗. */
export const compareRule: Rule = ({ bare, places }, thread, parts) => {
  if (places.length > 0) {
    const rest = withoutPlaces(bare, places);
    if (MORE_THAN.test(bare)) return rewritten(`${topicOfThread(thread, parts)}${bare}`);
    if (!COMPARED_WITH.test(rest)) return null;
    const names = [...thread.units, ...places.map(({ name }) => name)];
    const which = WHICH_OF_THEM.exec(rest)?.[0] ?? '有什么不同';
    return rewritten(`${topicOfThread(aboutOthers(thread, named(names), parts), parts)}${which}`);
  }
  if (WITH_THE_OTHERS.test(bare)) return rewritten(`各区${matterWithoutUnit(thread, parts.words)}有什么不同`);
  const topic = topicOfThread(thread, parts);
  const before = THAN_BEFORE.exec(bare);
  if (before !== null) return rewritten(`${topic}比${before[1]}有什么变化`, { topic });
  const [before1] = thread.earlier.filter((unit) => !thread.units.includes(unit));
  if (WHICH_OF_TWO.test(bare) && thread.units.length === 1 && before1 !== undefined) {
    const both = aboutOthers(thread, named([before1, ...thread.units]), parts);
    return rewritten(`${topicOfThread(both, parts)}${bare}`);
  }
  const most = WHICH_MOST.exec(bare);
  if (most !== null) return rewritten(`${most[1]}${matterWithoutUnit(thread, parts.words)}${most[2]}`);
  return SUPERLATIVE.test(bare) ? rewritten(`${topic}${bare}`, { topic }) : null;
};

/** 哪个更多 behind two answers. */
const WHICH_OF_TWO =
  /^(?:哪一?个|哪边|谁)(?:区|县)?(?:的)?(?:更|比较)?(?:多|高|少|低|大|小|强|好|早|晚)(?:一些|一点|些)?$/u;
const WHICH_OF_THEM = /(?:哪个|哪一个|谁|哪个区)(?:更)?\p{Script=Han}{1,4}$/u;

function named(names: readonly string[]) {
  return names.map((name) => ({ name, start: 0, end: 0, reports: true }));
}

/** 那乙区呢, 换成2023年, 全市的呢: the same question of other units, for another time. */
export const swapRule: Rule = ({ bare, places }, thread, parts) => {
  const left = withoutPlaces(bare, places);
  const period = PERIOD.exec(left)?.[1] ?? YEAR.exec(left)?.[0]?.trim() ?? null;
  const scope = places.length === 0 ? (SCOPE.exec(left)?.[1] ?? null) : null;
  if (places.length === 0 && period === null && scope === null) return null;
  const rest = left
    .replace(period ?? '', '')
    .replace(scope ?? '', '')
    .replace(thread.understood.type === 'howMany' ? /(?:是|有)?多少/u : /是多少/u, '');
  if (!asksNothing(rest.replace(/[和与跟及、以,，或]/gu, ''))) return null;
  const names = scope === null ? joined(places.map(({ name }) => name)) : scope;
  const about = names === '' ? thread : aboutOthers(thread, named([names]), parts);
  if (period === null) return rewritten(about.question);
  const when = /\d$/u.test(period) ? `${period}年` : period;
  return rewritten(askedFor(about.question, when, about.places));
};
