import type { Language } from '../assistant.ts';
import type { Span } from '../documents/document.ts';
import type { Opinion, Reason } from '../state/feedback.ts';
import { type BrowsingCallback, packBrowsing, parseBrowsing } from './browsingData.ts';

/** What a button asks for. It comes back from outside, so nothing in it is trusted to exist. */
export type Callback =
  | BrowsingCallback
  | { readonly kind: 'open'; readonly paragraphId: string; readonly quote: Span | null }
  | { readonly kind: 'report'; readonly paragraphId: string; readonly quote: Span | null }
  | { readonly kind: 'example'; readonly paragraphId: string }
  | { readonly kind: 'outline'; readonly docId: string; readonly page: number }
  | { readonly kind: 'sources'; readonly page: number }
  | { readonly kind: 'back' }
  /** One of the questions offered under an answer, by its place. */
  | { readonly kind: 'followUp'; readonly index: number }
  /** How to ask so that something is found. */
  | { readonly kind: 'rephrase' }
  /** Ends a model's work. */
  | { readonly kind: 'stop'; readonly key: string }
  | { readonly kind: 'language'; readonly language: Language }
  | { readonly kind: 'forget'; readonly isSure: boolean }
  /** 👍 or 👎 under an answer. */
  | { readonly kind: 'opinion'; readonly opinion: Opinion }
  /** Why an answer is bad, null: not told. `place`: which answer, as the state names it. */
  | { readonly kind: 'reason'; readonly place: string; readonly reason: Reason | null }
  /** Whether the question's text may be kept. */
  | { readonly kind: 'consent'; readonly place: string; readonly isGiven: boolean };

const ID = '[A-Za-z0-9_-]{1,48}';
const NUMBER = '[0-9a-z]{1,6}';
const PARAGRAPH = new RegExp(`^(?<kind>[srq]):(?<id>${ID})(?::(?<start>${NUMBER}):(?<end>${NUMBER}))?$`);
const OUTLINE = new RegExp(`^o:(?<id>${ID}):(?<page>${NUMBER})$`);
const SOURCES = new RegExp(`^l:(?<page>${NUMBER})$`);

const FOLLOW_UP = new RegExp(`^y:(?<index>${NUMBER})$`);
const STOP = /^x:(?<key>[A-Za-z0-9_-]{1,24})$/;
const PLACE = '[A-Za-z0-9_-]{22}';
const REASON = new RegExp(`^w:(?<place>${PLACE}):(?<letter>[a-z])$`);
const CONSENT = new RegExp(`^k:(?<place>${PLACE}):(?<answer>[yn])$`);
/** One letter each, never reused: buttons live as long as their messages. */
const REASONS: Readonly<Record<string, Reason | null>> = {
  a: 'off_question',
  c: 'wrong_citation',
  p: 'incomplete',
  d: 'outdated',
  o: 'other',
  n: null,
};
/** Buttons without anything variable in them. */
const FIXED: Readonly<Record<string, Callback>> = {
  b: { kind: 'back' },
  h: { kind: 'rephrase' },
  'g:zh': { kind: 'language', language: 'zh' },
  'g:en': { kind: 'language', language: 'en' },
  'f:y': { kind: 'forget', isSure: true },
  'f:n': { kind: 'forget', isSure: false },
  'v:g': { kind: 'opinion', opinion: 'good' },
  'v:b': { kind: 'opinion', opinion: 'bad' },
};

/** Telegram's limit for `callback_data`, in bytes (it is all ASCII here). */
const LIMIT = 64;

/**
 * Numbers are written in base 36: a paragraph id of 48 characters and two offsets of 5 digits (60 million)
 * fit. Longer ones would lose their mark, not the button.
 */
export function packCallback(callback: Callback): string {
  switch (callback.kind) {
    case 'open':
      return packParagraph('s', callback.paragraphId, callback.quote);
    case 'report':
      return packParagraph('r', callback.paragraphId, callback.quote);
    case 'example':
      return packParagraph('q', callback.paragraphId, null);
    case 'outline':
      return `o:${callback.docId}:${callback.page.toString(36)}`;
    case 'sources':
      return `l:${callback.page.toString(36)}`;
    case 'back':
      return 'b';
    case 'followUp':
      return `y:${callback.index.toString(36)}`;
    case 'rephrase':
      return 'h';
    case 'stop':
      return `x:${callback.key}`;
    case 'language':
      return `g:${callback.language}`;
    case 'forget':
      return callback.isSure ? 'f:y' : 'f:n';
    case 'opinion':
      return callback.opinion === 'good' ? 'v:g' : 'v:b';
    case 'reason':
      return `w:${callback.place}:${letterOf(callback.reason)}`;
    case 'consent':
      return `k:${callback.place}:${callback.isGiven ? 'y' : 'n'}`;
    default:
      return packBrowsing(callback);
  }
}

function packParagraph(letter: string, paragraphId: string, quote: Span | null): string {
  const plain = `${letter}:${paragraphId}`;
  if (quote === null) return plain;
  const marked = `${plain}:${quote.start.toString(36)}:${quote.end.toString(36)}`;
  return marked.length <= LIMIT ? marked : plain;
}

function letterOf(reason: Reason | null): string {
  return Object.entries(REASONS).find(([, named]) => named === reason)?.[0] ?? 'n';
}

export function parseCallback(data: string): Callback | undefined {
  const fixed = Object.hasOwn(FIXED, data) ? FIXED[data] : undefined;
  if (fixed !== undefined) return fixed;
  const followUp = FOLLOW_UP.exec(data)?.groups;
  if (followUp !== undefined) return { kind: 'followUp', index: parseNumber(followUp.index) };
  const stop = STOP.exec(data)?.groups;
  if (stop?.key !== undefined) return { kind: 'stop', key: stop.key };
  const browsing = parseBrowsing(data);
  if (browsing !== undefined) return browsing;
  const why = REASON.exec(data)?.groups;
  if (why?.place !== undefined && why.letter !== undefined && Object.hasOwn(REASONS, why.letter)) {
    return { kind: 'reason', place: why.place, reason: REASONS[why.letter] ?? null };
  }
  const consent = CONSENT.exec(data)?.groups;
  if (consent?.place !== undefined) {
    return { kind: 'consent', place: consent.place, isGiven: consent.answer === 'y' };
  }
  const paragraph = PARAGRAPH.exec(data)?.groups;
  if (paragraph?.id !== undefined) {
    const { kind, id, start, end } = paragraph;
    if (kind === 'q') return { kind: 'example', paragraphId: id };
    return { kind: kind === 's' ? 'open' : 'report', paragraphId: id, quote: parseSpan(start, end) };
  }
  const outline = OUTLINE.exec(data)?.groups;
  if (outline?.id !== undefined)
    return { kind: 'outline', docId: outline.id, page: parseNumber(outline.page) };
  const sources = SOURCES.exec(data)?.groups;
  return sources === undefined ? undefined : { kind: 'sources', page: parseNumber(sources.page) };
}

function parseSpan(start: string | undefined, end: string | undefined): Span | null {
  if (start === undefined || end === undefined) return null;
  const span = { start: parseNumber(start), end: parseNumber(end) };
  return span.start <= span.end ? span : null;
}

function parseNumber(digits: string | undefined): number {
  return Number.parseInt(digits ?? '0', 36);
}
