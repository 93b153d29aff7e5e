import type { Span } from '../../documents/document.ts';
import { foldWithOffsets } from '../../text/fold.ts';
import type { Source } from '../drafter.ts';

/** Characters that a copyist changes without changing a word: white space, quotation marks, dashes, dots. */
const HARMLESS = /[\s"'“”‘’「」『』﹁﹂`´·•・]/u;
const DASH = /[-‐‑‒–—―─﹣~～]/u;
/** A quote shorter than this (normalised characters) could stand anywhere. */
const SHORTEST = 4;
const CLOSES: Readonly<Record<string, string>> = {
  '”': '“',
  '’': '‘',
  '」': '「',
  '』': '『',
  '》': '《',
  '）': '（',
  ')': '(',
};

interface Normalised {
  readonly text: string;
  /** Offset in the source of each character, and of its end. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** A paragraph's text in which quotes are looked for. */
export interface QuotedText {
  readonly source: string;
  /** Made when a quote doesn't stand there to the letter. */
  readonly normalised: () => Normalised;
  /** The stretch that is looked in. */
  readonly offset: number;
  readonly end: number;
}

export function quotedText({
  paragraph: { text },
  within,
}: Pick<Source, 'paragraph' | 'within'>): QuotedText {
  const offset = within?.start ?? 0;
  const end = within?.end ?? text.length;
  let known: Normalised | null = null;
  const normalised = () => {
    known ??= normalise(text.slice(offset, end));
    return known;
  };
  return { source: text, normalised, offset, end };
}

/**
 * Where a quote stands in a text, width, white space, quotation marks, dashes and Traditional characters apart; null
 * where it doesn't, or is too short to tell. The span is of the source's own characters.
 */
export function locateQuote(quote: string, { source, normalised, offset, end }: QuotedText): Span | null {
  const bare = quote.replace(/^[\s…。，,；;：:、.]+|[\s…。，,；;：:、.!！?？]+$/gu, '');
  const exact = bare.length < SHORTEST ? -1 : source.indexOf(bare, offset);
  if (exact !== -1 && exact + bare.length <= end)
    return withPairs(source, { start: exact, end: exact + bare.length });
  const wanted = normalise(bare).text;
  const looked = normalised();
  if (wanted === '' || (wanted.length < SHORTEST && wanted !== looked.text)) return null;
  const at = looked.text.indexOf(wanted);
  if (at === -1) return null;
  const span = {
    start: offset + (looked.starts[at] as number),
    end: offset + (looked.ends[at + wanted.length - 1] as number),
  };
  return withPairs(source, span);
}

function normalise(source: string): Normalised {
  const folded = foldWithOffsets(source);
  let text = '';
  const starts: number[] = [];
  const ends: number[] = [];
  for (let i = 0; i < folded.text.length; i++) {
    const character = folded.text[i] as string;
    if (HARMLESS.test(character)) continue;
    text += DASH.test(character) ? '-' : character;
    starts.push(folded.starts[i] as number);
    ends.push(endOf(folded.starts, i));
  }
  return { text, starts, ends };
}

/** The next offset that is another character's. */
function endOf(starts: readonly number[], index: number): number {
  const start = starts[index] as number;
  for (let i = index + 1; i < starts.length; i++)
    if ((starts[i] as number) > start) return starts[i] as number;
  return start + 1;
}

/** “一核六维”: where only one of a pair is inside, and the other is right beside it, both are. */
function withPairs(source: string, { start, end }: Span): Span {
  const inside = source.slice(start, end);
  let [from, to] = [start, end];
  for (const [closer, opener] of Object.entries(CLOSES)) {
    const opened = inside.split(opener).length - inside.split(closer).length;
    if (opened < 0 && source[from - 1] === opener) from -= 1;
    if (opened > 0 && source[to] === closer) to += 1;
  }
  return { start: from, end: to };
}
