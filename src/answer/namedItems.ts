import { PLAN_NAME } from '../question/planPeriods.ts';
import { numeralValue } from '../text/numerals.ts';

const NUMERAL = '[一二两三四五六七八九十]{1,2}|\\d{1,2}';
/** What a name of things that are counted may stand before: “四战”要求. */
const AS_A_WHOLE = '(?:标准|要求|模式|工程)?';

/**
 * “五必看”是哪五必看, 8所实验校是哪几所: what those are that a name counts. Years, grades, terms, letters and schools by their number count
 * nothing, and 有哪些成效 asks for something else of the name.
 */
const ASKED = new RegExp(
  `(?<![\\d第近十百])(?<count>${NUMERAL})(?<noun>(?![年月日点级期届中小五字])\\p{Script=Han}{1,6}?)[”"』」]?${AS_A_WHOLE}(?:里面?|当中|中|分别|具体|各|都|指的|说的|又)*(?:(?:是|指|包括|包含)(?:的是|着|了)?(?:看|谈)?(?:哪(?:几|些|${NUMERAL})|(?:什么|啥)[?？]?$)|哪(?:${NUMERAL}))`,
  'u',
);
/** 六大工程是哪个区的 asks whose they are. */
const WHOSE = '(?:里|儿|家|个?(?:区|县|市|学校|单位|地方))?的';
const MEASURE = '个|项|大|条|所|种|类|名|家|门|座|处|款|支|节|本|部|件|位|篇|首';
/** 26项都有哪些, 那8个领衔人分别叫什么, 4所“书香校园”是哪几所, 哪10余所. */
const EACH_OF_MANY = new RegExp(
  `(?<![第\\d近])(?<count>\\d{1,3}|[三四五六七八九十]{1,3})(?:${MEASURE}|张|把)(?!月|小时|百分|学期)[^的,，。?？多少几谁]{1,10}(?:(?:分别|都|各|具体)(?:是|叫|指|为|有|设在|位于|去了|在|包括)?|是|叫|指的?是|有|包括|包含)了?(?:哪(?!年|天|一年|月|里来|个时|${WHOSE})|(?:什么|啥)(?!时))` +
    `|哪(?<which>\\d{1,2}|[三四五六七八九十])[余多几]?(?:${MEASURE})`,
  'u',
);
/** 109人都是谁. */
const WHO_EACH =
  /(?<!\d)(?<people>\d{1,4})[名人位个][^的,，。?？]{0,8}(?:都|分别|各)?(?:是谁|是哪些人|叫什么)/u;
