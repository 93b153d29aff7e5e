import type { Corpus } from '../documents/corpus.ts';
import type { Paragraph } from '../documents/document.ts';
import { planMarker } from '../evidence/plan.ts';
import type { Question } from '../question/understand.ts';
import { findFigures } from '../text/figures.ts';
import { fold } from '../text/fold.ts';
import { splitSentences } from '../text/sentences.ts';
import type { AnswerTexts } from '../texts/zh/answer.ts';
import { type Draft, type DraftLine, quotedClaim } from './draft.ts';
import { wantedKind } from './wanted.ts';

/** Words that ask for what there is to tell of a unit, not for any one thing. */
const OVERVIEW = new Set(
  '亮点 特色 特点 特长 总结 概况 概述 概括 情况 成绩 成效 成就 成果 经验 做法 经验做法 介绍 简介 整体 总体 主要 教育 工作 基本 梳理 归纳 优势 重点 方面 举措 措施 教育工作 教育情况'.split(
    ' ',
  ),
);
/** Sections, and characters of what is quoted from each. */
const MOST_SECTIONS = 6;
const LONGEST_QUOTE = 110;
const SHORTEST_QUOTE = 16;
const LONGEST_LEAD = 30;
/** “一是大力推进…。” opens a list; it names what follows and tells little itself. */
const OPENER = /^\s*[一二三四五六七八九十]{1,2}是[^。]{2,40}。$/u;

/** 金牛区教育局交流了哪些经验做法. */
const TELLS_ITS_PRACTICE = /(?:交流|分享|介绍)(?:了|过)?(?:哪些|什么|啥)(?:好)?(?:的)?(?:经验|做法)/u;
const TELLS = new Set('交流 分享 教育局 教体局 教委 教科局 教育文体局'.split(' '));

const ASKS_FOR_ONE_THING =
  /[什啥哪几多]么?些?少?[个项块]?(?:国家级|省级|市级)?(?:奖|牌|荣誉|称号|钱)|(?:怎么|咋|如何|怎样)(?:建|盖|办|教|选|招|评|管)(?:的|成|起|$)/u;

/** Whether a question wants to hear of one unit as a whole: 金牛区, 大渡口区有什么亮点. */
export function asksForOverview(question: Question): boolean {
  const { kind, units, others, years, type, terms } = question;
  if (kind !== 'question' || units.length !== 1 || others.length > 0 || years.length > 0) return false;
  if (!['topic', 'how', 'which'].includes(type)) return false;
  // 拿了什么奖, 咋建的: one thing, though its word is too short to be looked for.
  // 有什么不足 asks for shortcomings, which no praise tells.
  if (ASKS_FOR_ONE_THING.test(question.folded) || wantedKind(question.folded) !== null) return false;
  const told = TELLS_ITS_PRACTICE.test(question.folded);
  return terms.every(
    ({ text }) => OVERVIEW.has(text) || (told && TELLS.has(text)) || fold(units[0] as string).includes(text),
  );
}

/**
 * What a unit reports, a line a section: its heading, and the sentence with the most figures. Null where the unit's
 * report has no sections to go by.
 */
export function overview(unit: string, corpus: Corpus, texts: AnswerTexts): Draft | null {
  const sections = new Map<string, Paragraph[]>();
  for (const paragraph of corpus.body) {
    if (paragraph.district !== unit || paragraph.section === null) continue;
    const key = `${paragraph.docId} ${paragraph.section}`;
    sections.set(key, [...(sections.get(key) ?? []), paragraph]);
  }
  if (sections.size < 2) return null;
  const lines = [...sections.values()].flatMap((paragraphs) => lineOf(paragraphs, corpus) ?? []);
  // The sections with figures tell most; they stay in the report's order.
  const told = [...lines].sort((a, b) => b.figures - a.figures).slice(0, MOST_SECTIONS);
  const shown = lines.filter((line) => told.includes(line)).map(({ line }) => line);
  return shown.length < 2 ? null : [{ kind: 'remark', text: texts.overview(unit) }, ...shown];
}

function lineOf(
  paragraphs: readonly Paragraph[],
  corpus: Corpus,
): { readonly line: DraftLine; readonly figures: number } | null {
  const candidates = paragraphs.flatMap((paragraph) => {
    const planned = /^\s*(?:下一步|今后|未来|接下来)/u.test(paragraph.text);
    return (
      splitSentences(paragraph.text)
        .map(({ start, end }) => paragraph.text.slice(start, end).trim())
        .filter(
          (quote) => quote.length <= LONGEST_QUOTE && quote.length >= SHORTEST_QUOTE && !OPENER.test(quote),
        )
        // What is planned is no answer to what there is.
        .filter((quote) => !planned && planMarker(fold(quote)) === null)
        .map((quote) => ({ paragraph, quote, figures: quantities(quote) }))
    );
  });
  const best = candidates.reduce<(typeof candidates)[number] | null>(
    (most, each) => (most === null || each.figures > most.figures ? each : most),
    null,
  );
  const document = best === null ? undefined : corpus.document(best.paragraph.docId);
  if (best === null || document === undefined) return null;
  const { paragraph, quote, figures } = best;
  return {
    line: quotedClaim(`${leadOf(paragraph.section ?? '')}：`, { paragraph, document, quote }),
    figures,
  };
}

function quantities(quote: string): number {
  return findFigures(fold(quote)).filter(({ kind }) => kind === 'quantity' || kind === 'percent').length;
}

/** A heading without its dashes and stop; of several joined ones the last, where together they are too long. */
function leadOf(section: string): string {
  const plain = section.replace(/^[—\s]+|[。.\s]+$/gu, '');
  const last = plain.split(/\s+/u).at(-1) ?? plain;
  return plain.length > LONGEST_LEAD && last.length >= 6 ? last : plain;
}
