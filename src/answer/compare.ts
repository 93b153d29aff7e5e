import type { Question } from '../question/understand.ts';
import type { Hit } from '../retrieve/search.ts';
import type { AnswerTexts } from '../texts/zh/answer.ts';
import { refusal } from './answerQuestion.ts';
import type { DraftLine } from './draft.ts';
import type { Evidence } from './evidence.ts';
import type { Finder } from './find.ts';
import type { Judge } from './judge.ts';
import { claimOf, type Response } from './respond.ts';

/** A side of a comparison is shown with weaker evidence than an answer of its own: its unit is named with it. */
const LEAST = 0.25;

/** One block a unit, in the order asked; units with nothing are told together as 未见记载. */
export function compare(
  question: Question,
  units: readonly string[],
  hits: readonly Hit[],
  finder: Finder,
  judge: Judge,
  texts: AnswerTexts,
): Response {
  const lines: DraftLine[] = [];
  const silent: string[] = [];
  const all: Evidence[] = [];
  for (const unit of units) {
    const evidence = finder.evidence(question, hits, unit);
    all.push(...evidence.slice(0, 3));
    const best = evidence.find((candidate) => suffices(question, candidate, judge));
    if (best === undefined) silent.push(unit);
    else lines.push(claimOf(question, best, texts, texts.districtLead(unit)));
  }
  if (lines.length === 0) {
    return refusal(
      question,
      all.sort((a, b) => b.score - a.score),
      [],
    );
  }
  if (silent.length > 0) lines.push({ kind: 'remark', text: texts.notRecorded(silent) });
  return { kind: 'draft', draft: lines, verdict: null };
}

function suffices(question: Question, evidence: Evidence, judge: Judge): boolean {
  const judgement = judge.judge(question, evidence);
  if (judgement.kind === 'enough') return true;
  return judgement.why === 'score' && judgement.confidence >= LEAST;
}
