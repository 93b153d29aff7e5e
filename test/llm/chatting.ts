import { afterEach } from 'vitest';
import { z } from 'zod';
import type { ChatModel, ChatOptions, ChatOutcome, ChatRequest } from '../../src/llm/chatModel.ts';
import { type ChatModelParts, createChatModel } from '../../src/llm/createChatModel.ts';
import {
  type ChatServer,
  type ChatServerOptions,
  KEY,
  MODEL,
  startChatServer,
} from '../chatApi/chatServer.ts';
import type { ScriptedModel, Wire } from '../chatApi/wire.ts';

export const REQUEST: ChatRequest = {
  system: '你是助手。',
  user: '成都高新区建了几所学校？这是不能记下的问题。',
  name: 'draft_answer',
  schema: z.object({ text: z.string(), count: z.number().optional() }),
  longest: 200,
};

export const VALUE = { text: '建了3所学校。', count: 3 };
export const properly: ScriptedModel = () => ({ kind: 'object', value: VALUE });

export interface Chat {
  readonly server: ChatServer;
  readonly model: ChatModel;
  readonly log: { readonly fields: Record<string, unknown>; readonly message: string }[];
  /** Milliseconds that were waited between attempts. */
  readonly waits: number[];
  readonly clock: { ms: number };
  complete(options?: Partial<ChatOptions>, request?: Partial<ChatRequest>): Promise<ChatOutcome>;
}

const servers: ChatServer[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server.stop();
});

/** A model over a server of its own, its waits not waited and its clock standing still. */
export async function startChat(
  behave: ScriptedModel,
  options: ChatServerOptions & {
    readonly parts?: Partial<ChatModelParts>;
    readonly apiKey?: string | null;
    readonly timeoutSeconds?: number;
    readonly baseUrl?: string;
    readonly model?: string | null;
  } = {},
): Promise<Chat> {
  const server = await startChatServer(behave, options);
  servers.push(server);
  const log: Chat['log'] = [];
  const waits: number[] = [];
  const clock = { ms: Date.UTC(2026, 0, 5, 4) };
  const note = (fields: object, message: string) => log.push({ fields: { ...fields }, message });
  const model = createChatModel(
    {
      baseUrl: options.baseUrl ?? server.baseUrl,
      apiKey: options.apiKey === undefined ? KEY : options.apiKey,
      model: options.model === undefined ? MODEL : options.model,
      timeoutSeconds: options.timeoutSeconds ?? 20,
    },
    {
      log: { info: note, warn: note },
      now: () => clock.ms,
      wait: async (milliseconds) => {
        waits.push(milliseconds);
      },
      random: () => 0.5,
      ...options.parts,
    },
  );
  return {
    server,
    model,
    log,
    waits,
    clock,
    complete: (own = {}, request = {}) =>
      model.complete({ ...REQUEST, ...request }, { signal: new AbortController().signal, ...own }),
  };
}

export function failure(why: string) {
  return { kind: 'failed', why };
}

export const wire =
  (send: (one: Wire) => void | Promise<void>): ScriptedModel =>
  () => ({ kind: 'wire', send });
export const status = (code: number, headers = {}) =>
  wire((one) => one.answer(code, { error: 'no' }, headers));
/** Each reply in its turn; the last one for ever. */
export const inTurn =
  (...models: ScriptedModel[]): ScriptedModel =>
  (request) =>
    (models.length > 1 ? models.shift() : models[0])?.(request) ?? properly(request);
