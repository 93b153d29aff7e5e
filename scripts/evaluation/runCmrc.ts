import type { Assistant } from '../../src/assistant.ts';
import type { CmrcQuestion } from './cmrc.ts';
import { bareLength } from './score.ts';

export interface CmrcResult {
  readonly questions: number;
  readonly passageAt1: number;
  readonly passageAt5: number;
  /** Share of questions whose gold answer stands in the answer as shown. */
  readonly answerInside: number;
  readonly meanLength: number;
  readonly falseRefusals: number;
  readonly medianMs: number;
}

export async function runCmrc(assistant: Assistant, questions: readonly CmrcQuestion[]): Promise<CmrcResult> {
  let at1 = 0;
  let at5 = 0;
  let inside = 0;
  let refused = 0;
  const lengths: number[] = [];
  const times: number[] = [];
  for (const { question, answers, docId } of questions) {
    const answer = await assistant.ask(question);
    const ranks = answer.passages.map((passage) => passage.docId);
    if (ranks[0] === docId) at1 += 1;
    if (ranks.slice(0, 5).includes(docId)) at5 += 1;
    if (answer.outcome === 'refused') refused += 1;
    else lengths.push(bareLength(answer.answer));
    const text = plain(answer.outcome === 'answered' ? answer.answer : '');
    if (answers.some((gold) => text.includes(plain(gold)))) inside += 1;
    times.push(answer.ms);
  }
  const n = questions.length;
  times.sort((a, b) => a - b);
  return {
    questions: n,
    passageAt1: at1 / n,
    passageAt5: at5 / n,
    answerInside: inside / n,
    meanLength: lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length),
    falseRefusals: refused / n,
    medianMs: times[Math.floor(n / 2)] ?? 0,
  };
}

function plain(text: string): string {
  return text.normalize('NFKC').replace(/\s+/gu, '').toLowerCase();
}
