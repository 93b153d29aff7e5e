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
import { checkClaim, type Finding } from './checkClaim.ts';

/** One claim of a statement, understood on its own. */
export interface ClaimPart {
  readonly question: Question;
  readonly hits: readonly Hit[];
}

/** 支持 when all parts are, 矛盾 when any is, else 未找到; each part told when there are several. */
export function check(
  whole: Question,
  parts: readonly ClaimPart[],
  finder: Finder,
  similarity: WordSimilarity,
  texts: AnswerTexts,
): Response {
  const ranked = parts.map(({ question, hits }) => evidenceFor(question, hits, finder));
  const findings: Finding[] = [];
  let anchor: Evidence | null = null;
  for (const [index, { question }] of parts.entries()) {
    const finding = checkClaim(question, ranked[index] ?? [], similarity, anchor);
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
