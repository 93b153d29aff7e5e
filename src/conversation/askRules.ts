import { ASKING } from '../question/phrases.ts';
import type { Question } from '../question/understand.ts';
import {
  AMOUNT,
  type Asked,
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
  ATTRIBUTES,
  EACH_OF_THEM,
  EACH_TIME,
  EXAMPLE,
  FILLERS,
  GO_ON,
  MORE_DETAIL,
  NEXT_STEP,
  OF_ANYTHING,
  PLURAL,
  POINTING_AT,
  SOURCE_OF_MONEY,
  TOPIC_PRONOUN,
  UNIT_PRONOUN,
  WHERE_TO,
  WHY,
  YEAR,
} from './phrases.ts';
import { withoutPlaces } from './places.ts';
import type { FollowUp } from './resolved.ts';
import type { FollowUpParts, Thread } from './thread.ts';
import { withAsk } from './topic.ts';

const ATTRIBUTE_ALONE = new RegExp(`^(?:具体|相关)?(?:的)?${ATTRIBUTES.source}$`, 'u');
const FIGURE_CHECK =
  /^(?:不对[吧啊呀]?[,，]?)?(?:我(?:记得|听说|以为|看到)的?)?(?:你?确定|真的?|当真)?(?:是不是|难道不是|难道是|难道|不是|是|有|才|只有|仅|达到?了?|应该是|好像是)?((?:超过|不到|将近|近|约|大约)?[\d一二三四五六七八九十百千万亿][\d.,一二三四五六七八九十百千万亿余多]*(?:%|％|(?!是[什啥谁怎])[\p{Script=Han}]{0,3}?)(?:以上|以下|左右)?)(?:了)?(?:这个数)?(?:是真的?|是对的?|准确|没错)?(?:对吧|对吗|对么|是吧|是吗|吗|吧|么|喽|咯|啰|左右吗)?$/u;

const PUT_UP_BEFORE =
  /(?<link>是|有)(?:超过|不到|将近|近|约|大约)?\d[\d.,余多万亿]*(?<noun>[%％]|\p{Script=Han}{0,8})$/u;

/** 那是98%吗: a figure put up to be confirmed. */
export const figureRule: Rule = ({ bare, text, places }, thread, parts) => {
  const figure = FIGURE_CHECK.exec(bare)?.[1];
  const asks = /[吗吧么喽咯啰]|[%％]呢|难道|是不是|我记得|我听说|[?？]\s*$/u.test(text);
  if (figure === undefined || places.length > 0 || !asks || YEAR.test(bare)) return null;
  const verb = /^有/u.test(bare) ? '有' : /^(?:超过|不到|将近)/u.test(figure) ? '' : '是';
  const topic = topicOfThread(thread, parts);
  const before = PUT_UP_BEFORE.exec(topic);
  if (before === null) return rewritten(`${topic}${verb}${figure}吗`);
  // The figure put up before is given up for this one; what it counts stays.
  const { link = '', noun = '' } = before.groups ?? {};
  const counted = /[%％\p{Script=Han}]$/u.test(figure.replace(/[余多万亿千百十]+$/u, '')) ? '' : noun;
  return rewritten(`${topic.slice(0, before.index)}${link}${figure}${counted}吗`);
};

/** 和平区有什么亮点 behind another question asks of the unit as a whole. */
const OF_ALL_OF_IT =
  /^的?(?:教育)?(?:都)?有?(?:什么|哪些|啥)?的?(?:亮点|特色|特点|概况|基本情况|整体情况|总体情况|教育情况)(?:有哪些|有什么|是什么|怎么样)?$/u;

const OF_ALL_OF_IT_ASK = /亮点|特色|特点|情况/u;

