import type { Verdict } from '../answer/answer.ts';
import type { Evidence } from '../evidence/evidence.ts';
import type { WordSimilarity } from '../evidence/matching.ts';
import { asksForDone, speaksOfPlan } from '../evidence/plan.ts';
import type { PreparedParagraph } from '../evidence/prepared.ts';
import type { ContentTerm } from '../question/terms.ts';
import type { Question } from '../question/understand.ts';
import { type Figure, findFigures } from '../text/figures.ts';
import { carriedNames } from './carriedNames.ts';
import type { Claim } from './claim.ts';
import { claimedFigures } from './claimedFigures.ts';
import { statesSomething } from './claimForm.ts';
import { accountOf, isLight, isLittle, matterOf, tellsNothing } from './claimMatter.ts';
import { setsTarget } from './claimPeriod.ts';
import { isAtMost } from './countedPartly.ts';
import { judgeEverydayFigure } from './everydayFigure.ts';
import { type Candidate, type Judged, judgeSentence } from './judgeSentence.ts';

/** What one claim comes to, with the evidence that decides it. */
export interface Finding {
  readonly verdict: Verdict;
  readonly evidence: Evidence | null;
}

const LOOKED_AT = 40;
const JUDGED = 14;

/**
 * Decides one claim against the evidence of its unit. A sentence decides only when it speaks of the same thing:
 * the claim's telling words, names and period are there. 支持 asks for the same figures, names, ranks, polarity;
 * 矛盾 for one of them told otherwise.
 *
 * @param anchor the evidence that decided the claim before: a claim without matter of its own (数量全市第一) goes on
 *   from there
 */
export function checkClaim(
  question: Question,
  found: readonly Evidence[],
  similarity: WordSimilarity,
  anchor: Evidence | null,
): Finding {
  if (!statesSomething(question)) return { verdict: '未找到', evidence: null };
  const ranked = ofReporter(question, found);
  const figures = claimedFigures(question.folded);
  const matter = matterOf(question, findFigures(question.folded));
  if (figures.length === 0 && anchor === null && tellsNothing(matter))
    return { verdict: '未找到', evidence: null };
  const weigh = (evidence: Evidence, kin: WordSimilarity): Candidate => {
    const carried = carriedNames(question.folded, evidence, aboveOf(evidence, ranked));
    return { evidence, account: accountOf(matter, evidence, kin, carried), carried };
  };
  const byStanding = (a: Candidate, b: Candidate) => standing(b) - standing(a);
  // Kindred words are dear to look for: only the sentences that share most letters are tried for them.
  const candidates = ranked
    .slice(0, LOOKED_AT)
    .filter((evidence) => fitsPlan(question, evidence) && goesOnFrom(matter, evidence, anchor))
    .map((evidence) => weigh(evidence, () => undefined))
    .sort(byStanding)
    .slice(0, JUDGED)
    .map(({ evidence }) => weigh(evidence, similarity))
    .sort(byStanding);
  const claim: Claim = { question, matter, figures };
  const judged = candidates.map((candidate) => judgeSentence(claim, candidate, similarity));
  const support = firmest(judged.filter(({ verdict }) => verdict === '支持'));
  const contradiction = firmest(judged.filter(({ verdict }) => verdict === '矛盾'));
  if (support === null && contradiction === null) {
    const bySense = anchor === null ? checkBySense(question, ranked, similarity) : null;
    return bySense ?? { verdict: '未找到', evidence: null };
  }
  if (support === null && isPlanned(claim, ranked, similarity, weigh))
    return { verdict: '未找到', evidence: null };
  // 新增6135个 stands beside 新增42180个: which of them 不足1万个 speaks of, nobody knows.
  if (support !== null && contradiction !== null && figures.some(isAtMost) && !isTold(support, figures))
    return { verdict: '未找到', evidence: null };
  return support !== null && support.firmness >= (contradiction?.firmness ?? 0)
    ? { verdict: '支持', evidence: support.evidence }
    : { verdict: '矛盾', evidence: (contradiction as Judged).evidence };
}

