import type { Turn } from '../../src/assistant.ts';
import { assistantOver } from '../../src/assistantOver.ts';
import { openOver } from '../conversation/overCorpus.ts';

const { index, models } = await openOver();
const assistant = assistantOver(index, models);

/** The answer's lines over the articles that the project ships; empty where it is refused. */
export async function linesOf(question: string, ...history: Turn[]): Promise<string[]> {
  const { outcome, answer } = await assistant.ask(question, { history });
  return outcome === 'answered' ? answer.split('\n') : [];
}

/** A turn with the answer that it gets. */
export async function asked(question: string, ...history: Turn[]): Promise<Turn> {
  return { question, answer: (await assistant.ask(question, { history })).answer };
}
