import type { Span } from '../documents/document.ts';

const SENTENCE_END = new Set('。！？!?…');
const CLOSERS = new Set('”’」』）)】》"\'');
const OPENERS = new Map([
  ['“', '”'],
  ['「', '」'],
  ['『', '』'],
  ['（', '）'],
  ['(', ')'],
  ['《', '》'],
]);
/** Characters at which there is anything to decide, by UTF-16 unit: most of a text is passed over by them. */
const MARKS = new Uint8Array(0x10000);
for (const mark of [...SENTENCE_END, ...OPENERS.keys(), ...'，；;：,:']) MARKS[mark.charCodeAt(0)] = 1;
/** An opener whose closer is further away than this is taken for a slip of the pen, not for a quotation. */
const LONGEST_QUOTATION = 160;

/**
 * Sentences of a paragraph as spans that join back to the whole text. A sentence ends at 。！？!?… with
 * the closing marks behind it; an end inside a quotation, brackets or a book title does not count.
 */
export function splitSentences(text: string): Span[] {
  return splitAt(text, 0, text.length, (character) => SENTENCE_END.has(character));
}

/** Clauses of a stretch of a paragraph: at commas, semicolons and colons outside quotations. They join back. */
export function splitClauses(text: string, span: Span): Span[] {
  return splitAt(
    text,
    span.start,
    span.end,
    (character, index) => isClauseEnd(text, character, index) || SENTENCE_END.has(character),
  );
}

function isClauseEnd(text: string, character: string, index: number): boolean {
  if (character === '，' || character === '；' || character === ';' || character === '：') return true;
  if (character !== ',' && character !== ':') return false;
  // 1,700 and 8:30 are one figure.
  return !(isDigit(text[index - 1]) && isDigit(text[index + 1]));
}

function isDigit(character: string | undefined): boolean {
  return character !== undefined && character >= '0' && character <= '9';
}

function splitAt(
  text: string,
  from: number,
  to: number,
  ends: (character: string, index: number) => boolean,
): Span[] {
  const spans: Span[] = [];
  let start = from;
  let index = from;
  while (index < to) {
    if (MARKS[text.charCodeAt(index)] === 0) {
      index += 1;
      continue;
    }
    const character = text[index] as string;
    const closer = OPENERS.get(character);
    if (closer !== undefined) {
      // Looked for no further than a quotation reaches: a line of nothing but “ must not cost its square.
      const found = text.slice(index + 1, Math.min(to, index + 1 + LONGEST_QUOTATION)).indexOf(closer);
      if (found !== -1) {
        const close = index + 1 + found;
        const last = text[close - 1] as string;
        index = close + 1;
        // “……。” ends the sentence together with its quotation, unless the sentence goes on.
        if (SENTENCE_END.has(last) && ends(last, close - 1) && startsAfresh(text, index, to)) {
          index = endOfClosers(text, index, to);
          spans.push({ start, end: index });
          start = index;
        }
        continue;
      }
    }
    index += 1;
    if (ends(character, index - 1)) {
      while (index < to && ends(text[index] as string, index)) index += 1;
      index = endOfClosers(text, index, to);
      spans.push({ start, end: index });
      start = index;
    }
  }
  if (start < to) spans.push({ start, end: to });
  return mergeBlank(text, spans);
}

function endOfClosers(text: string, index: number, to: number): number {
  let end = index;
  while (end < to && CLOSERS.has(text[end] as string)) end += 1;
  return end;
}

function startsAfresh(text: string, index: number, to: number): boolean {
  return index >= to || !/[，,、；;：:。的地得和与及等]/.test(text[index] as string);
}

/** A span of white space only belongs to its neighbour. */
function mergeBlank(text: string, spans: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const span of spans) {
    const last = merged.at(-1);
    if (last !== undefined && text.slice(span.start, span.end).trim() === '') {
      merged[merged.length - 1] = { start: last.start, end: span.end };
    } else {
      merged.push(span);
    }
  }
  return merged;
}
