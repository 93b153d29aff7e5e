import type { Evidence } from '../evidence/evidence.ts';
import type { Comparative } from '../question/comparative.ts';
import type { Question } from '../question/understand.ts';
import type { Figure } from '../text/figures.ts';
import { fold } from '../text/fold.ts';
import type { AnswerTexts } from '../texts/zh/answer.ts';
import type { DraftLine, Proof } from './draft.ts';
import { proofOf } from './respond.ts';
import { type Counted, tellingFigure } from './sameThing.ts';
import type { Telling } from './sides.ts';

interface Told {
  readonly unit: string;
  readonly question: Question;
  readonly best: Telling;
}

/** What is set in order: as its source writes it, with the number that it stands for. */
interface Ranked {
  readonly unit: string;
  readonly written: string;
  readonly value: number;
  readonly proof: Proof;
}

/**
 * Which unit has more, or came first, as one line proved by the quotes of all of them: only where their figures count the
 * same thing in the same unit; null where they don't, or where nothing of the kind was asked.
 */
export function orderOf(
  comparative: Comparative | null,
  told: readonly Told[],
  counted: readonly Counted[] | null,
  texts: AnswerTexts,
): DraftLine | null {
  if (comparative === null || told.length < 2) return null;
  if (comparative === 'time') return inTime(told, texts);
  if (counted === null) return null;
  const ranked = told.map(({ unit, question }, at): Ranked | null => {
    const { telling, figure } = counted[at] as Counted;
    const proof = proofOf(question, tellingFigure(telling.each, figure));
    const said = written(telling.each, figure);
    const isQuoted = fold(proof.quote).includes(said);
    return isQuoted && figure.value !== null ? { unit, written: said, value: figure.value, proof } : null;
  });
  const times = new Set(counted.map(({ telling, figure }) => timesBefore(telling.each, figure)));
  const asked = new Set(told.map(({ question }) => question.years.join(' ')));
  const isOneYear = asked.size === 1 && told[0]?.question.years.length === 1;
  const isSameTime = times.size === 1 || isOneYear;
  const isShare = counted[0]?.figure.kind === 'percent';
  return lineOf(
    ranked,
    (items) => texts.fromMost(items, isShare, isSameTime),
    (a, b) => b.value - a.value,
  );
}

function inTime(told: readonly Told[], texts: AnswerTexts): DraftLine | null {
  const points = told.map(({ best: { each, itself } }) => (itself < TELLS_ITSELF ? null : pointInTime(each)));
  const ranked = told.map(({ unit, question, best }, at): Ranked | null => {
    const point = points[at] ?? null;
    if (point === null) return null;
    const proof = proofOf(question, best.each);
    const isQuoted = fold(proof.quote).includes(point.written);
    const value = point.year * 10_000 + (point.month ?? 0) * 100 + (point.day ?? 0);
    return isQuoted ? { unit, written: point.written, value, proof } : null;
  });
  const known = points.filter((point) => point !== null);
  if (known.some((one) => known.some((other) => isOpen(one, other)))) return null;
  return lineOf(
    ranked,
    (items) => texts.fromFirst(items),
    (a, b) => a.value - b.value,
  );
}

interface PointInTime {
  readonly written: string;
  readonly year: number;
  readonly month: number | null;
  readonly day: number | null;
}

/** Of one year with a month and without any, or of one month with a day and without, who came first is not told. */
function isOpen(one: PointInTime, other: PointInTime): boolean {
  if (one.year !== other.year) return false;
  if (one.month !== other.month) return one.month === null || other.month === null;
  return (one.day === null) !== (other.day === null);
}

/** A sentence whose date is told is about the matter itself. */
const TELLS_ITSELF = 0.4;

function lineOf(
  ranked: readonly (Ranked | null)[],
  say: (items: readonly { unit: string; written: string; same: boolean }[]) => string,
  order: (a: Ranked, b: Ranked) => number,
): DraftLine | null {
  const all = ranked.flatMap((each) => (each === null ? [] : [each]));
  if (all.length < ranked.length) return null;
  const sorted = [...all].sort(order);
  const items = sorted.map(({ unit, written, value }, at) => ({
    unit,
    written,
    same: at > 0 && sorted[at - 1]?.value === value,
  }));
  return { kind: 'claim', lead: '', text: say(items), proofs: all.map(({ proof }) => proof) };
}

/** The figure as the sentence writes it. */
function written({ sentence }: Evidence, { start, end }: Figure): string {
  return sentence.folded.slice(start, end);
}

const TIME = /\d{4}年|[一二两三四五六七八九十近]+年(?:来|间|以来)|[今去前]年/gu;

/** The times that a sentence names before a figure. */
function timesBefore({ sentence }: Evidence, { start }: Figure): string {
  return [...sentence.folded.slice(0, start).matchAll(TIME)].map(([time]) => time).join(' ');
}

/** Spans and states are no point in time: 2020年以来, 2019年至2022年. */
const NO_POINT = /^(?:以来|[-—–~至到]|间|期间|底前|前|以前|之前)/u;

/** When what a sentence tells came about: its first year, with the month and day where they are named; null where it names a span. */
function pointInTime({ sentence: { folded, figures } }: Evidence): PointInTime | null {
  const years = figures.filter(({ kind }) => kind === 'year');
  const [year] = years;
  // Of several years nobody knows which one is meant.
  if (year === undefined || year.value === null || new Set(years.map(({ value }) => value)).size > 1)
    return null;
  const at = figures.indexOf(year);
  const next = figures[at + 1];
  const month = next?.kind === 'month' && next.start === year.end ? next : null;
  const last = figures[at + 2];
  const day = month !== null && last?.kind === 'day' && last.start === month.end ? last : null;
  const end = day?.end ?? month?.end ?? year.end;
  if (NO_POINT.test(folded.slice(end))) return null;
  const written = folded.slice(year.start, end);
  return { written, year: year.value, month: month?.value ?? null, day: day?.value ?? null };
}
