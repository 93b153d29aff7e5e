import { FormattedString } from '@grammyjs/parse-mode';
import { type Answer, type Citation, VERDICTS, type Verdict } from '../../answer/answer.ts';
import type { Corpus } from '../../documents/corpus.ts';
import { answerTextsEn } from '../../texts/en/answer.ts';
import { PLAN_LEADS } from '../../texts/planLeads.ts';
import { answerTextsZh } from '../../texts/zh/answer.ts';
import { telegramTextsZh } from '../../texts/zh/telegram.ts';
import { answerScreenTexts } from '../answerScreenTexts.ts';
import type { View } from '../view.ts';
import { type AnswerBlock, answerBlocks, patternOf } from './answerBlocks.ts';
import { provenFigures } from './figures.ts';
import { bold, italic, lines, plain, withBold } from './marked.ts';
import { readable } from './readable.ts';

/** Longer answers get air between their claims. */
const CLOSE_LENGTH = 160;

/**
 * What an answer says, laid out for reading: what was understood, the verdict, the claims, what is missing.
 *
 * @param isWhole false while it still grows: how many units have it isn't known then
 */
export function answerBody(answer: Answer, corpus: Corpus, view: View, isWhole = true): FormattedString {
  const { texts } = view;
  if (answer.outcome === 'error') return plain(texts.answer.failed);
  if (answer.answer.trim() === '') return plain(texts.answer.nothing);
  const units = [...new Set(corpus.documents.flatMap(({ districts }) => districts))];
  const blocks = answerBlocks(answer, units);
  // How it was read, why there is no draft: before the first claim. A refusal is all remarks.
  const isAside = ({ kind }: AnswerBlock) =>
    kind === 'reading' || (kind === 'remark' && answer.outcome === 'answered');
  const first = blocks.findIndex((block) => !isAside(block));
  const before = blocks.slice(0, Math.max(0, first));
  const after = blocks.slice(before.length);
  return lines([
    ...before.map((block) => (block.kind === 'absent' ? null : italic(block.text))),
    answer.verdict === null
      ? statement(after, answer, view, isWhole)
      : verdictOn(after, answer.verdict, answer, view),
  ]);
}

function statement(
  blocks: readonly AnswerBlock[],
  answer: Answer,
  view: View,
  isWhole = true,
): FormattedString {
  const paragraphs = ofOneUnit(blocks).map((same) =>
    lines(same.map((block, index) => formatted(block, answer, view, index === 0))),
  );
  return lines(
    [isWhole ? comparisonHead(blocks, view) : null, ...paragraphs],
    answer.outcome === 'answered' && isLong(blocks) ? '\n\n' : '\n',
  );
}

/** What a unit reports stays together, under its name said once. */
function ofOneUnit(blocks: readonly AnswerBlock[]): AnswerBlock[][] {
  const groups: AnswerBlock[][] = [];
  for (const block of blocks) {
    const before = groups.at(-1)?.[0];
    const isSame =
      block.kind === 'claim' && block.unit !== null && before?.kind === 'claim' && before.unit === block.unit;
    if (isSame) groups.at(-1)?.push(block);
    else groups.push([block]);
  }
  return groups;
}

/** The assistant says the verdict in words, too: it is shown once, where it stands out. */
function verdictOn(
  blocks: readonly AnswerBlock[],
  verdict: Verdict,
  answer: Answer,
  view: View,
): FormattedString {
  const head = bold(view.texts.check.verdicts[verdict]);
  const [first] = blocks;
  const bare = blocks.map(withoutVerdict).filter((block) => !('text' in block) || block.text.trim() !== '');
  if (first?.kind === 'part') return lines([head, statement(bare.map(inItsPart), answer, view)], '\n\n');
  const shown = statement(bare, answer, view);
  const [next] = bare;
  const goesOn = next !== first && next !== undefined && 'text' in next && /^[：:，,]/u.test(next.text);
  return goesOn ? head.concat(shown) : lines([head, shown], '\n\n');
}

function withoutVerdict(block: AnswerBlock): AnswerBlock {
  if (block.kind !== 'claim' && block.kind !== 'remark') return block;
  const words = VERDICT_WORDS.find((said) => block.text.startsWith(said));
  return words === undefined ? block : { ...block, text: block.text.slice(words.length) };
}

