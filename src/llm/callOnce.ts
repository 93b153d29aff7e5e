import { HumanMessage, SystemMessage } from '@langchain/core/messages';
import { ChatOpenAICompletions } from '@langchain/openai';
import { z } from 'zod';
import type { Prompt } from '../prompt.ts';
import type { ChatRequest } from './chatModel.ts';
import type { Dialect } from './dialect.ts';
import { type Exchange, newExchange } from './exchange.ts';
import { jsonSoFar } from './findJson.ts';
import { type ChatServer, createTransport } from './transport.ts';

export interface CallOptions {
  readonly model: string;
  readonly signal: AbortSignal;
  readonly onText: (soFar: string) => void;
  readonly asJson: Prompt<'system' | 'schema' | 'user'>;
}

export interface CallResult {
  readonly exchange: Exchange;
  /** The function's arguments, or else the words; empty where there was neither. */
  readonly text: string;
}

/** The tokens that a model may think with, beside those of its answer. */
const ROOM_TO_THINK = 8000;
/** More characters than any tokenizer makes of one token on average: beyond it a server ignores the limit. */
const CHARACTERS_A_TOKEN = 8;

/**
 * One request through LangChain's Chat Completions, without its retries. What went wrong stands in the exchange.
 */
export async function callOnce(
  server: ChatServer,
  request: ChatRequest,
  dialect: Dialect,
  { model: name, signal, onText, asJson }: CallOptions,
): Promise<CallResult> {
  const exchange = newExchange();
  const tokens = request.longest + (dialect.thinks ? ROOM_TO_THINK : 0);
  const model = new ChatOpenAICompletions({
    model: name,
    // The transport puts the real one into the header; the client only wants one.
    apiKey: 'none',
    maxRetries: 0,
    streamUsage: dialect.streamUsage,
    ...(dialect.temperature ? { temperature: 0 } : {}),
    configuration: {
      baseURL: server.baseUrl,
      // The client would print what a server sends.
      logLevel: 'off',
      fetch: createTransport(server, {
        exchange,
        longest: tokens * CHARACTERS_A_TOKEN,
        // LangChain goes by the model's name here, which says nothing of a server.
        fields: { [dialect.limit]: tokens, stream: dialect.streams },
        signal,
      }),
    },
  });
  const schema = z.toJSONSchema(request.schema, { io: 'input', target: 'draft-7', unrepresentable: 'any' });
  delete schema.$schema;
  const { system, user } =
    dialect.form === 'function'
      ? request
      : asJson.fill({ system: request.system, user: request.user, schema: JSON.stringify(schema) });
  const messages = dialect.systemRole
    ? [new SystemMessage(system), new HumanMessage(user)]
    : [new HumanMessage(`${system}\n\n${user}`)];
  const tool = { type: 'function' as const, function: { name: request.name, parameters: schema } };
  const callOptions = {
    signal,
    ...(dialect.form === 'function'
      ? { tools: [tool], tool_choice: { type: 'function' as const, function: { name: request.name } } }
      : {}),
    ...(dialect.form === 'json' ? { response_format: { type: 'json_object' as const } } : {}),
  };
  const collected = createCollector(request.name);
  let told = '';
  try {
    // Not `stream`: where the environment asks for it, that sends questions to LangSmith.
    const chunks = model._streamResponseChunks(messages, callOptions as never);
    for await (const { message } of chunks) {
      collected.add(message as Piece);
      const soFar = jsonSoFar(collected.text());
      if (soFar === told || signal.aborted) continue;
      told = soFar;
      onText(soFar);
    }
  } catch {
    // The library words it in many ways; the exchange knows what happened.
  }
  return { exchange, text: collected.text() };
}

interface Piece {
  readonly content: unknown;
  readonly tool_call_chunks?: readonly { name?: string; args?: string; index?: number }[];
}

/** The words, and the arguments of the first call of the function that was asked for. */
function createCollector(name: string) {
  let words = '';
  const calls = new Map<number, { readonly name: string; args: string }>();
  return {
    add({ content, tool_call_chunks = [] }: Piece): void {
      if (typeof content === 'string') words += content;
      for (const { name: called = '', args = '', index = 0 } of tool_call_chunks) {
        const known = calls.get(index);
        if (known === undefined) calls.set(index, { name: called, args });
        else known.args += args;
      }
    },
    text(): string {
      // A server that serves one function may leave its name out.
      const call = [...calls.values()].find((one) => one.name === name || one.name === '');
      return call === undefined || call.args === '' ? words : call.args;
    },
  };
}
