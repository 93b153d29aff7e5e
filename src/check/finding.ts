import type { Verdict } from '../answer/answer.ts';
import type { Evidence } from '../evidence/evidence.ts';
import type { PreparedParagraph } from '../evidence/prepared.ts';

/** What one claim comes to, with the evidence that decides it. */
export interface Finding {
  readonly verdict: Verdict;
  readonly evidence: Evidence | null;
  /** How sure, 0 to 1. */
  readonly confidence: number;
  /** Of each paragraph that was looked at how probably it bears the claim out. */
  readonly supported?: ReadonlyMap<PreparedParagraph, number>;
}

export const NOT_FOUND: Finding = { verdict: '未找到', evidence: null, confidence: 1 };
