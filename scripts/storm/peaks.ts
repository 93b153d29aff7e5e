import type { ApiCall } from '../../test/botApi/callLog.ts';

/** The most calls that the server took within any such stretch of time. */
export interface Peaks {
  /** Of all calls but answers to queries and fetching. */
  readonly overallInSecond: number;
  /** Of messages and edits, of the busiest chat and the busiest group. */
  readonly chatInFiveSeconds: number;
  readonly groupInMinute: number;
}

const FREE = new Set(['getUpdates', 'answerCallbackQuery', 'answerInlineQuery']);
const MESSAGES = new Set(['sendMessage', 'editMessageText', 'editMessageReplyMarkup']);

export function peaksOf(calls: readonly ApiCall[]): Peaks {
  const taken = calls.filter(({ method, outcome }) => outcome === 'answered' && !FREE.has(method));
  const byChat = new Map<string, number[]>();
  for (const { method, payload, time } of taken) {
    if (!MESSAGES.has(method)) continue;
    const chat = String(payload.chat_id);
    byChat.set(chat, [...(byChat.get(chat) ?? []), time]);
  }
  const most = (chats: [string, number[]][], ms: number): number =>
    Math.max(0, ...chats.map(([, times]) => mostWithin(times, ms)));
  const groups = [...byChat].filter(([chat]) => chat.startsWith('-'));
  return {
    overallInSecond: mostWithin(
      taken.map(({ time }) => time),
      1000,
    ),
    chatInFiveSeconds: most([...byChat], 5000),
    groupInMinute: most(groups, 60_000),
  };
}

/** The most of these times that lie within one stretch of so many milliseconds. */
export function mostWithin(times: readonly number[], ms: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  let start = 0;
  let most = 0;
  for (const [index, time] of sorted.entries()) {
    while ((sorted[start] ?? time) <= time - ms) start++;
    most = Math.max(most, index - start + 1);
  }
  return most;
}
