import type { Verdict } from '../answer/answer.ts';
import type { Evidence } from '../evidence/evidence.ts';
import type { Account } from './claimMatter.ts';

/** A sentence that may decide a claim. */
export interface Candidate {
  readonly evidence: Evidence;
  readonly account: Account;
  /** Names of the claim that the sentence goes on to tell of without saying them. */
  readonly carried: readonly string[];
}

/** What the rules make of it. */
export interface Judged {
  readonly verdict: Verdict;
  readonly evidence: Evidence;
  /** Of several sentences the firmest decides. */
  readonly firmness: number;
  /** What kept a sentence from deciding; null where it decides. */
  readonly open: OpenReason | null;
}

/** Why a sentence leaves a claim open. */
export const OPEN_REASONS = [
  'report',
  'cohort',
  'day',
  'year',
  'other name',
  'names',
  'date',
  'contrast',
  'period',
  'borrowed year',
  'part',
  'thing',
  'role',
  'people',
  'figures beside',
  'another figure',
  'some',
  'deed',
  'figures',
  'told',
  'order',
  'own',
  'unsaid',
  'spans',
] as const;
export type OpenReason = (typeof OPEN_REASONS)[number];
