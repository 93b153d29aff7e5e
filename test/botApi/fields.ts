import { z } from 'zod';

/** Integers may come as digits in a string, from forms and from JSON alike. */
export const integer = z.preprocess(
  (value) => (typeof value === 'string' && /^-?\d+$/.test(value) ? Number(value) : value),
  z.int(),
);

/** Telegram reads a few words as true, everything else as false. */
export const flag = z.preprocess(
  (value) => (typeof value === 'string' ? ['true', 'yes', '1'].includes(value.toLowerCase()) : value),
  z.boolean(),
);

/** A field with a JSON type: a value in a JSON body, a JSON string in a form. */
export function json<S extends z.ZodType>(schema: S) {
  return z.preprocess(parsedWhenString, schema);
}

function parsedWhenString(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value) as unknown;
  } catch {
    return value;
  }
}

export const chatId = z.union([integer, z.string().regex(/^@\w+$/)]);

/** The product sends entities and never markup, so a parse_mode can only be a mistake. */
export const noParseMode = z
  .literal('', { error: 'parse_mode is not accepted by this test server: send entities' })
  .optional();

export const entityList = json(
  z.array(
    z.looseObject({
      type: z.string(),
      offset: integer,
      length: integer,
    }),
  ),
);

export const linkPreviewOptions = json(
  z.looseObject({ is_disabled: flag.optional(), url: z.string().optional() }),
);

/** Checked in keyboard.ts, where Telegram's own error names are given. */
export const replyMarkup = json(z.looseObject({}));
