import type { Question } from '../question/understand.ts';
import type { Hit } from '../retrieve/search.ts';
import { type Figure, findFigures, sameUnit } from '../text/figures.ts';
import type { AnswerTexts } from '../texts/zh/answer.ts';
import type { Verdict } from './answer.ts';
import { evidenceFor } from './answerQuestion.ts';
import { clauseAt } from './clauses.ts';
import { relateFigures } from './compareFigures.ts';
import { contrastBetween, negationDiffers } from './contrasts.ts';
import type { DraftLine } from './draft.ts';
import type { Evidence } from './evidence.ts';
import type { Finder } from './find.ts';
import { fitsYears, namesAll } from './judge.ts';
import { speaksOfPlan } from './plan.ts';
import { claimOf, type Response } from './respond.ts';

/** One claim of a statement, understood on its own. */
export interface ClaimPart {
  readonly question: Question;
  readonly hits: readonly Hit[];
}

interface Finding {
  readonly verdict: Verdict;
  readonly evidence: Evidence | null;
}

/** Least shares of the claim's matter in one sentence: to hold it supported, and to hold it contradicted. */
const SUPPORT_WITH_FIGURE = 0.58;
const CONTRADICT_WITH_FIGURE = 0.66;
const SUPPORT_BY_WORDS = 0.7;
const CONTRADICT_BY_WORDS = 0.7;
const LOOKED_AT = 10;

/** 支持 when all parts are, 矛盾 when any is, else 未找到; each part told when there are several. */
export function check(
  whole: Question,
  parts: readonly ClaimPart[],
  finder: Finder,
  texts: AnswerTexts,
): Response {
  const ranked = parts.map(({ question, hits }) => evidenceFor(question, hits, finder));
  const findings = parts.map(({ question }, index) => checkClaim(question, ranked[index] ?? []));
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

function checkClaim(question: Question, ranked: readonly Evidence[]): Finding {
  const candidates = ranked
    .slice(0, LOOKED_AT)
    .filter(
      (evidence) =>
        namesAll(question, evidence) && fitsYears(question, evidence) && fitsPlan(question, evidence),
    );
  const figures = claimedFigures(question.folded);
  return figures.length > 0 ? byFigures(question, figures, candidates) : byWords(question, candidates);
}

function fitsPlan(question: Question, { sentence }: Evidence): boolean {
  return sentence.plan === 'none' || speaksOfPlan(question.folded);
}

/** Figures that are stated, not names (一核六维) and not the period spoken of. */
function claimedFigures(folded: string): Figure[] {
  return findFigures(folded).filter(({ kind }) => kind !== 'code' && kind !== 'year');
}

function byFigures(question: Question, figures: readonly Figure[], candidates: readonly Evidence[]): Finding {
  let contradiction: Evidence | null = null;
  for (const evidence of candidates) {
    if (evidence.coverage < SUPPORT_WITH_FIGURE) continue;
    const relations = figures.map((figure) => relationIn(figure, evidence));
    if (
      relations.every((relation) => relation === 'same') &&
      contrastBetween(question.folded, evidence.sentence.folded) === null
    ) {
      return { verdict: '支持', evidence };
    }
    const differs = relations.some((relation) => relation === 'different');
    if (differs && evidence.coverage >= CONTRADICT_WITH_FIGURE) contradiction ??= evidence;
    const contrasted =
      relations.every((relation) => relation === 'same') && evidence.coverage >= CONTRADICT_WITH_FIGURE;
    if (contrasted) contradiction ??= evidence;
  }
  return contradiction === null
    ? { verdict: '未找到', evidence: null }
    : { verdict: '矛盾', evidence: contradiction };
}

/** A figure this much worse placed than the best one is about something else. */
const AS_NEAR = 0.06;

/** How the source's figure of the same thing stands to the claim's: the best placed one of the same unit. */
function relationIn(
  claim: Figure,
  { sentence, coverageAt }: Evidence,
): 'same' | 'different' | 'open' | 'none' {
  const comparable = sentence.figures
    .filter((source) => source.kind === claim.kind && sameUnit(claim.unit, source.unit))
    .map((source) => ({
      relation: relateFigures(claim, source),
      coverage: coverageAt(clauseAt(sentence.clauses, source.start)),
    }));
  if (comparable.length === 0) return 'none';
  const best = Math.max(...comparable.map(({ coverage }) => coverage));
  const near = comparable
    .filter(({ coverage }) => coverage >= best - AS_NEAR)
    .map(({ relation }) => relation);
  if (near.includes('same')) return 'same';
  return near.includes('different') ? 'different' : 'open';
}

function byWords(question: Question, candidates: readonly Evidence[]): Finding {
  for (const evidence of candidates) {
    const { folded } = evidence.sentence;
    const contrast = contrastBetween(question.folded, folded);
    if (contrast !== null && evidence.inSentence >= CONTRADICT_BY_WORDS - 0.15)
      return { verdict: '矛盾', evidence };
    if (evidence.inSentence < SUPPORT_BY_WORDS && evidence.coverage < SUPPORT_BY_WORDS + 0.08) continue;
    if (negationDiffers(question.folded, folded.slice(clauseStart(evidence))))
      return { verdict: '矛盾', evidence };
    return { verdict: '支持', evidence };
  }
  return { verdict: '未找到', evidence: null };
}

function clauseStart({ sentence, clause }: Evidence): number {
  return sentence.clauses[clause]?.start ?? 0;
}
