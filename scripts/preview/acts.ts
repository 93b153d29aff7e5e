import { z } from 'zod';

const at = { person: z.int(), chat: z.int() };

/** What the page lets a person do. */
export const actSchema = z.discriminatedUnion('act', [
  z.strictObject({
    act: z.literal('say'),
    ...at,
    text: z.string().trim().min(1).max(40_000),
    thread: z.int().nullable().default(null),
    replyTo: z.int().nullable().default(null),
  }),
  z.strictObject({
    act: z.literal('edit'),
    ...at,
    message: z.int(),
    text: z.string().trim().min(1).max(4096),
  }),
  z.strictObject({ act: z.literal('press'), ...at, message: z.int(), data: z.string().min(1) }),
  z.strictObject({
    act: z.literal('inline'),
    ...at,
    query: z.string().max(256),
    offset: z.string().default(''),
  }),
  z.strictObject({
    act: z.literal('pick'),
    ...at,
    query: z.string().max(256),
    result: z.string(),
    thread: z.int().nullable().default(null),
  }),
  z.strictObject({ act: z.literal('language'), person: z.int(), language: z.enum(['zh-hans', 'en']) }),
]);

export type Act = z.output<typeof actSchema>;
