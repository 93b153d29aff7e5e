/** A decoded file. `binary`: not a text in any encoding that Chinese documents come in. */
export type Decoded =
  | { readonly kind: 'text'; readonly text: string; readonly encoding: string }
  | { readonly kind: 'binary' };

/** A stray control character or two survives in real files; more of them means that it is no text. */
const CONTROL_SHARE = 0.002;
const REPLACEMENT_SHARE = 0.01;

/** UTF-8 with or without BOM, UTF-16 with or without BOM, GB18030 (and so GBK and GB2312). */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes.length === 0) return { kind: 'text', text: '', encoding: 'utf-8' };
  if (startsWith(bytes, [0xef, 0xbb, 0xbf])) return checked(tryDecode(bytes, 'utf-8', false), 'utf-8');
  if (startsWith(bytes, [0xff, 0xfe])) return checked(tryDecode(bytes, 'utf-16le', false), 'utf-16le');
  if (startsWith(bytes, [0xfe, 0xff])) return checked(tryDecode(bytes, 'utf-16be', false), 'utf-16be');

  const utf8 = checked(tryDecode(bytes, 'utf-8', true), 'utf-8');
  if (utf8.kind === 'text') return utf8;
  const utf16 = guessUtf16(bytes);
  if (utf16 !== null) return checked(tryDecode(bytes, utf16, true), utf16);
  // A UTF-8 file with a few broken bytes (a cut download) would pass as GB18030 gibberish: try it first.
  const damaged = tryDecode(bytes, 'utf-8', false);
  if (damaged !== null && share(damaged, /\uFFFD/g) <= REPLACEMENT_SHARE && /\p{Script=Han}/u.test(damaged)) {
    return checked(damaged, 'utf-8');
  }
  return checked(tryDecode(bytes, 'gb18030', true), 'gb18030');
}

function startsWith(bytes: Uint8Array, prefix: readonly number[]): boolean {
  return prefix.every((byte, index) => bytes[index] === byte);
}

function tryDecode(bytes: Uint8Array, encoding: string, fatal: boolean): string | null {
  try {
    return new TextDecoder(encoding, { fatal }).decode(bytes);
  } catch {
    return null;
  }
}

function checked(text: string | null, encoding: string): Decoded {
  if (text === null) return { kind: 'binary' };
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  const controls = share(text, /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/g);
  return controls > CONTROL_SHARE ? { kind: 'binary' } : { kind: 'text', text, encoding };
}

function share(text: string, pattern: RegExp): number {
  return (text.match(pattern)?.length ?? 0) / Math.max(1, text.length);
}

/** What Chinese texts consist of nearly throughout: ASCII, Latin, their punctuation, Han, full-width forms. */
const PLAUSIBLE = /[\t\n\r\x20-\x7e\u00a0-\u00ff\u2010-\u203b\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]/g;
const PLAUSIBLE_SHARE = 0.9;

/** UTF-16 without a BOM: read from the right end it is Chinese, from the other one a jumble of scripts. */
function guessUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes.length % 2 !== 0) return null;
  for (const encoding of ['utf-16le', 'utf-16be'] as const) {
    const text = tryDecode(bytes, encoding, true);
    if (text !== null && share(text, PLAUSIBLE) >= PLAUSIBLE_SHARE) return encoding;
  }
  return null;
}
