import type { ReplyClaim } from './reply.ts';

/** Reads the claims out of a reply's JSON text as it grows, each as soon as it is complete. */
export interface ClaimStream {
  /** All complete claims of the text so far; a text that was begun anew is read anew. */
  read(soFar: string): readonly ReplyClaim[];
}

const LIST = /"claims"\s*:\s*\[/u;
/** A reply longer than this is read no further; characters. */
const LONGEST = 60_000;

export function createClaimStream(): ClaimStream {
  let before = '';
  let at = -1;
  let claims: ReplyClaim[] = [];
  return {
    read(soFar) {
      const text = soFar.slice(0, LONGEST);
      if (!text.startsWith(before)) {
        at = -1;
        claims = [];
      }
      before = text;
      if (at === -1) {
        const list = LIST.exec(text);
        if (list === null) return claims;
        at = list.index + list[0].length;
      }
      for (;;) {
        const start = nextObject(text, at);
        if (start === -1) return claims;
        const end = endOfObject(text, start);
        if (end === -1) return claims;
        at = end;
        const claim = claimOf(text.slice(start, end));
        if (claim !== null) claims.push(claim);
      }
    },
  };
}

/** The next { of the list; -1 where it isn't there yet, or the list is closed. */
function nextObject(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    if (text[at] === '{') return at;
    if (text[at] === ']') return -1;
  }
  return -1;
}

/** Behind the } that closes an object; -1 while it is open. */
function endOfObject(text: string, start: number): number {
  let depth = 0;
  let quoted = false;
  for (let at = start; at < text.length; at++) {
    const character = text[at];
    if (quoted) {
      if (character === '\\') at += 1;
      else if (character === '"') quoted = false;
    } else if (character === '"') quoted = true;
    else if (character === '{' || character === '[') depth += 1;
    else if (character === '}' || character === ']') {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return -1;
}

function claimOf(json: string): ReplyClaim | null {
  try {
    return readClaim(JSON.parse(json));
  } catch {
    return null;
  }
}

/**
 * A claim as models write it: one quote beside the text instead of a list, a number in quotation marks; null where
 * there is no text. Quotes that make no sense are left out.
 */
export function readClaim(value: unknown): ReplyClaim | null {
  if (typeof value !== 'object' || value === null) return null;
  const { text, quotes } = value as Record<string, unknown>;
  if (typeof text !== 'string') return null;
  const list = Array.isArray(quotes) ? quotes : [value];
  return { text, quotes: list.flatMap(readQuote) };
}

function readQuote(value: unknown): ReplyClaim['quotes'] {
  if (typeof value !== 'object' || value === null) return [];
  const { passage, quote } = value as Record<string, unknown>;
  if (typeof quote !== 'string') return [];
  const number = typeof passage === 'string' ? Number(passage.replace(/\D/gu, '') || Number.NaN) : passage;
  // A quote without its passage is looked for in all of them.
  return [{ passage: typeof number === 'number' && Number.isSafeInteger(number) ? number : 0, quote }];
}
