import type { ContentTerm } from '../question/terms.ts';

/** 内要 of 三年内要完成: two letters of grammar that the segmenter took for a word. */
const LETTERS_OF_GRAMMAR = /^[内外中上下里前后间时][要将可能会均都已应需须]$/u;
/** Verbs as common as this (接受, 用于, 提供) hold a statement together; what they are said of tells it apart. */
const COMMON_PER_MILLION = 25;
/** From here on (接受, 实行, 提供) who supports a claim may leave a verb unsaid; below it (考察, 开放) it tells a deed. */
const CARRYING_PER_MILLION = 150;
/** 用于, 来自, 达到: verbs that lead on to what they are said of. */
const LEADS_ON = /[于自为至到]$/u;
/** 停用, 撤销, 拒绝, 减少: what undoes a thing tells much, however common it is. */
const UNDOES = /^[停取撤废拆退辞减缩禁拒免失缺丢欠罚反解关未不无没非离脱落败]/u;

/** Whether a word that no document writes only links the others, so that none need write it. */
export function onlyLinks({ text, known, usage }: ContentTerm): boolean {
  if (known !== false) return false;
  return usage?.kind === 'linking' || LETTERS_OF_GRAMMAR.test(text);
}

/**
 * Whether a word is a common verb. Few documents make every verb of theirs rare and each other one the rarest word of
 * all, whose absence would tell that a sentence speaks of something else; the language at large says that it tells little.
 */
export function isCommonVerb({ text, usage }: ContentTerm): boolean {
  if (usage?.kind !== 'verb' && usage?.kind !== 'adverb') return false;
  return usage.perMillion >= COMMON_PER_MILLION && !UNDOES.test(text);
}

/** Whether a common verb still tells a deed of its own, which who supports a claim must tell in some words. */
export function tellsDeed(term: ContentTerm): boolean {
  return (
    isCommonVerb(term) && !LEADS_ON.test(term.text) && (term.usage?.perMillion ?? 0) < CARRYING_PER_MILLION
  );
}
