/** “十四五”期间: a time, told once for a whole report more often than beside what is told of it. */
export const PLAN_PERIOD = /[“"]?十[一二三四五六]五[”"]?(?:规划)?(?:以来|期间|时期)/gu;

const NAME = /十[一二三四五六]五/gu;

/** Five-year plans by whose time a folded question asks. */
export function planPeriodsOf(folded: string): string[] {
  return (folded.match(PLAN_PERIOD) ?? []).flatMap((period) => period.match(NAME) ?? []);
}

/** The plan that a text names last. */
export function lastPlanIn(folded: string): string | null {
  return folded.match(NAME)?.at(-1) ?? null;
}
