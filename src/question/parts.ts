/** Where one thing asked for ends and the next begins. */
const SEPARATOR = /[?？;；]+|[,，、]|(?:以及|还有|并且|而且|同时|另外|又(?!有名)|和|及)/gu;
const ASKING_WORD = /多少|几(?!乎|年来)|哪|什么|啥|谁|怎么|怎样|如何|是否|有没有|何时/u;
const MATTER = /\p{Script=Han}{2,}/u;

/**
 * Splits a folded question that asks for several things (有几个A，又有多少B) into its questions; one that asks
 * for one thing comes back alone. Each part asks for itself and has matter of its own.
 */
export function splitParts(folded: string): string[] {
  const pieces: string[] = [];
  let start = 0;
  for (const match of folded.matchAll(SEPARATOR)) {
    const piece = folded.slice(start, match.index);
    const rest = folded.slice(match.index + match[0].length);
    if (!asks(piece) || !asks(rest)) continue;
    pieces.push(piece.trim());
    start = match.index + match[0].length;
  }
  pieces.push(folded.slice(start).trim());
  const filled = pieces.filter((piece) => piece !== '');
  return filled.length > 1 && filled.every(asks) ? filled : [folded];
}

function asks(piece: string): boolean {
  return ASKING_WORD.test(piece) && MATTER.test(piece.replace(ASKING_WORD, ' '));
}
