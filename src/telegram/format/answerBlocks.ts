import { type Answer, VERDICTS, type Verdict } from '../../answer/answer.ts';
import { escapePattern } from '../../text/escapePattern.ts';
import { answerTextsEn } from '../../texts/en/answer.ts';
import { type AnswerTexts, answerTextsZh } from '../../texts/zh/answer.ts';
import { harmless } from './clip.ts';

/** A piece of an answer's text, by what it does for the reader. */
export type AnswerBlock =
  /** What is missing, why it is like this: in the assistant's own words. */
  | { readonly kind: 'remark'; readonly text: string }
  /** How the question was read, where that is not as it was typed. */
  | { readonly kind: 'reading'; readonly text: string }
  /** A claim with its marks. `unit`: whose it is, where the answer goes through several; `says`: in the claim's own words. */
  | {
      readonly kind: 'claim';
      readonly unit: string | null;
      readonly text: string;
      readonly says?: boolean;
    }
  /** One of several parts of a statement that was checked; what follows is about it. */
  | { readonly kind: 'part'; readonly text: string; readonly verdict: Verdict }
  /** Units that have nothing to report. */
  | { readonly kind: 'absent'; readonly units: readonly string[] };

const MARKED = /\[\d+\]/;
const UNIT_SEPARATOR = /、|, /u;

/**
 * Takes an answer's text apart at its lines. A line with a mark ends a claim; lines before it belong to it as far as
 * its quotes go over several lines; all others are remarks.
 *
 * @param units names of the units that documents report on
 */
export function answerBlocks(answer: Answer, units: readonly string[]): AnswerBlock[] {
  const blocks: AnswerBlock[] = [];
  let pending: string[] = [];
  for (const line of answer.answer.trim().split('\n')) {
    if (MARKED.test(line)) {
      blocks.push(claimOf([...pending, line].join('\n'), units));
      pending = [];
    } else if (isQuoted(line, answer)) {
      pending.push(line);
    } else {
      blocks.push(...pending.map(remarkOf));
      pending = [];
      if (line.trim() !== '') blocks.push(remarkOf(line));
    }
  }
  return withNamed([...blocks, ...pending.map(remarkOf)], units);
}

/** Beside others that are led by their unit's name, a claim that begins with one needs no lead. */
function withNamed(blocks: readonly AnswerBlock[], units: readonly string[]): AnswerBlock[] {
  const goesThroughUnits = blocks.some(
    (block) => block.kind === 'absent' || (block.kind === 'claim' && block.unit !== null),
  );
  if (!goesThroughUnits) return [...blocks];
  return blocks.map((block) => {
    if (block.kind !== 'claim' || block.unit !== null) return block;
    const unit = units.find((name) => block.text.startsWith(name));
    return unit === undefined ? block : { ...block, unit, says: true };
  });
}

function claimOf(text: string, units: readonly string[]): AnswerBlock {
  for (const unit of units) {
    for (const { districtLead } of TEXTS) {
      const lead = districtLead(unit);
      if (text.startsWith(lead)) return { kind: 'claim', unit, text: text.slice(lead.length).trim() };
    }
  }
  return { kind: 'claim', unit: null, text };
}

function remarkOf(said: string): AnswerBlock {
  // The question is repeated in it.
  const text = harmless(said);
  for (const pattern of ABSENT) {
    const named = pattern.exec(text)?.[1];
    if (named !== undefined) return { kind: 'absent', units: named.split(UNIT_SEPARATOR) };
  }
  for (const { verdict, pattern } of PARTS) {
    const part = pattern.exec(text)?.[1];
    if (part !== undefined) return { kind: 'part', text: part, verdict };
  }
  return { kind: READINGS.some((pattern) => pattern.test(text)) ? 'reading' : 'remark', text };
}

/** A line of a quote that goes over several, as in Markdown. */
function isQuoted(line: string, { citations }: Answer): boolean {
  const words = line.trim();
  return words.length > 3 && citations.some(({ quote }) => quote.includes('\n') && quote.includes(words));
}

const TEXTS: readonly AnswerTexts[] = [answerTextsZh, answerTextsEn];
const ABSENT = TEXTS.map((texts) => patternOf(texts.notRecorded(['\u0001'])));
const READINGS = TEXTS.flatMap(({ lookedFor, understoodAs }) => [
  patternOf(lookedFor('\u0001')),
  patternOf(understoodAs('\u0001', '\u0001')),
]);
const PARTS = TEXTS.flatMap(({ checkPart }) =>
  VERDICTS.map((verdict) => ({ verdict, pattern: patternOf(checkPart('\u0001', verdict)) })),
);

/** A text with things to fill in → a pattern that finds them again. */
export function patternOf(filled: string): RegExp {
  return new RegExp(`^${escapePattern(filled).replaceAll('\u0001', '([\\s\\S]+?)')}$`, 'u');
}
