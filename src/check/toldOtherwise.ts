import type { Evidence } from '../evidence/evidence.ts';
import type { Claim } from './claim.ts';
import { tellsCause } from './claimCause.ts';
import { comparedIn } from './claimComparison.ts';
import { sequenceIn } from './claimSequence.ts';
import { deniesOfSome } from './claimShare.ts';
import { isOnlyUnderway } from './claimUnderway.ts';
import { universalityOf } from './claimUniversal.ts';
import { deniesBehind, negationDiffers } from './contrasts.ts';
import { crossesPairs } from './crossedPairs.ts';
import { givesToAnother } from './pairedThings.ts';
import { swapsTwins, takesOffice } from './twinThings.ts';
import { withoutUnit } from './withoutUnit.ts';

/**
 * Whether a sentence that speaks of a claim's very thing tells it so, besides its figures and names: `otherwise`
 * where it tells something else, `open` where it doesn't tell.
 *
 * @param near the clauses that hold the claim's words, folded
 * @param firmly whether the sentence says enough itself to contradict by what it counts
 */
export function toldOtherwise(
  { question: { folded, units }, matter, figures }: Claim,
  { sentence }: Evidence,
  near: string,
  firmly: boolean,
): 'so' | 'otherwise' | 'open' {
  const words = matter.map(({ text }) => text);
  const ofWhom = withoutUnit(folded, units);
  if (givesToAnother(folded, words, sentence.folded)) return 'otherwise';
  if (crossesPairs(ofWhom, sentence.folded)) return 'otherwise';
  if (figures.every(({ numeral }) => numeral === '一') && swapsTwins(ofWhom, sentence.folded))
    return 'otherwise';
  if (figures.length === 0 && takesOffice(ofWhom, sentence.folded)) return 'otherwise';
  if (isOnlyUnderway(folded, sentence.folded)) return 'open';
  const some = figures.length === 0 ? deniesOfSome(folded, near) : 'none';
  if (some !== 'none') return some;
  if (figures.length === 0 && negationDiffers(folded, near)) return 'otherwise';
  const last = figures.at(-1);
  if (last !== undefined && deniesBehind(folded, last, near)) return 'otherwise';
  const compared = comparedIn(folded, matter, sentence);
  if (compared === 'open' || compared === 'otherwise') return compared;
  const order = sequenceIn(folded, matter, sentence.folded);
  if (order === 'open' || order === 'otherwise') return order;
  const universal = universalityOf(folded, near, words);
  if (universal.kind === 'unsaid') return 'open';
  if (universal.kind === 'part') return firmly ? 'otherwise' : 'open';
  return tellsCause(folded, sentence.folded) ? 'so' : 'open';
}
