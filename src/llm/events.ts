import { z } from 'zod';
import type { Exchange } from './exchange.ts';

/** One piece of a reply, in the plainest form that Chat Completions have. */
export interface CleanChunk {
  readonly id: string;
  readonly object: 'chat.completion.chunk';
  readonly created: number;
  readonly model: string;
  readonly choices: readonly {
    readonly index: 0;
    readonly delta: {
      readonly role: 'assistant';
      readonly content: string;
      readonly tool_calls?: readonly CleanCall[];
    };
    readonly finish_reason: string | null;
  }[];
}

interface CleanCall {
  readonly index: number;
  readonly type: 'function';
  readonly function: { readonly name: string; readonly arguments: string };
}

const count = z.int().nonnegative().max(1e9);
const usageSchema = z.object({
  prompt_tokens: count,
  completion_tokens: count,
  completion_tokens_details: z.object({ reasoning_tokens: count }).optional().catch(undefined),
});

const partSchema = z.object({ type: z.literal('text'), text: z.string() }).transform(({ text }) => text);
/** A string, or parts of which some are text. */
const contentSchema = z.union([
  z.string(),
  z
    .array(z.unknown())
    .transform((parts) =>
      parts
        .map((part) => (typeof part === 'string' ? part : (partSchema.safeParse(part).data ?? '')))
        .join(''),
    ),
]);

const callSchema = z
  .object({
    index: z.coerce.number().int().nonnegative().catch(0),
    function: z.object({
      name: z.string().catch(''),
      // An object, where a server has parsed them already.
      arguments: z
        .union([z.string(), z.looseObject({}).transform((value) => JSON.stringify(value))])
        .catch(''),
    }),
  })
  .transform(({ index, function: called }): CleanCall => ({ index, type: 'function', function: called }));

const messageSchema = z.object({
  content: contentSchema.catch(''),
  tool_calls: z
    .array(z.unknown())
    .catch([])
    .transform((calls) => calls.flatMap((call) => callSchema.safeParse(call).data ?? [])),
  reasoning_content: z.unknown().optional(),
  reasoning: z.unknown().optional(),
});

const choiceSchema = z.object({
  index: z.unknown().optional(),
  delta: messageSchema.optional().catch(undefined),
  message: messageSchema.optional().catch(undefined),
  finish_reason: z.string().nullable().catch(null),
});

const eventSchema = z.object({
  error: z.unknown().optional(),
  choices: z.array(z.unknown()).catch([]),
  usage: usageSchema.nullable().catch(null),
});

/**
 * An event of the stream, or a whole completion, of any server → one clean piece, or null where it says nothing.
 * The first choice only; reasoning is dropped; what it tells of the exchange is noted there. LangChain writes to
 * standard output, throws or guesses where pieces aren't clean.
 */
export function cleanChunk(event: unknown, exchange: Exchange): CleanChunk | null {
  const parsed = eventSchema.safeParse(event);
  if (!parsed.success) return null;
  const { error, choices, usage } = parsed.data;
  if (usage !== null) {
    exchange.usage = { input: usage.prompt_tokens, output: usage.completion_tokens };
    // Some think without a word of it in the stream.
    if ((usage.completion_tokens_details?.reasoning_tokens ?? 0) > 0) exchange.thought = true;
  }
  if (error !== undefined && error !== null && error !== false) {
    exchange.failedInside = true;
    return null;
  }
  const choice = choices.flatMap((one) => choiceSchema.safeParse(one).data ?? []).find(isFirst);
  if (choice === undefined) return null;
  const message = choice.delta ?? choice.message;
  if (choice.finish_reason !== null) exchange.finished = true;
  if (choice.finish_reason === 'length') exchange.outOfTokens = true;
  if (message === undefined) return null;
  const { content, tool_calls, reasoning, reasoning_content } = message;
  if (isText(reasoning) || isText(reasoning_content)) exchange.thought = true;
  if (content === '' && tool_calls.length === 0) return null;
  return {
    id: 'chat',
    object: 'chat.completion.chunk',
    created: 0,
    model: '',
    choices: [
      {
        index: 0,
        delta: { role: 'assistant', content, ...(tool_calls.length === 0 ? {} : { tool_calls }) },
        finish_reason: null,
      },
    ],
  };
}

/** Numbered 0, or not numbered properly at all. */
function isFirst({ index }: { readonly index?: unknown }): boolean {
  return typeof index !== 'number' || index === 0;
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && value !== '';
}

/** Characters that a piece adds to the reply. */
export function lengthOf({ choices }: CleanChunk): number {
  return choices.reduce(
    (sum, { delta }) =>
      sum +
      delta.content.length +
      (delta.tool_calls ?? []).reduce((more, call) => more + call.function.arguments.length, 0),
    0,
  );
}
