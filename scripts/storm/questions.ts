import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Assistant } from '../../src/assistant.ts';
import { projectRoot } from '../../src/projectRoot.ts';
import type { StormQuestion } from './storm.ts';

/** Shorter stretches of an answer might stand in another one by chance. */
const LEAST_CHARACTERS = 8;
const MOST_CHARACTERS = 24;

/** Questions of the half that is for tuning: those the articles answer, in the order of the file. */
export function factQuestions(): string[] {
  return readFileSync(join(projectRoot, 'evaluation', 'tune.jsonl'), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as { kind: string; question: string })
    .filter(({ kind }) => kind === 'fact')
    .map(({ question }) => question);
}

/**
 * Those that get an answer of their own when asked alone, with words of it: no other answer has these, so that a
 * mixed-up answer can't pass.
 */
export async function tellingQuestions(assistant: Assistant): Promise<StormQuestion[]> {
  const answered: { readonly text: string; readonly answer: string; readonly stretch: string }[] = [];
  for (const text of factQuestions()) {
    const { outcome, answer } = await assistant.ask(text);
    const stretch = longestStretch(answer);
    if (outcome === 'answered' && stretch.length >= LEAST_CHARACTERS)
      answered.push({ text, answer, stretch });
  }
  return answered
    .filter(({ stretch }) => answered.filter(({ answer }) => answer.includes(stretch)).length === 1)
    .map(({ text, stretch }) => ({ text, answerHas: stretch }));
}

/** Of the first line, without punctuation, where a screen may break it or mark it. */
function longestStretch(answer: string): string {
  const line = answer.split('\n')[0] ?? '';
  const stretches = line.match(/[\p{Script=Han}\d]+/gu) ?? [];
  const longest = stretches.reduce((best, next) => (next.length > best.length ? next : best), '');
  return longest.slice(0, MOST_CHARACTERS);
}
