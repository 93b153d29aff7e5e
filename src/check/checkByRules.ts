import type { Evidence } from '../evidence/evidence.ts';
import type { WordSimilarity } from '../evidence/matching.ts';
import type { Question } from '../question/understand.ts';
import type { Figure } from '../text/figures.ts';
import { claimedFigures } from './claimedFigures.ts';
import { isAtMost } from './countedPartly.ts';
import { judgeEverydayFigure } from './everydayFigure.ts';
import { type Finding, NOT_FOUND } from './finding.ts';
import type { Judged } from './judged.ts';
import { judgeSentence } from './judgeSentence.ts';
import { fitsPlan, LOOKED_AT, ofReporter, type WeighedClaim } from './weighClaim.ts';

/**
 * What the rules make of a claim. A sentence decides only when it speaks of the same thing: the claim's telling words,
 * names and period are there. 支持 asks for the same figures, names, ranks, polarity; 矛盾 for one of them told
 * otherwise. They decide little that is told in other words; what they say is weighed with the rest.
 *
 * @param goesOn whether the claim goes on from one before
 */
export function checkByRules(weighed: WeighedClaim, similarity: WordSimilarity, goesOn: boolean): Finding {
  const { claim, ranked, judged } = weighed;
  const { figures, question } = claim;
  const support = firmest(judged.filter(({ verdict }) => verdict === '支持'));
  const contradiction = firmest(judged.filter(({ verdict }) => verdict === '矛盾'));
  if (support === null && contradiction === null) {
    const bySense = !goesOn ? checkBySense(question, ranked, similarity) : null;
    return bySense ?? NOT_FOUND;
  }
  if (support === null && isPlanned(weighed, similarity)) return NOT_FOUND;
  // 新增6135个 stands beside 新增42180个: which of them 不足1万个 speaks of, nobody knows.
  if (support !== null && contradiction !== null && figures.some(isAtMost) && !isTold(support, figures))
    return NOT_FOUND;
  return support !== null && support.firmness >= (contradiction?.firmness ?? 0)
    ? { verdict: '支持', evidence: support.evidence, confidence: 1 }
    : { verdict: '矛盾', evidence: (contradiction as Judged).evidence, confidence: 1 };
}

/** Whether a sentence tells a claim's own numbers. */
function isTold({ evidence }: Judged, figures: readonly Figure[]): boolean {
  return figures.every(({ value }) => evidence.sentence.figures.some((each) => each.value === value));
}

/** A claim in everyday words by what its figures measure; null where that is not sure. */
function checkBySense(
  question: Question,
  found: readonly Evidence[],
  similarity: WordSimilarity,
): Finding | null {
  const ranked = ofReporter(question, found);
  const open = ranked.filter((evidence) => fitsPlan(question, evidence));
  if (!isBest(open, ranked)) return null;
  const finding = judgeEverydayFigure(question, claimedFigures(question.folded), open, similarity);
  return finding === null ? null : { ...finding, confidence: 1 };
}

/** Whether what is found best may decide: a plan that a claim tells as done is what it speaks of, and open. */
function isBest(open: readonly Evidence[], ranked: readonly Evidence[]): boolean {
  return open[0] !== undefined && open[0].prepared === ranked[0]?.prepared;
}

/** Whether a plan says what a claim tells as done: what was reached before then denies nothing. */
function isPlanned({ claim, ranked, weigh }: WeighedClaim, similarity: WordSimilarity): boolean {
  return ranked
    .slice(0, LOOKED_AT)
    .filter((evidence) => !fitsPlan(claim.question, evidence))
    .some((plan) => {
      const candidate = weigh(plan, () => undefined);
      return judgeSentence(claim, candidate, similarity).verdict === '支持';
    });
}

function firmest(judged: readonly Judged[]): Judged | null {
  return judged.reduce<Judged | null>(
    (best, each) => (best === null || each.firmness > best.firmness ? each : best),
    null,
  );
}
