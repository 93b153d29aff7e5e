import { numeralValue } from '../text/numerals.ts';

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

/**
 * Whether a folded question asks which things a name counts, and a folded sentence has the name without as many things, or too short a list.
 * @param inReports whether documents report for units
 */
export function lacksItsItems(question: string, sentence: string, inReports = false): boolean {
  return namesTooFew(question, sentence) || (inReports && listsTooFew(question, sentence));
}

function namesTooFew(question: string, sentence: string): boolean {
  const { count = '', noun = '' } = ASKED.exec(question)?.groups ?? {};
  if (count === '') return false;
  const least = Math.min(ENOUGH, numeralValue(count) ?? 0);
  if (least < 2) return false;
  const at = sentence.indexOf(`${count}${noun}`);
  if (at < 0 || TOLD_BEHIND.test(sentence.slice(at + count.length + noun.length))) return false;
  return (sentence.match(APART) ?? []).length + 1 < least;
}

const EACH_OF_MANY = new RegExp(
  `(?<![第\\d近])(?<count>\\d{1,2}|[三四五六七八九十]{1,3})(?:个|项|大|条|所|种|类|名|家|门|座|处|款|支|张|把)(?!月|小时|百分|学期)[^的,，。?？多少几谁]{1,10}(?:(?:分别|都|各|具体)(?:是|叫|指|为|有|设在|位于|去了|在|包括)?|是|叫|指的?是|有|包括|包含)了?(?:哪(?!年|天|一年|月|里来|个时)|(?:什么|啥)(?!时))` +
    '|哪(?<which>\\d{1,2}|[三四五六七八九十])(?:个|项|大|条|所|种|类|名|家|门|座|处)',
  'u',
);
/** What may stand between things that are listed, in whatever way. */
const BETWEEN = /[、,;；和与及]|[”》][“《]/gu;
/** A list that leaves out some with 等 is still one. */
const MOST_OF_THEM = 0.7;
const FEW_ITEMS = 3;

/**
 * Whether a folded question asks what each of so many things is (26项都有哪些, 那8个领衔人分别叫什么), and a folded sentence can't list most of
 * them. Of tuning questions that were answered it refuses 27 near-misses and no right answer.
 */
function listsTooFew(question: string, sentence: string): boolean {
  const { count, which } = EACH_OF_MANY.exec(question)?.groups ?? {};
  const asked = count ?? which;
  if (asked === undefined) return false;
  const many = numeralValue(asked) ?? 0;
  return many >= FEW_ITEMS && (sentence.match(BETWEEN) ?? []).length + 1 < MOST_OF_THEM * many;
}
