import { oneSpelling, singular } from './inflection.ts';

/** A word, a number or a mark of an English text. */
export interface Word {
  /** As typed. */
  readonly text: string;
  /** Lower case, one spelling. */
  readonly lower: string;
  /** Lower case, one spelling, without the plural. */
  readonly noun: string;
  /** A code is kept as it is: A+1, 1+4+N. */
  readonly kind: 'word' | 'number' | 'code' | 'mark';
  readonly capital: boolean;
  /** The article before it. */
  readonly article: '' | 'a' | 'the';
}

const CONTRACTIONS: readonly (readonly [RegExp, string])[] = [
  [/\bcan't\b|\bcannot\b/giu, 'can not'],
  [/\bwon't\b/giu, 'will not'],
  [/n't\b/giu, ' not'],
  [/\b(what|who|where|when|how|that|there|it|he|she)'s\b/giu, '$1 is'],
  [/'re\b/giu, ' are'],
  [/'ve\b/giu, ' have'],
  [/'ll\b/giu, ' will'],
  [/\bI'm\b/gu, 'I am'],
  [/\bI'd\b/gu, 'I would'],
  [/\bNo\.\s*(?=\d)/gu, 'number '],
  [/\bvs\.?(?=\s)/giu, 'versus'],
];
const PIECES =
  /[A-Za-z\d]+(?:\+[A-Za-z\d]+)+|\d+(?:,\d{3})*(?:\.\d+)?(?:st|nd|rd|th)?(?![\p{L}\d])|[\p{Script=Latin}\p{M}][\p{Script=Latin}\p{M}\d]*|\d+|[%?!.,;:()]|[^\s\p{Script=Latin}\p{M}\d%?!.,;:()"'“”‘’\-–—/&+]+|&/gu;
const ARTICLES = new Set(['the', 'a', 'an']);

/** Possessives and hyphens part words; articles are left out, and told by the word behind them. */
export function readWords(text: string): Word[] {
  let plain = text.normalize('NFKC').replace(/[‘’`´]/gu, "'");
  for (const [pattern, whole] of CONTRACTIONS) plain = plain.replace(pattern, whole);
  // Xi'an is one word, Jinniu's and teachers' are not.
  plain = plain
    .replace(/'s\b|(?<=s)'(?=\s|$)/gu, ' ')
    .replace(/(?<=\p{Script=Latin})'(?=\p{Script=Latin})/gu, '')
    .replace(/(?<=\d)\s*(?:per ?cent|pct)\b/giu, '%');
  const words: Word[] = [];
  let article: Word['article'] = '';
  for (const [piece] of plain.matchAll(PIECES)) {
    const lower = oneSpelling(piece === '&' ? 'and' : unmarked(piece.toLowerCase()));
    if (ARTICLES.has(lower)) {
      article = lower === 'the' ? 'the' : 'a';
      continue;
    }
    const kind = /\+/u.test(piece)
      ? 'code'
      : /^\d/u.test(piece)
        ? 'number'
        : /^[\p{L}&]/u.test(piece)
          ? 'word'
          : 'mark';
    words.push({
      text: piece,
      lower,
      noun: singular(lower),
      kind,
      capital: /^\p{Lu}/u.test(piece),
      article,
    });
    article = '';
  }
  return words;
}

/** Lüliang, Luliang: one spelling. */
function unmarked(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '');
}
