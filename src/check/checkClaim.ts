import type { Meaning } from '../embeddings/meaning.ts';
import type { Evidence } from '../evidence/evidence.ts';
import type { PreparedParagraph } from '../evidence/prepared.ts';
import type { Question } from '../question/understand.ts';
import { barsContradiction, barsSupport, tellsItself } from './barred.ts';
import { checkByRules } from './checkByRules.ts';
import { relateAll } from './checkFigures.ts';
import type { Claim } from './claim.ts';
import { claimFeatures } from './claimFeatures.ts';
import { statesSomething } from './claimForm.ts';
import { relateFigures } from './compareFigures.ts';
import { aboutFigure } from './decidingPlace.ts';
import { type Finding, NOT_FOUND } from './finding.ts';
import type { OpenReason } from './judged.ts';
import type { Bearing, VerdictScorer } from './verdictScore.ts';
import { type WeighedClaim, weighClaim } from './weighClaim.ts';

/**
 * Decides one claim against the evidence of its unit.
 * @param anchor the evidence that decided the claim before: a claim without matter of its own (数量全市第一) goes on
 *   from there
 */
export type ClaimChecker = (
  question: Question,
  found: readonly Evidence[],
  anchor: Evidence | null,
) => Finding;

/** Least probabilities of a verdict, chosen on tuning checks judged by models that had not seen them (scripts/fit-checks.ts). */
const LEAST = { supports: 0.45, contradicts: 0.4 } as const;
const LEAST_IN_DOUBT = 0.5;
const LEAST_OF_OTHER_RANK = 0.7;
/** So probable a contradiction outweighs what the rules bear out. */
const FIRMLY_DENIED = 0.6;
/** What the rules contradict stays so where the score finds next to nothing that bears it out, as a share of what that takes. */
const NOTHING_FOR_IT = 0.1;

export function createClaimChecker(score: VerdictScorer, meaning: Meaning): ClaimChecker {
  return (question, found, anchor) => {
    if (!statesSomething(question)) return NOT_FOUND;
    const weighed = weighClaim(question, found, meaning.similarity, anchor);
    if (weighed === null || weighed.candidates.length === 0) return NOT_FOUND;
    const ruled = checkByRules(weighed, meaning.similarity, anchor !== null);
    const bearings = score(claimRows(weighed, ruled, meaning));
    return decide(weighed, ruled, bearings);
  };
}

/** A row of columns for each candidate. */
export function claimRows(weighed: WeighedClaim, ruled: Finding, meaning: Meaning): number[][] {
  const { claim, candidates } = weighed;
  const related = candidates.map(({ evidence, carried }) =>
    relateAll(
      claim.question.folded,
      claim.matter,
      claim.figures,
      evidence,
      meaning.similarity,
      claim.question.years,
      carried,
    ),
  );
  return claimFeatures(weighed, related, ruled, meaning);
}

/** Reasons of the rules to leave a sentence open that a verdict must be surer against: another name, period, kind or whole. */
const DOUBTFUL: ReadonlySet<OpenReason> = new Set([
  'report',
  'names',
  'people',
  'period',
  'borrowed year',
  'part',
  'role',
  'order',
  'told',
  'contrast',
]);

