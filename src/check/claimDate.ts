import type { PreparedSentence } from '../evidence/prepared.ts';

/** Beginnings and completions that are told with their date, each with what says the same. */
const EVENTS: readonly (readonly string[])[] = [
  ['动工', '开工', '破土', '开建', '奠基'],
  ['投入使用', '投用', '启用', '投入运行', '交付使用'],
  ['成立', '组建', '创办', '创立', '创建', '设立', '挂牌', '建校'],
  ['完工', '竣工', '建成', '落成'],
  ['开通', '启动', '上线', '开园', '开馆', '开学', '开营', '发布', '印发', '出台', '公布', '颁布'],
  ['升格', '更名', '合并', '搬迁', '获批', '认定', '取得'],
];
const ANY_EVENT = EVENTS.flat()
  .sort((a, b) => b.length - a.length)
  .join('|');
const STATED = new RegExp(
  `((?:19|20)\\d{2})年(?:(\\d{1,2})月)?(?:份|(\\d{1,2})[日号])?(?:正式|全面|就|才|便|已经?|由|开始)*(${ANY_EVENT})(?:建设)?(?:的|了)?([^,，;；\\d年]{2,20})?$`,
  'u',
);
const DATE = /(?:((?:19|20)\d{2})年)?(?:(\d{1,2})月)?(?:(\d{1,2})[日号])?/gu;
/** Words that say quite the same event; others of a group may have days of their own. */
const TWINS: readonly (readonly string[])[] = [
  ['动工', '开工', '破土', '开建'],
  ['投入使用', '投用', '启用', '交付使用'],
  ['完工', '竣工'],
];

/** The date on which a claim says that something happened: 是2021年6月动工的. */
export interface StatedDate {
  /** Where date and event stand in the claim. */
  readonly start: number;
  readonly end: number;
  readonly year: number;
  /** 1 to 12; null where the claim names none, as the day. */
  readonly month: number | null;
  readonly day: number | null;
  readonly event: string;
}

export function dateStated(claim: string): StatedDate | null {
  const match = STATED.exec(claim);
  if (match === null) return null;
  const [text, year = '', month, day, event = ''] = match;
  return {
    start: match.index,
    end: match.index + text.length,
    year: Number(year),
    month: month === undefined ? null : Number(month),
    day: day === undefined ? null : Number(day),
    event,
  };
}

/** How the date that a sentence gives of the same event stands to the stated one; `unsaid` where it gives none. */
export function relateDates(
  stated: StatedDate,
  { folded }: PreparedSentence,
): 'same' | 'different' | 'unsaid' {
  const twins = TWINS.find((words) => words.includes(stated.event)) ?? [stated.event];
  const told = twins.flatMap((event) => datesOf(event, folded));
  if (told.length === 0) return 'unsaid';
  return told.some((date) => agrees(stated, date)) ? 'same' : 'different';
}

interface TellsDate {
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
}

function datesOf(event: string, folded: string): TellsDate[] {
  const dates: TellsDate[] = [];
  for (let at = folded.indexOf(event); at !== -1; at = folded.indexOf(event, at + 1)) {
    const clause = Math.max(
      ...[',', '，', ';', '；', '。', '、'].map((mark) => folded.lastIndexOf(mark, at)),
    );
    // 2020年9月,县里成立公司: a clause of its own may date the next.
    const date = lastDate(folded.slice(clause + 1, at)) ?? dateAlone(folded.slice(0, clause));
    if (date === null) continue;
    // 2020年5月开工,6月封顶,8月完工: the year was named before.
    const year = date.year ?? lastYear(folded.slice(0, clause + 1));
    // A month of an unknown year says nothing of a stated one.
    if (year !== null) dates.push({ ...date, year });
  }
  return dates;
}

function dateAlone(before: string): TellsDate | null {
  const last = /[^,，;；。、]*$/u.exec(before)?.[0].trim() ?? '';
  return /^(?:19|20)\d{2}年(?:\d{1,2}月)?(?:\d{1,2}[日号])?(?:底|初|[春夏秋冬]季?)?$/u.test(last)
    ? lastDate(last)
    : null;
}

function lastYear(text: string): number | null {
  const year = [...text.matchAll(DATE)].findLast(([, named]) => named !== undefined)?.[1];
  return year === undefined ? null : Number(year);
}

function lastDate(text: string): TellsDate | null {
  const number = (said: string | undefined) => (said === undefined ? null : Number(said));
  const found = [...text.matchAll(DATE)].filter(([whole]) => whole !== '').at(-1);
  if (found === undefined) return null;
  return { year: number(found[1]), month: number(found[2]), day: number(found[3]) };
}

function agrees(stated: StatedDate, told: TellsDate): boolean {
  const same = (one: number | null, other: number | null) => one === null || other === null || one === other;
  return told.year === stated.year && same(stated.month, told.month) && same(stated.day, told.day);
}
