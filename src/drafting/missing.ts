import type { Draft, DraftLine } from '../answer/draft.ts';
import { fold } from '../text/fold.ts';
import { hanBigrams } from '../text/terms.ts';

/** A part that the excerpts don't answer is answered by a draft that says this share of its words. */
const ANSWERED = 0.5;

/** The remarks of the extractive answer that name a missing part, without those that a draft answers. */
export function unansweredParts(extractive: Draft, draft: Draft): DraftLine[] {
  const said = fold(
    draft
      .flatMap((line) =>
        line.kind === 'claim'
          ? [line.text, ...line.proofs.flatMap(({ quote, paragraph }) => [quote, paragraph.section ?? ''])]
          : [],
      )
      .join('\n'),
  );
  return extractive.filter((line) => {
    if (line.kind !== 'remark') return false;
    const part = hanBigrams(fold(line.text.replace(/^[^：:]*[：:]/u, ''))).filter(({ length }) => length > 1);
    const found = part.filter((pair) => said.includes(pair)).length;
    return part.length === 0 || found / part.length < ANSWERED;
  });
}