/** Whether a sentence tells a claim's own numbers. */
function isTold({ evidence }: Judged, figures: readonly Figure[]): boolean {
  return figures.every(({ value }) => evidence.sentence.figures.some((each) => each.value === value));
}

/** The paragraph before, where it is among what was found and of the same section. */
function aboveOf({ prepared }: Evidence, ranked: readonly Evidence[]): PreparedParagraph | null {
  const { docId, number, section } = prepared.paragraph;
  const above = ranked.find(
    ({ prepared: { paragraph } }) => paragraph.docId === docId && paragraph.number === number - 1,
  );
  return above?.prepared.paragraph.section === section && section !== null ? above.prepared : null;
}

/** A claim in everyday words by what its figures measure; null where that is not sure. */
export function checkBySense(
  question: Question,
  found: readonly Evidence[],
  similarity: WordSimilarity,
): Finding | null {
  const ranked = ofReporter(question, found);
  const open = ranked.filter((evidence) => fitsPlan(question, evidence));
  if (!isBest(open, ranked)) return null;
  return judgeEverydayFigure(question, claimedFigures(question.folded), open, similarity);
}

const SHORTEST_NAME = 2;

/** Of a claim that opens with the first letters of who reports (枫麓 for 枫麓职业技术学院) only that one's report. */
function ofReporter({ folded, units, terms }: Question, found: readonly Evidence[]): readonly Evidence[] {
  const [first] = terms;
  if (units.length > 0 || first === undefined || first.text.length < SHORTEST_NAME) return found;
  if (!folded.startsWith(first.text)) return found;
  const own = found.filter(({ prepared }) => prepared.paragraph.district?.startsWith(first.text) === true);
  return own.length > 0 ? own : found;
}

/** Whether what is found best may decide: a plan that a claim tells as done is what it speaks of, and open. */
function isBest(open: readonly Evidence[], ranked: readonly Evidence[]): boolean {
  return open[0] !== undefined && open[0].prepared === ranked[0]?.prepared;
}

/** Whether a plan says what a claim tells as done: what was reached before then denies nothing. */
function isPlanned(
  claim: Claim,
  ranked: readonly Evidence[],
  similarity: WordSimilarity,
  weigh: (evidence: Evidence, kin: WordSimilarity) => Candidate,
): boolean {
  return ranked
    .slice(0, LOOKED_AT)
    .filter((evidence) => !fitsPlan(claim.question, evidence))
    .some(
      (plan) =>
        judgeSentence(
          claim,
          weigh(plan, () => undefined),
          similarity,
        ).verdict === '支持',
    );
}

function firmest(judged: readonly Judged[]): Judged | null {
  return judged.reduce<Judged | null>(
    (best, each) => (best === null || each.firmness > best.firmness ? each : best),
    null,
  );
}

/** What the sentence says itself counts more than what stands around it. */
function standing({ account }: Candidate): number {
  return account.share + account.own;
}

/** A plan supports nothing that is told as done. */
function fitsPlan({ folded, years }: Question, { sentence, prepared }: Evidence): boolean {
  const isTold = sentence.plan === 'none' && !setsTarget(sentence.folded, prepared.document.date, years);
  return isTold || (speaksOfPlan(folded) && !asksForDone(folded));
}

/** 现在降到4.9%: what is not named was named before. */
function leansOn(matter: readonly ContentTerm[]): boolean {
  return (
    isLittle(matter) ||
    matter.every((term) => isLight(term) || term.usage?.kind === 'verb' || term.usage?.kind === 'adverb')
  );
}

function goesOnFrom(matter: readonly ContentTerm[], evidence: Evidence, anchor: Evidence | null): boolean {
  return anchor === null || !leansOn(matter) || evidence.prepared === anchor.prepared;
}
