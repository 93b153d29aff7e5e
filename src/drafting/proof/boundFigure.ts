import { type BoundTerm, bindingTo, matchBound, termsOfFigure } from '../../check/figureBinding.ts';
import type { ContentTerm } from '../../question/terms.ts';
import type { Figure } from '../../text/figures.ts';
import { sameUnit } from '../../text/measureWords.ts';
import type { Thesaurus } from '../../text/thesaurus.ts';
import type { CountedClause } from './figuresHold.ts';
import type { Site } from './site.ts';
import type { ClaimWord } from './words.ts';

/** A claim's figure counts what it stands beside in the source at least this firmly. */
const LEAST_BINDING = 0.2;
/** Two figures of a source this near are bound alike. */
const ALIKE = 0.02;

/** Words this near against the nearest one stand beside a figure, too. */
const BESIDE = 0.5;

/** The words of a clause that stand nearer to a figure than to its other figures. */
export function ownWords(figure: Figure, { folded, figures, words }: CountedClause): ClaimWord[] {
  const terms = words.map(({ text }): ContentTerm => ({ text, alternatives: [], weight: 1 }));
  const counted = figures.filter(({ kind }) => kind === 'quantity' || kind === 'percent');
  const own = termsOfFigure(terms, figure, counted, folded).map(({ term }) => term.text);
  return words.filter(({ text }) => own.includes(text));
}

/**
 * Of the source's figures that are told alike the one that counts what the claim's counts; null where another figure
 * does so more firmly. What stands nearest to the claim's figure decides; where that is said of both, all its words do.
 *
 * @param same all figures of the site with the claim's value
 */
export function boundFigure(
  figure: Figure,
  alike: readonly Figure[],
  same: readonly Figure[],
  clause: CountedClause,
  site: Site,
  thesaurus: Thesaurus,
): Figure | null {
  const [first] = alike;
  if (first === undefined) return null;
  if (figure.kind !== 'quantity' && figure.kind !== 'percent') return first;
  const terms = clause.words
    .map(({ text }): ContentTerm => ({ text, alternatives: thesaurus.alternatives(text), weight: 1 }))
    .filter(({ text }) => site.folded.includes(text));
  const bound = termsOfFigure(terms, figure, clause.figures, clause.folded);
  if (bound.length === 0) return first;
  const { folded, words, figures } = site.sentence;
  const others = figures.filter(
    (each) => !same.includes(each) && each.kind === figure.kind && sameUnit(figure.unit, each.unit),
  );
  const firmness = (each: Figure, by: readonly BoundTerm[] = bound) =>
    bindingTo(
      by,
      matchBound(by, { folded, words }, () => undefined),
      each,
      figures,
      folded,
    );
  const best = alike.reduce((a, b) => (firmness(b) > firmness(a) ? b : a));
  if (others.length === 0) return best;
  if (firmness(best) < LEAST_BINDING) return null;
  // 金牌47枚 where 一等奖47个、金牌72枚 stand.
  const inList = others.filter((other) => listStart(folded, best, other) > 0);
  if (best.unit !== figure.unit && inList.some(({ unit }) => unit === figure.unit)) return null;
  const isTelling = ({ term }: BoundTerm) =>
    clause.words.some(({ text, telling }) => telling && text === term.text);
  const things = bound.some(isTelling) ? bound.filter(isTelling) : bound;
  const firmest = Math.max(...things.map((each) => each.firmness));
  const nearest = things.filter((each) => each.firmness >= BESIDE * firmest);
  const outdone = others.some((other) => {
    const lead = firmness(best, nearest) - firmness(other, nearest);
    if (Math.abs(lead) > ALIKE) return lead < 0;
    // 参加大赛,累计获国家奖33项、省级奖178项: what stands before a whole list tells none of it apart.
    const start = listStart(folded, best, other);
    const by = start === 0 ? bound : bound.filter(({ term }) => folded.includes(term.text, start));
    return by.length > 0 && firmness(other, by) > firmness(best, by) + ALIKE;
  });
  return outdone ? null : best;
}

/** Where the clause begins that two figures share; 0 where they stand in different ones. */
function listStart(folded: string, a: Figure, b: Figure): number {
  const [from, to] = a.start < b.start ? [a, b] : [b, a];
  if (/[,;。]/u.test(folded.slice(from.end, to.start))) return 0;
  return Math.max(0, folded.lastIndexOf(',', from.start), folded.lastIndexOf(';', from.start)) + 1;
}
