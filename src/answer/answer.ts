import { z } from 'zod';

/** A retrieved paragraph as the answer object shows it. `score` is the fused retrieval score, 0 to about 1.3. */
export const passageSchema = z.object({
  paragraphId: z.string(),
  docId: z.string(),
  paragraph: z.number().int().positive(),
  score: z.number(),
  text: z.string(),
});
export type Passage = z.infer<typeof passageSchema>;

/** One proof: `quote` is an exact substring of `text`, which is the whole source paragraph. */
export const citationSchema = z.object({
  n: z.number().int().positive(),
  paragraphId: z.string(),
  docId: z.string(),
  file: z.string(),
  title: z.string().nullable(),
  date: z.string().nullable(),
  district: z.string().nullable(),
  section: z.string().nullable(),
  paragraph: z.number().int().positive(),
  quote: z.string(),
  text: z.string(),
  link: z.string().nullable(),
});
export type Citation = z.infer<typeof citationSchema>;

export const VERDICTS = ['支持', '矛盾', '未找到'] as const;
export type Verdict = (typeof VERDICTS)[number];

export const REFUSAL_REASONS = [
  'no_evidence',
  'off_topic',
  'unit_not_reported',
  'not_found',
  'small_talk',
  'empty',
  'too_long',
  'empty_corpus',
] as const;
export type RefusalReason = (typeof REFUSAL_REASONS)[number];

/**
 * The one answer object that every channel presents (the `--json` object of the outside contract).
 * `answer` holds a mark `[n]` for each claim; every mark has its citation and every citation its mark.
 * `ms` is the time for this question in milliseconds, loading and index building excluded.
 */
export const answerSchema = z.object({
  id: z.string().nullable(),
  question: z.string(),
  outcome: z.enum(['answered', 'refused', 'error']),
  reason: z.enum(REFUSAL_REASONS).nullable(),
  answer: z.string(),
  citations: z.array(citationSchema),
  nearest: z.array(z.string()),
  passages: z.array(passageSchema),
  verdict: z.enum(VERDICTS).nullable(),
  mode: z.enum(['extractive', 'llm']),
  ms: z.number(),
  error: z.string().optional(),
});
export type Answer = z.infer<typeof answerSchema>;

/** Every field of an answer that says nothing yet: a refusal without a reason. */
export function blankAnswer(question: string): Answer {
  return {
    id: null,
    question,
    outcome: 'refused',
    reason: null,
    answer: '',
    citations: [],
    nearest: [],
    passages: [],
    verdict: null,
    mode: 'extractive',
    ms: 0,
  };
}
