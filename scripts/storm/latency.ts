import { setTimeout as sleep } from 'node:timers/promises';
import type { User } from 'grammy/types';
import type { BotApiServer } from '../../test/botApi/server.ts';
import type { TestChat } from '../../test/botApi/testChat.ts';
import { type Timing, timingOf } from '../bench/timing.ts';

export interface LatencyPlan {
  readonly questions: readonly string[];
  readonly perSecond: number;
  readonly seconds: number;
}

export interface LatencyResult {
  readonly asked: number;
  readonly answered: number;
  /** From a message's arrival at the server to its answer's, milliseconds; fetching the message included. */
  readonly timing: Timing;
}

/** Nobody asks twice within so many seconds, so that no chat is asked more than Telegram lets it be answered. */
const REST_SECONDS = 6;
const LAST_ANSWER_MS = 15_000;

interface Person {
  readonly user: User;
  readonly chat: TestChat;
}

/** Asks at a steady pace, each time another person, and watches when the answers arrive. */
export async function measureLatency(server: BotApiServer, plan: LatencyPlan): Promise<LatencyResult> {
  const { questions, perSecond, seconds } = plan;
  const people = Array.from({ length: perSecond * REST_SECONDS }, (): Person => {
    const user = server.user();
    return { user, chat: server.privateChat(user) };
  });
  const before = server.calls.length;
  const asked: { readonly chat: number; readonly at: number }[] = [];
  const started = performance.now();
  for (let count = 0; count < perSecond * seconds; count++) {
    await sleep(Math.max(0, started + (count * 1000) / perSecond - performance.now()));
    const { user, chat } = people[count % people.length] as Person;
    asked.push({ chat: chat.id, at: Date.now() });
    chat.say(user, questions[count % questions.length] ?? '');
  }
  const answers = () =>
    server.calls
      .slice(before)
      .filter(({ method, outcome }) => method === 'sendMessage' && outcome === 'answered');
  await server.waitFor(() => answers().length >= asked.length, LAST_ANSWER_MS).catch(() => undefined);

  const byChat = new Map<number, number[]>();
  for (const { payload, time } of answers()) {
    const chat = Number(payload.chat_id);
    byChat.set(chat, [...(byChat.get(chat) ?? []), time]);
  }
  // A chat's messages are answered in order, so its first answer belongs to its first question.
  const times = asked.flatMap(({ chat, at }) => {
    const answer = byChat.get(chat)?.shift();
    return answer === undefined ? [] : [answer - at];
  });
  return { asked: asked.length, answered: times.length, timing: timingOf(times) };
}
