import { numeralValue } from '../text/numerals.ts';
import { wantedAmong } from './otherKinds.ts';

/** Of each group a report tells of one as of a thing of its own: what it tells of another is no answer. */
const THINGS: readonly (readonly RegExp[])[] = [
  [/寒假/u, /暑假|暑期/u],
  [/红色/u, /橙色/u, /黄色/u, /蓝色/u, /绿色/u],
  [/红单|红牌/u, /黄单|黄牌/u, /蓝单/u, /绿单/u],
  [/中期/u, /终期/u],
  [/春季/u, /秋季/u],
  [/上学期/u, /下学期/u],
  [/上午/u, /下午/u],
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
const RIVALS: typeof THINGS = [...THINGS, [/上升/u, /下降/u]];
/** 一、二等奖, 春秋季, 寒暑假, 七至九年级, 高一至高三: several at once, each of them told of. */
const TOGETHER: readonly (readonly [RegExp, (...found: string[]) => string])[] = [
  [/寒[、和]?暑假/gu, () => '寒假暑假'],
  [/春[、和]?秋两?季?/gu, () => '春季秋季'],
  [/上[、和]?下学期/gu, () => '上学期下学期'],
  [/上[、和]?下午/gu, () => '上午下午'],
  [
    /([一二三](?:[、和]?[一二三])+)等奖/gu,
    (_, listed = '') => eachOf(listed, '一二三', (one) => `${one}等奖`),
  ],
  [
    /([金银铜](?:[、和]?[金银铜])+)([奖牌])/gu,
    (_, listed = '', kind = '') => eachOf(listed, '金银铜', (one) => one + kind),
  ],
  [
    /([七八九](?:[、和][七八九])+)年级/gu,
    (_, listed = '') => eachOf(listed, '七八九', (one) => `${one}年级`),
  ],
  [/(七)(?:年级)?[至到—~-]+九年级/gu, () => '七年级八年级九年级'],
  [/高([一二三](?:[、和][一二三])+)/gu, (_, listed = '') => eachOf(listed, '一二三', (one) => `高${one}`)],
  [/高一[至到—~-]+高?三/gu, () => '高一高二高三'],
];

function eachOf(listed: string, among: string, spell: (one: string) => string): string {
  return [...listed]
    .filter((letter) => among.includes(letter))
    .map(spell)
    .join('');
}

function spelledOut(text: string): string {
  return TOGETHER.reduce((told, [pattern, spell]) => told.replace(pattern, spell), text);
}

/** 近视率有没有上升 is answered by what went down. */
const WHETHER = /有没有|是否|是不是|[吗么][?？]?$/u;
const ORDINAL = /第(?<number>[一二三四五六七八九十]{1,3}|\d{1,2})(?<unit>[届次期轮])/gu;

/**
 * Whether a folded sentence tells of another of a group than the one that a folded question asks about: 暑假 for 寒假, 第七届 for 第六届. One that
 * stands above or beside it is told of, too.
 * @param around the heading above the sentence and the sentence before it
 */
export function tellsOfRivalThing(question: string, sentence: string, around: string): boolean {
  const own = spelledOut(sentence);
  const told = `${spelledOut(around)}\n${own}`;
  const ofRival = wantedAmong(WHETHER.test(question) ? THINGS : RIVALS, spelledOut(question)).some(
    ({ kind, others }) => !kind.test(told) && others.some((other) => other.test(own)),
  );
  if (ofRival) return true;
  const [asked, another] = ordinalsIn(question);
  if (asked === undefined || another !== undefined) return false;
  const isAsked = ({ unit, value }: Ordinal) => unit === asked.unit && value === asked.value;
  if (ordinalsIn(told).some(isAsked)) return false;
  return ordinalsIn(sentence).some(({ unit }) => unit === asked.unit);
}

interface Ordinal {
  readonly unit: string;
  readonly value: number | null;
}

/** 第十二届 and 第12届 are the same. */
function ordinalsIn(text: string): Ordinal[] {
  return [...text.matchAll(ORDINAL)].map(({ groups: { number = '', unit = '' } = {} }) => ({
    unit,
    value: numeralValue(number),
  }));
}
