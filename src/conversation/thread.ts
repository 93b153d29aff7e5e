import type { Turn } from '../assistant.ts';
import type { Corpus } from '../documents/corpus.ts';
import type { Question, Understander } from '../question/understand.ts';
import { simplified } from '../text/simplified.ts';
import { type Claim, claimsOf, coreOf } from './claims.ts';
import { CHAT_BEFORE, POLITE, PUTS_RIGHT, SO } from './phrases.ts';
import { type FindMentions, findPlaces, type Place } from './places.ts';

/** What the rules for follow-ups look at. */
export interface FollowUpParts {
  readonly understander: Understander;
  /** Units and other places named in a folded text. */
  readonly mentionsOf: FindMentions;
  /** Cuts a text into words. */
  readonly words: (text: string) => readonly string[];
  readonly corpus: Corpus;
}

/** What is being talked about: the last whole question and what it was answered with. */
export interface Thread {
  readonly question: string;
  /** What is asked on of; null where the question itself tells. */
  readonly topic: string | null;
  readonly understood: Question;
  readonly places: readonly Place[];
  readonly claims: readonly Claim[];
  /** These, and those of the answers before where more of the same was asked for. */
  readonly said: readonly Claim[];
  /** Those of the last answer that was one. */
  readonly lastClaims: readonly Claim[];
  /** Units that 它, 该区 and 他们 stand for. */
  readonly units: readonly string[];
  /** Whether documents report of them all: 除甲区外 means something. */
  readonly ofUnits: boolean;
  /** Units spoken of before, latest first. */
  readonly earlier: readonly string[];
}

/** Turns that a follow-up can lean on. */
const MOST_TURNS = 6;
/** UTF-16 units; what is longer was pasted, and is looked at only in part. */
const LONGEST_QUESTION = 200;
const LONGEST_ANSWER = 4000;
/** Claims by which the unit of an answer is told. */
const LOOKED_UP = 4;
const LEFT_OUT = /^除了?[^,，]{2,40}?(?:之外|以外|外)?[,，]/u;
/** Our own first line, where a question was completed. */
const LOOKED_FOR = /^按「[^\n]*」查找\n/u;

/** One line in simplified characters, without thanks for the answer before. */
export function clean(question: string): string {
  const line = question.replace(/\s+/gu, ' ').trim();
  const simple = simplified(line);
  const asks = simple.replace(CHAT_BEFORE, '').replace(POLITE, '').replace(PUTS_RIGHT, '').replace(SO, '');
  return asks === '' ? simple : asks;
}

/**
 * Where a conversation stands after its turns; null before anything was asked.
 * @param complete makes a whole question of a turn's question; null where it can't. A turn aside says more, and leaves what is talked about
 */
export function threadAfter(
  history: readonly Turn[],
  complete: (question: string, thread: Thread | null) => Completed | null,
  parts: FollowUpParts,
): Thread | null {
  let thread: Thread | null = null;
  for (const turn of history.slice(-MOST_TURNS)) {
    const question = clean(turn.question.slice(0, 2 * LONGEST_QUESTION));
    if (question === '' || question.length > LONGEST_QUESTION) continue;
    const whole = complete(question, thread);
    if (whole === null) continue;
    const answer = turn.answer.slice(0, LONGEST_ANSWER);
    thread =
      thread !== null && whole.aside === true
        ? withSaid(thread, claimsOf(answer.replace(LOOKED_FOR, '')))
        : (threadOf(whole, answer, thread, parts) ?? thread);
  }
  return thread;
}

/** A turn's question, whole. */
export interface Completed {
  readonly question: string;
  readonly aside?: boolean;
  readonly topic?: string;
  /** Where more was asked for. */
  readonly alreadySaid?: readonly string[];
}

/** The same talk, with more said. */
function withSaid(thread: Thread, claims: readonly Claim[]): Thread {
  return { ...thread, said: [...claims, ...thread.said] };
}

function threadOf(
  { question: whole, alreadySaid, topic }: Completed,
  answer: string,
  before: Thread | null,
  { understander, mentionsOf, corpus }: FollowUpParts,
): Thread | null {
  // Whom a question leaves out, the next one isn't about.
  const question = whole.replace(LEFT_OUT, '');
  const isMore = alreadySaid !== undefined;
  const understood = understander.understand(question);
  if (understood.kind === 'empty' || understood.kind === 'small_talk') return null;
  const places = findPlaces(question, mentionsOf);
  const claims = claimsOf(answer.replace(LOOKED_FOR, ''));
  const named = [...new Set(places.map(({ name }) => name))];
  let answered: readonly string[] | null = null;
  return {
    question,
    topic: topic ?? null,
    understood,
    places,
    claims,
    lastClaims: claims.length === 0 && before !== null ? before.lastClaims : claims,
    // An ask that adds nothing to what is talked about (要钱吗) leaves standing what was said of it.
    said: isMore || topic !== undefined ? [...claims, ...(before?.said ?? [])] : claims,
    // Looked up by few questions, and the corpus can be large.
    get units() {
      if (named.length > 0) return named;
      // What got no answer was asked of whom the talk was about.
      answered ??= claims.length === 0 && before !== null ? before.units : answeredOf(claims, corpus);
      return answered;
    },
    get ofUnits() {
      const known = new Set(corpus.documents.flatMap(({ districts }) => districts));
      return this.units.length > 0 && this.units.length <= 3 && this.units.every((unit) => known.has(unit));
    },
    get earlier() {
      return [...new Set([...(before?.units ?? []).toReversed(), ...(before?.earlier ?? [])])];
    },
  };
}

/** The units whose paragraphs an answer quotes: its own words often don't name them. */
function answeredOf(claims: readonly Claim[], corpus: Corpus): string[] {
  const units = claims.slice(0, LOOKED_UP).map((claim) => unitOf(claim, corpus));
  return [...new Set(units.filter((unit) => unit !== null))];
}

/** The unit that a claim is about: the one that leads it, or the one whose paragraph holds its words. */
export function unitOf(claim: Claim, corpus: Corpus): string | null {
  const { unit } = claim;
  if (unit !== null && corpus.documents.some(({ districts }) => districts.includes(unit))) return unit;
  const core = coreOf(claim);
  if (core.length < 4) return null;
  return corpus.body.find(({ text }) => text.includes(core))?.district ?? null;
}
