import type { User } from 'grammy/types';
import { queryIsGone } from './errors.ts';

export interface NoAnswer {
  readonly answered: false;
  readonly reason: string;
}

/** A callback or inline query that the bot owes an answer. */
export interface UnansweredQuery {
  readonly id: string;
  readonly kind: 'callback' | 'inline';
  readonly from: User;
  /** The callback data, or what was typed. */
  readonly content: string;
}

export interface QueryBook<Answer> {
  /** Opens a query. One that is `expired` refuses its answer, as if the bot had been down when it was pressed. */
  open(from: User, content: string, expired: boolean): OpenedQuery<Answer>;
  /** Throws Telegram's refusal for an id that is unknown, answered already or too old. */
  refuseGone(id: string): void;
  answer(id: string, answer: Answer): void;
  unanswered(): UnansweredQuery[];
}

export interface OpenedQuery<Answer> {
  readonly id: string;
  /** Settles when the bot answers, is refused, or has let the time pass. */
  outcome(patienceMs: number): Promise<Answer | NoAnswer>;
}

interface Entry<Answer> extends UnansweredQuery {
  state: 'open' | 'answered' | 'refused';
  readonly expiresAt: number;
  readonly settle: (answer: Answer | NoAnswer) => void;
}

export function createQueryBook<Answer>(
  kind: UnansweredQuery['kind'],
  now: () => number,
  lifetimeMs: number,
): QueryBook<Answer> {
  const entries = new Map<string, Entry<Answer>>();
  const firstId = kind === 'callback' ? 4_382_000_000_000_000_000n : 5_382_000_000_000_000_000n;

  function refuseGone(id: string): void {
    const entry = entries.get(id);
    if (entry?.state === 'open' && now() < entry.expiresAt) return;
    if (entry?.state === 'open') {
      entry.state = 'refused';
      entry.settle({ answered: false, reason: 'answered too late' });
    }
    throw queryIsGone();
  }

  return {
    open(from, content, expired) {
      const id = String(firstId + BigInt(entries.size));
      const { promise, settle } = deferred<Answer | NoAnswer>();
      const expiresAt = expired ? now() : now() + lifetimeMs;
      entries.set(id, { id, kind, from, content, state: 'open', expiresAt, settle });
      return { id, outcome: (patienceMs) => withPatience(promise, patienceMs) };
    },
    refuseGone,
    answer(id, answer) {
      refuseGone(id);
      const entry = entries.get(id);
      if (entry === undefined) return;
      entry.state = 'answered';
      entry.settle(answer);
    },
    unanswered: () =>
      [...entries.values()]
        .filter(({ state }) => state === 'open')
        .map(({ id, from, content }) => ({ id, kind, from, content })),
  };
}

function deferred<T>(): { promise: Promise<T>; settle: (value: T) => void } {
  let settle: (value: T) => void = () => undefined;
  const promise = new Promise<T>((resolve) => {
    settle = resolve;
  });
  return { promise, settle };
}

async function withPatience<T>(promise: Promise<T | NoAnswer>, ms: number): Promise<T | NoAnswer> {
  let timer: NodeJS.Timeout | undefined;
  const impatience = new Promise<NoAnswer>((resolve) => {
    timer = setTimeout(() => resolve({ answered: false, reason: `no answer within ${ms} ms` }), ms);
  });
  try {
    return await Promise.race([promise, impatience]);
  } finally {
    clearTimeout(timer);
  }
}
