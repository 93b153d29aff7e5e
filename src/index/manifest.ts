import { z } from 'zod';

/** Raised whenever what is written, or how texts become terms and vectors, changes. */
export const INDEX_FORMAT = 2;

/** What every format says of itself. */
export const formatSchema = z.object({ format: z.number() });

export const manifestSchema = z.object({
  format: z.literal(INDEX_FORMAT),
  /** Embedder.identity: vectors of another model are refused. */
  embedding: z.string(),
  dimension: z.number().int().positive(),
  documents: z.number().int().nonnegative(),
  paragraphs: z.number().int().nonnegative(),
  chunks: z.number().int().nonnegative(),
  /** SHA-256 over the names and contents of all source and sidecar files. */
  corpusHash: z.string(),
  /** Per source file, SHA-256 of its content and its metadata: tells what an update added, changed, removed. */
  files: z.record(z.string(), z.string()),
  /** Files that were passed over, with the reason. */
  skipped: z.array(z.object({ file: z.string(), why: z.string() })),
  /** Files of the index itself with their checksums: a damaged one is noticed before it answers. */
  parts: z.record(z.string(), z.string()),
});
export type Manifest = z.infer<typeof manifestSchema>;
