/** Where one thing asked for ends and the next begins. */
const SEPARATOR = /[?？;；]+|[,，、]|\s+|(?:以及|还有|并且|而且|同时|另外|又(?!有名)|和|及)/gu;
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

const EACH = /分别|各自|各(?:是|有|为|占|达)/u;
const AMOUNT = /多少|几/u;
const COORDINATION = /、|,|以及|[和与及]/u;
/** 2022年和2023年 */
const YEARS = /(?:(?:19|20)\d{2}年?\s*(?:、|,|以及|[和与及])\s*)+(?:19|20)\d{2}年/u;
/** A longer piece is no name of a thing that is counted. */
const LONGEST_THING = 14;

/**
 * Things joined by 和 of which each amount is asked for (普惠率和毛入学率分别是多少) as a question each; null where it
 * is not so.
 * @param content the question without its asking words and the names of units
 */
export function splitCoordinated(folded: string, content: string): string[] | null {
  if (!EACH.test(folded) || !AMOUNT.test(folded)) return null;
  const years = YEARS.exec(folded);
  if (years !== null)
    return (years[0].match(/\d{4}/gu) ?? []).map((year) => askedOfYear(folded, years, year));
  const things = content
    .split(COORDINATION)
    .map((thing) => thing.replace(/^\s*的|[\s?？。]+/gu, ''))
    .filter((thing) => thing !== '');
  const named = things.every((thing) => thing.length >= 2 && thing.length <= LONGEST_THING);
  return things.length > 1 && named ? things.map((thing) => `${thing}是多少`) : null;
}

function askedOfYear(folded: string, years: RegExpExecArray, year: string): string {
  const behind = folded.slice(years.index + years[0].length);
  const whole = `${folded.slice(0, years.index)}${year}年${behind}`;
  return whole.replace(new RegExp(EACH.source, 'gu'), (each) => each.replace(/分别|各自|各/u, ''));
}
