import type { Verdict } from '../answer/answer.ts';
import { evidenceFor } from '../answer/answerQuestion.ts';
import type { DraftLine } from '../answer/draft.ts';
import { claimOf, type Response } from '../answer/respond.ts';
import type { Evidence } from '../evidence/evidence.ts';
import type { Finder } from '../evidence/find.ts';
import type { WordSimilarity } from '../evidence/matching.ts';
import type { Question } from '../question/understand.ts';
import type { Hit } from '../retrieve/search.ts';
import type { AnswerTexts } from '../texts/zh/answer.ts';
import { checkBySense, checkClaim, type Finding } from './checkClaim.ts';
import { claimedFigures } from './claimedFigures.ts';

/** One claim of a statement, understood on its own. */
export interface ClaimPart {
  readonly question: Question;
  readonly hits: readonly Hit[];
  /** The same claim of what this one denies (不是七中万达): where it is borne out, this one is contradicted. */
  readonly denied: DeniedPart | null;
}

export interface DeniedPart {
  readonly question: Question;
  readonly hits: readonly Hit[];
  /** Whether the denial follows from what is said; else it needs its own proof. */
  readonly follows: boolean;
}

/**
 * What a statement comes to whose last part alone tells a figure, and whose others only tell of what: 住得最偏的那家,
 * 念书得跑137公里. Null where that is not sure.
 */
function judgeTogether(
  { question, hits }: Omit<ClaimPart, 'denied'>,
  parts: readonly ClaimPart[],
  finder: Finder,
  similarity: WordSimilarity,
): Finding | null {
  const told = parts.map((part) => claimedFigures(part.question.folded).length > 0);
  if (told.lastIndexOf(true) !== told.length - 1 || told.indexOf(true) !== told.length - 1) return null;
  return checkBySense(question, evidenceFor(question, hits, finder), similarity);
}

/**
 * 支持 when all parts are, 矛盾 when any is, else 未找到; each part told when there are several.
 *
 * @param together all of the statement as one claim, where it has several
 */
export function check(
  whole: Question,
  parts: readonly ClaimPart[],
  finder: Finder,
  similarity: WordSimilarity,
  texts: AnswerTexts,
  together: Omit<ClaimPart, 'denied'> | null = null,
): Response {
  const ranked = parts.map(({ question, hits }) => evidenceFor(question, hits, finder));
  const denies = ({ question, hits }: DeniedPart): Finding =>
    checkClaim(question, evidenceFor(question, hits, finder), similarity, null);
  const findings: Finding[] = [];
  let anchor: Evidence | null = null;
  for (const [index, { question, denied }] of parts.entries()) {
    const finding: Finding =
      (denied === null ? null : unlessDenied(denied, denies(denied))) ??
      checkClaim(question, ranked[index] ?? [], similarity, anchor);
    findings.push(finding);
    anchor = finding.evidence ?? anchor;
  }
  const verdicts = findings.map(({ verdict }) => verdict);
  const verdict: Verdict = verdicts.includes('矛盾')
    ? '矛盾'
    : verdicts.every((each) => each === '支持')
      ? '支持'
      : '未找到';
  if (verdict === '未找到') {
    const bySense = together === null ? null : judgeTogether(together, parts, finder, similarity);
    if (together !== null && bySense?.evidence != null) {
      const lead = bySense.verdict === '支持' ? texts.checkSupported : texts.checkContradicted;
      const line = claimOf(together.question, bySense.evidence, texts, lead);
      return { kind: 'draft', draft: [line], verdict: bySense.verdict };
    }
    return {
      kind: 'refusal',
      reason: 'not_found',
      asked: whole.folded === '' ? whole.original : whole.original.trim(),
      onlyNamed: null,
      verdict,
      nearest: ranked.flat().sort((a, b) => b.score - a.score),
    };
  }
  const lines: DraftLine[] = [];
  parts.forEach(({ question }, index) => {
    const { verdict: own, evidence } = findings[index] as Finding;
    if (parts.length > 1) lines.push({ kind: 'remark', text: texts.checkPart(question.original, own) });
    if (evidence === null) return;
    const lead = own === '支持' ? texts.checkSupported : texts.checkContradicted;
    lines.push(claimOf(question, evidence, texts, lead));
  });
  return { kind: 'draft', draft: lines, verdict };
}

/** What a denial alone comes to; null where it leaves the rest of the claim to decide. */
function unlessDenied({ follows }: DeniedPart, { verdict, evidence }: Finding): Finding | null {
  if (verdict === '支持') return { verdict: '矛盾', evidence };
  return follows ? null : { verdict: '未找到', evidence: null };
}
