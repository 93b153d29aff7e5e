import { readFileSync } from 'node:fs';
import { z } from 'zod';

const place = z.object({ file: z.string(), paragraph: z.number().int() });
const strings = z.array(z.string()).nullish();

export const evaluationQuestionSchema = z.object({
  id: z.string(),
  kind: z.enum([
    'fact',
    'list',
    'how',
    'multi',
    'paraphrase',
    'comparison',
    'check',
    'near_miss',
    'unanswerable',
    'off_topic',
    'small_talk',
  ]),
  question: z.string(),
  file: z.string().nullish(),
  paragraphs: z.array(place).nullish(),
  must: strings,
  anyOf: strings,
  groups: z.array(z.object({ paragraphs: z.array(place), must: z.array(z.string()) })).nullish(),
  districts: strings,
  optional: z.unknown().optional(),
  absent: strings,
  verdict: z.enum(['支持', '矛盾', '未找到']).nullish(),
  why: z.string().nullish(),
});
export type EvaluationQuestion = z.infer<typeof evaluationQuestionSchema>;

/** Reads a question set in JSON Lines; a line that is no question stops the run with its number. */
export function readQuestions(path: string): EvaluationQuestion[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .map((line, index) => ({ line, number: index + 1 }))
    .filter(({ line }) => line.trim() !== '')
    .map(({ line, number }) => {
      const parsed = evaluationQuestionSchema.safeParse(JSON.parse(line));
      if (!parsed.success) throw new Error(`${path}:${number}: ${parsed.error.issues[0]?.message}`);
      return parsed.data;
    });
}
