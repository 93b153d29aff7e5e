/** Who has used how much of what a day allows. In tokens. Kept in memory, or wherever else it should outlive a start. */
export interface BudgetLedger {
  /** What is left today: the less of the asker's and the day's own. Null: nobody in particular, only the day's. */
  left(asker: string | null): Promise<number>;
  spend(asker: string | null, tokens: number): Promise<void>;
}

export interface BudgetLimits {
  readonly perAsker: number;
  readonly perDay: number;
}

/** Dozens of answers for one person, about a thousand for all. */
export const DEFAULT_LIMITS: BudgetLimits = { perAsker: 200_000, perDay: 5_000_000 };

const DAY_MS = 24 * 60 * 60_000;
/** A day begins at midnight in China (UTC+8, no summer time). */
const CHINA_MS = 8 * 60 * 60_000;

/** @param now milliseconds since 1970 */
export function createBudgetInMemory(limits: BudgetLimits, now: () => number): BudgetLedger {
  const byAsker = new Map<string, number>();
  let all = 0;
  let day = Number.NaN;
  const turnPage = (): void => {
    const today = Math.floor((now() + CHINA_MS) / DAY_MS);
    if (today === day) return;
    day = today;
    all = 0;
    byAsker.clear();
  };
  return {
    async left(asker) {
      turnPage();
      const own = asker === null ? Number.POSITIVE_INFINITY : limits.perAsker - (byAsker.get(asker) ?? 0);
      return Math.max(0, Math.min(own, limits.perDay - all));
    },
    async spend(asker, tokens) {
      turnPage();
      all += tokens;
      if (asker !== null) byAsker.set(asker, (byAsker.get(asker) ?? 0) + tokens);
    },
  };
}
