/** A question that was answered a moment ago, and the messages that answer it. */
export interface AnsweredMessage {
  readonly question: string;
  readonly answers: readonly number[];
}

/** Where the answer to a message stands, so that an edited question changes it. Not kept over a restart. */
export interface AnsweredMessages {
  remember(chatId: number, messageId: number, answered: AnsweredMessage): void;
  find(chatId: number, messageId: number): AnsweredMessage | undefined;
  /** Nothing of this chat is remembered any more. */
  forget(chatId: number): void;
}

const KEPT_MS = 15 * 60 * 1000;
const MOST = 2000;

export function createAnsweredMessages(now: () => number = Date.now): AnsweredMessages {
  const answered = new Map<string, AnsweredMessage & { readonly until: number }>();
  const keyOf = (chatId: number, messageId: number): string => `${chatId}:${messageId}`;
  const dropOld = (): void => {
    for (const [key, { until }] of answered) {
      if (until > now() && answered.size <= MOST) return;
      answered.delete(key);
    }
  };
  return {
    remember(chatId, messageId, message) {
      const key = keyOf(chatId, messageId);
      const until = answered.get(key)?.until ?? now() + KEPT_MS;
      answered.set(key, { ...message, until });
      dropOld();
    },
    find(chatId, messageId) {
      const found = answered.get(keyOf(chatId, messageId));
      return found !== undefined && found.until > now() ? found : undefined;
    },
    forget(chatId) {
      for (const key of answered.keys()) if (key.startsWith(`${chatId}:`)) answered.delete(key);
    },
  };
}
