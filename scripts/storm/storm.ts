import type { Message, User } from 'grammy/types';
import type { ApiCall } from '../../test/botApi/callLog.ts';
import { buttonsOf } from '../../test/botApi/keyboard.ts';
import type { BotApiServer } from '../../test/botApi/server.ts';
import type { TestChat } from '../../test/botApi/testChat.ts';
import { type Timing, timingOf } from '../bench/timing.ts';
import { type Peaks, peaksOf } from './peaks.ts';

/** A question with words that only its own answer has. */
export interface StormQuestion {
  readonly text: string;
  readonly answerHas: string;
}

export interface StormPlan {
  /** Each in a private chat, with one question. */
  readonly users: number;
  readonly groups: number;
  /** Questions in each group, each by another member. */
  readonly askedInGroup: number;
  readonly questions: readonly StormQuestion[];
  /** How long to wait for the last answer. */
  readonly limitMs: number;
}

export interface StormResult {
  readonly asked: number;
  readonly answered: number;
  /** Questions without an answer; answers that are another question's; answers beyond the first. */
  readonly lost: number;
  readonly wrong: number;
  readonly extra: number;
  /** Then everybody in a private chat presses the first button at once: how many did, and saw something for it. */
  readonly pressed: number;
  readonly opened: number;
  /** Calls refused with 429, and for any other reason. */
  readonly tooMany: number;
  readonly refused: readonly string[];
  readonly unanswered: number;
  /** From a question's arrival at the server to its answer's, milliseconds; in private chats and in groups. */
  readonly inPrivate: Timing;
  readonly inGroups: Timing;
  readonly peaks: Peaks;
}

interface Asked {
  readonly user: User;
  readonly question: StormQuestion;
  readonly chat: TestChat;
  readonly message: Message;
  readonly at: number;
}

/** Everybody asks at once, then everybody opens a source at once; the bot must be running already. */
export async function raiseStorm(server: BotApiServer, plan: StormPlan): Promise<StormResult> {
  const before = server.calls.length;
  const asked = [...askInPrivate(server, plan), ...askInGroups(server, plan)];
  await server
    .waitFor(() => asked.every((one) => answersTo(one).length > 0), plan.limitMs)
    .catch(() => undefined);
  // As they were sent: a pressed button changes them.
  const wrong = asked.filter((one) =>
    answersTo(one).some(({ text = '' }) => !holds(text, one.question)),
  ).length;
  const buttons = await pressAll(server, asked, plan.limitMs);
  // What is sent twice comes a little later.
  await server.idle({ quietMs: 1000, timeoutMs: 10_000 }).catch(() => undefined);

  const calls = server.calls.slice(before);
  const times = sendTimes(calls);
  const waited = (ones: readonly Asked[]): Timing =>
    timingOf(
      ones.flatMap((one) =>
        answersTo(one)
          .slice(0, 1)
          .map((answer) => (times.get(key(answer)) ?? 0) - one.at),
      ),
    );
  const isTooMany = ({ response }: ApiCall): boolean => response?.ok === false && response.error_code === 429;
  const refused = calls.filter(({ outcome }) => outcome === 'refused');
  return {
    asked: asked.length,
    answered: asked.filter((one) => answersTo(one).length > 0).length,
    lost: asked.filter((one) => answersTo(one).length === 0).length,
    wrong,
    extra: asked.reduce((count, one) => count + Math.max(0, answersTo(one).length - 1), 0),
    ...buttons,
    tooMany: refused.filter(isTooMany).length,
    refused: refused.filter((call) => !isTooMany(call)).map(described),
    unanswered: server.unanswered().length,
    inPrivate: waited(asked.filter(({ chat }) => chat.chat.type === 'private')),
    inGroups: waited(asked.filter(({ chat }) => chat.chat.type !== 'private')),
    peaks: peaksOf(calls),
  };
}

async function pressAll(
  server: BotApiServer,
  asked: readonly Asked[],
  patienceMs: number,
): Promise<Pick<StormResult, 'pressed' | 'opened'>> {
  const presses = asked.flatMap((one) => {
    const [answer] = one.chat.chat.type === 'private' ? answersTo(one) : [];
    const button = buttonsOf(answer?.reply_markup).find((each) => 'callback_data' in each);
    return answer === undefined || button === undefined
      ? []
      : [{ ...one, answer, data: button.callback_data }];
  });
  const opened = await Promise.all(
    presses.map(async ({ user, chat, answer, data }) => {
      const pressed = await server.press(user, answer, { data }, { patienceMs });
      const now = chat.messages.find(({ message_id }) => message_id === answer.message_id);
      return pressed.answered && now?.text !== answer.text;
    }),
  );
  return { pressed: presses.length, opened: opened.filter(Boolean).length };
}

function askInPrivate(server: BotApiServer, { users, questions }: StormPlan): Asked[] {
  return Array.from({ length: users }, (_, index) => {
    const user = server.user({ first_name: `来客${index}` });
    return ask(server.privateChat(user), user, questionAt(questions, index), '');
  });
}

function askInGroups(server: BotApiServer, { groups, askedInGroup, questions }: StormPlan): Asked[] {
  return Array.from({ length: groups }, (_, number) => {
    const group = server.group({ title: `群${number}` });
    return Array.from({ length: askedInGroup }, (__, index) => {
      const user = server.user({ first_name: `成员${number}-${index}` });
      return ask(group, user, questionAt(questions, number * 7 + index), `@${server.bot.username} `);
    });
  }).flat();
}

function ask(chat: TestChat, user: User, question: StormQuestion, before: string): Asked {
  return { user, question, chat, at: Date.now(), message: chat.say(user, `${before}${question.text}`) };
}

function questionAt(questions: readonly StormQuestion[], index: number): StormQuestion {
  const question = questions[index % questions.length];
  if (question === undefined) throw new Error('a storm needs questions');
  return question;
}

/** In a private chat whatever the bot says; in a group what it says to this message. */
function answersTo({ chat, message }: Asked): Message[] {
  if (chat.chat.type === 'private') return [...chat.fromBot];
  return chat.fromBot.filter(({ reply_to_message: replied }) => replied?.message_id === message.message_id);
}

function holds(text: string, { answerHas }: StormQuestion): boolean {
  return text.replace(/\s/g, '').includes(answerHas.replace(/\s/g, ''));
}

const key = ({ chat, message_id }: Message): string => `${chat.id} ${message_id}`;

function sendTimes(calls: readonly ApiCall[]): Map<string, number> {
  const times = new Map<string, number>();
  for (const { method, time, response } of calls) {
    if (method === 'sendMessage' && response?.ok === true) times.set(key(response.result as Message), time);
  }
  return times;
}

function described({ method, response }: ApiCall): string {
  return `${method}: ${response?.ok === false ? response.description : ''}`;
}
