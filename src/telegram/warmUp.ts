import type { Assistant } from '../assistant.ts';
import { candidates } from './examples.ts';

const MOST_QUESTIONS = 40;
const MOST_MS = 1000;

/**
 * Asks a few questions that the corpus suggests, for at most a second, before anybody else asks: the first answers of
 * a process take ten times as long as later ones, and those who had waited for a start would all wait for them.
 */
export async function warmUp(assistant: Assistant, signal: AbortSignal, mostMs = MOST_MS): Promise<void> {
  const until = performance.now() + mostMs;
  for (const { question } of candidates(assistant.corpus).slice(0, MOST_QUESTIONS)) {
    if (signal.aborted || performance.now() > until) return;
    await assistant.ask(question, { extractive: true, language: 'zh' });
  }
}
