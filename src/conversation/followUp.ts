import type { Turn } from '../assistant.ts';
import { type Asked, leans, matterOf, readAsked, rewritten, topicOfThread, UNCLEAR } from './asked.ts';
import { askRule, figureRule, pronounRule } from './askRules.ts';
import { carryRule, namesParallel, speaksOfAny } from './carryRule.ts';
import { coresOf, pointedAt } from './claims.ts';
import { personRule } from './personRule.ts';
import {
  CHATTY_ASK,
  DOUBT,
  EACH_OF_THEM,
  GO_ON,
  MORE_DETAIL,
  NEXT_STEP,
  OF_ANYTHING,
  PRONOUN_ALONE,
  TOPIC_PRONOUN,
  UNIT_PRONOUN,
  WHERE_TO,
  WHOSE,
  WHY,
  WORDING,
  YEAR,
} from './phrases.ts';
import { pointRule } from './pointRule.ts';
import type { AsksOn, FollowUp } from './resolved.ts';
import { type Completed, clean, type FollowUpParts, type Thread, threadAfter } from './thread.ts';
import { compareRule, othersRule, swapRule } from './unitRules.ts';

/** Rewrites a follow-up (“那另一个区呢？”, “第二点详细说说”, “为什么”) into a whole question, by rules. */
export interface FollowUps {
  /** `history` oldest first; its questions may be follow-ups themselves. */
  resolve(question: string, history: readonly Turn[]): FollowUp & { readonly asksOn?: AsksOn };
}

/** The same by a model, where rules don't reach. Null where it can't either. Never throws. */
export type ModelRewriter = (
  question: string,
  history: readonly Turn[],
  options: { readonly signal: AbortSignal; readonly asker?: string },
) => Promise<string | null>;

/** Characters: a longer question stands for itself. */
const LONGEST = 100;
/** Characters: a rewritten question beyond it went wrong. */
const LONGEST_REWRITTEN = 160;
/** Asked alone, these are follow-ups though they are words of chatting, too. */
const ASKS_ON = [
  WHY,
  GO_ON,
  DOUBT,
  MORE_DETAIL,
  WORDING,
  PRONOUN_ALONE,
  CHATTY_ASK,
  WHOSE,
  OF_ANYTHING,
  EACH_OF_THEM,
  WHERE_TO,
];

/** The first rule that knows the question decides. */
const RULES = [pointRule, personRule, figureRule, othersRule, compareRule, swapRule, askRule, pronounRule];
const WHOLE: FollowUp = { kind: 'whole' };
const NOTHING_BEFORE: FollowUp = { kind: 'nothing_before' };
/** 可以, 请说: an ask for more behind an answer, and nothing but politeness without one. */
const ASSENT = /^(?:能|可以|可否|请|麻烦|[说讲看])*[吗呢吧么]?$/u;

function alone(asked: Asked): FollowUp {
  if (hangsInTheAir(asked)) return NOTHING_BEFORE;
  return leans(asked) ? UNCLEAR : WHOLE;
}

/** Whether it means something only behind an answer. */
function hangsInTheAir({ bare, namesAny }: Asked): boolean {
  if (namesAny || ASSENT.test(bare)) return false;
  const pointed = pointedAt(bare);
  if (pointed !== null) return matterOf(pointed.rest) === '';
  const ask = bare.replace(/^具体(?!$)/u, '');
  return ASKS_ON.some((pattern) => pattern.test(bare) || pattern.test(ask));
}

/** 几个方面, 哪家媒体报道了 behind an answer ask of it, though they are words of chatting, too. */
const ASKS = /几个|多少|什么|啥|哪|怎么样|干嘛/u;
const TO_THE_BOT =
  /[你您咱我]|谢|再见|拜|机器|助手|没事|没什么|不用|行了|[这那些批]?(?:文件|文章|资料|材料)|收录|今天|现在|^(?:哪|什么|啥|怎么|怎么样|为什么)$|能(?:干|做|查|问)/u;

/** 有什么功能 is asked of what has some, else of whom one talks to. */
const HAS_FUNCTIONS = /平台|系统|软件|小程序|app|中心|[室馆园站]$|功能/iu;

function asksInTalk(bare: string, thread: Thread | null): boolean {
  if (thread === null || thread.lastClaims.length === 0) return false;
  if (bare.includes('功能') && !HAS_FUNCTIONS.test(thread.topic ?? thread.question)) return false;
  return ASKS.test(bare) && !TO_THE_BOT.test(bare);
}

