import type { ErrorParameters } from './errors.ts';
import type { Payload } from './payload.ts';

export type ApiResponse =
  | { readonly ok: true; readonly result: unknown }
  | {
      readonly ok: false;
      readonly error_code: number;
      readonly description: string;
      readonly parameters?: ErrorParameters;
    };

/**
 * `refused`: this server found fault with it. `injected`: it failed because a test wanted it to.
 * `lost`: nobody got the response, because the caller hung up.
 */
export type CallOutcome = 'pending' | 'answered' | 'refused' | 'injected' | 'lost';

export interface ApiCall {
  readonly method: string;
  readonly payload: Payload;
  /** When it arrived, in milliseconds of the server's clock. */
  readonly time: number;
  readonly outcome: CallOutcome;
  readonly response?: ApiResponse;
  /** Parameters this server doesn't know. Telegram ignores such without a word: usually a misspelling. */
  readonly ignored: readonly string[];
}

/** The server's hold on a call it is still answering. */
export interface OpenCall extends Pick<ApiCall, 'method' | 'payload'> {
  finish(outcome: CallOutcome, response?: ApiResponse): void;
  ignore(parameters: readonly string[]): void;
}

export interface CallLog {
  readonly calls: readonly ApiCall[];
  begin(method: string, payload: Payload, time: number): OpenCall;
}

export function createCallLog(changed: () => void): CallLog {
  const calls: ApiCall[] = [];
  return {
    calls,
    begin(method, payload, time) {
      const entry: { -readonly [K in keyof ApiCall]: ApiCall[K] } = {
        method,
        payload,
        time,
        outcome: 'pending',
        ignored: [],
      };
      calls.push(entry);
      if (method !== 'getUpdates') changed();
      return {
        method,
        payload,
        finish(outcome: CallOutcome, response?: ApiResponse) {
          if (entry.outcome !== 'pending') return;
          entry.outcome = outcome;
          if (response !== undefined) entry.response = response;
          if (method !== 'getUpdates') changed();
        },
        ignore(parameters: readonly string[]) {
          entry.ignored = parameters;
        },
      };
    },
  };
}
