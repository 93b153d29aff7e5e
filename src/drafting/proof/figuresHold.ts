import { sameFigure } from '../../answer/prove.ts';
import type { Figure } from '../../text/figures.ts';
import type { Thesaurus } from '../../text/thesaurus.ts';
import { boundFigure, ownWords } from './boundFigure.ts';
import { toldAlike } from './figureStretch.ts';
import { governs, yearsAt } from './figureYears.ts';
import type { Site } from './site.ts';
import type { ClaimWord } from './words.ts';

const DIGITS = /\d+(?:,\d{3})*(?:\.\d+)?/gu;

/** A stretch of a claim with the figures in it; offsets are in the clause. */
export interface CountedClause {
  readonly folded: string;
  readonly figures: readonly Figure[];
  readonly words: readonly ClaimWord[];
  /** Where units are named in it. */
  readonly names: readonly { readonly start: number; readonly end: number }[];
  /** A clause before it in the claim tells a plan. */
  readonly planned: boolean;
  /** The year that governs it in the claim. */
  readonly year: number | null;
}

/**
 * The first figure of a clause that its source doesn't give, or gives for something else or for another year; null
 * where all hold. Values count, not their writing: 两万 is 20000.
 */
export function figureThatFails(clause: CountedClause, site: Site, thesaurus: Thesaurus): string | null {
  const said = (figure: Figure) => clause.folded.slice(figure.start, figure.end);
  const sentence = site.sentence.folded;
  for (const figure of clause.figures) {
    if (figure.kind === 'year') {
      if (!yearsAt(site).includes(figure.value as number)) return said(figure);
      continue;
    }
    const same = site.figures.filter(
      (source) =>
        sameFigure(figure, source) && inPoints(figure, clause.folded) === inPoints(source, sentence),
    );
    if (same.length === 0) return said(figure);
    if (figure.kind === 'code') continue;
    const own = ownWords(figure, clause);
    const alike = same.filter((source) => toldAlike(figure, clause.folded, own, source, site));
    const bound = boundFigure(figure, alike, same, clause, site, thesaurus);
    if (bound === null) return said(figure);
    if (clause.year !== null && !governs(clause.year, bound.start, site)) return `${clause.year}年`;
  }
  const stray = [...clause.folded.matchAll(DIGITS)].find(
    ({ 0: digits, index }) =>
      !clause.figures.some(({ start, end }) => index >= start && index + digits.length <= end) &&
      ![...site.folded.matchAll(DIGITS)].some(([other]) => other === digits),
  );
  if (stray !== undefined) return stray[0];
  return coinedIn(clause.folded, site) ?? outOfOrder(clause, site);
}

/** 2021—2025, 2-3所; CCTV-3, A+1: said as a whole or not at all. */
const RANGE = /\d+[-—–~]+\d+/gu;
const LETTERED = /[a-z]+[-+]?\d+/giu;

function coinedIn(claim: string, { sentence, prepared }: Site): string | null {
  const told = [sentence.folded, prepared.heading, prepared.title].map(withPlainRanges).join('\n');
  const said = withPlainRanges(claim);
  const wholes = [...(said.match(RANGE) ?? []), ...(said.match(LETTERED) ?? [])];
  return wholes.find((whole) => !told.includes(whole)) ?? null;
}

/** 2021年至2025年 → 2021-2025年. */
function withPlainRanges(folded: string): string {
  return folded.replace(/(?<=\d)年?[-—–~至到]+(?=\d)/gu, '-');
}

/** 7个百分点 are no 7%. */
function inPoints({ kind, start, end }: Figure, folded: string): boolean {
  return kind === 'percent' && folded.slice(start, end).includes('百分点');
}

const GROWS = /(?:由|从|自)[^,，;；。]*(?:[至到]|变为|降为)/u;

/** 由54名到3名 for 由3名到54名. */
function outOfOrder({ folded, figures }: CountedClause, site: Site): string | null {
  if (!GROWS.test(folded)) return null;
  const counted = figures.filter(({ kind }) => kind === 'quantity' || kind === 'percent');
  const places = counted.map(
    (figure) => site.figures.find((source) => sameFigure(figure, source))?.start ?? -1,
  );
  const turned = places.findIndex((place, index) => index > 0 && place < (places[index - 1] as number));
  const figure = counted[turned];
  return figure === undefined ? null : folded.slice(figure.start, figure.end);
}
