import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { evaluationQuestionSchema } from './questions.ts';

const turn = z.object({ question: z.string(), answer: z.string() });

/** A question with what was said before it; evaluation/README.md tells the fields. */
export const conversationSchema = z.object({
  id: z.string(),
  kind: z.string(),
  history: z.array(turn),
  question: z.string(),
  /** The whole question; `same` where it stands for itself, null where nobody could know what is meant. */
  whole: z.string().nullable(),
  units: z.array(z.string()),
  holds: z.array(z.string()),
  lacks: z.array(z.string()),
  expect: evaluationQuestionSchema.omit({ id: true, question: true }).nullable(),
});
export type Conversation = z.infer<typeof conversationSchema>;

/** @throws Error naming the line that is no conversation */
export function readConversations(path: string): Conversation[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .map((line, index) => ({ line, number: index + 1 }))
    .filter(({ line }) => line.trim() !== '')
    .map(({ line, number }) => {
      const parsed = conversationSchema.safeParse(JSON.parse(line));
      if (!parsed.success) throw new Error(`${path}:${number}: ${parsed.error.issues[0]?.message}`);
      return parsed.data;
    });
}

/** Sets of conversations are told from sets of questions by their names. */
export function isConversationSet(set: string): boolean {
  return set.startsWith('conversations-');
}
