import { randomBytes } from 'node:crypto';

/** A model's work that somebody may end. */
export interface Stoppable {
  /** For the ⏹ button. */
  readonly key: string;
  readonly signal: AbortSignal;
  /** It has ended by itself. */
  close(): void;
}

export type StopOutcome = 'stopped' | 'not_theirs' | 'over';

/** All model work under way, so that a button or Telegram's own “stop” under a draft can end it. */
export interface Stops {
  open(userId: number, chatId: number, draftId: number): Stoppable;
  stop(key: string, userId: number): StopOutcome;
  /** Only in a private chat, whose owner it is. */
  stopDraft(chatId: number, draftId: number): void;
}

export function createStops(): Stops {
  const open = new Map<string, { userId: number; draft: string; stop: AbortController }>();
  const nameOf = (chatId: number, draftId: number): string => `${chatId}:${draftId}`;
  return {
    open(userId, chatId, draftId) {
      const key = randomBytes(9).toString('base64url');
      const stop = new AbortController();
      open.set(key, { userId, draft: nameOf(chatId, draftId), stop });
      return { key, signal: stop.signal, close: () => open.delete(key) };
    },
    stop(key, userId) {
      const work = open.get(key);
      if (work === undefined) return 'over';
      if (work.userId !== userId) return 'not_theirs';
      work.stop.abort();
      return 'stopped';
    },
    stopDraft(chatId, draftId) {
      for (const work of open.values()) if (work.draft === nameOf(chatId, draftId)) work.stop.abort();
    },
  };
}
