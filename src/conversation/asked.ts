import { ASKING, COURTESY } from '../question/phrases.ts';
import { schoolsNamed } from '../text/schoolsNamed.ts';
import { ATTRIBUTES, COMMON_VERBS, FILLERS, OPENING } from './phrases.ts';
import { findPlaces, type Place } from './places.ts';
import type { FollowUp } from './resolved.ts';
import { askedOf } from './swap.ts';
import type { FollowUpParts, Thread } from './thread.ts';
import { topicOf } from './topic.ts';

/** A question as the rules for follow-ups see it. */
export interface Asked {
  readonly text: string;
  /** Without its opening 那, its closing marks and 呢. */
  readonly bare: string;
  readonly opened: boolean;
  readonly closed: boolean;
  /** Units and other places that `bare` names; schools only where the talk is of schools. */
  readonly places: readonly Place[];
  readonly namesAny: boolean;
  /** Whether 前者 or 后者 was replaced by the unit that it stands for. */
  readonly told: boolean;
}

/** A rule's word on a question; null where it isn't the rule's matter. */
export type Rule = (asked: Asked, thread: Thread, parts: FollowUpParts) => FollowUp | null;

export const UNCLEAR: FollowUp = { kind: 'unclear' };

const END = /[\s?？!！。.…~～]+$/u;
/** 足球特色幼儿园 reads like a school's name, and is mostly a kind of school. */
const SCHOOL = /(?:学院|大学|中学|小学|附中|附小|幼儿园)$/u;

export function readAsked(text: string, thread: Thread | null, parts: FollowUpParts): Asked {
  const ended = text.replace(END, '');
  const typed = ended.replace(OPENING, '').replace(/呢$/u, '');
  const bare = withSchool(withoutFormer(typed, thread?.units ?? []), thread);
  const named = findPlaces(bare, parts.mentionsOf);
  const ofSchools = thread?.places.some(isSchool) === true;
  return {
    text,
    bare,
    opened: OPENING.test(ended),
    closed: /呢$/u.test(ended),
    places: ofSchools ? named : named.filter((place) => !isSchool(place)),
    namesAny: named.length > 0,
    told: bare !== typed,
  };
}

/** 前者 and 后者 of two. */
function withoutFormer(text: string, units: readonly string[]): string {
  const [former, latter] = units;
  if (former === undefined || latter === undefined || units.length > 2) return text;
  return text.replace(/前者/gu, former).replace(/后者/gu, latter);
}

/** 学校有多少学生, where the talk is of one school. */
const THE_SCHOOL =
  /^(?:这所|该|这个)(?:学校|校)(?=有|的|是|在|多|几|怎|什么|谁|校长|老师|学生)|^学校(?=有(?!(?:多少|几)[所个家]|没有)|校长|在哪)/u;

function withSchool(text: string, thread: Thread | null): string {
  const schools = thread === null ? [] : [...new Set(schoolsNamed(thread.question))];
  const [school, ...others] = schools;
  return school === undefined || others.length > 0 ? text : text.replace(THE_SCHOOL, school);
}

function isSchool({ reports, name }: Place): boolean {
  return !reports && SCHOOL.test(name);
}

export function rewritten(
  question: string,
  how: Pick<Extract<FollowUp, { kind: 'rewritten' }>, 'alreadySaid' | 'aside' | 'topic' | 'orElse'> = {},
): FollowUp {
  return { kind: 'rewritten', question: `${question.replace(END, '')}？`, ...how };
}

/** What the talk is about, with its unit. */
export function topicOfThread(thread: Thread, { words }: FollowUpParts): string {
  return withUnit(thread.topic ?? topicOf(thread.question, words), thread);
}

/** A question that names no unit, with the one that its answer was about. */
export function withUnit(question: string, { places, units }: Thread): string {
  return places.length === 0 && units.length === 1 ? `${units[0]}${question}` : question;
}

/** The same talk about other units. */
export function aboutOthers(thread: Thread, places: readonly Place[], { mentionsOf }: FollowUpParts): Thread {
  const { understood, claims, lastClaims, said } = thread;
  const units = [...new Set(places.map(({ name }) => name))];
  const ofThem = (text: string) => askedOf(text, thread.places, units.join('和'));
  const question = ofThem(thread.question);
  return {
    question,
    topic: thread.topic === null ? null : ofThem(thread.topic),
    understood,
    claims,
    lastClaims,
    said,
    places: findPlaces(question, mentionsOf),
    units,
    ofUnits: false,
    earlier: [],
  };
}

export function joined(names: readonly string[]): string {
  return [...new Set(names)].join('和');
}

const TELLING = /存在|从|详细|展开|仔细|深入|原文|原话|出处|来源|意思|回事|哪里|内容|解释|说明|更|些/gu;
/** Amounts asked for, with what counts them: 多少所, 有几个. */
export const AMOUNT =
  /(?:有|是|共|达)?(?:多少|几)(?:钱|人|[个大所名位家条项元套间场次节门篇本册张件例种类级届期批支组班块枚座处户倍年天岁](?!\p{Script=Han}))?/gu;

/** What a text is about itself: without words that ask, point, fill, or go with any matter. */
export function matterOf(text: string): string {
  return lettersOf(
    text
      .replace(TELLING, '')
      .replace(COURTESY, '')
      .replace(AMOUNT, '')
      .replace(ASKING, '')
      .replace(ATTRIBUTES, '')
      .replace(FILLERS, '')
      .replace(COMMON_VERBS, ''),
  );
}

export function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Words that lean on what was said before: where no rule knows them, the question is unclear. */
const LEANING =
  /^(?:那(?!些年|年)|这(?!些年|几年|年)|它|他们|她们|该)|呢[?？\s]*$|上面|刚才|前面|上述|另一[个所]|前者|后者|总结一下|概括一下|简单点|短一点|换个说法|重复一|再说一遍/u;

export function leans({ text }: Asked): boolean {
  return LEANING.test(text);
}