function inItsPart(block: AnswerBlock): AnswerBlock {
  return block.kind === 'claim' ? { ...block, text: block.text.replace(/^[：:，,]\s*/u, '') } : block;
}

function isLong(blocks: readonly AnswerBlock[]): boolean {
  const claims = blocks.flatMap((block) => (block.kind === 'claim' ? [block] : []));
  const length = claims.reduce((sum, { text }) => sum + text.length, 0);
  return claims.some(({ unit }) => unit !== null) || length > CLOSE_LENGTH;
}

/** In how many units something was found, where several were asked about. */
function comparisonHead(blocks: readonly AnswerBlock[], { language }: View): FormattedString | null {
  const found = new Set(
    blocks.flatMap((block) => (block.kind === 'claim' && block.unit !== null ? [block.unit] : [])),
  );
  const absent = blocks.flatMap((block) => (block.kind === 'absent' ? block.units : []));
  if (found.size === 0 || found.size + absent.length < 3) return null;
  return italic(answerScreenTexts[language].compared(found.size, absent.length));
}

function formatted(
  block: AnswerBlock,
  answer: Answer,
  { texts, language }: View,
  isFirst: boolean,
): FormattedString {
  switch (block.kind) {
    case 'claim': {
      const claim = figuresBold(block.text, answer);
      if (block.unit === null || !isFirst) return claim;
      if (block.says !== true) return FormattedString.join([bold(block.unit), claim], '\u3000');
      return claim.text.startsWith(block.unit)
        ? bold(block.unit).concat(claim.slice(block.unit.length))
        : claim;
    }
    case 'absent':
      return FormattedString.join(
        [bold(block.units.join(' · ')), plain(answerScreenTexts[language].absent)],
        '\u3000',
      );
    case 'part':
      return bold(`${texts.check.verdicts[block.verdict].split(' ')[0]} ${block.text}`);
    case 'reading':
      return italic(block.text);
    case 'remark':
      return asked(block.text) ?? plain(block.text);
  }
}

/** The amounts that its quotes state stand out, and so does what is only planned. */
function figuresBold(text: string, { citations }: Answer): FormattedString {
  const shown = withoutMarkup(text, citations);
  const figures = withBold(
    shown,
    provenFigures(
      shown,
      citations.map(({ quote }) => quote),
    ),
  );
  const lead = PLAN_LEADS.find((plan) => shown.startsWith(plan));
  if (lead === undefined) return figures;
  return new FormattedString(shown, [
    { type: 'italic', offset: 0, length: lead.trimEnd().length },
    ...figures.entities,
  ]);
}

/** A claim's words and its marks, with the full stop that closes a quote without one. */
const CLAIM = /^(?<words>[\s\S]*?)(?<end>。?(?:\[\d+\])+)$/u;

/** What is quoted of a Markdown document is shown as it is read. */
function withoutMarkup(text: string, citations: readonly Citation[]): string {
  const { words, end } = CLAIM.exec(text)?.groups ?? {};
  const source = citations.find(({ n }) => text.includes(`[${n}]`));
  if (words === undefined || end === undefined || source === undefined) return text;
  const { text: shown } = readable(words, source);
  // Behind a table there is nothing to close.
  return `${shown}${words.trimEnd().endsWith('|') ? ` ${end.replace(/^。/u, '')}` : end}`;
}

/** 这批文件里没有答案：**what the person asked**。 */
function asked(text: string): FormattedString | null {
  const words = NOTHING_FOUND.map((pattern) => pattern.exec(text)?.[1]).find((found) => found !== undefined);
  if (words === undefined) return null;
  const start = text.lastIndexOf(words);
  return withBold(text, [{ start, end: start + words.length }]);
}

const NOTHING_FOUND = [answerTextsZh, answerTextsEn].map(({ nothingFound }) =>
  patternOf(nothingFound('\u0001')),
);
const untilColon = (text: string): string => /^[^:：]*/.exec(text)?.[0] ?? '';
const VERDICT_WORDS = [
  ...VERDICTS.map((verdict) => telegramTextsZh.check.verdicts[verdict].replace(/^\S+ /, '')),
  untilColon(answerTextsEn.checkSupported),
  untilColon(answerTextsEn.checkContradicted),
  untilColon(answerTextsEn.checkNotFound('\u0001')),
];
