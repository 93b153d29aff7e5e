import type { Thesaurus } from '../../text/thesaurus.ts';
import type { Site } from './site.ts';
import { type ClaimWord, saysWord } from './words.ts';

/** Least weighted share of a clause's words that its site (or what stands above it) says. */
export const LEAST_COVERED = 0.7;
/** Least share of its telling words that the site says itself. */
export const LEAST_OWN = 0.5;
const LIGHT_WEIGHT = 0.3;
/** What stands in a heading explains a clause, it doesn't state it. */
const ABOVE = 0.8;

export interface Coverage {
  /** 0 to 1. */
  readonly share: number;
  /** Of the telling words, those that the site says itself, 0 to 1; 1 where there are none. */
  readonly own: number;
  /** Telling words that are said nowhere there. */
  readonly gaps: readonly string[];
}

/** How far a site says a clause's words: in its own clauses, its heading, its document's title. */
export function coverageOf(words: readonly ClaimWord[], site: Site, thesaurus: Thesaurus): Coverage {
  const above = `${site.prepared.heading}\n${site.prepared.title}`;
  let total = 0;
  let found = 0;
  let telling = 0;
  let own = 0;
  const gaps: string[] = [];
  for (const { text, telling: tells } of words) {
    const weight = tells ? Math.min(4, text.length) : LIGHT_WEIGHT * Math.min(4, text.length);
    const here = saysWord(text, site.folded, thesaurus);
    const said = here > 0 ? here : above.includes(text) ? ABOVE : 0;
    total += weight;
    found += weight * said;
    if (!tells) continue;
    telling += weight;
    own += here > 0 ? weight : 0;
    if (said === 0) gaps.push(text);
  }
  return {
    share: total === 0 ? 1 : found / total,
    own: telling === 0 ? 1 : own / telling,
    gaps,
  };
}

export function covers({ share, own, gaps }: Coverage): boolean {
  return gaps.length === 0 && share >= LEAST_COVERED && own >= LEAST_OWN;
}
