import { findFigures } from '../../text/figures.ts';
import { fold } from '../../text/fold.ts';
import type { Segmenter } from '../../text/segmenter.ts';
import { splitClauses } from '../../text/sentences.ts';
import type { CountedClause } from './figuresHold.ts';
import { saysPlanIn } from './planTold.ts';
import { claimWords } from './words.ts';

/** A claim as it is proved: folded, clause by clause. */
export interface ReadClaim {
  readonly folded: string;
  readonly clauses: readonly CountedClause[];
  /** Units named in it, in order, with their offsets. */
  readonly units: readonly { readonly unit: string; readonly start: number; readonly end: number }[];
}

export interface ClaimReader {
  read(text: string, unitNames: readonly string[]): ReadClaim;
  /** A clause cut at 、 and 和, for claims that put several sources together. */
  parts(clause: CountedClause, units: ReadClaim['units']): CountedClause[];
}

export function createClaimReader(segmenter: Segmenter): ClaimReader {
  const clauseOf = (
    folded: string,
    names: ReadClaim['units'],
    year: number | null,
    planned: boolean,
  ): CountedClause => ({
    folded,
    figures: findFigures(folded),
    words: claimWords(folded, names, segmenter),
    names,
    planned,
    year,
  });
  return {
    read(text, unitNames) {
      const folded = fold(text);
      const units = unitsIn(folded, unitNames);
      let year: number | null = null;
      let planned = false;
      const clauses = splitClauses(folded, { start: 0, end: folded.length }).map(({ start, end }) => {
        const piece = folded.slice(start, end);
        const names = units
          .filter((unit) => unit.start >= start && unit.end <= end)
          .map((unit) => ({ ...unit, start: unit.start - start, end: unit.end - start }));
        const years = findFigures(piece).filter(({ kind }) => kind === 'year');
        year = years.at(-1)?.value ?? year;
        const clause = clauseOf(piece, names, years.length > 1 ? null : year, planned);
        planned ||= saysPlanIn(piece);
        return clause;
      });
      return { folded, clauses, units };
    },
    parts(clause, units) {
      const pieces = clause.folded.split(/、|以及|[和与及](?=[“《])/u);
      if (pieces.length < 2 || pieces.some((piece) => piece.trim() === '')) return [clause];
      return pieces.map((piece) =>
        clauseOf(
          piece,
          units.flatMap((each) => {
            const start = piece.indexOf(fold(each.unit));
            return start === -1 ? [] : [{ ...each, start, end: start + each.unit.length }];
          }),
          clause.year,
          clause.planned,
        ),
      );
    },
  };
}

/** The longest names first: 成都高新区 holds no 高新区 of its own. */
function unitsIn(folded: string, unitNames: readonly string[]): ReadClaim['units'] {
  const found: { unit: string; start: number; end: number }[] = [];
  for (const unit of [...unitNames].sort((a, b) => b.length - a.length)) {
    const name = fold(unit);
    if (name === '') continue;
    for (let at = folded.indexOf(name); at !== -1; at = folded.indexOf(name, at + 1)) {
      const end = at + name.length;
      if (!found.some((other) => at < other.end && end > other.start)) found.push({ unit, start: at, end });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}