/** What a claim comes to by the rules and the scores of its candidates. */
export function decide(weighed: WeighedClaim, byRules: Finding, bearings: readonly Bearing[]): Finding {
  const isBarredRule =
    byRules.evidence !== null &&
    (byRules.verdict === '支持'
      ? barsSupport(weighed.claim, byRules, byRules.evidence)
      : tellsItself(weighed.claim, byRules.evidence, 'in full'));
  const ruled = isBarredRule ? NOT_FOUND : byRules;
  const { claim, candidates, judged } = weighed;
  const standings = (bearing: keyof Bearing) =>
    bearings.map((each, i) => {
      const { evidence } = candidates[i] as (typeof candidates)[number];
      const isBarred =
        bearing === 'supports' ? barsSupport(claim, ruled, evidence) : barsContradiction(claim, evidence);
      const reason = judged[i]?.open ?? null;
      const least = leastOf(bearing, reason, claim);
      const confidence = isBarred ? 0 : each[bearing];
      return { confidence, share: confidence / least, evidence };
    });
  const supports = standings('supports');
  const contradicts = standings('contradicts');
  const [support, contradiction] = [supports, contradicts].map((all) =>
    all.reduce((best, each) => (each.share > best.share ? each : best)),
  ) as [(typeof supports)[number], (typeof supports)[number]];
  const firmer = support.share >= contradiction.share ? support : contradiction;
  const supported = leaning(supports);
  // What the rules bear out is seldom wrong where the score is undecided.
  const denied = Math.max(...contradicts.map(({ confidence }) => confidence));
  if (ruled.verdict === '支持' && firmer !== support && (firmer.share < 1 || denied < FIRMLY_DENIED))
    return { ...ruled, confidence: support.confidence, supported };
  // 新增学位42180个 is told, though another sentence tells of 6135 more.
  if (ruled.verdict === '支持' && firmer !== support && isSurelyTold(ruled, support))
    return { ...ruled, confidence: support.confidence, supported };
  if (firmer.share < 1) {
    const stands = ruled.verdict === '支持' || (ruled.verdict === '矛盾' && support.share < NOTHING_FOR_IT);
    const verdict = stands ? ruled : NOT_FOUND;
    return { ...verdict, confidence: firmer.confidence, supported };
  }
  const verdict = firmer === support ? '支持' : '矛盾';
  const { evidence, confidence } = firmer;
  // The rules know the very figure that decides.
  if (ruled.verdict === verdict && ruled.evidence?.sentence === evidence.sentence)
    return { ...ruled, confidence, supported };
  return { verdict, evidence: toldIn(claim, evidence), confidence, supported };
}

/** So probable, what the rules bear out in the same sentence is told, whatever another one tells. */
const SURELY_TOLD = 0.8;

function isSurelyTold(
  ruled: Finding,
  support: { readonly confidence: number; readonly evidence: Evidence },
): boolean {
  return support.confidence >= SURELY_TOLD && ruled.evidence?.sentence === support.evidence.sentence;
}

/** 高考成绩全市第一 is not denied by who came first in football. */
const RANK = /第[一二三四五\d](?![批期届轮次所小中幼时学])|居首|首位|前列|榜首|最[多高好大强]/u;

function leastOf(bearing: keyof Bearing, reason: OpenReason | null, { question }: Claim): number {
  if (bearing === 'contradicts' && reason === 'thing' && RANK.test(question.folded))
    return LEAST_OF_OTHER_RANK;
  return reason !== null && DOUBTFUL.has(reason) ? LEAST_IN_DOUBT : LEAST[bearing];
}

/** Of each paragraph how probably a sentence of it bears the claim out. */
function leaning(
  supports: readonly { readonly confidence: number; readonly evidence: Evidence }[],
): ReadonlyMap<PreparedParagraph, number> {
  const most = new Map<PreparedParagraph, number>();
  for (const { confidence, evidence } of supports)
    most.set(evidence.prepared, Math.max(confidence, most.get(evidence.prepared) ?? 0));
  return most;
}

/** The same evidence, quoted around the figure that a claim states, or the clause that tells most of it. */
function toldIn({ figures }: Claim, evidence: Evidence): Evidence {
  for (const wanted of ['same', 'different'] as const)
    for (const claimed of figures) {
      const told = evidence.sentence.figures.find(
        (each) =>
          each.kind === claimed.kind && each.unit === claimed.unit && relateFigures(claimed, each) === wanted,
      );
      if (told !== undefined) return aboutFigure(evidence, told);
    }
  return { ...evidence, clause: evidence.alignments().at };
}
