import type { Evidence } from '../evidence/evidence.ts';
import type { Figure } from '../text/figures.ts';
import { sameUnit } from '../text/measureWords.ts';
import { relateFigures } from './compareFigures.ts';

export const FIGURE_SIGNS = [
  'values in sentence',
  'values in paragraph',
  'values in other measure',
  'measures told otherwise',
] as const;

/** How many of a claim's figures a sentence, its paragraph, and the sentence in another measure tell; how many measures it tells otherwise only. */
export function figureSigns(figures: readonly Figure[], { sentence, prepared }: Evidence): number[] {
  const all = prepared.sentences.flatMap((each) => each.figures);
  let [own, around, otherMeasure, otherwise] = [0, 0, 0, 0];
  for (const claim of figures) {
    const alike = (source: Figure) =>
      source.kind === claim.kind && (sameUnit(claim.unit, source.unit) || claim.unit === '个');
    const same = (source: Figure) => relateFigures(claim, source) === 'same';
    if (sentence.figures.some((source) => alike(source) && same(source))) own += 1;
    else if (sentence.figures.some((source) => alike(source) && relateFigures(claim, source) === 'different'))
      otherwise += 1;
    if (all.some((source) => alike(source) && same(source))) around += 1;
    if (sentence.figures.some((source) => !alike(source) && source.value === claim.value)) otherMeasure += 1;
  }
  return [own, around, otherMeasure, otherwise];
}
