import { COURTESY } from '../question/phrases.ts';
import { withoutUnits } from '../question/withoutUnits.ts';
import { escapePattern } from '../text/escapePattern.ts';
import { looksLikeName, OFFICE } from '../text/personNames.ts';

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
  const winner = WHICH_PRIZE.exec(asked)?.groups?.name;
  if (winner === undefined || !looksLikeName(winner)) return false;
  const at = sentence.indexOf(winner);
  return at >= 0 && PRIZE.test(sentence.slice(at, at + winner.length + NEAR));
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
