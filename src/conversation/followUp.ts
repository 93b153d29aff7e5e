import type { Turn } from '../assistant.ts';

/** What a question means after what was said before it. */
export type FollowUp =
  /** It stands for itself. */
  | { readonly kind: 'whole' }
  | { readonly kind: 'rewritten'; readonly question: string }
  /** It leans on what was said before, in a way that no rule knows. */
  | { readonly kind: 'unclear' };

/** Rewrites a follow-up (“那另一个区呢？”, “第二点详细说说”, “为什么”) into a whole question, by rules. */
export interface FollowUps {
  /** `history` oldest first; its questions may be follow-ups themselves. */
  resolve(question: string, history: readonly Turn[]): FollowUp;
}

/** The same by a model, where rules don't reach. Null where it can't either. Never throws. */
export type ModelRewriter = (
  question: string,
  history: readonly Turn[],
  options: { readonly signal: AbortSignal; readonly asker?: string },
) => Promise<string | null>;

export function createFollowUps(): FollowUps {
  return { resolve: () => ({ kind: 'whole' }) };
}
