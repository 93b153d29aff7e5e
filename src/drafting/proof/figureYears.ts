import type { PreparedSentence } from '../../evidence/prepared.ts';
import type { Figure } from '../../text/figures.ts';
import type { Site } from './site.ts';

/** Years that the site names, or that were named last before it: in its sentence, or as the opening of an earlier one. */
export function yearsAt(site: Site): number[] {
  const own = yearsIn(site.figures, site.sentence.folded);
  const before = site.sentence.figures.filter(({ kind, start }) => kind === 'year' && start < site.start);
  if (before.length > 0) return [...own, ...yearsIn(before, site.sentence.folded)];
  const earlier = site.prepared.sentences
    .slice(0, site.sentence.index)
    .findLast(({ figures }) => figures.some(({ kind }) => kind === 'year'));
  const [first] = earlier?.figures ?? [];
  if (earlier === undefined || first?.kind !== 'year' || first.start > OPENING) return own;
  return [...own, ...yearsIn(earlier.figures, earlier.folded)];
}

/** Characters before the year of a sentence that dates those behind it: 在2020年. */
const OPENING = 2;

/** Every year of a range: 2020—2022年. */
function yearsIn(figures: readonly Figure[], folded: string): number[] {
  const years = figures.filter(({ kind, value }) => kind === 'year' && value !== null);
  return years.flatMap((figure, index) => {
    const next = years[index + 1];
    const joined = next !== undefined && /^年?[-—–~至到]+$/u.test(folded.slice(figure.end, next.start));
    const from = figure.value as number;
    const to = joined ? (next.value as number) : from;
    return Array.from({ length: Math.max(1, Math.min(50, to - from + 1)) }, (_, i) => from + i);
  });
}

/** The year named last before a place of the site's sentence is that place's. */
export function governs(year: number, place: number, site: Site): boolean {
  const { figures, folded } = site.sentence;
  const before = figures.filter(({ kind, start }) => kind === 'year' && start <= place);
  const last = before.at(-1);
  if (last === undefined) return yearsAt(site).includes(year);
  return yearsIn(before, folded).includes(year) && (last.value === year || isRange(before, folded));
}

function isRange(years: readonly Figure[], folded: string): boolean {
  const [from, to] = years.slice(-2);
  return from !== undefined && to !== undefined && /[-—–~至到]/u.test(folded.slice(from.end - 1, to.start));
}

/** Whether a sentence dates a place of it, and by another year. */
export function isOfOtherYear(year: number, place: number, { figures, folded }: PreparedSentence): boolean {
  const before = figures.filter(({ kind, start }) => kind === 'year' && start <= place);
  return (
    before.length > 0 &&
    before.at(-1)?.value !== year &&
    !(isRange(before, folded) && yearsIn(before, folded).includes(year))
  );
}
