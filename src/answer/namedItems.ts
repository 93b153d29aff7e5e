const NUMERAL = '[一二两三四五六七八九十]{1,2}|\\d{1,2}';

/**
 * “五必看”是哪五必看, 8所实验校是哪几所: what those are that a name counts. Years, grades, terms and schools by their number count nothing,
 * and 有哪些成效 asks for something else of the name.
 */
const ASKED = new RegExp(
  `(?<![\\d第近十百])(?<count>${NUMERAL})(?<noun>(?![年月日点级期届中小五])\\p{Script=Han}{1,6}?)[”"』」]?(?:里面?|当中|中|分别|具体|各|都|指的|说的|又)*(?:(?:是|指|包括|包含)(?:的是|着|了)?(?:看|谈)?(?:哪(?:几|些|${NUMERAL})|(?:什么|啥)[?？]?$)|哪(?:${NUMERAL}))`,
  'u',
);
/** What tells them right behind the name. */
const TOLD_BEHIND = /^[”"』」]?(?:[:：(（—]|[,，]?(?:即|分别|包括|也就是|指|为|是))/u;
const APART = /[、；;]|[”》][“《]|(?<![总共])[和与及]|[一二三四五六七八九]是/gu;
/** Of many things some may be told only; of three at least three. */
const ENOUGH = 3;
const NUMERALS = '零一二三四五六七八九十';

/** Whether a folded question asks which things a name counts, and a folded sentence has the name without as many things. */
export function lacksItsItems(question: string, sentence: string): boolean {
  const { count = '', noun = '' } = ASKED.exec(question)?.groups ?? {};
  if (count === '') return false;
  const least = Math.min(ENOUGH, countedBy(count));
  if (least < 2) return false;
  const at = sentence.indexOf(`${count}${noun}`);
  if (at < 0 || TOLD_BEHIND.test(sentence.slice(at + count.length + noun.length))) return false;
  return (sentence.match(APART) ?? []).length + 1 < least;
}

/** Of numerals of two characters no more is asked than that there are enough. */
function countedBy(count: string): number {
  if (/\d/u.test(count)) return Number(count);
  return count.length > 1 ? ENOUGH : NUMERALS.indexOf(count === '两' ? '二' : count);
}
