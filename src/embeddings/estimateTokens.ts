/**
 * About how many tokens a text is, without a tokenizer: one for a character of Chinese, Japanese or Korean, one
 * for four others. Real ones differ by model, mostly within a third.
 */
export function estimateTokens(text: string): number {
  const wide = text.match(/[\u3000-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef]/g)?.length ?? 0;
  return wide + Math.ceil((text.length - wide) / 4);
}
