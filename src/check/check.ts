import type { Verdict } from '../answer/answer.ts';
import { evidenceFor } from '../answer/answerQuestion.ts';
import type { DraftLine } from '../answer/draft.ts';
import { claimOf, proofOf, type Response } from '../answer/respond.ts';
import type { Evidence } from '../evidence/evidence.ts';
import type { Finder } from '../evidence/find.ts';
import type { Question } from '../question/understand.ts';
import type { Hit } from '../retrieve/search.ts';
import type { AnswerTexts } from '../texts/zh/answer.ts';
import type { ClaimChecker } from './checkClaim.ts';
import { countDenials } from './contrasts.ts';
import { type Finding, NOT_FOUND } from './finding.ts';
import type { ClaimPart, DeniedPart, Statement } from './splitStatement.ts';

/** 支持 when all parts are, 矛盾 when any is, else 未找到; each part told when there are several. */
export function check(
  whole: Question,
  { parts, together }: Statement,
  finder: Finder,
  checkClaim: ClaimChecker,
  texts: AnswerTexts,
): Response {
  const ranked: Evidence[][] = [];
  const denies = ({ question, hits }: DeniedPart): Finding =>
    checkClaim(question, evidenceFor(question, hits, finder), null);
  const findings: Finding[] = [];
  let anchor: Evidence | null = null;
  for (const { question, denied, hits } of parts) {
    const found = evidenceFor(question, withParagraphOf(anchor, hits, parts), finder);
    ranked.push(found);
    const finding: Finding =
      (denied === null ? null : unlessDenied(denied, denies(denied))) ?? checkClaim(question, found, anchor);
    findings.push(finding);
    anchor = finding.evidence ?? anchor;
  }
  const verdict = ofAll(findings.map((finding) => finding.verdict));
  const joined =
    together === null || verdict === '支持' || parts.some(({ denied }) => denied !== null)
      ? null
      : checkClaim(together.question, evidenceFor(together.question, together.hits, finder), null);
  if (together !== null && joined?.evidence != null && isOnePiece(joined, findings, parts)) {
    const lead = joined.verdict === '支持' ? texts.checkSupported : texts.checkContradicted;
    const line = claimOf(together.question, joined.evidence, texts, lead);
    return { kind: 'draft', draft: [line], verdict: joined.verdict };
  }
  if (verdict === '未找到') {
    return {
      kind: 'refusal',
      reason: 'not_found',
      asked: whole.folded === '' ? whole.original : whole.original.trim(),
      onlyNamed: null,
      verdict,
      parts: parts.map(({ question }, index) => ({
        claim: question.original,
        verdict: (findings[index] as Finding).verdict,
      })),
      nearest: ranked.flat().sort((a, b) => b.score - a.score),
    };
  }
  const [first] = findings;
  // All in one sentence: it is shown once.
  if (
    findings.length > 1 &&
    first?.evidence != null &&
    verdict === '支持' &&
    findings.every(isToldWith(first))
  ) {
    const line = claimOf(whole, first.evidence, texts, texts.checkSupported);
    const quote = proofOf(whole, first.evidence).quote;
    if (parts.every(({ question }, index) => isQuoted(question, findings[index] as Finding, quote)))
      return { kind: 'draft', draft: [line], verdict };
  }
  const lines: DraftLine[] = [];
  parts.forEach(({ question }, index) => {
    const finding = findings[index] as Finding;
    const { verdict: own, evidence } = finding;
    if (parts.length > 1) lines.push({ kind: 'remark', text: texts.checkPart(question.original, own) });
    if (evidence === null) return;
    // A sentence that bears several parts out, one behind the other, is shown below the last of them.
    const next = findings[index + 1];
    const below = next?.verdict === '支持' ? next.evidence : null;
    if (own === '支持' && below !== null && below.sentence === evidence.sentence) {
      const { quote } = proofOf((parts[index + 1] as ClaimPart).question, below);
      if (isQuoted(question, finding, quote)) return;
    }
    const lead = own === '支持' ? texts.checkSupported : texts.checkContradicted;
    lines.push(claimOf(question, evidence, texts, lead));
  });
  return { kind: 'draft', draft: lines, verdict };
}

/** 开了三十条专线,覆盖二十所学校: what goes on is looked for where the claim before it was decided, too. */
function withParagraphOf(
  anchor: Evidence | null,
  hits: readonly Hit[],
  parts: readonly ClaimPart[],
): readonly Hit[] {
  const isThere = ({ paragraph }: Hit) => paragraph === anchor?.prepared.paragraph;
  if (anchor === null || hits.some(isThere)) return hits;
  const own = parts.flatMap((part) => part.hits).find(isThere);
  return own === undefined ? hits : [...hits, own];
}

function ofAll(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes('矛盾')) return '矛盾';
  return verdicts.every((each) => each === '支持') ? '支持' : '未找到';
}

/** Whether a longer quote holds the one that proves a part. */
function isQuoted(question: Question, { evidence }: Finding, quote: string): boolean {
  return evidence !== null && quote.includes(proofOf(question, evidence).quote);
}

function isToldWith({ evidence }: Finding): (other: Finding) => boolean {
  return (other) => other.evidence?.sentence === evidence?.sentence;
}

/** So probable each part must be in the paragraph that bears the whole out, for the statement to be of one piece. */
const OF_ONE_PIECE = 0.05;
/**
 * Of 983 statements of several parts to fit on, judged by models that had not seen them, a part that is contradicted is more often
 * misread than the whole: with 1, 1.3 and 1.6 of 6,138 statements 63, 78 and 79 more came out right than without.
 */
const WHOLE_OUTWEIGHS = 1.3;

/**
 * Whether a statement that was parted is one sentence's matter (排一回课表以前要9天,如今6小时), which tells it as a whole.
 * Two claims of which one is borne out stay two; and what nobody tells is not denied by what bears another part out.
 */
function isOnePiece(
  { verdict, evidence, confidence }: Finding,
  ofParts: readonly Finding[],
  parts: readonly ClaimPart[],
): boolean {
  if (evidence === null) return false;
  // Two denials in one statement cancel out only where it is read as a whole.
  const denied = parts.filter(
    ({ question }, index) => countDenials(question.folded) > 0 && ofParts[index]?.verdict === '矛盾',
  );
  if (verdict === '支持' && denied.length > 1) return false;
  const contradicted = ofParts.filter((part) => part.verdict === '矛盾').map((part) => part.confidence);
  // A part that states nothing of its own (晚上在霁学通问题目) takes nothing away.
  const belongs = ({ supported }: Finding) =>
    (supported?.get(evidence.prepared) ?? (supported === undefined ? 1 : 0)) >= OF_ONE_PIECE;
  if (contradicted.length > 0) {
    const outweighs = confidence * WHOLE_OUTWEIGHS >= Math.max(...contradicted);
    return (
      verdict === '支持' && outweighs && ofParts.every((part) => part.verdict === '矛盾' || belongs(part))
    );
  }
  return verdict === '矛盾' ? ofParts.every((part) => part.verdict === '未找到') : ofParts.every(belongs);
}

/** What a denial alone comes to; null where it leaves the rest of the claim to decide. */
function unlessDenied({ follows }: DeniedPart, { verdict, evidence, confidence }: Finding): Finding | null {
  if (verdict === '支持') return { verdict: '矛盾', evidence, confidence };
  return follows ? null : NOT_FOUND;
}
