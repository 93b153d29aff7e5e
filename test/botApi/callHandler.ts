import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ApiResponse, CallLog, OpenCall } from './callLog.ts';
import { BotApiError, methodNotFound, unauthorized } from './errors.ts';
import { type Failure, type Failures, failureError } from './failures.ts';
import type { FloodGate } from './floodLimits.ts';
import { methodNamed } from './methods/methods.ts';
import { type Payload, readPayload, refuseLoneSurrogates } from './payload.ts';
import type { Telegram } from './telegram.ts';

export interface CallHandlerParts {
  readonly token: string;
  readonly telegram: Telegram;
  readonly log: CallLog;
  readonly failures: Failures;
  readonly flood: FloodGate;
  /** Told of an error that is this server's own, so that no test takes it for Telegram's. */
  readonly fault: (error: unknown) => void;
}

const URL_FORM = /^\/bot([^/]+)\/(\w+)$/;

export function createCallHandler(parts: CallHandlerParts) {
  const { token, telegram, log, failures, flood } = parts;

  /** The response for a call, after the delays and failures that a test asked for. */
  async function outcome(call: OpenCall, givenToken: string, signal: AbortSignal): Promise<unknown> {
    if (givenToken !== token) throw unauthorized();
    const method = methodNamed(call.method);
    if (method === undefined) throw methodNotFound();
    refuseLoneSurrogates(call.payload);
    call.ignore(Object.keys(call.payload).filter((name) => !method.parameters.has(name)));
    flood.admit(method.weight, chatOf(call.payload), isGroup(call.payload));
    return await method.answer(call.payload, telegram, signal);
  }

  const chatOf = ({ chat_id }: Payload): string | undefined =>
    chat_id === undefined ? undefined : String(chat_id);

  const isGroup = (payload: Payload): boolean => /^[-@]/.test(chatOf(payload) ?? '');

  async function answer(call: OpenCall, givenToken: string, response: ServerResponse): Promise<void> {
    const wait = failures.delayOf(call.method);
    if (wait > 0) await sleep(wait);
    const failure = failures.next(call.method);
    if (failure !== undefined && fail(call, failure, response)) return;
    const body = await outcome(call, givenToken, hangUpOf(response)).then(success, (error) => {
      if (!(error instanceof BotApiError)) parts.fault(error);
      return refusal(error);
    });
    if (failure !== undefined) {
      call.finish('injected', body);
      response.destroy();
    } else if (response.destroyed) {
      call.finish('lost', body);
    } else {
      call.finish(body.ok ? 'answered' : 'refused', body);
      send(response, body);
    }
  }

  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    const [, givenToken = '', method] = URL_FORM.exec(decodeURIComponent(url.pathname)) ?? [];
    // Files too: there are none here.
    if (method === undefined) return send(response, refusal(new BotApiError(404, 'Not Found')));
    try {
      const payload = await readPayload(request, url);
      await answer(log.begin(method, payload, telegram.now()), givenToken, response);
    } catch (error) {
      if (!(error instanceof BotApiError)) return; // hung up while sending
      const call = log.begin(method, {}, telegram.now());
      call.finish('refused', refusal(error));
      send(response, refusal(error));
    }
  };
}

/** True when the call is over: a connection lost `after` still takes effect first. */
function fail(call: OpenCall, failure: Failure, response: ServerResponse): boolean {
  if ('connection' in failure) {
    if (failure.connection === 'lost after') return false;
    call.finish('injected');
    response.destroy();
  } else if ('page' in failure) {
    call.finish('injected');
    response.writeHead(failure.page, { 'content-type': 'text/html' });
    response.end(`<html><head><title>${failure.page}</title></head><body>nginx</body></html>`);
  } else {
    const body = refusal(failureError(failure));
    call.finish('injected', body);
    send(response, body);
  }
  return true;
}

function hangUpOf(response: ServerResponse): AbortSignal {
  const controller = new AbortController();
  response.once('close', () => controller.abort());
  if (response.destroyed) controller.abort();
  return controller.signal;
}

const success = (result: unknown): ApiResponse => ({ ok: true, result });

function refusal(error: unknown): Extract<ApiResponse, { ok: false }> {
  if (!(error instanceof BotApiError)) {
    return { ok: false, error_code: 500, description: `Internal Server Error: ${String(error)}` };
  }
  const { code, message, parameters } = error;
  return { ok: false, error_code: code, description: message, ...(parameters && { parameters }) };
}

/** Telegram gives the error code as the HTTP status too. */
function send(response: ServerResponse, body: ApiResponse): void {
  const status = body.ok ? 200 : body.error_code;
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}
