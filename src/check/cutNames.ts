import { looksLikeName } from '../text/personNames.ts';

const CALLED_AFTER = /^(?:小学|中学|学校|幼儿园|学院|大学|工作室|班|路|街|奖|杯|基金|公司)/u;

/** 高科技, 高新区, 石家庄: words that open with a surname's letter. */
const COMMON = /^高[科新质水技标等]|^石[景家]|^金[牛融]/u;

/**
 * Whether a sentence only tells of something that is called after somebody whom a claim names: 红旭小学 tells nothing of 王红旭.
 * @param words all of the claim's
 */
export function cutsName(words: readonly string[], sentence: string): boolean {
  return words.some((word) => {
    if (!looksLikeName(word) || COMMON.test(word) || sentence.includes(word)) return false;
    const at = sentence.indexOf(word.slice(1));
    return at >= 0 && CALLED_AFTER.test(sentence.slice(at + word.length - 1));
  });
}
