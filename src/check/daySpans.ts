/** 6月10日至6月16日: the first and the last day of something. */
const SPAN =
  /(?<month>\d{1,2})月(?<day>\d{1,2})[日号]?(?:[上下]午)?(?:\d{1,2}[:时点]\d{0,2})?[至到\-—~–]+(?:(?<lastMonth>\d{1,2})月)?(?<lastDay>\d{1,2})[日号]/gu;
const STARTS =
  /(?:从|自|于|是|在)?(?<month>\d{1,2})月(?<day>\d{1,2})[日号](?:[上下]午)?(?:起|开始|启动|开启)/u;
const ENDS =
  /(?:到|至|于|是|在)?(?<month>\d{1,2})月(?<day>\d{1,2})[日号](?:[上下]午)?(?:结束|截止|为止|前?截止|止)|(?:截止|结束)(?:时间|日期)?(?:是|为|到|至|于)?(?<toMonth>\d{1,2})月(?<toDay>\d{1,2})[日号]/u;

interface DaySpan {
  /** Letters of the clause before it. */
  readonly of: string;
  readonly start: number;
  readonly first: string;
  readonly last: string;
}

function spansIn(sentence: string): DaySpan[] {
  return [...sentence.matchAll(SPAN)].map(({ index, groups = {} }) => {
    const { month = '', day = '', lastMonth, lastDay = '' } = groups;
    return {
      start: index,
      of: /[^,，;；。]*$/u.exec(sentence.slice(0, index))?.[0] ?? '',
      first: dayOf(month, day),
      last: dayOf(lastMonth ?? month, lastDay),
    };
  });
}

function dayOf(month: string, day: string): string {
  return `${Number(month)}-${Number(day)}`;
}

/** Shared pairs of letters. */
function shared(claim: string, of: string): number {
  const pairs = new Set([...of].map((_, at) => of.slice(at, at + 2)).filter(({ length }) => length === 2));
  return [...pairs].filter((pair) => /^\p{Script=Han}{2}$/u.test(pair) && claim.includes(pair)).length;
}

/** The span that is told of what a claim speaks of; null where two may be. */
function spanOf(claim: string, spans: readonly DaySpan[]): DaySpan | null {
  const [first, ...more] = spans;
  if (first === undefined || more.length === 0) return first ?? null;
  // 小学网上报名时间为…,初中为…: a stage that only one of them names decides.
  const staged = spans.filter(({ of }) => (of.match(STAGE) ?? []).some((stage) => claim.includes(stage)));
  if (staged.length === 1) return staged[0] ?? null;
  const ranked = [...spans].sort((a, b) => shared(claim, b.of) - shared(claim, a.of));
  const [best, next] = ranked;
  return best !== undefined && next !== undefined && shared(claim, best.of) > shared(claim, next.of)
    ? best
    : null;
}

const STAGE = /幼儿园|小学|初中|高中|中职|高职/gu;
const STAGED = new RegExp(STAGE.source, 'u');

/**
 * How the day on which a claim says that something begins or ends stands to the days between which a sentence says that it lasts, both
 * texts folded; null where the claim says neither, or nobody knows which days are meant. `start`: where those days stand in the sentence.
 */
export function relateToSpan(
  claim: string,
  sentence: string,
): { readonly relation: 'same' | 'different'; readonly start: number } | null {
  const starts = STARTS.exec(claim)?.groups;
  const ends = ENDS.exec(claim)?.groups;
  if (starts === undefined && ends === undefined) return null;
  const first = starts === undefined ? null : dayOf(starts.month ?? '', starts.day ?? '');
  const last =
    ends === undefined ? null : dayOf(ends.month ?? ends.toMonth ?? '', ends.day ?? ends.toDay ?? '');
  const isSaid = (span: DaySpan) =>
    (first === null || first === span.first) && (last === null || last === span.last);
  const spans = spansIn(sentence);
  const span = spanOf(claim, spans);
  if (span === null) return null;
  if (isSaid(span)) return { relation: 'same', start: span.start };
  // 网上报名 of no stage may be that of any.
  const other = STAGED.test(claim) ? undefined : spans.find(isSaid);
  return other === undefined ? { relation: 'different', start: span.start } : null;
}
