import type { Api } from 'grammy';

/** The signal as grammY's types want it: those are of a polyfill older than Node's own. */
export type ApiSignal = NonNullable<Parameters<Api['getMe']>[0]>;

export function apiSignal(signal: AbortSignal): ApiSignal {
  return signal as unknown as ApiSignal;
}
