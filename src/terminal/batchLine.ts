import { z } from 'zod';
import { type Answer, blankAnswer } from '../answer/answer.ts';
import type { Turn } from '../assistant.ts';
import { terminalTextsZh as terminal } from '../texts/zh/terminal.ts';
import { decodeLine } from './lines.ts';

const texts = terminal.batchLine;

/** A question of a batch file, or what is wrong with its line. */
export type BatchLine =
  | {
      readonly kind: 'question';
      readonly id: string | null;
      readonly question: string;
      readonly history: Turn[];
    }
  | { readonly kind: 'bad'; readonly id: string | null; readonly question: string; readonly error: string };

const idSchema = z.union([z.string(), z.number().transform(String), z.null()], texts.id).default(null);
const lineSchema = z.object({
  id: idSchema,
  question: z.string(texts.question),
  history: z.array(z.object({ question: z.string(), answer: z.string() })).nullish(),
});

/** Null for a blank line. What can be understood of a bad line, its id above all, is kept. */
export function parseBatchLine(bytes: Uint8Array): BatchLine | null {
  const text = decodeLine(bytes);
  if (text === null) return bad({}, texts.notUtf8);
  if (text.trim() === '') return null;
  const value = parseJson(text);
  if (value === undefined) return bad({}, texts.notJson);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return bad({}, texts.notObject);
  const parsed = lineSchema.safeParse(value);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return bad(value, issue?.path[0] === 'history' ? texts.history : (issue?.message ?? texts.notObject));
  }
  const { id, question, history } = parsed.data;
  return { kind: 'question', id, question, history: history ?? [] };
}

/** An answer object for a line that got no answer: every field is there, and `error` tells why. */
export function errorAnswer(id: string | null, question: string, error: string): Answer {
  return { ...blankAnswer(question), id, outcome: 'error', error };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function bad(value: { readonly id?: unknown; readonly question?: unknown }, error: string): BatchLine {
  const id = idSchema.safeParse(value.id);
  const question = typeof value.question === 'string' ? value.question : '';
  return { kind: 'bad', id: id.success ? id.data : null, question, error };
}
