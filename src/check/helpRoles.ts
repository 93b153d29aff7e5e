import { escapePattern } from '../text/escapePattern.ts';

const HELPS = '(?:对口|结对|定点)?(?:帮助|帮扶|支援|援助|援建|扶持|资助|支教|捐赠|捐助|援教)';
const WITHIN = '[^,，;；。、]{0,4}';
/** 云阳县获…帮扶, 云阳县学生获资助: who gets is not who gives. */
const GIVES = '(?:(?![获得受的学生接])[^,，;；。、]){0,4}';
const GETS = '(?:获得?|得到|接受|受到?)';

/**
 * Whether a claim and a sentence give a place besides the one that reports opposite parts in a help: 布拖县帮助金牛区 where the report of
 * 金牛区 says 帮助布拖县培养苗子.
 * @param others the names in the claim besides those who report, folded
 */
export function turnsHelpRound(claim: string, others: readonly string[], sentence: string): boolean {
  return others.some((name) => {
    const [claimed, told] = [partOf(name, claim), partOf(name, sentence)];
    return claimed !== null && told !== null && claimed !== told;
  });
}

function partOf(name: string, text: string): 'helps' | 'is helped' | null {
  const own = escapePattern(name);
  // 与…结对帮扶 goes both ways.
  if (new RegExp(`[与和同跟]${own}`, 'u').test(text)) return null;
  const isHelped = new RegExp(
    `${HELPS}了?${WITHIN}${own}|[对为给向到赴往在]${own}${WITHIN}${HELPS}|${own}${WITHIN}${GETS}[^,，;；。]{0,10}${HELPS}`,
    'u',
  ).test(text);
  const helps = new RegExp(`(?<![对为给向到赴往在])${own}(?:向|对|给|为)?${GIVES}${HELPS}(?!的)`, 'u').test(
    text,
  );
  if (isHelped === helps) return null;
  return helps ? 'helps' : 'is helped';
}
