/** A closed one, or one that the model never closed; a template may also swallow the opening mark. */
const THINKING = /<(think|thinking|reasoning)>[\s\S]*?(?:<\/\1>|$)/giu;
const THOUGHT_BEFORE = /^[\s\S]*<\/(?:think|thinking|reasoning)>/iu;
/** The beginning of such a mark, at the end of a text that still grows. */
const MARK_BEGUN = /<[a-z]{0,9}$/iu;
/** From so many braces an object is looked for: a text of nothing but braces must not take long. */
const MOST_STARTS = 64;

/**
 * The JSON objects of a model's text, in the order in which they should be tried: the whole text, then each object
 * that stands in it (in a code fence, between words). Half an object is none. Text that a model thinks in is left out.
 */
export function* jsonObjects(text: string): Generator<object> {
  const said = withoutThinking(text);
  const whole = parsed(said.trim());
  if (whole !== null) yield whole;
  let from = 0;
  for (let start = 0; start < MOST_STARTS; start++) {
    const open = said.indexOf('{', from);
    if (open < 0) return;
    const close = closing(said, open);
    const object = close < 0 ? null : parsed(said.slice(open, close + 1));
    if (object !== null) yield object;
    from = object === null ? open + 1 : close + 1;
  }
}

/** What there is of the JSON object in a text that still grows; empty while there is nothing. */
export function jsonSoFar(text: string): string {
  const said = withoutThinking(text);
  const open = said.indexOf('{');
  return open < 0 ? '' : said.slice(open);
}

function withoutThinking(text: string): string {
  // The marks are rare, the call is frequent.
  if (!text.includes('<')) return text;
  return text.replace(THINKING, '').replace(THOUGHT_BEFORE, '').replace(MARK_BEGUN, '');
}

function parsed(text: string): object | null {
  try {
    const value: unknown = JSON.parse(text);
    // Some servers encode a tool's arguments twice.
    const inner: unknown = typeof value === 'string' ? JSON.parse(value) : value;
    return typeof inner === 'object' && inner !== null && !Array.isArray(inner) ? inner : null;
  } catch {
    return null;
  }
}

/** Where the brace at `open` is closed, braces in strings not counted; -1 when it isn't. */
function closing(text: string, open: number): number {
  let depth = 0;
  let inString = false;
  for (let at = open; at < text.length; at++) {
    const character = text[at];
    if (inString) {
      if (character === '\\') at += 1;
      else if (character === '"') inString = false;
    } else if (character === '"') inString = true;
    else if (character === '{') depth += 1;
    else if (character === '}' && --depth === 0) return at;
  }
  return -1;
}
