import type { Evidence } from '../evidence/evidence.ts';
import type { Finder } from '../evidence/find.ts';
import type { Question } from '../question/understand.ts';
import type { Hit } from '../retrieve/search.ts';
import type { AnswerTexts } from '../texts/zh/answer.ts';
import { disagreeing, sideBySide } from './disagreement.ts';
import type { DraftLine } from './draft.ts';
import { type Judge, type Judgement, kindOf } from './judge.ts';
import { claimOf, type Response } from './respond.ts';

/**
 * A second sentence joins when the ranker sees it nearly as good and the two together stay short. Reports are written
 * to be quoted; in other texts the answer is more often beside the best sentence. Chosen on CMRC's even articles.
 */
const SECOND = {
  reports: { close: 1.3, together: 150 },
  texts: { close: 2, together: 200 },
} as const;
const HOW_LENGTH = 220;
/** Further sentences of a practice are nearly as telling as the first, by the ranker's score. */
const AS_TELLING = 1.5;
/** Sentences further down the ranking are not asked whether they answer. */
const JUDGED = 12;
const OFF_TOPIC_COVERAGE = 0.3;

/** Answers one question that asks for one thing. */
export function answerQuestion(
  question: Question,
  hits: readonly Hit[],
  finder: Finder,
  judge: Judge,
  texts: AnswerTexts,
): Response {
  const ranked = evidenceFor(question, hits, finder);
  const practice = question.type === 'how' || question.type === 'why';
  const accepted: Evidence[] = [];
  const judgements: Judgement[] = [];
  for (const evidence of ranked.slice(0, JUDGED)) {
    const judgement = judge.judge(question, evidence, ranked);
    judgements.push(judgement);
    if (judgement.kind !== 'enough') continue;
    if (accepted.every(({ sentence }) => sentence.folded !== evidence.sentence.folded))
      accepted.push(evidence);
    // What is not a practice shows two sentences at most.
    if (!practice && accepted.length === 2) break;
  }
  const best = accepted[0];
  if (best === undefined) return refusal(question, ranked, judgements);
  const other = practice ? null : disagreeing(question, best, ranked, judge);
  if (other !== null)
    return { kind: 'draft', draft: sideBySide(question, [best, other], texts), verdict: null };
  const chosen = withWhatLabelsName(
    practice ? practices(accepted, best) : facts(question, accepted, best),
    ranked,
  );
  const lines: DraftLine[] = chosen.map((evidence) => claimOf(question, evidence, texts));
  return { kind: 'draft', draft: lines, verdict: null };
}

/** Evidence of the units asked about; of all when none is named. */
export function evidenceFor(question: Question, hits: readonly Hit[], finder: Finder): Evidence[] {
  return finder.evidence(question, hits, question.units);
}

function facts(question: Question, accepted: readonly Evidence[], best: Evidence): Evidence[] {
  const { close, together } = SECOND[kindOf(question)];
  const second = accepted[1];
  // What only names the next sentence adds nothing to an answer.
  if (second === undefined || second.label || best.figure !== null) return [best];
  const near = best.score - second.score <= close;
  const length = sentenceLength(best) + sentenceLength(second);
  // The better one first, wherever it stands: a reader may stop there.
  return near && length <= together ? [best, second] : [best];
}

/** How something is done takes several sentences: the best one's paragraph, its most telling ones in order. */
function practices(accepted: readonly Evidence[], best: Evidence): Evidence[] {
  const chosen = [best];
  let length = sentenceLength(best);
  for (const evidence of accepted) {
    if (evidence === best || evidence.prepared !== best.prepared || evidence.score < best.score - AS_TELLING)
      continue;
    if (length + sentenceLength(evidence) > HOW_LENGTH) continue;
    chosen.push(evidence);
    length += sentenceLength(evidence);
  }
  return inOrder(chosen);
}

/** “一是突出工匠文化特色。” only names what the next sentence tells: that one goes with it. */
export function withWhatLabelsName(
  chosen: readonly Evidence[],
  ranked: readonly Evidence[],
): readonly Evidence[] {
  return chosen.flatMap((evidence) => {
    if (!evidence.label) return [evidence];
    const { prepared, sentence } = evidence;
    const next = ranked.find(
      (each) => each.prepared === prepared && each.sentence.index === sentence.index + 1 && !each.label,
    );
    return next === undefined || chosen.includes(next) ? [evidence] : [evidence, next];
  });
}

function inOrder(evidence: readonly Evidence[]): Evidence[] {
  return [...evidence].sort((a, b) =>
    a.prepared === b.prepared ? a.sentence.index - b.sentence.index : b.score - a.score,
  );
}

function sentenceLength({ sentence }: Evidence): number {
  return sentence.span.end - sentence.span.start;
}

export function refusal(
  question: Question,
  ranked: readonly Evidence[],
  judgements: readonly Judgement[],
): Extract<Response, { kind: 'refusal' }> {
  const named = judgements.some(
    (judgement) => judgement.kind === 'not_enough' && judgement.why === 'only_named',
  );
  const best = ranked[0];
  const offTopic = question.units.length === 0 && (best === undefined || best.coverage < OFF_TOPIC_COVERAGE);
  return {
    kind: 'refusal',
    reason: named ? 'unit_not_reported' : offTopic ? 'off_topic' : 'no_evidence',
    asked: question.original.trim(),
    onlyNamed: named ? (question.others[0] ?? null) : null,
    verdict: null,
    nearest: ranked,
  };
}
