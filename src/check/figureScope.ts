import type { Figure, Precision } from '../text/figures.ts';

const GROWTH = '(?:增长|增加|提高|提升|上升|扩大|下降|减少|降低)';
const BY = new RegExp(`${GROWTH}(?:了|幅度为|率为)?$`, 'u');
const TO = new RegExp(`${GROWTH}(?:至|到了?)$`, 'u');
export const TELLS_GROWTH = new RegExp(`${GROWTH}|[增升降减]幅|同比|环比|比(?:上年|去年)|[多少高低]了`, 'u');

/** Whether both tell the number reached, or both by how much: 增长15.84% is not 为15.84%, nor 增加45名 增加至45名. */
export function sameStep(claim: string, { start, kind }: Figure, source: string, told: Figure): boolean {
  const said = claim.slice(0, start);
  const given = source.slice(0, told.start);
  if (BY.test(said)) return !TO.test(given);
  if (TO.test(said)) return !BY.test(given);
  return kind !== 'percent' || TELLS_GROWTH.test(claim) || !BY.test(given);
}

const YEARLY = /(?:每一?年|年均|(?<![每近这那上前头百二三四五六七八九十\d])一年(?!级|[以之]?来))/u;
const OF_ONE_YEAR = new RegExp(`${YEARLY.source}[^,，;；]{0,14}$`, 'u');
const OF_YEARS =
  /累计|年[以之]?来|[两二三四五六七八九十]年(?:间|内|期?间|(?=完成|培训|投入|达|共))|(?<!\d)\d{1,2}年(?:间|内|期间)/u;

/** Whether the source tells its figure of as long a time as the claim does: a sum of several years is none of each. */
export function sameSpan(claim: string, { start }: Figure, told: string): boolean {
  return !OF_ONE_YEAR.test(claim.slice(0, start)) || !OF_YEARS.test(told) || YEARLY.test(told);
}

/** 只有80%, 仅占25%: no more than that. */
const NO_MORE = /(?<!不)(?:[只仅]|才(?=[有是占到达为\d\s]|$))[^,，就]{0,6}$/u;
/** Precisions by which a source tells of more than the number. */
export const MORE: ReadonlySet<Precision> = new Set(['over', 'above', 'from']);

export function saysNoMore(folded: string, { start }: Figure): boolean {
  return NO_MORE.test(folded.slice(0, start));
}
