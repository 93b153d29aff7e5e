import type { ContentTerm } from '../question/terms.ts';

/** 内要 of 三年内要完成: two letters of grammar that the segmenter took for a word. */
const LETTERS_OF_GRAMMAR = /^[内外中上下里前后间时][要将可能会均都已应需须]$/u;
/** Verbs as common as this (接受, 用于, 提供) hold a statement together; what they are said of tells it apart. */
const COMMON_PER_MILLION = 25;
/** 停用, 撤销, 拒绝, 减少: what undoes a thing tells much, however common it is. */
const UNDOES = /^[停取撤废拆退辞减缩禁拒免失缺丢欠罚反解关未不无没非离脱落败]/u;

/** Whether a word that no document writes only links the others, so that none need write it. */
export function onlyLinks({ text, known, usage }: ContentTerm): boolean {
  if (known !== false) return false;
  return usage?.kind === 'linking' || LETTERS_OF_GRAMMAR.test(text);
}

/**
 * Whether a word that no document writes is a common verb. By its IDF it would be the rarest word of all and its absence
 * would tell that a sentence speaks of something else; the language at large says that it tells little.
 */
export function isCommonVerb({ text, known, usage }: ContentTerm): boolean {
  return (
    known === false && usage?.kind === 'verb' && usage.perMillion >= COMMON_PER_MILLION && !UNDOES.test(text)
  );
}
