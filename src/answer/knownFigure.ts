import type { Evidence } from '../evidence/evidence.ts';
import type { Question } from '../question/understand.ts';
import { type Figure, findFigures } from '../text/figures.ts';

/**
 * How sure the refusal score must be of a sentence whose own figure the question repeats: 那109人都是谁 has read “109人” already, and
 * the repeated words raise the score of the sentence that tells no more. Of tuning questions that were answered so, 55 of 131 near-misses
 * and 9 of 155 right answers stay below the first value; of those that point at the group (那109人, 评上的8所), 154 of 214 and 8 of 49 below
 * the other.
 */
const LEAST = { repeated: 0.4, pointedAt: 0.55 } as const;

/** 那3100个, 评上的4所, 里头那7位: a group that who asks has heard of. */
const POINTS_AT = /[那这的里]另?外?[近约这那]?$/u;
const FEWEST = 2;
/** “岭谷6号” counts nothing. */
const QUOTED = /[“《][^“”《》]{1,30}[”》]/gu;
/** 35个亿. */
const SPOKEN_AMOUNT = /(?<=\d)个(?=[万亿])/gu;
const GIVES_REASON = /因|由于|为了|为的是|避免|防止|不让|缺|原本/u;
/** 三大素养有哪些, 那三样各是什么. */
const ASKS_WHICH = /哪|分别|各是|各指/u;
const BETWEEN = /[、;；]|[”》][“《]|(?<![总共])[和与及]|不得/gu;

function listsThemAll(sentence: string, many: number): boolean {
  return (sentence.match(BETWEEN) ?? []).length + 1 >= many;
}

/** The least probability for an answer to a question that repeats a figure of the sentence; null where it repeats none. */
export function leastOfKnownFigure(
  { folded, kind, type, corpusHasUnits }: Pick<Question, 'folded' | 'kind' | 'type' | 'corpusHasUnits'>,
  { sentence }: { readonly sentence: Pick<Evidence['sentence'], 'folded' | 'figures'> },
): number | null {
  if (!corpusHasUnits || kind !== 'question') return null;
  const said = folded.replace(QUOTED, ' ').replace(SPOKEN_AMOUNT, '');
  const repeated = findFigures(said).filter(
    (figure) => isAmount(figure) && sentence.figures.some((told) => isSame(figure, told)),
  );
  if (repeated.length === 0) return null;
  if (type === 'why' && GIVES_REASON.test(sentence.folded)) return null;
  if (ASKS_WHICH.test(folded) && repeated.some(({ value }) => listsThemAll(sentence.folded, value ?? 0)))
    return null;
  const pointedAt = repeated.some(({ start }) => POINTS_AT.test(said.slice(0, start)));
  return pointedAt ? LEAST.pointedAt : LEAST.repeated;
}

/** 三年间 and 头两天 tell when, 2022届 which: neither counts a group. */
const TELLS_WHEN = /^(?:年|天|月|个月|日|周|星期|学期|学年|小时|分钟|点|届|级|期|岁|度)$/u;

function isAmount({ kind, value, unit }: Figure): boolean {
  return kind === 'quantity' && value !== null && value >= FEWEST && !TELLS_WHEN.test(unit);
}

/** 30万 of 30万元, 35个亿 of 35亿元: one of the two may leave its unit out. */
function isSame(asked: Figure, told: Figure): boolean {
  return (
    told.kind === asked.kind &&
    told.value === asked.value &&
    (told.unit === asked.unit || told.unit === '' || asked.unit === '' || COUNTS_ANY.test(asked.unit))
  );
}

/** 那8个学校 of 8所学校. */
const COUNTS_ANY = /^[个名位人]$/u;
