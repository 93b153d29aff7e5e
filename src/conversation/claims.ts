import { numeralValue } from '../text/numerals.ts';
import { splitClauses } from '../text/sentences.ts';
import { answerTextsEn } from '../texts/en/answer.ts';
import { PLAN_LEADS } from '../texts/planLeads.ts';
import { answerTextsZh } from '../texts/zh/answer.ts';

/** A thing that an answer says, with the unit named before it, if any. */
export interface Claim {
  readonly text: string;
  readonly unit: string | null;
  /** 3 of 三是…, as the report itself counts; left out where it doesn't. */
  readonly point?: number;
}

const BLANK = '\u0000';
const MARKS = /(?:\[\d+\])+/gu;
const MARKED_LINE = /\[\d+\]\s*$/u;
const LEAD = /^[（(]([^（）()]{2,16})[）)]\s*|^([^，,。：:]{2,12})[：:]\s*/u;
const LIST_MARK =
  /^(?:[-*•·]\s*|\d{1,2}[.、．)）]\s*|[（(]\d{1,2}[）)]\s*|第[一二三四五六七八九十]+[,，、]\s*)/u;
const ENUMERATED =
  /(?:^|[。；;,，：:\s])(?=[一二三四五六七八九十]是|其[一二三四五六七八九十][,，]|第[一二三四五六七八九十][,，])/u;
const ENUMERATION =
  /^[。；;,，\s]*(?:[一二三四五六七八九十]是|其[一二三四五六七八九十][,，]|第[一二三四五六七八九十][,，]|首先[,，]?)/u;
/** Turns and clauses beyond these say nothing to a follow-up. */
const MOST_CLAIMS = 30;
/** Characters. */
const LONGEST_CORE = 48;

/** What an answer says, in order: our own answers end each claim in marks; those of others are lists or one text. */
export function claimsOf(answer: string): Claim[] {
  const lines = answer.split(/\r?\n/u).filter((line) => line.trim() !== '');
  if (lines.some(isRefusal)) return [];
  const marked = lines.filter((line) => MARKED_LINE.test(line));
  const listed = lines.filter((line) => LIST_MARK.test(line.trim()));
  const chosen = marked.length > 0 ? marked : listed.length > 1 ? listed : lines;
  const parts = chosen.length === 1 ? partsOf(chosen[0] ?? '') : chosen;
  return parts
    .slice(0, MOST_CLAIMS)
    .map(toClaim)
    .filter(({ text }) => text !== '');
}

/** How our own refusals begin, in either language: they claim nothing that could be asked about. */
const REFUSALS = [answerTextsZh, answerTextsEn].flatMap(({ nothingFound, checkNotFound, offTopic }) => [
  nothingFound(BLANK).split(BLANK)[0] ?? '',
  checkNotFound(BLANK).split(BLANK)[0] ?? '',
  offTopic,
]);

function isRefusal(line: string): boolean {
  return REFUSALS.some((opening) => opening.length >= 4 && line.startsWith(opening));
}

/** 一是…；二是…: one text that counts its points itself. */
function partsOf(text: string): string[] {
  const parts = text.split(new RegExp(ENUMERATED.source, 'gu')).filter((part) => ENUMERATION.test(part));
  return parts.length > 1 ? parts : [text];
}

const COUNTED = /^[。；;,，\s]*([一二三四五六七八九十])是/u;

function toClaim(line: string): Claim {
  const bare = line.replace(MARKS, '').trim().replace(LIST_MARK, '');
  const isPlanned = PLAN_LEADS.some((each) => bare.startsWith(each.trim()));
  const lead = isPlanned ? null : LEAD.exec(bare);
  const told = lead === null ? bare : bare.slice(lead[0].length);
  const numeral = COUNTED.exec(told)?.[1];
  return {
    text: told.replace(ENUMERATION, '').trim(),
    unit: lead?.[1] ?? lead?.[2] ?? null,
    ...(numeral !== undefined && { point: numeralValue(numeral) ?? 0 }),
  };
}

/** A claim's own words: （计划） is ours. */
export function withoutPlanLead(text: string): string {
  const lead = PLAN_LEADS.find((each) => text.startsWith(each.trim()));
  return lead === undefined ? text : text.slice(lead.trim().length).trimStart();
}

/** Enough of a claim's own words to tell which is meant: whole clauses, without a full stop. */
export function coreOf({ text }: Claim): string {
  const plain = withoutPlanLead(text);
  let end = 0;
  for (const clause of splitClauses(plain, { start: 0, end: plain.length })) {
    if (end > 0 && clause.end > LONGEST_CORE) break;
    end = clause.end;
  }
  return plain.slice(0, Math.min(end, 2 * LONGEST_CORE)).replace(/[\s,，。;；:：、!！?？]+$/u, '');
}

/** UTF-16 units: what is shorter stands in too many sentences. */
const SHORTEST_CORE = 6;

/** What claims say, in their own words, by which their sentences are known again. */
export function coresOf(claims: readonly Claim[]): string[] {
  return claims.map(coreOf).filter((core) => core.length >= SHORTEST_CORE);
}

const POINT =
  /第\s*([一二两三四五六七八九十]|\d{1,2})\s*(?:点|条|项|个|句|段|处|部分|方面|则|步|行)?(区县|区|县|单位|学校|做法|措施|举措|答案)?|[[［【](\d{1,2})[\]］】]|(?:最后|末)(?:一|那)?(?:点|条|项|个|句|段)/u;

export interface Pointed {
  /** From 1; -1 is the last. */
  readonly number: number;
  /** The question's other words. */
  readonly rest: string;
  /** 第二个区: the unit that the claim is about. */
  readonly isUnit: boolean;
}

/** Which claim a question points at; null for none. */
export function pointedAt(question: string): Pointed | null {
  const match = POINT.exec(question);
  if (match === null) return null;
  const rest = `${question.slice(0, match.index)}${question.slice(match.index + match[0].length)}`;
  const [, ordinal, noun = '', mark] = match;
  const isUnit = /[区县]$|^单位|^学校/u.test(noun);
  const digits = mark ?? ordinal;
  if (digits === undefined) return { number: -1, rest, isUnit };
  return { number: numeralValue(digits) ?? 0, rest, isUnit };
}
