import { z } from 'zod';

/** More than this is not read: a model that doesn't stop must not make a person wait. */
export const MOST_CLAIMS = 12;
export const MOST_QUOTES = 6;
/** Characters. */
export const LONGEST_CLAIM = 120;

const quoteSchema = z.object({
  passage: z.number(),
  quote: z.string(),
});

/** One claim of a reply: a text, and the words of numbered passages that it rests on. */
export const replyClaimSchema = z.object({
  text: z.string(),
  quotes: z.array(quoteSchema),
});
export type ReplyClaim = z.infer<typeof replyClaimSchema>;

/** What a model is asked for. Kept plain: every server that takes a schema takes this one. */
export const replySchema = z.object({
  sufficient: z.boolean(),
  claims: z.array(replyClaimSchema),
});
export type Reply = z.infer<typeof replySchema>;