/** 为什么, 有多少所, 效果怎么样, 该区还有什么做法, 这项制度有什么成效: an ask without a matter of its own. */
export const askRule: Rule = ({ bare, text, places, closed }, thread, parts) => {
  const unplaced = withoutPlaces(bare, places);
  const goesOn = /^那|呢[?？]?$/u.test(text) || OF_ALL_OF_IT_ASK.test(thread.understood.folded);
  if (places.length === 1 && OF_ALL_OF_IT.test(unplaced) && !goesOn) return null;
  // 两个区 of a talk about one: nobody knows which the other is.
  if (/^[这那]?两/u.test(unplaced) && UNIT_PRONOUN.test(unplaced) && thread.units.length !== 2) return null;
  const noun = TOPIC_PRONOUN.exec(unplaced)?.[1];
  const ask = unplaced
    .replace(TOPIC_PRONOUN, '')
    .replace(UNIT_PRONOUN, '')
    .replace(POINTING_AT, '')
    .replace(/^(?:的|在|,|，)+|^(?:这|那)(?=是)/u, '')
    .trim();
  const fixed = fixedAsk(ask, thread.understood);
  const hasSubject = UNIT_PRONOUN.test(unplaced);
  if (fixed === null && !needsMatter(ask, thread, { namesUnit: places.length > 0, hasSubject }, parts))
    return null;
  if (fixed === null && lettersOf(ask.replace(FILLERS, '')) === '') return null;
  const topic = topicOfThread(places.length === 0 ? thread : aboutOthers(thread, places, parts), parts);
  const matter = noun === undefined || topic.endsWith(noun) ? topic : `${topic}的${noun}`;
  if (fixed !== null) {
    return rewritten(`${matter}${fixed}`, {
      topic: matter,
      ...(GO_ON.test(ask) && { alreadySaid: coresOf(thread.said) }),
      ...(NEXT_STEP.test(ask) &&
        thread.units.length === 1 && { orElse: `${thread.units[0]}下一步有什么打算？` }),
    });
  }
  // 占财政支出多少, 具体是多少钱: another measure of the same.
  const measured = /多少钱|多少万|多少亿/u.test(ask) ? matter.replace(SHARE_OF, '') : matter;
  const whole = `${withAsk(measured, ask, parts.words)}${closed ? predicateOfAttribute(ask) : ''}`;
  return rewritten(whole, tellsOfNothing(ask) ? { topic: matter } : {});
};

/** Whether an ask adds nothing to what is talked about: 什么时候建的, 家长满意吗, 有多少所. */
function tellsOfNothing(ask: string): boolean {
  return OF_ANYTHING.test(ask) || matterOf(ask).length <= 1;
}

const SHARE_OF = /(?<![抢侵独霸])占(?!地)了?(?:全[区市县校])?\p{Script=Han}{2,8}(?:的比例|的比重)?$/u;

/** What more there is of what is talked about: 第三点 of an answer that has two. */
export function moreOf(thread: Thread, parts: FollowUpParts): FollowUp {
  const asked = `${topicOfThread(thread, parts)}${furtherOnes(thread.understood.type)}`;
  return rewritten(asked, { alreadySaid: coresOf(thread.said) });
}

function furtherOnes(type: Question['type']): string {
  return type === 'how' ? '还有哪些做法' : '还有哪些';
}

function fixedAsk(text: string, { type }: Question): string | null {
  if (WHY.test(text)) return '的原因是什么';
  if (MORE_DETAIL.test(text))
    return type === 'how' || type === 'topic' ? '具体是怎么做的' : '的具体情况怎么样';
  if (GO_ON.test(text)) return furtherOnes(type);
  if (SOURCE_OF_MONEY.test(text)) return '的资金从哪里来';
  if (EACH_TIME.test(text)) return text;
  if (EACH_OF_THEM.test(text)) return '有哪些';
  if (WHERE_TO.test(text)) return text.replace(/^[这那]些?/u, '');
  if (EXAMPLE.test(text)) return '有哪些例子';
  if (NEXT_STEP.test(text)) return '下一步怎么做';
  return null;
}

/** 效果呢, 经费呢. */
function predicateOfAttribute(ask: string): string {
  if (!ATTRIBUTE_ALONE.test(ask)) return '';
  if (/(?:比例|占比|比重|人数|数量|总数|数字|数据|金额|规模|经费|费用|资金|增幅|涨幅)$/u.test(ask))
    return '是多少';
  if (/(?:时间|日期)$/u.test(ask)) return '是什么时候';
  return /(?:效果|成效|影响|反响)$/u.test(ask) ? '怎么样' : '是什么';
}

/** 关停了几个机构: a verb whose subject was said before. */
const HEADLESS =
  /^(?:(?:一共|总共|共)?(?:覆盖|惠及|受益|涉及|包括|包含|服务)了?|\p{Script=Han}{1,2}?(?:了|过|到)|[也还又都]?有|达|共|还|累计\p{Script=Han}{0,4}?|一共|总共|花|用|投入)(?:大约|一共|总共|有|是)?(?:多少|百分之几|几|什么|哪|啥|谁|何)/u;
/** 比上一年提高了多少. */
const SINCE_BEFORE = /^(?:比|较|和|与|跟)(?:上一?年|去年|前一?年|往年|上一?届|以前|之前)/u;
/** 哪些学校参加, 多少家长参加: of what, was said before. */
const WHO_TAKES_PART =
  /^(?:有|都有)?(?:哪些|哪几[所个家]|哪[个所]|谁|多少|几)[名个所位家]?(?:学校|小学|中学|幼儿园|老师|教师|学生|孩子|家长|单位|部门|人)?(?:参加|参与|入选|受益|报名|承担|获奖)(?:了|的|过)*$/u;
/** 什么项目, 是什么节目: of what was said before. */
const OF_WHAT_KIND = /^(?:是|叫)?(?:什么|啥)(?!时候|地方|原因|问题|情况|意思|时间|人)\p{Script=Han}{2,3}$/u;
const SUBJECTLESS = /^(?:对|给|向|由|是[哪由谁]|为什么|为何)/u;
/** Characters: a longer object of its verb tells enough. */
const SHORT_OBJECT = 3;

