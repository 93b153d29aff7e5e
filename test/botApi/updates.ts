import type { Update } from 'grammy/types';
import { conflict } from './errors.ts';

export type UpdateKind = Exclude<keyof Update, 'update_id'>;
export type NewUpdate = Omit<Update, 'update_id'>;

export interface PollRequest {
  readonly offset: number;
  readonly limit: number;
  readonly timeoutSeconds: number;
  readonly allowed: readonly string[] | undefined;
}

export interface UpdateQueue {
  /** Numbers the update and queues it, unless the bot asked not to get its kind. */
  push(update: NewUpdate): Update | undefined;
  /** Delivers an update again though it is confirmed, as Telegram does when a confirmation gets lost. */
  deliverAgain(updateId: number): void;
  poll(request: PollRequest, signal: AbortSignal): Promise<Update[]>;
  /** Ends a poll in progress, so that the server can stop. */
  close(): void;
  setWebhook(url: string): void;
  forgetPending(): void;
  readonly webhook: string;
  /** Not yet confirmed by a higher offset. */
  readonly pending: readonly Update[];
  readonly delivered: readonly Update[];
}

const TERMINATED = 'terminated by other getUpdates request; make sure that only one bot instance is running';
const WEBHOOK_ACTIVE =
  "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first";
/** Kinds Telegram sends only to a bot that names them. */
const ON_REQUEST = ['chat_member', 'message_reaction', 'message_reaction_count'];
const FIRST_ID = 700_000_001;

interface Poll {
  readonly settle: (updates: Update[]) => void;
  readonly fail: (reason: Error) => void;
  readonly limit: number;
}

export function createUpdateQueue(changed: () => void): UpdateQueue {
  const known = new Map<number, Update>();
  const delivered: Update[] = [];
  let pending: Update[] = [];
  let again: Update[] = [];
  let allowed: readonly string[] = [];
  let waiting: Poll | undefined;
  let webhook = '';

  const isAllowed = (update: NewUpdate): boolean =>
    Object.keys(update).every((kind) =>
      allowed.length > 0 ? allowed.includes(kind) : !ON_REQUEST.includes(kind),
    );

  function take(limit: number): Update[] {
    const taken = [...again, ...pending].slice(0, limit);
    again = again.slice(taken.length);
    delivered.push(...taken);
    return taken;
  }

  function wake(): void {
    if (waiting === undefined || pending.length + again.length === 0) return;
    waiting.settle(take(waiting.limit));
  }

  /** An offset confirms everything before it; a negative one keeps only so many from the end. */
  function confirm(offset: number): void {
    const before = pending.length;
    pending = offset < 0 ? pending.slice(offset) : pending.filter(({ update_id }) => update_id >= offset);
    if (pending.length !== before) changed();
  }

  function longPoll(request: PollRequest, signal: AbortSignal): Promise<Update[]> {
    return new Promise((resolve, reject) => {
      const end = () => {
        clearTimeout(timer);
        if (waiting === poll) waiting = undefined;
      };
      const poll: Poll = {
        limit: request.limit,
        settle(updates) {
          end();
          resolve(updates);
        },
        fail(reason) {
          end();
          reject(reason);
        },
      };
      const timer = setTimeout(() => poll.settle([]), request.timeoutSeconds * 1000);
      signal.addEventListener('abort', () => poll.settle([]), { once: true });
      waiting = poll;
    });
  }

  return {
    push(update) {
      const numbered: Update = { ...update, update_id: FIRST_ID + known.size };
      known.set(numbered.update_id, numbered);
      if (!isAllowed(update)) return undefined;
      pending.push(numbered);
      changed();
      wake();
      return numbered;
    },
    deliverAgain(updateId) {
      const update = known.get(updateId);
      if (update === undefined) throw new Error(`No update ${updateId} was ever sent`);
      again.push(update);
      changed();
      wake();
    },
    async poll(request, signal) {
      if (webhook !== '') throw conflict(WEBHOOK_ACTIVE);
      waiting?.fail(conflict(TERMINATED));
      if (request.allowed !== undefined) allowed = request.allowed;
      confirm(request.offset);
      const ready = take(request.limit);
      if (ready.length > 0 || request.timeoutSeconds === 0 || signal.aborted) return ready;
      return longPoll(request, signal);
    },
    close: () => waiting?.settle([]),
    setWebhook(url) {
      if (url !== '') waiting?.fail(conflict('terminated by setWebhook request'));
      webhook = url;
    },
    forgetPending() {
      pending = [];
      changed();
    },
    get webhook() {
      return webhook;
    },
    get pending() {
      return [...again, ...pending];
    },
    delivered,
  };
}
