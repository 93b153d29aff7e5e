import type { Api, Transformer } from 'grammy';
import { createLimit, type Limit } from './callLimit.ts';
import type { pause } from './pause.ts';

/** No more than so many calls within so many milliseconds. */
export interface Rate {
  readonly calls: number;
  readonly withinMs: number;
}

export interface OutgoingRates {
  /** Messages and edits in one chat. */
  readonly chat: Rate;
  /** The same in one group. */
  readonly group: Rate;
  /** Over all chats, whatever it is. */
  readonly overall: Rate;
}

/** What Telegram bears, from its FAQ for bots: one a second in a chat (short bursts pass), 20 a minute in a group, 30 a second. */
export const TELEGRAM_RATES: OutgoingRates = {
  chat: { calls: 5, withinMs: 5000 },
  group: { calls: 20, withinMs: 60_000 },
  overall: { calls: 29, withinMs: 1000 },
};

/** They count in their chat. */
const MESSAGES =
  /^(?:send(?!ChatAction$|MessageDraft$)|forward|copy|edit|pin|unpin|stopPoll|deleteMessage|setMessageReaction)/;
/** Not counted by Telegram, and somebody is waiting. */
const NOT_HELD: ReadonlySet<string> = new Set(['getUpdates', 'answerCallbackQuery', 'answerInlineQuery']);
/** What comes too late is no use: it goes out at once or not at all. */
const PASSING: ReadonlySet<string> = new Set(['sendChatAction', 'sendMessageDraft']);

interface Waiting {
  readonly limits: readonly Limit[];
  go(): void;
}

type Payload = Readonly<{ chat_id?: number | string }>;

export interface Outgoing {
  readonly transformer: Transformer;
  /** Whether a message or an edit in that chat would go out at once, and leave room for what has to follow it. */
  hasRoom(chatId: number): boolean;
}

/**
 * Holds calls back so that Telegram needn't refuse them, first come first served: a chat that has used up its share
 * waits, and the others go on. Answers to pressed buttons and inline queries, and fetching, are not held back.
 * A refusal (429) still holds its chat for as long as Telegram says.
 */
export function limitOutgoing(rates: OutgoingRates = TELEGRAM_RATES): Outgoing {
  const overall = createLimit(rates.overall, dispatch);
  const chats = new Map<string, readonly Limit[]>();
  let queue: Waiting[] = [];

  function limitsOf(method: string, { chat_id: chat }: Payload): readonly Limit[] {
    if (chat === undefined || !MESSAGES.test(method)) return [overall];
    const name = String(chat);
    const known = chats.get(name) ?? limitsOfChat(name);
    chats.set(name, known);
    return known;
  }

  function limitsOfChat(chat: string): readonly Limit[] {
    const own = createLimit(rates.chat, dispatch);
    return /^[-@]/.test(chat) ? [own, createLimit(rates.group, dispatch), overall] : [own, overall];
  }

  /** Lets go whatever may, in order; a chat's later call can't overtake, as its earlier one meets the same limits. */
  function dispatch(): void {
    const waiting = queue;
    queue = [];
    for (const call of waiting) {
      if (overall.isFree() && call.limits.every((limit) => limit.isFree())) call.go();
      else queue.push(call);
    }
    if (queue.length === 0) forgetQuietChats();
  }

  function forgetQuietChats(): void {
    for (const [name, limits] of chats) {
      if (limits.every((limit) => limit === overall || limit.isUnused())) chats.delete(name);
    }
  }

  const transformer: Transformer = async (previous, method, payload, signal) => {
    if (NOT_HELD.has(method)) return previous(method, payload, signal);
    const limits = limitsOf(method, payload as Payload);
    // Whoever waits does so for another limit than these.
    const isFree = limits.every((limit) => limit.isFree());
    if (PASSING.has(method) && !(isFree && overall.hasRoom())) return { ok: true, result: true as never };
    const taken = () => limits.map((limit) => limit.take());
    const leases = isFree ? taken() : await turn(limits, taken, signal);
    try {
      const response = await previous(method, payload, signal);
      const seconds = response.ok ? undefined : response.parameters?.retry_after;
      if (seconds !== undefined)
        for (const limit of limits) if (limit !== overall) limit.holdFor(seconds * 1000);
      return response;
    } finally {
      for (const lease of leases) lease.end();
    }
  };

  /** Waits for its turn; given up, it goes at once, and fails for the signal's sake. */
  function turn<T>(
    limits: readonly Limit[],
    take: () => T[],
    signal?: Parameters<typeof pause>[1],
  ): Promise<T[]> {
    return new Promise((resolve) => {
      const call: Waiting = {
        limits,
        go() {
          signal?.removeEventListener('abort', giveUp);
          resolve(take());
        },
      };
      const giveUp = (): void => {
        queue = queue.filter((other) => other !== call);
        resolve([]);
      };
      queue.push(call);
      signal?.addEventListener('abort', giveUp);
      if (signal?.aborted === true) giveUp();
    });
  }

  return {
    transformer,
    hasRoom(chatId) {
      return limitsOf('sendMessage', { chat_id: chatId }).every((limit) => limit.hasRoom());
    },
  };
}

export function installOutgoing(api: Api, rates?: OutgoingRates): Outgoing {
  const outgoing = limitOutgoing(rates);
  api.config.use(outgoing.transformer);
  return outgoing;
}
