import { tooManyRequests } from './errors.ts';

/** No more than so many messages within so many seconds. */
export interface FloodLimit {
  readonly messages: number;
  readonly seconds: number;
}

export interface FloodLimits {
  /** In one chat. Telegram says one a second and bears short bursts: N in N seconds, here a short one. */
  readonly chat: FloodLimit;
  readonly group: FloodLimit;
  /** Over all chats; every call counts here, not only messages, but answers to queries don't. */
  readonly overall: FloodLimit;
}

export const TELEGRAM_LIMITS: FloodLimits = {
  chat: { messages: 5, seconds: 5 },
  group: { messages: 20, seconds: 60 },
  overall: { messages: 30, seconds: 1 },
};

/** `message`: sends and edits, which count in their chat. `other`: whatever else a bot calls. */
export type CallWeight = 'message' | 'other' | 'free';

export interface FloodGate {
  /** Counts a call, or refuses it with 429 without counting it. */
  admit(weight: CallWeight, chat: string | undefined, isGroup: boolean): void;
  configure(limits: Partial<FloodLimits> | 'off'): void;
}

export function createFloodGate(now: () => number, limits: Partial<FloodLimits> | 'off'): FloodGate {
  const sent = new Map<string, number[]>();
  let current = resolved(limits);

  return {
    admit(weight, chat, isGroup) {
      if (current === undefined || weight === 'free') return;
      const limited: [string, FloodLimit][] = [['overall', current.overall]];
      if (weight === 'message' && chat !== undefined) {
        limited.push([`chat ${chat}`, current.chat]);
        if (isGroup) limited.push([`group ${chat}`, current.group]);
      }
      const wait = Math.max(...limited.map(([name, limit]) => waitFor(sent.get(name) ?? [], limit, now())));
      if (wait > 0) throw tooManyRequests(Math.ceil(wait / 1000));
      for (const [name, limit] of limited) {
        sent.set(name, [...recent(sent.get(name) ?? [], limit, now()), now()]);
      }
    },
    configure(next) {
      current = resolved(next);
      sent.clear();
    },
  };
}

const resolved = (limits: Partial<FloodLimits> | 'off'): FloodLimits | undefined =>
  limits === 'off' ? undefined : { ...TELEGRAM_LIMITS, ...limits };

const recent = (times: readonly number[], { seconds }: FloodLimit, now: number): number[] =>
  times.filter((time) => time > now - seconds * 1000);

/** Milliseconds until one more would be within the limit. */
function waitFor(times: readonly number[], limit: FloodLimit, now: number): number {
  const within = recent(times, limit, now);
  const blocking = within[within.length - limit.messages];
  return blocking === undefined ? 0 : blocking + limit.seconds * 1000 - now;
}
