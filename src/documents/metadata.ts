import { parse } from 'yaml';
import { z } from 'zod';
import { chineseNumeralValue } from '../text/numerals.ts';
import type { Block } from './block.ts';

/** What a person wrote about a document, in a sidecar file or in Markdown front matter. */
export interface GivenMetadata {
  readonly title?: string | null | undefined;
  readonly publisher?: string | null | undefined;
  readonly date?: string | null | undefined;
  readonly districts?: readonly string[] | undefined;
}

export type MetadataReading =
  | { readonly kind: 'ok'; readonly metadata: GivenMetadata }
  | { readonly kind: 'invalid'; readonly why: string };

const DATE = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/;
const line = z
  .union([z.string(), z.number()])
  .transform((value) => String(value).trim() || null)
  .nullable();

const metadataSchema = z.object({
  title: line.optional(),
  publisher: line.optional(),
  date: line
    .refine((value) => value === null || (DATE.test(value) && exists(value)), {
      message: 'YYYY, YYYY-MM, YYYY-MM-DD',
    })
    .optional(),
  districts: z
    .union([
      z.null().transform((): string[] => []),
      z.string().transform((value) => value.split(/[、,，\s]+/)),
      z.array(z.string()),
    ])
    .transform((names) => names.map((name) => name.trim()).filter((name) => name !== ''))
    .optional(),
});

/** Chinese keys do as well: a person should not have to know the English ones. */
const CHINESE_KEYS: Readonly<Record<string, string>> = {
  标题: 'title',
  发布者: 'publisher',
  来源: 'publisher',
  日期: 'date',
  区县: 'districts',
  单位: 'districts',
};

/** Reads the YAML of a sidecar file or of front matter. */
export function readMetadata(yaml: string): MetadataReading {
  let raw: unknown;
  try {
    // The core schema leaves 2024-11-28 a string; aliases are refused, as they can blow a text up.
    raw = parse(yaml, { schema: 'core', maxAliasCount: 0 });
  } catch (cause) {
    return {
      kind: 'invalid',
      why: cause instanceof Error ? (cause.message.split('\n')[0] ?? '') : String(cause),
    };
  }
  if (raw === null || raw === undefined) return { kind: 'ok', metadata: {} };
  if (typeof raw !== 'object' || Array.isArray(raw)) return { kind: 'invalid', why: 'key: value' };
  const renamed = Object.fromEntries(
    Object.entries(raw).map(([key, value]) => [CHINESE_KEYS[key] ?? key, value]),
  );
  const parsed = metadataSchema.safeParse(renamed);
  if (parsed.success) return { kind: 'ok', metadata: parsed.data };
  return {
    kind: 'invalid',
    why: parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; '),
  };
}

const HEADER_LINES = 6;
/** With a line of this length, the page's header is over and the article has begun. */
const LONG_LINE = 80;
const PAGE_DATE = /(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?/;
const NEWS_AGENCY = /^([\p{L}\d·-]{2,16}?)(?:讯|电)[:：\s]/u;
const SOURCE_LINE = /(?:来源|出处)[:：]\s*([^\s:：]{2,24})/;
const OFFICIAL_ACCOUNT = /官方(?:微信|公众号|账号).{0,4}[【「『](.{2,20})[】」』]/;

/** Date and publisher where the page's own header, dateline or account line gives them; never guessed. */
export function deriveMetadata(
  blocks: readonly Block[],
  isFurniture: (index: number) => boolean,
): { readonly publisher: string | null; readonly date: string | null } {
  let date: string | null = null;
  let publisher: string | null = null;
  const start = blocks.findIndex(({ text }, index) => text.length >= LONG_LINE && !isFurniture(index));
  const headerEnd = start === -1 ? HEADER_LINES : Math.min(HEADER_LINES, start);
  blocks.forEach(({ text }, index) => {
    const header = index < headerEnd && isFurniture(index);
    const match = header ? PAGE_DATE.exec(text) : null;
    if (match !== null) {
      date ??= isoDate(match);
      // “达州日报 2021-10-30 09:34”: the name before the date.
      const before = text.slice(0, match.index).trim();
      if (/^[\p{Script=Han}][\p{L}\d·-]{1,15}$/u.test(before)) publisher ??= before;
    }
    const source = isFurniture(index) ? SOURCE_LINE.exec(text)?.[1] : undefined;
    // A 来源 can be a bare code (sp20241128), which names no publisher.
    if (source !== undefined && header && /\p{Script=Han}/u.test(source)) publisher ??= source;
    const account = isFurniture(index) ? OFFICIAL_ACCOUNT.exec(text)?.[1] : undefined;
    if (account !== undefined) publisher ??= account;
  });
  date ??= signedOn(blocks, isFurniture);
  const firstBody = blocks.find(
    (_, index) => !isFurniture(index) && blocks[index] !== undefined && NEWS_AGENCY.test(blocks[index].text),
  );
  publisher ??= firstBody === undefined ? null : (NEWS_AGENCY.exec(firstBody.text)?.[1] ?? null);
  return { publisher, date };
}

/** Blocks at the end of a document among which it is signed. */
const SIGN_OFF = 6;
const SIGNED = /^\s*[(（]?(\d{4})年(\d{1,2})月(\d{1,2})日[)）]?\s*$/u;
const SIGNED_IN_LETTERS =
  /^\s*(?<year>[〇○零一二三四五六七八九]{4})年(?<month>[一二三四五六七八九十]{1,2})月(?<day>[一二三四五六七八九十]{1,3})日\s*$/u;

/** Years of the Republic are counted from 1912 on; its papers say below their titles when they were passed. */
const SIGNED_IN_THE_REPUBLIC =
  /^\s*中[華华]民[國国]\s*(\d{2,3})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日(?:[\p{Script=Han}]{0,16})?\s*$/u;
const REPUBLIC = 1911;

/** The day below a document's last lines: a notice is dated where it is signed. */
function signedOn(blocks: readonly Block[], isFurniture: (index: number) => boolean): string | null {
  const own = blocks.filter((_, index) => !isFurniture(index));
  for (const { text } of [...own.slice(-SIGN_OFF).toReversed(), ...own.slice(0, SIGN_OFF)]) {
    const match = SIGNED.exec(text);
    if (match !== null) return isoDate(match);
    const ofRepublic = SIGNED_IN_THE_REPUBLIC.exec(text);
    if (ofRepublic !== null) {
      const [, counted, month, day] = ofRepublic;
      return isoDate(['', String(Number(counted) + REPUBLIC), month, day]);
    }
    const { year, month, day } = SIGNED_IN_LETTERS.exec(text)?.groups ?? {};
    if (year === undefined || month === undefined || day === undefined) continue;
    const figures = [year.replace(/○/gu, '〇'), month, day].map((each) => String(chineseNumeralValue(each)));
    return isoDate(['', ...figures]);
  }
  return null;
}

function isoDate([, year, month, day]: readonly (string | undefined)[]): string | null {
  const iso = `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`;
  return exists(iso) ? iso : null;
}

/** Whether the calendar has such a day: Date takes 2024-02-31 for a day in March. */
function exists(iso: string): boolean {
  const time = Date.parse(iso);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(iso);
}
