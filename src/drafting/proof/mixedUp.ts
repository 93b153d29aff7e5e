import type { CountedClause } from './figuresHold.ts';
import type { Site } from './site.ts';

interface Borne {
  readonly clause: CountedClause;
  readonly site: Site;
}

/**
 * 改造学校40余所，新增学位42180个: each is told, the second of the 65 schools of another sentence. A figure of a claim
 * that puts sentences together fails where a sentence of its other clauses gives another figure for the same words.
 * Null where none does.
 */
export function mixedUp(borne: readonly Borne[]): string | null {
  const strayed = goesOnElsewhere(borne);
  if (strayed !== null) return strayed;
  for (const { clause, site } of borne) {
    const others = borne.filter((other) => other.site.sentence !== site.sentence);
    if (others.length === 0) continue;
    const words = clause.words.filter(({ telling }) => telling);
    if (words.length === 0) continue;
    for (const { kind, unit, value, start, end } of clause.figures) {
      if (kind !== 'quantity' && kind !== 'percent') continue;
      const rival = others.some(
        ({ site: { sentence } }) =>
          sentence !== site.sentence &&
          words.every(({ text }) => sentence.folded.includes(text)) &&
          sentence.figures.some((each) => each.kind === kind && each.unit === unit && each.value !== value),
      );
      if (rival) return clause.folded.slice(start, end);
    }
  }
  return null;
}

const GROWTH = /^(?:同比|环比|比上年|较上年|增长|下降|提高|提升|降低|减少|增加|上升|占比|占)+$/u;

/** 一本上线1609人,同比增长21.1%: growth tells of the figure before it, not of one behind a semicolon. */
function goesOnElsewhere(borne: readonly Borne[]): string | null {
  for (const [index, { clause, site }] of borne.entries()) {
    const before = borne[index - 1];
    if (before === undefined || before.site.sentence !== site.sentence) continue;
    if (clause.words.some(({ text, telling }) => telling && !GROWTH.test(text))) continue;
    const from = placesOf(before);
    const parted = placesOf({ clause, site }).every((place) =>
      from.every((start) =>
        /[;；]/u.test(site.sentence.folded.slice(Math.min(start, place), Math.max(start, place))),
      ),
    );
    const figure = clause.figures[0];
    if (parted && from.length > 0 && figure !== undefined)
      return clause.folded.slice(figure.start, figure.end);
  }
  return null;
}

/** Where the source gives a clause's figures. */
function placesOf({ clause, site }: Borne): number[] {
  const counted = clause.figures.filter(({ kind }) => kind === 'quantity' || kind === 'percent');
  return site.sentence.figures
    .filter(({ value, kind }) => counted.some((figure) => figure.value === value && figure.kind === kind))
    .map(({ start }) => start);
}
