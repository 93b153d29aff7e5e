import { autoRetry } from '@grammyjs/auto-retry';
import { type Api, HttpError, type Transformer } from 'grammy';
import type { Logger } from 'pino';
import { apiSignal } from './apiSignal.ts';
import { faultOf, networkCode } from './errors.ts';
import { pause } from './pause.ts';

/** A chat told to wait longer than this is told so by the log, not kept waiting. */
const MAX_WAIT_SECONDS = 600;
const MAX_ATTEMPTS = 4;
const NETWORK_DELAYS_MS = [1000, 2000, 4000];

/**
 * `getUpdates` and `getMe` have loops of their own, which must stay in charge; “typing…” and drafts are no use later.
 */
const NOT_RETRIED = new Set(['getUpdates', 'getMe', 'sendChatAction', 'sendMessageDraft']);

/**
 * Waits where Telegram says so (429), and tries again after its own failures and those of the network, a
 * bounded number of times. `abandon` ends all calls and waits: the process has to go.
 */
export function installRetrying(api: Api, abandon: AbortSignal, log: Logger): void {
  const overload = autoRetry({
    maxRetryAttempts: MAX_ATTEMPTS,
    maxDelaySeconds: MAX_WAIT_SECONDS,
    // The plugin would repeat these without end.
    rethrowHttpErrors: true,
  });
  // The last one installed is the first to see a call.
  api.config.use(unlessExempt(retryNetwork(log)), unlessExempt(overload), abandonable(abandon));
}

function unlessExempt(transformer: Transformer): Transformer {
  return (previous, method, payload, signal) =>
    NOT_RETRIED.has(method)
      ? previous(method, payload, signal)
      : transformer(previous, method, payload, signal);
}

function retryNetwork(log: Logger): Transformer {
  return async (previous, method, payload, signal) => {
    for (const delay of NETWORK_DELAYS_MS) {
      try {
        return await previous(method, payload, signal);
      } catch (error) {
        const isNetwork = error instanceof HttpError && faultOf(error) === undefined;
        if (!isNetwork || signal?.aborted === true) throw error;
        log.warn({ method, network: networkCode(error) }, 'call failed, trying again');
        await pause(delay, signal);
      }
    }
    return await previous(method, payload, signal);
  };
}

function abandonable(abandon: AbortSignal): Transformer {
  return (previous, method, payload, signal) => previous(method, payload, signal ?? apiSignal(abandon));
}
