import { wantedAmong } from './otherKinds.ts';

/** Of each group a report tells of one as of a thing of its own: what it tells of another is no answer. */
const RIVALS: readonly (readonly RegExp[])[] = [
  [/寒假/u, /暑假|暑期/u],
  [/红色/u, /橙色/u, /黄色/u, /蓝色/u, /绿色/u],
  [/红单|红牌/u, /黄单|黄牌/u, /蓝单/u, /绿单/u],
  [/中期/u, /终期/u],
  [/春季/u, /秋季/u],
  [/上学期/u, /下学期/u],
  [/上午/u, /下午/u],
  [/上升/u, /下降/u],
  [/金[奖牌]/u, /银[奖牌]/u, /铜[奖牌]/u],
  [/一等奖/u, /二等奖/u, /三等奖/u],
  [/最高(?!人民)/u, /最低/u],
  [/最多/u, /最少/u],
  [/最大/u, /最小/u],
  [/首批|第一批/u, /第二批/u, /第三批/u],
  [/初一|七年级/u, /初二|八年级/u, /初三|九年级/u],
  [/高一/u, /高二/u, /高三/u],
  [/语文/u, /数学/u, /英语/u],
  [/公办/u, /民办/u],
];
const ORDINAL = /第(?<number>[一二三四五六七八九十]{1,3}|\d{1,2})(?<unit>[届次期轮])/gu;

/**
 * Whether a folded sentence tells of another of a group than the one that a folded question asks about: 暑假 for 寒假, 第七届 for 第六届. One that
 * stands above or beside it is told of, too.
 * @param around the heading above the sentence and the sentence before it
 */
export function tellsOfRivalThing(question: string, sentence: string, around: string): boolean {
  const told = `${around}\n${sentence}`;
  const ofRival = wantedAmong(RIVALS, question).some(
    ({ kind, others }) => !kind.test(told) && others.some((other) => other.test(sentence)),
  );
  if (ofRival) return true;
  const [asked, another] = [...question.matchAll(ORDINAL)];
  if (asked === undefined || another !== undefined || told.includes(asked[0])) return false;
  return [...sentence.matchAll(ORDINAL)].some(({ groups }) => groups?.unit === asked.groups?.unit);
}