function needsMatter(
  text: string,
  { question }: Thread,
  { namesUnit, hasSubject }: { readonly namesUnit: boolean; readonly hasSubject: boolean },
  { words }: FollowUpParts,
): boolean {
  const left = matterOf(text);
  if (left === '') return lettersOf(text) !== '';
  if (OF_ANYTHING.test(text)) return !namesUnit;
  const asks = new RegExp(ASKING.source, 'u').test(text) || /多少|几|吗$|哪/u.test(text);
  if (!asks || namesUnit) return false;
  // 什么时候建的, 谁来管: a verb that most things can have.
  if (left.length === 1) return true;
  if (SINCE_BEFORE.test(text) && matterOf(text.replace(SINCE_BEFORE, '')).length <= SHORT_OBJECT) return true;
  if (WHO_TAKES_PART.test(text) || OF_WHAT_KIND.test(text)) return true;
  // What is left was said in the question before: 什么时候启动的.
  const telling = words(left).filter((word) => word.length > 1);
  if (
    left.length <= SHORT_OBJECT + 1 &&
    telling.length > 0 &&
    telling.every((word) => question.includes(word))
  )
    return true;
  // 对学生有什么影响, 是哪个部门负责的, 为什么这么多: no subject, either.
  if (SUBJECTLESS.test(text) && left.length <= SHORT_OBJECT) return true;
  const object = matterOf(text.replace(HEADLESS, '').replace(AMOUNT, ''));
  return HEADLESS.test(text) && object.length <= (hasSubject ? 0 : SHORT_OBJECT);
}

/** 这个区的普惠率, 上面提到的轮岗制度: pronouns beside a matter of the question's own. */
export const pronounRule: Rule = (asked, thread, parts) => {
  const { bare, places } = asked;
  const noun = TOPIC_PRONOUN.exec(bare)?.[1];
  if (noun !== undefined && places.length === 0) {
    const topic = topicOfThread(thread, parts);
    return rewritten(bare.replace(TOPIC_PRONOUN, topic.endsWith(noun) ? topic : `${topic}的${noun}`));
  }
  if (places.length > 0) return null;
  const pointing = POINTING_AT.exec(bare)?.[0] ?? '';
  const pronoun = UNIT_PRONOUN.exec(bare)?.[0] ?? '';
  if (pronoun === '' && pointing === '') return null;
  const { units } = thread;
  const rest = pronoun === '' ? bare.slice(pointing.length) : bare.replace(pronoun, '');
  const stand = pronoun.includes('两')
    ? units.length === 2
    : units.length === 1 || (PLURAL.test(pronoun) && units.length > 1 && units.length <= 3);
  if (!stand || lettersOf(rest.replace(FILLERS, '')) === '') return UNCLEAR;
  const named = pronoun === '' ? `${joined(units)}${rest}` : bare.replace(pronoun, joined(units));
  return rewritten(asked.closed ? `${named}${predicateOf(thread.understood, named)}` : named);
};

/** 教师培养呢 behind a count: nothing that could be counted. */
const IS_DONE =
  /(?:培养|培训|管理|治理|改革|办学|建设|发展|保障|评价|教育|教研|合作|帮扶|协作|监管|思政|德育|美育|体育|智育|劳育)$/u;

const IN_PARTS = /占|比例|比重/u;

/** What the question before asked of its matter, to be asked of another. */
export function predicateOf({ type, measure, focus, folded }: Question, matter: string): string {
  if (/[率比]$|比例$|占比$|数量$|[人总]数$/u.test(matter)) return '是多少';
  const isAmount = type === 'howMany' || type === 'share';
  if (isAmount && IS_DONE.test(matter)) return '怎么做的';
  switch (type) {
    case 'howMany': {
      // 所 counts a 民办园 like a 公办园, but no 赛事; a 宿舍 is counted by 套 or by 间.
      const alike = /^[所名位人]$/u.test(measure) && focus.some((word) => word.at(-1) === matter.at(-1));
      return alike ? `有多少${measure}` : '有多少';
    }
    case 'when':
      return '是什么时候';
    case 'who':
      return '是谁';
    case 'where':
      return '在哪里';
    case 'which':
      return '有哪些';
    case 'why':
      return '的原因是什么';
    case 'how':
      return '怎么做的';
    case 'share':
      // 教师呢 behind 学生占多少; of a 普惠率 there is nothing that 学生 would have a share in.
      return IN_PARTS.test(folded) ? '占多少' : '情况怎么样';
    case 'isTrue':
    case 'topic':
      return '情况怎么样';
  }
}

/** Whether a text was opened or closed as follow-ups are: 那…呢. */
export function isMarked({ opened, closed }: Asked): boolean {
  return opened || closed;
}
