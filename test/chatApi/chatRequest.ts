import { z } from 'zod';

const messageSchema = z.strictObject({
  role: z.enum(['system', 'developer', 'user', 'assistant']),
  content: z.string().min(1),
});

const toolSchema = z.strictObject({
  type: z.literal('function'),
  function: z.strictObject({
    name: z.string().regex(/^[A-Za-z0-9_-]{1,64}$/),
    description: z.string().optional(),
    parameters: z.looseObject({ type: z.literal('object'), properties: z.looseObject({}) }),
    strict: z.boolean().optional(),
  }),
});

/** The part of Chat Completions that a client of ours may use; anything else is refused. */
const bodySchema = z.strictObject({
  model: z.string().min(1),
  messages: z.array(messageSchema).min(1),
  temperature: z.number().min(0).max(2).optional(),
  max_tokens: z.int().positive().optional(),
  max_completion_tokens: z.int().positive().optional(),
  stream: z.boolean().optional(),
  stream_options: z.strictObject({ include_usage: z.boolean() }).optional(),
  tools: z.array(toolSchema).min(1).optional(),
  tool_choice: z
    .strictObject({ type: z.literal('function'), function: z.strictObject({ name: z.string() }) })
    .optional(),
  response_format: z.strictObject({ type: z.literal('json_object') }).optional(),
});

export interface ChatApiRequest {
  readonly body: z.infer<typeof bodySchema>;
  /** Where the object is asked for. */
  readonly form: 'function' | 'json' | 'text';
  /** Of the function; null where none is asked for. */
  readonly toolName: string | null;
  readonly streams: boolean;
  readonly system: string;
  readonly user: string;
}

export type ReadRequest =
  | { readonly kind: 'request'; readonly request: ChatApiRequest }
  | { readonly kind: 'refused'; readonly message: string };

/** A body → what was asked, or why a real server would refuse it. */
export function readChatRequest(json: unknown): ReadRequest {
  const parsed = bodySchema.safeParse(json);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return refused(
      issue?.code === 'unrecognized_keys'
        ? `Unrecognized request argument supplied: ${issue.keys.join(', ')}`
        : `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`,
    );
  }
  const body = parsed.data;
  const said = body.messages.map(({ content }) => content).join('\n');
  const toolName = body.tool_choice?.function.name ?? null;
  if (body.stream_options !== undefined && body.stream !== true)
    return refused("The 'stream_options' parameter is only allowed when 'stream' is enabled.");
  if (body.max_tokens !== undefined && body.max_completion_tokens !== undefined)
    return refused("Setting 'max_tokens' and 'max_completion_tokens' at the same time is not supported.");
  if (toolName !== null && !(body.tools ?? []).some((tool) => tool.function.name === toolName))
    return refused("Invalid 'tool_choice': no such function in 'tools'.");
  if (body.response_format !== undefined && !/json/i.test(said))
    return refused("'messages' must contain the word 'json' to use 'response_format' of type 'json_object'.");
  if (/\p{Surrogate}/u.test(said)) return refused('messages: a lone surrogate');
  const of = (user: boolean) =>
    body.messages
      .filter(({ role }) => (role === 'user') === user)
      .map(({ content }) => content)
      .join('\n');
  return {
    kind: 'request',
    request: {
      body,
      form: body.tools !== undefined ? 'function' : body.response_format !== undefined ? 'json' : 'text',
      toolName,
      streams: body.stream === true,
      system: of(false),
      user: of(true),
    },
  };
}

function refused(message: string): ReadRequest {
  return { kind: 'refused', message };
}
