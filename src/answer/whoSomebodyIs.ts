import { COURTESY } from '../question/phrases.ts';
import { withoutUnits } from '../question/withoutUnits.ts';
import { escapePattern } from '../text/escapePattern.ts';
import { beginsLikeName, looksLikeName, OFFICE } from '../text/personNames.ts';
import { withoutRanks } from '../text/schoolsNamed.ts';

const WHO =
  /^(?<name>\p{Script=Han}{2,4}?)(?:到底|究竟)?是(?:谁|什么人|何人|哪位|干什么的|做什么的)(?:呀|啊|呢)?[?？]?$/u;
const WHICH_PRIZE =
  /^(?<name>\p{Script=Han}{2,4}?)(?:都)?(?:拿|获|得|夺|获得|取得|赢得)(?:了|过|到)?(?:什么|啥|哪些|哪个|几个)(?:奖|奖项|荣誉|名次|牌|奖牌|冠军|成绩)(?:呀|啊|呢)?[?？]?$/u;
const PRIZE = /奖|金牌|银牌|铜牌|冠军|亚军|季军|称号|第[一二三四五六七八\d]名/u;
/** 王红旭 by itself asks the same. */
const NAME_ALONE = /^\p{Script=Han}{3,4}[?？]?$/u;
/** “双带头人”工作室 is nobody. */
const OF_MANY = /(?:[室队组校园会部院所员家者人课堂生]|楷模|模范|标兵)$/u;
/** Letters between a name and the prize. */
const NEAR = 24;
/** 红旭小学拿了什么, 康巴什第三小学得过什么荣誉. */
const WHICH_PRIZE_OF_A_SCHOOL =
  /^(?<name>\p{Script=Han}{2,14}?(?:学校|小学|中学|学院|幼儿园))(?:都)?(?:拿|获|得|夺|获得|取得|赢得|拿到|得到)(?:了|过|到)*(?:什么|啥|哪些|哪个|几个)(?:奖|奖项|荣誉|称号|名次|牌子?|奖牌)?(?:呀|啊|呢)?[?？]?$/u;
/** 育才红旭小学 by itself asks what is told of it. */
const SCHOOL_ALONE = /^(?!全|各|所有|农村|乡村)\p{Script=Han}{2,10}(?:小学|中学|学校|幼儿园)[?？]?$/u;
const HONOUR = /获评|荣获|获得|评为|入选|授予|奖|称号/u;
const FROM_WHERE =
  /^(?<name>\p{Script=Han}{2,3}?)(?:老师|校长|书记|同学)?(?:到底|究竟)?(?:是|在)(?:在|从)?哪(?:里|儿|个|所|家)/u;

/**
 * Whether a folded question asks who somebody is, or what somebody won, and a folded sentence says so beside the name.
 * @param units that the question names, folded: 大渡口王红旭是谁
 */
export function tellsWhoSomebodyIs(
  question: string,
  sentence: string,
  units: readonly string[] = [],
): boolean {
  const asked = withoutUnits(question.replace(COURTESY, ''), units).replace(/^[的里]/u, '');
  const who = WHO.exec(asked)?.groups?.name;
  if (who === undefined && NAME_ALONE.test(asked) && looksLikeName(asked.replace(/[?？]/gu, '')))
    return isTitled(sentence, asked.replace(/[?？]/gu, ''));
  if (who !== undefined && !looksLikeName(who)) return honours(sentence, who);
  if (who !== undefined)
    return new RegExp(
      `(?:${OFFICE}|[”"』」])${escapePattern(who)}|${escapePattern(who)}(?:[,，]|是|为|任|担任)`,
      'u',
    ).test(sentence);
  const school = WHICH_PRIZE_OF_A_SCHOOL.exec(withoutRanks(question.replace(COURTESY, '')))?.groups?.name;
  if (school !== undefined) return tellsWhatItGot(school, sentence);
  if (SCHOOL_ALONE.test(asked)) return tellsWhatItGot(asked.replace(/[?？]/gu, ''), sentence);
  const winner = WHICH_PRIZE.exec(asked)?.groups?.name;
  if (winner === undefined || !looksLikeName(winner)) return false;
  const at = sentence.indexOf(winner);
  return at >= 0 && PRIZE.test(sentence.slice(at, at + winner.length + NEAR));
}

function tellsWhatItGot(school: string, sentence: string): boolean {
  const told = withoutRanks(sentence);
  const at = told.indexOf(school);
  return at >= 0 && HONOUR.test(told.slice(at, at + school.length + NEAR));
}

/** A name by itself is somebody's only where an office or an honour stands before it. */
function isTitled(sentence: string, name: string): boolean {
  return (
    new RegExp(`(?:${OFFICE}|[”"』」])${escapePattern(name)}`, 'u').test(sentence) && !OF_MANY.test(name)
  );
}

/** “全国技术能手”尔基等: only what is honoured so stands behind it and goes no further. */
function honours(sentence: string, name: string): boolean {
  if (OF_MANY.test(name)) return false;
  return new RegExp(`[”"』」]${escapePattern(name)}(?:等|为|是|[,，、。;；]|$)`, 'u').test(sentence);
}

/** Whether a folded question asks where somebody belongs, and a folded sentence does not name them. */
export function tellsOfSomebodyElse(question: string, sentence: string): boolean {
  const name = FROM_WHERE.exec(question.replace(COURTESY, ''))?.groups?.name;
  const isPerson = name !== undefined && (looksLikeName(name) || (name.length === 2 && beginsLikeName(name)));
  return isPerson && !sentence.includes(name);
}
