import type { CountedClause } from './figuresHold.ts';
import type { Site } from './site.ts';

/**
 * Whether a clause of a claim mixes two clauses of its source that are built alike: 以跑步和跳绳强技能 of
 * 以跑步和跳绳强体能,以篮球强技能. Told by a word that both of them say (强), beside words that only one of them says
 * each.
 *
 * @param densest the source's clause that says most of the claim's
 */
export function mixesParallels(
  { words, figures }: CountedClause,
  densest: string,
  { sentence, start, end }: Site,
): boolean {
  // What a figure counts is proved by where it stands.
  if (figures.some(({ kind }) => kind === 'quantity' || kind === 'percent')) return false;
  const said = words.filter(({ text }) => densest.includes(text));
  return sentence.clauses.some((clause) => {
    if (clause.end <= start || clause.start >= end) return false;
    const other = sentence.folded.slice(clause.start, clause.end);
    if (other === densest) return false;
    const frame = said.some(({ text }) => other.includes(text));
    const ownOfOne = said.some(({ text, telling }) => telling && !other.includes(text));
    const ownOfOther = words.some(
      ({ text, telling }) => telling && other.includes(text) && !densest.includes(text),
    );
    return frame && ownOfOne && ownOfOther;
  });
}
