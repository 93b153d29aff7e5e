import type { Figure } from '../text/figures.ts';

/** How a claimed figure stands to the source's figure of the same thing. */
export type FigureRelation = 'same' | 'different' | 'open';

/** 约 allows this much either way. */
const ABOUT = 0.05;

/**
 * Compares by value and by how exactly each is said. 近4000 in the source supports 近4000 and 约4000 and
 * contradicts 超过4000; 3000余 supports 超过3000 and contradicts 不到3000. `open`: both could be true.
 */
export function relateFigures(claim: Figure, source: Figure): FigureRelation {
  if (claim.value === null || source.value === null) return claim.numeral === source.numeral ? 'same' : 'open';
  const said = claim.value;
  const told = source.value;
  switch (claim.precision) {
    case 'above':
      if (source.precision === 'below') return told > said * (1 + ABOUT) ? 'same' : 'different';
      if (source.precision === 'about') return told > said ? 'same' : told === said ? 'open' : 'different';
      if (source.precision === 'above') return told >= said ? 'same' : 'open';
      return told >= said ? 'same' : 'different';
    case 'below':
      if (source.precision === 'above') return told >= said ? 'different' : 'open';
      if (source.precision === 'below') return told <= said ? 'same' : 'open';
      if (source.precision === 'about') return told < said ? 'same' : told === said ? 'open' : 'different';
      return told < said ? 'same' : 'different';
    case 'about':
      return Math.abs(told - said) <= ABOUT * told ? 'same' : 'different';
    case 'exact':
      return said === told ? 'same' : 'different';
  }
}
