import { estimateTokens } from '../embeddings/estimateTokens.ts';
import type { BudgetLedger } from './budget.ts';
import type { ChatRequest, TokenUsage } from './chatModel.ts';

/** What one call costs: set aside before it, spent after it. */
export interface Tally {
  /** Whether the budget allows it; then the most that one attempt may use is set aside. */
  begin(): Promise<boolean>;
  /** Of one attempt; null: the server doesn't say, so it is estimated. */
  add(usage: TokenUsage | null, reply: string): void;
  readonly total: () => TokenUsage | null;
  /** Spends what was used, and frees the rest. Once, however often it is called. */
  settle(): Promise<void>;
}

export type Tallies = (request: ChatRequest, asker: string | null) => Tally;

/** Calls side by side don't spend the same tokens: what they have set aside is remembered here until they end. */
export function createTallies(budget: BudgetLedger): Tallies {
  const aside = new Map<string | null, number>();
  const move = (asker: string | null, tokens: number): void => {
    const left = (aside.get(asker) ?? 0) + tokens;
    if (left === 0) aside.delete(asker);
    else aside.set(asker, left);
  };

  return (request, asker) => {
    const expected = estimateTokens(request.system) + estimateTokens(request.user);
    const most = expected + request.longest;
    let begun = false;
    let total: TokenUsage | null = null;
    return {
      async begin() {
        const [own, all] = await Promise.all([budget.left(asker), budget.left(null)]);
        const everybodys = [...aside.values()].reduce((sum, tokens) => sum + tokens, 0);
        if (own - (aside.get(asker) ?? 0) < most || all - everybodys < most) return false;
        move(asker, most);
        begun = true;
        return true;
      },
      add(usage, reply) {
        const { input, output } = usage ?? { input: expected, output: estimateTokens(reply) };
        total = { input: (total?.input ?? 0) + input, output: (total?.output ?? 0) + output };
      },
      total: () => total,
      async settle() {
        if (!begun) return;
        begun = false;
        try {
          const used = (total?.input ?? 0) + (total?.output ?? 0);
          if (used > 0) await budget.spend(asker, used);
        } finally {
          move(asker, -most);
        }
      },
    };
  };
}