/** The same where the sentence counts them, too: there the list stands beside the count. */
const COUNTED_AGAIN = new RegExp(
  `(?<![第\\d近])(?<count>\\d{1,3}|[三四五六七八九十]{1,3})(?<measure>${MEASURE})(?!月|小时|百分|学期)[^的,，。?？多少几谁]{0,12}(?:分别|都|各|具体)?(?:是|叫|指的?是|包括|包含|为)了?(?:哪(?!年|天|一年|月|里来|个时|${WHOSE})|(?:什么|啥)(?!时))`,
  'u',
);
/** What tells them right behind the name or the count. */
const TOLD_BEHIND = /^[^,，。;；]{0,10}?(?:[:：(（—]|[,，]?(?:即|分别|包括|也就是|指|为|是|有))/u;
const TOLD_RIGHT_BEHIND = new RegExp(
  `^[”"』」]?${AS_A_WHOLE}(?:[:：(（—]|[,，]?(?:即|分别|包括|也就是|指|为|是))`,
  'u',
);
/** 这个被称为硬核“30条”的方案,鼓励…: what the whole of them does. */
const AS_ONE_THING =
  /^[”"』」]?的?(?:方案|文件|意见|办法|计划|制度|机制|模式|规定|政策|措施|行动|工程|活动)[,，]?(?!是|为|和|与|、)\p{Script=Han}/u;
const ASKS_FOR_EACH = /哪|分别|各是|都是|具体/u;
const BETWEEN = /[、;；]|[”][“]|(?<![总共])[和与及]|—/gu;
/** Whatever may stand between things that are listed. */
const BETWEEN_IN_ANY_WAY = /[、,;；和与及]|[”》][“《]/gu;
const ONE_BY_ONE = /[一二三四]是/u;
const CLAUSE_END = /[,，;；。]/u;
/** A list that leaves out some with 等 is still one. */
const MOST_OF_THEM = 0.7;
const FEW_ITEMS = 3;

/**
 * Whether a folded question asks which things a name or a number counts, and a folded sentence has it without listing most of them. Of
 * tuning questions that were answered it refuses 58 near-misses and no right answer.
 * @param inReports whether documents report for units
 */
export function lacksItsItems(question: string, sentence: string, inReports = false): boolean {
  // 十四五五大任务 counts five.
  const asked = question.replace(PLAN_NAME, ' ');
  return (
    namesTooFew(asked, sentence, inReports) ||
    (inReports && (listsTooFew(asked, sentence) || listsNoneBesideCount(asked, sentence)))
  );
}

function isList(text: string, many: number, between = BETWEEN): boolean {
  return (text.match(between) ?? []).length + 1 >= MOST_OF_THEM * many;
}

function clausesOf(sentence: string): string[] {
  return sentence.split(CLAUSE_END);
}

function namesTooFew(question: string, sentence: string, inReports: boolean): boolean {
  const { count = '', noun = '' } = ASKED.exec(question)?.groups ?? {};
  const many = numeralValue(count) ?? 0;
  if (many < 2) return false;
  const name = count + noun;
  const at = sentence.indexOf(name);
  if (at < 0 || TOLD_RIGHT_BEHIND.test(sentence.slice(at + name.length))) return false;
  if (ONE_BY_ONE.test(sentence) || isQuotedBefore(sentence, at)) return false;
  if (tellsOfItAsOne(question, sentence.slice(at + name.length))) return false;
  // Texts of other kinds tell a few of them, and the others elsewhere.
  if (!inReports) return !isList(sentence, Math.min(FEW_ITEMS, many));
  // 四史 of 党史、新中国史、…; 六阶 of …六个阶段.
  if (sentence.split(noun.at(-1) as string).length - 1 > MOST_OF_THEM * many) return false;
  const clauses = clausesOf(sentence);
  const own = clauses.findIndex((clause) => clause.includes(name));
  return !clauses.some(
    (clause, i) => (Math.abs(i - own) <= 1 || clause.includes(count)) && isList(clause, many),
  );
}

/** “…体系,…体系,…体系”五大任务. */
function isQuotedBefore(sentence: string, at: number): boolean {
  return /[”"』」]$/u.test(sentence.slice(0, at));
}

function tellsOfItAsOne(question: string, behind: string): boolean {
  return !ASKS_FOR_EACH.test(question) && AS_ONE_THING.test(behind);
}

function listsTooFew(question: string, sentence: string): boolean {
  const { count, which } = EACH_OF_MANY.exec(question)?.groups ?? {};
  const asked = count ?? which ?? WHO_EACH.exec(question)?.groups?.people;
  if (asked === undefined) return false;
  const many = numeralValue(asked) ?? 0;
  return many >= FEW_ITEMS && !isList(sentence, many, BETWEEN_IN_ANY_WAY);
}

function listsNoneBesideCount(question: string, sentence: string): boolean {
  const { count = '', measure = '' } = COUNTED_AGAIN.exec(question)?.groups ?? {};
  const many = numeralValue(count) ?? 0;
  if (many < FEW_ITEMS) return false;
  const counted = new RegExp(`(?<![\\d])${count}[余多]?${measure}`, 'u').exec(sentence);
  if (counted === null || isQuotedBefore(sentence, counted.index)) return false;
  const behind = sentence.slice(counted.index + counted[0].length);
  if (TOLD_BEHIND.test(behind) || tellsOfItAsOne(question, behind)) return false;
  const clauses = clausesOf(sentence);
  const own = clauses.findIndex((clause) => clause.includes(counted[0]));
  return !clauses.some((clause, i) => Math.abs(i - own) <= 1 && isList(clause, many));
}
