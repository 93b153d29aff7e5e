import { z } from 'zod';
import { measureSchema } from './measure.ts';
import { curvePointSchema } from './riskCoverage.ts';

/** Totals of some questions; never a single question, so that held-out sets stay held out. */
const totalsSchema = z.object({
  name: z.string(),
  questions: z.number().int(),
  measures: z.array(measureSchema),
});
export type Totals = z.infer<typeof totalsSchema>;

/** All that one run of the evaluation measured; docs/evaluation/latest.json is one. */
export const reportSchema = z.object({
  format: z.literal(1),
  /** Day of the run, as 2026-11-22. */
  date: z.string(),
  /** The commit that was measured; null when it had changes, or there is no git. */
  commit: z.string().nullable(),
  own: z.object({ sets: z.array(totalsSchema), pooled: totalsSchema }),
  /** Left out of runs before there were any. */
  conversations: totalsSchema.nullable().default(null),
  /** Questions on made-up reports of their own. */
  unseen: totalsSchema.nullable().default(null),
  cmrc: totalsSchema.nullable(),
  curve: z.array(curvePointSchema).nullable(),
  /** What could not be asked, for want of data. */
  skipped: z.array(z.string()),
});
export type Report = z.infer<typeof reportSchema>;
