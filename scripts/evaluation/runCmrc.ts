import type { Answer } from '../../src/answer/answer.ts';
import type { Assistant } from '../../src/assistant.ts';
import { type CitationCheck, checkCitations, type SourceText } from './citations.ts';
import type { CmrcQuestion } from './cmrc.ts';
import { createProgress } from './progress.ts';
import { plain } from './words.ts';

export interface CmrcAsked {
  readonly question: CmrcQuestion;
  readonly answer: Answer;
  readonly citations: CitationCheck;
}

export async function runCmrc(
  assistant: Assistant,
  questions: readonly CmrcQuestion[],
  source: SourceText,
): Promise<CmrcAsked[]> {
  const asked: CmrcAsked[] = [];
  const progress = createProgress('CMRC', questions.length);
  for (const question of questions) {
    const answer = await assistant.ask(question.question);
    asked.push({ question, answer, citations: checkCitations(answer, source) });
    progress.step();
  }
  return asked;
}

/** Whether a gold answer stands in a text. */
export function holdsGold({ answers }: CmrcQuestion, text: string): boolean {
  const said = plain(text);
  return answers.some((gold) => said.includes(plain(gold)));
}
