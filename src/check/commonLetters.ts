import type { PreparedSentence } from '../evidence/prepared.ts';
import type { Question } from '../question/understand.ts';

const LONGEST = 80;

/** The longest common subsequence of letters against the claim, and the claim's longest stretch in the sentence. */
export function commonLetters(question: Question, { folded }: PreparedSentence): number[] {
  const claim = [...(question.content || question.folded)]
    .filter((each) => /[\p{L}\p{N}]/u.test(each))
    .slice(0, LONGEST);
  if (claim.length === 0) return [0, 0];
  let row = new Uint8Array(claim.length + 1);
  let runs = new Uint8Array(claim.length + 1);
  let run = 0;
  for (const letter of folded) {
    const next = new Uint8Array(claim.length + 1);
    const nextRuns = new Uint8Array(claim.length + 1);
    for (let i = 0; i < claim.length; i++) {
      const same = claim[i] === letter;
      next[i + 1] = same ? (row[i] as number) + 1 : Math.max(next[i] as number, row[i + 1] as number);
      nextRuns[i + 1] = same ? (runs[i] as number) + 1 : 0;
      run = Math.max(run, nextRuns[i + 1] as number);
    }
    row = next;
    runs = nextRuns;
  }
  return [(row[claim.length] as number) / claim.length, run / claim.length];
}
