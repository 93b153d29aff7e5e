import type { UpdateSupplier } from '@grammyjs/runner';
import { type Api, GrammyError } from 'grammy';
import type { Update } from 'grammy/types';
import type { Logger } from 'pino';
import type { UpdateLedger } from '../state/updates.ts';
import { apiSignal } from './apiSignal.ts';
import { errorFields, fatalProblem } from './errors.ts';
import { pause } from './pause.ts';

export interface Polling extends UpdateSupplier<Update> {
  /** Tells Telegram that what was fetched is dealt with; asking for the next would do so otherwise. */
  confirm(): Promise<void>;
}

export interface PollingSettings {
  readonly api: Api;
  readonly ledger: UpdateLedger;
  readonly botId: number;
  readonly log: Logger;
}

const POLL_SECONDS = 30;
const MAX_BATCH = 100;
const MAX_DELAY_MS = 30_000;
const CONFIRM_MS = 1500;
const KINDS = [
  'message',
  'edited_message',
  'callback_query',
  'inline_query',
  'my_chat_member',
  'stopped_message_generation',
] as const;

/**
 * Fetches updates for as long as it takes: a network that is down comes back. Each batch is in the ledger
 * before the next one is asked for. Ends with a Problem where trying again can't help: a second poller, a
 * token that isn't accepted any more, a data folder that can't be written.
 */
export function createPolling({ api, ledger, botId, log }: PollingSettings): Polling {
  let offset = 0;
  return {
    async supply(batchSize, signal) {
      const limit = Math.max(1, Math.min(batchSize, MAX_BATCH));
      for (let failures = 0; ; failures++) {
        try {
          const request = { offset, limit, timeout: POLL_SECONDS, allowed_updates: KINDS };
          const updates = await api.getUpdates(request, signal);
          const fresh = await ledger.claim(botId, updates);
          const last = updates.at(-1);
          if (last !== undefined) offset = last.update_id + 1;
          if (failures > 0) log.info('receiving messages again');
          return fresh;
        } catch (error) {
          if (signal.aborted) throw error;
          const problem = fatalProblem(error);
          if (problem !== undefined) throw problem;
          log.warn(errorFields(error), 'messages could not be fetched, trying again');
          await pause(delayAfter(error, failures), signal);
          if (signal.aborted) throw error;
        }
      }
    },
    async confirm() {
      if (offset === 0) return;
      const signal = apiSignal(AbortSignal.timeout(CONFIRM_MS));
      try {
        await api.getUpdates({ offset, limit: 1, timeout: 0, allowed_updates: KINDS }, signal);
      } catch (error) {
        // Telegram delivers them once more, and the ledger knows them.
        log.warn(errorFields(error), 'messages not confirmed');
      }
    },
  };
}

function delayAfter(error: unknown, failures: number): number {
  const told = error instanceof GrammyError ? error.parameters.retry_after : undefined;
  return told === undefined ? Math.min(1000 * 2 ** failures, MAX_DELAY_MS) : told * 1000;
}
