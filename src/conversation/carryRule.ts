import type { Corpus } from '../documents/corpus.ts';
import type { Question, Understanding } from '../question/understand.ts';
import { type Asked, type Rule, rewritten, UNCLEAR, withUnit } from './asked.ts';
import { isMarked, predicateOf } from './askRules.ts';
import { PARALLELS, YEAR } from './phrases.ts';
import type { FollowUpParts, Thread } from './thread.ts';

/** Characters: a longer question names what it is about. */
const LONGEST = 16;
/** Characters. */
const SHORT_ASK = 6;
/** Asks without a subject whether there is something. */
const WHETHER =
  /^(?:有没有|有无|是否|是不是)|^(?:有|还有(?:别的|其他的?)(?!区|县|学校|单位|地))\p{Script=Han}{2,6}[吗么]$/u;
/** 你会唱歌吗, 怎么退订: nothing of any unit. */
const TO_THE_BOT = /^[你您]|机器人|天气|退订|反馈|投诉|设置|订阅|菜单|几点了|星期几/u;
/** 已经完成了哪些, 下一步还要建什么: how far one has come, and what is next. */
const OF_ITS_STATE =
  /^(?:下一步|接下来|今后|未来|以后|已经|目前|至今)(?:还|再|又)?(?:要|会|打算|准备|计划|都)?\p{Script=Han}{1,3}了?(?:什么|啥|哪些|多少)(?!区|县|学校|单位|地)/u;
/** Asks for one of many, mostly of all units. */
const ENTITY = /哪[个所家位些]|谁/u;
const OF_ALL_UNITS =
  /^各|其他|别的|哪(?:一|几)?[个些家]?(?:区|县|市|地方|地区|单位)|谁家|谁(?:更|最)|哪[个家](?:更|最)/u;

/** 那学前教育呢, 教职工有多少人: another matter, of the unit spoken of. */
export const carryRule: Rule = (asked, thread, parts) => {
  const { bare, places } = asked;
  if (places.length > 0) return null;
  const understood = parts.understander.understand(bare);
  const chats = understood.kind === 'empty' || understood.kind === 'small_talk';
  if (chats && !namesParallel(asked)) return null;
  const [unit] = thread.units.length === 1 ? thread.units : [];
  const parallel = parallelOf(bare, thread);
  if (parallel !== null) return rewritten(withUnit(parallel, thread));
  if (isMarked(asked)) {
    if (unit === undefined) return UNCLEAR;
    const own = !chats && understood.type !== 'topic' && !asked.closed;
    const year = YEAR.exec(thread.question)?.[0] ?? /\d{4}年/u.exec(thread.question)?.[0] ?? '';
    const matter = bare.replace(/的$/u, '');
    return rewritten(
      `${unit}${!chats && understood.years.length > 0 ? '' : year}${matter}${own ? '' : predicateOf(thread.understood, matter)}`,
    );
  }
  if (unit !== undefined && bare.length <= LONGEST && WHETHER.test(bare)) return rewritten(`${unit}${bare}`);
  if (unit !== undefined && bare.length <= LONGEST && OF_ITS_STATE.test(bare))
    return rewritten(`${unit}${bare}`);
  if (unit === undefined || bare.length > LONGEST) return null;
  // 组长是谁, 跟哪些外地学校合作: of the unit spoken of, and where that has no answer, of any.
  if (ENTITY.test(bare)) {
    const ofAll = OF_ALL_UNITS.test(bare) || TO_THE_BOT.test(bare) || understood.kind !== 'question';
    return ofAll || !isKnownTo(unit, understood, parts)
      ? null
      : rewritten(`${unit}${bare}`, { orElse: bare });
  }
  // So short an ask is one of the talk: 缺不缺老师, 工资多少.
  const asks = /[吗么]$|多少|几|怎|如何|咋|(?<left>\p{Script=Han})[不没]\k<left>/u.test(bare);
  if (bare.length <= SHORT_ASK && asks && !TO_THE_BOT.test(bare)) return rewritten(`${unit}${bare}`);
  if (understood.kind !== 'question' || understood.type === 'topic' || understood.type === 'isTrue')
    return null;
  return isKnownTo(unit, understood, parts) ? rewritten(`${unit}${bare}`) : null;
};

/** Whether the unit's own paragraphs speak of all that a question is about: else it is asked of everybody. */
function isKnownTo(unit: string, { terms }: Question, { corpus }: FollowUpParts): boolean {
  const says = sayingOf(unit, corpus);
  return (
    terms.length > 0 &&
    terms.every(({ text, alternatives }) => says(text) || alternatives.some((other) => says(other.text)))
  );
}

/** Whether the unit's own paragraphs write a word of what is put up: 天气不错是吗 is said of the weather. */
export function speaksOfAny(unit: string, understood: Understanding, { corpus }: FollowUpParts): boolean {
  return 'terms' in understood && understood.terms.some(({ text }) => sayingOf(unit, corpus)(text));
}

function sayingOf(unit: string, { body }: Corpus): (word: string) => boolean {
  const texts = body.filter(({ district }) => district === unit).map(({ text }) => text);
  return (word) => texts.some((text) => text.includes(word));
}

/** 那老师呢: what one teacher is asked about, not who is greeted. */
export function namesParallel({ bare, opened, closed }: Asked): boolean {
  const word = bare.replace(/的$/u, '');
  return (opened || closed) && PARALLELS.some((each) => each.includes(word));
}

const SCHOOLS: ReadonlySet<string> = new Set(['小学', '初中', '高中', '中学', '幼儿园']);
/** 足球特色校, 新建学校: of any kind. */
const ANY_SCHOOL =
  /(?<=\p{Script=Han}{2})(?<![高院本母全在进离入到返出各学家名强联党职医])校(?![长车服内外区企门本园舍医级际史训歌风友庆规徽领名址])|(?<!中小|[该各我本])学校/u;

/** 市级的有多少 asks no more than 市级的. */
const HOW_MANY =
  /(?:一共|总共)?(?:有|是)?(?:多少|几)(?:[个所名位家条项元套间场次节门篇本册张件例种类级届期批支组班块枚座处户人])?$/u;

/**
 * 民办的 after 公办学位新增了多少个: the word in the place of its opposite number; 公办的 after 新增了多少学位: the word
 * before what was counted. Null where there is neither.
 */
function parallelOf(bare: string, { question, understood }: Thread): string | null {
  const word = bare.replace(HOW_MANY, '').replace(/的$/u, '');
  const group = PARALLELS.find((each) => each.includes(word));
  if (HOW_MANY.test(bare) && understood.type !== 'howMany') return null;
  if (group === undefined || question.includes(word)) return null;
  // 小学 of 中小学 has no opposite number of its own.
  const stands = group.find((other) => question.replace(/中小学生?/gu, '').includes(other));
  if (stands !== undefined) return question.replace(new RegExp(`(?<!中(?=小学))${stands}`, 'u'), word);
  if (SCHOOLS.has(word) && ANY_SCHOOL.test(question)) return question.replace(ANY_SCHOOL, word);
  const counted = understood.focus.findLast((noun) => question.includes(noun));
  return bare.replace(HOW_MANY, '') === word || counted === undefined
    ? null
    : question.replace(counted, `${word}${counted}`);
}
