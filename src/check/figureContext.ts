import type { Figure } from '../text/figures.ts';
import { isMeasuredAlike } from './comparableFigures.ts';
import { relateFigures } from './compareFigures.ts';

export const FIGURE_CONTEXT = [
  'figures in their order',
  'said around same',
  'said around other',
  'same nearer than other',
  'said around same elsewhere',
] as const;

/** UTF-16 units before and behind a figure that tell what it counts, up to the figures beside it, and behind to the clause's end. */
const BEFORE = 16;
const BEHIND = 10;
/** Letters that stand around any figure. */
const IDLE = new Set('的了是有在和与为达到至由从共约近超过余多名个所人年月日');
/** There is no such figure. */
const UNTOLD = -1;

/** A text with its figures, in their order. */
export interface Told {
  readonly folded: string;
  readonly figures: readonly Figure[];
}

/**
 * How a claim's figures lie among those of each sentence that may decide it: how many are told in the claim's order, what share of the letters
 * around them stands around the same figure, and around another of the same measure. A number taken from beside (初中9元 of
 * 小学9元、初中11元) is told, but among other words.
 */
export function figureContext(claim: Told, sentences: readonly Told[]): number[][] {
  if (claim.figures.length === 0) return sentences.map(() => [UNTOLD, UNTOLD, UNTOLD, 0, UNTOLD]);
  const said = claim.figures.map((figure) => lettersAround(claim, figure));
  const found = sentences.map((sentence) => {
    const told = sentence.figures.map((figure) => new Set(lettersAround(sentence, figure)));
    return claim.figures.map((figure, i) => nearest(claim, figure, said[i] as string[], sentence, told));
  });
  const same = found.map((around) => Math.min(...around.map((each) => each.same)));
  return sentences.map((sentence, i) => {
    const around = found[i] as ReturnType<typeof nearest>[];
    return [
      toldInOrder(claim, sentence) / claim.figures.length,
      same[i] as number,
      Math.max(...around.map((each) => each.other)),
      Math.min(...around.map((each) => Math.max(0, each.same) - Math.max(0, each.other))),
      same.reduce((most, each, other) => (other === i ? most : Math.max(most, each)), UNTOLD),
    ];
  });
}

/** @param told of each of the sentence's figures the letters around it */
function nearest(
  claim: Told,
  figure: Figure,
  said: readonly string[],
  sentence: Told,
  told: readonly ReadonlySet<string>[],
): { same: number; other: number } {
  let [same, other] = [UNTOLD, UNTOLD];
  for (const [i, source] of sentence.figures.entries()) {
    if (source.kind !== figure.kind || !isMeasuredAlike(figure, source, claim.folded)) continue;
    const shared = shareOf(said, told[i] as ReadonlySet<string>);
    if (relateFigures(figure, source) === 'same') same = Math.max(same, shared);
    else other = Math.max(other, shared);
  }
  return { same, other };
}

/** The most figures of a claim that a sentence tells one behind the other (longest common subsequence). */
function toldInOrder(claim: Told, sentence: Told): number {
  let row = sentence.figures.map(() => 0);
  for (const figure of claim.figures) {
    let best = 0;
    row = row.map((above, i) => {
      const told = sentence.figures[i] as Figure;
      const before = best;
      best = Math.max(best, above);
      return told.kind === figure.kind && relateFigures(figure, told) === 'same'
        ? Math.max(above, before + 1)
        : above;
    });
  }
  return Math.max(0, ...row);
}

function lettersAround({ folded, figures }: Told, { start, end }: Figure): string[] {
  const from = figures.reduce((last, each) => (each.end <= start ? Math.max(last, each.end) : last), 0);
  const to = figures.reduce(
    (first, each) => (each.start >= end ? Math.min(first, each.start) : first),
    folded.length,
  );
  const behind = /^[^、,，;；。:：]*/u.exec(folded.slice(end, Math.min(to, end + BEHIND)))?.[0] ?? '';
  const text = `${folded.slice(Math.max(from, start - BEFORE), start)}${behind}`;
  return [...text].filter((letter) => /\p{L}/u.test(letter) && !IDLE.has(letter));
}

function shareOf(said: readonly string[], told: ReadonlySet<string>): number {
  return said.length === 0 ? 0 : said.filter((letter) => told.has(letter)).length / said.length;
}
