import { z } from 'zod';

/** Raised whenever what is written, or how texts become terms and vectors, changes. */
export const INDEX_FORMAT = 1;

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
  /** Files of the index itself with their SHA-256: a damaged one is noticed before it answers. */
  parts: z.record(z.string(), z.string()),
});
export type Manifest = z.infer<typeof manifestSchema>;

const span = z.object({ start: z.number().int(), end: z.number().int() });

export const documentsSchema = z.array(
  z.object({
    id: z.string(),
    file: z.string(),
    title: z.string().nullable(),
    publisher: z.string().nullable(),
    date: z.string().nullable(),
    districts: z.array(z.string()),
    paragraphs: z.array(
      z.object({
        id: z.string(),
        docId: z.string(),
        number: z.number().int(),
        role: z.enum(['furniture', 'title', 'heading', 'abstract', 'body']),
        text: z.string(),
        district: z.string().nullable(),
        section: z.string().nullable(),
      }),
    ),
  }),
);

export const chunksSchema = z.array(z.object({ paragraphId: z.string(), span }));

const numbers = z.array(z.number());
export const keywordsSchema = z.object({
  terms: z.array(z.string()),
  starts: numbers,
  chunks: numbers,
  counts: numbers,
  lengths: numbers,
});

const skippedSchema = z.array(z.object({ file: z.string(), why: z.string() }));
export const contentSchema = z.object({
  documents: documentsSchema,
  chunks: chunksSchema,
  keywords: keywordsSchema,
  skipped: skippedSchema,
});
export type IndexContent = z.infer<typeof contentSchema>;
