const NUMERAL = '[一二两三四五六七八九十]{1,2}|\\d{1,2}';

/** “五必看”是哪五必看, 8所实验校是哪几所: what those are that a name counts. */
const ASKED = new RegExp(
  `(?<count>${NUMERAL})(?<noun>\\p{Script=Han}{1,6}?)[”"』」]?(?:里面?|当中|中|分别|具体|各|都|指的|说的|又)*(?:是|指|有|包括|包含)?(?:的是|着|了)?(?:看|谈)?(?:哪(?:几|些|${NUMERAL})|(?:什么|啥)[?？]?$)`,
  'u',
);
/** What tells them right behind the name. */
const TOLD_BEHIND = /^[”"』」]?(?:[:：(（]|[,，]?(?:即|分别|包括|也就是|指|为))/u;
const APART = /[、；;]|[”》][“《]/gu;
/** Of many things some may be told only; of three at least three. */
const ENOUGH = 3;
const NUMERALS = '零一二三四五六七八九十';

/** Whether a folded question asks which things a name counts, and a folded sentence has the name without as many things. */
export function lacksItsItems(question: string, sentence: string): boolean {
  const { count = '', noun = '' } = ASKED.exec(question)?.groups ?? {};
  const many = /\d/u.test(count) ? Number(count) : NUMERALS.indexOf(count === '两' ? '二' : count);
  // Of numerals like 十二 no number is read: there are more than enough.
  const least = many < 0 ? ENOUGH : Math.min(many, ENOUGH);
  if (count === '' || least < 2) return false;
  const at = sentence.indexOf(`${count}${noun}`);
  if (at < 0 || TOLD_BEHIND.test(sentence.slice(at + count.length + noun.length))) return false;
  return (sentence.match(APART) ?? []).length + 1 < least;
}
