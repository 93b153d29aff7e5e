import type { Span } from '../../documents/document.ts';
import { fold } from '../../text/fold.ts';
import { splitClauses, splitSentences } from '../../text/sentences.ts';
import { clip, cutBefore } from './clip.ts';

const BETWEEN = /[\s,，、。?？!！;；:：“”"'‘’「」]+/u;
/** How much of a long clause is shown before the word. */
const BEFORE_WORD = 16;
/** A word this far into its sentence (as a part of the room) would be cut off by a narrow list. */
const EARLY = 0.5;
/** A sentence that fills less of the room takes what fits of the next one. */
const SHORT = 0.5;

/**
 * Where the words stand in the text: as the person wrote them (Traditional characters and capitals aside), else
 * pairs of their characters (教师 and 轮岗 of 教师轮岗). None inside another.
 */
export function wordSpans(text: string, words: string): Span[] {
  const whole = wholeSpans(text, words);
  return whole.length > 0 ? whole : occurrences(text, wordsOf(words).flatMap(pairs));
}

/** Where the words stand as the person wrote them. */
export function wholeSpans(text: string, words: string): Span[] {
  return occurrences(text, wordsOf(words));
}

function wordsOf(words: string): string[] {
  return [...words.split(BETWEEN), ...fold(words).split(BETWEEN)].filter((word) => word !== '');
}

/** The sentence with the most of the words, each counted once: the first such one. */
export function sentenceWith(text: string, words: string): Span {
  const spans = wordSpans(text, words);
  let best: Span = { start: 0, end: text.length };
  let most = -1;
  for (const sentence of splitSentences(text)) {
    const inside = spans.filter(({ start, end }) => start >= sentence.start && end <= sentence.end);
    const different = new Set(inside.map(({ start, end }) => text.slice(start, end))).size;
    if (different > most) {
      best = sentence;
      most = different;
    }
  }
  return best;
}

/**
 * Whole sentences from the one with the words on, as many as fit; of one that is longer, the clauses around the first
 * word. … where something was left out.
 */
export function snippet(text: string, words: string, limit: number): string {
  const sentence = sentenceWith(text, words);
  if (sentence.end - sentence.start > limit) return clauses(text, sentence, words, limit);
  let { end } = sentence;
  for (const next of splitSentences(text)) {
    if (next.start < end) continue;
    if (next.end - sentence.start > limit) {
      // 一是健全机制。 alone says nothing yet.
      const isShort = end - sentence.start < limit * SHORT;
      const room = isShort ? clausesWithin(text, next, sentence.start + limit - 1) : undefined;
      if (room !== undefined) return `${text.slice(sentence.start, room).trim()}…`;
      break;
    }
    end = next.end;
  }
  return text.slice(sentence.start, end).trim();
}

/** The end of the last clause of a sentence that ends before a place. */
function clausesWithin(text: string, sentence: Span, before: number): number | undefined {
  return splitClauses(text, sentence).findLast(({ end }) => end <= before)?.end;
}

function clauses(text: string, sentence: Span, words: string, limit: number): string {
  const first = wordSpans(text, words).find(({ start }) => start >= sentence.start)?.start ?? sentence.start;
  const own = splitClauses(text, sentence);
  const holding = own.findLast(({ start }) => start <= first) ?? sentence;
  let { start } = sentence;
  if (first - start > limit * EARLY) {
    start = first - holding.start > BEFORE_WORD ? cutBefore(text, first - BEFORE_WORD) : holding.start;
  }
  const end = own.findLast((clause) => clause.end - start < limit && clause.end > first)?.end;
  const lead = start > sentence.start ? '…' : '';
  if (end === undefined) return `${lead}${clip(text.slice(start, sentence.end).trim(), limit - 1)}`;
  return `${lead}${text.slice(start, end).trim()}${end < sentence.end ? '…' : ''}`;
}

function pairs(word: string): string[] {
  const characters = [...word];
  return characters.slice(1).map((character, index) => `${characters[index]}${character}`);
}

function occurrences(text: string, words: readonly string[]): Span[] {
  const lower = text.toLowerCase();
  // Some capitals have small letters of another length.
  const searched = lower.length === text.length ? lower : text;
  const spans = [...new Set(words)].flatMap((word) => {
    const found: Span[] = [];
    for (let at = searched.indexOf(word); at !== -1; at = searched.indexOf(word, at + word.length)) {
      found.push({ start: at, end: at + word.length });
    }
    return found;
  });
  spans.sort((one, other) => one.start - other.start || other.end - one.end);
  let end = 0;
  return spans.filter((span) => {
    if (span.start < end) return false;
    end = span.end;
    return true;
  });
}