/** 省级三全育人是吗: a statement of the unit spoken of. */
const PUTS_UP =
  /^(?!你|您|我|这样|那样|真|对|是的)\p{Script=Han}[^,，。?？]{3,15}(?:是吗|对吗|对吧|是吧|对不对|是不是)[?？]?$/u;

function putsUp(question: string): boolean {
  return PUTS_UP.test(question) && !/什么|哪|几|多少|谁|怎/u.test(question);
}

/** Pure: the same question after the same turns is always understood the same way. */
export function createFollowUps(parts: FollowUpParts): FollowUps {
  const resolveIn = (question: string, thread: Thread | null): FollowUp => {
    if (question === '' || question.length > LONGEST) return WHOLE;
    const asked = readAsked(question, thread, parts);
    const understood = parts.understander.understand(question);
    const chats = (understood.kind === 'small_talk' || understood.kind === 'empty') && !namesParallel(asked);
    const asksOn = ASKS_ON.some((pattern) => pattern.test(asked.bare)) || asksInTalk(asked.bare, thread);
    if (chats && !asksOn && pointedAt(question) === null) return WHOLE;
    if (thread === null) return alone(asked);
    for (const rule of RULES) {
      const found = rule(asked, thread, parts);
      if (found !== null) return found;
    }
    if (asked.told) return rewritten(asked.bare);
    const [unit, ...more] = thread.units;
    const isOwn = unit !== undefined && more.length === 0 && !asked.namesAny;
    if (isOwn && putsUp(question) && speaksOfAny(unit, understood, parts))
      return rewritten(`${unit}${asked.bare}`, { orElse: question });
    if (asked.places.length > 0 || (asked.namesAny && !asked.closed)) return WHOLE;
    return carryRule(asked, thread, parts) ?? (leans(asked) ? UNCLEAR : WHOLE);
  };

  const bounded = (question: string, thread: Thread | null): FollowUp => {
    const resolved = resolveIn(question, thread);
    // 其中老师几名 leaves the talk where it was.
    const stays =
      thread !== null &&
      resolved.kind === 'rewritten' &&
      resolved.topic === undefined &&
      WITHIN.test(question);
    const found = stays ? { ...resolved, topic: topicOfThread(thread, parts) } : resolved;
    return found.kind === 'rewritten' && found.question.length > LONGEST_REWRITTEN ? UNCLEAR : found;
  };

  return {
    resolve(question, history) {
      // What opens a talk is not looked into any further: most questions do.
      if (history.length === 0 && question.length > LONGEST) return WHOLE;
      if (history.length === 0) return alone(readAsked(clean(question), null, parts));
      const complete = (earlier: string, thread: Thread | null): Completed | null => {
        const found = bounded(earlier, thread);
        if (found.kind === 'unclear' || found.kind === 'nothing_before') return null;
        return found.kind === 'rewritten' ? found : { question: earlier };
      };
      const thread = threadAfter(history, complete, parts);
      const asked = clean(question);
      const found = bounded(asked, thread);
      if (thread === null) return found;
      const asksOn = asksOnOf(asked, thread, found, parts);
      const on = asksOn === null ? {} : { asksOn };
      if (found.kind !== 'rewritten') return { ...found, ...on };
      if (found.question === asked) return { ...WHOLE, ...on };
      return { ...found, justSaid: coresOf(thread.lastClaims), ...on };
    },
  };
}

/** Characters. */
const LONGEST_ON = 20;
const WITHIN = /^(?:其中|里面|当中|连续(?=[几多])|还\p{Script=Han}{1,4}了(?:什么|哪些|啥|多少|几))/u;

function asksOnOf(text: string, thread: Thread, found: FollowUp, parts: FollowUpParts): AsksOn | null {
  if (found.kind === 'nothing_before' || thread.units.length > 1) return null;
  if (found.kind === 'rewritten' && (found.aside === true || found.alreadySaid !== undefined)) return null;
  const { bare, namesAny } = readAsked(text, thread, parts);
  const ask = bare
    .replace(TOPIC_PRONOUN, '')
    .replace(UNIT_PRONOUN, '')
    .replace(/^(?:其中|里面|当中|还)/u, '');
  const isOwn = namesAny || YEAR.test(bare) || NEXT_STEP.test(bare) || matterOf(ask) === '';
  const said = coresOf(thread.lastClaims);
  if (isOwn || bare.length > LONGEST_ON || said.length === 0) return null;
  const unit = thread.units[0] ?? null;
  return { question: `${unit ?? ''}${ask}`, unit, said, within: WITHIN.test(bare) };
}
