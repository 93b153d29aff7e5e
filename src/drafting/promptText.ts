import { randomBytes } from 'node:crypto';
import type { Source } from './drafter.ts';

/** A word that no document can know: it closes each passage off from what is told to the model. */
export type Fence = string;

/** Twelve hexadecimal digits that stand in none of the texts. */
export function newFence(texts: readonly string[], random = () => randomBytes(6).toString('hex')): Fence {
  let fence = random();
  while (texts.some((text) => text.includes(fence))) fence = random();
  return fence;
}

/**
 * The passages as the model reads them, numbered from 1 in the order given:
 *
 * ```
 * === 段落 1 <fence> ===
 * 单位：成都高新区
 * 文件：标题
 * 日期：2024-04-17
 * 栏目：统筹协调，构建学校发展“共同体”
 * 正文：
 * 做稳“塔基”……
 * === 段落 2 <fence> ===
 * …
 * === 段落完 <fence> ===
 * ```
 *
 * What a document doesn't have is left out; the paragraph's text follows in lines of its own. A text that looks like
 * such a line is made harmless: its = and its braces are widened, which no quote is told apart by.
 */
export function passagesText(sources: readonly Source[], fence: Fence): string {
  const passages = sources.map(({ paragraph, document, within }, index) =>
    [
      `=== 段落 ${index + 1} ${fence} ===`,
      ...line('单位', paragraph.district),
      ...line('文件', document.title),
      ...line('日期', document.date),
      ...line('栏目', paragraph.section),
      '正文：',
      asData(within === undefined ? paragraph.text : paragraph.text.slice(within.start, within.end)),
    ].join('\n'),
  );
  return [...passages, `=== 段落完 ${fence} ===`].join('\n');
}

function line(name: string, value: string | null): string[] {
  return value === null ? [] : [`${name}：${asData(value).replace(/\s+/gu, ' ')}`];
}

/** A text as nothing but data: no fence can be faked in it, no control character gets through. */
export function asData(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, (character) => (character === '\n' ? '\n' : ' '))
    .replace(/={2,}|-{3,}|`{3,}/gu, (marks) => [...marks].map(widened).join(''));
}

function widened(mark: string): string {
  return String.fromCodePoint((mark.codePointAt(0) as number) + 0xfee0);
}
