/** “十四五”期间: a time, told once for a whole report more often than beside what is told of it. */
export const PLAN_PERIOD = /[“"]?十[一二三四五六]五[”"]?(?:规划)?(?:以来|期间|时期)/gu;

const NAME = /十[一二三四五六]五/gu;
/** “十四五” with its quotes. */
export const PLAN_NAME = /[“"「]?十[一二三四五六]五[”"」]?/gu;

/** Five-year plans by whose time a folded question asks. */
export function planPeriodsOf(folded: string): string[] {
  return (folded.match(PLAN_PERIOD) ?? []).flatMap((period) => period.match(NAME) ?? []);
}

/** The plans that a text names, in their order. */
export function plansIn(folded: string): string[] {
  return folded.match(NAME) ?? [];
}

/** The eleventh plan was that of 2006 to 2010. */
const ELEVENTH = 2006;
const YEARS = 5;

/** Whether a year lies in the time of a plan. */
export function isInPlan(year: number, plan: string): boolean {
  const first = ELEVENTH + YEARS * '一二三四五六'.indexOf(plan[1] ?? '');
  return year >= first && year < first + YEARS;
}
