import type { InlineKeyboardButton, Message, User } from 'grammy/types';
import { buttonsOf } from '../botApi/keyboard.ts';
import type { TestChat } from '../botApi/testChat.ts';
import type { Stage } from './harness.ts';

export interface Crawl {
  /** Presses that did nothing that a person could see, or led to a notice that the button is no good. */
  readonly deadEnds: readonly string[];
  /** Screens opened in place without a button to go on or back. */
  readonly withoutWayOn: readonly string[];
}

export interface Crawler extends Crawl {
  /** Says something there and presses what this leads to. */
  from(chat: TestChat, said: string): Promise<void>;
  /** How often each kind of button was pressed. */
  readonly pressed: ReadonlyMap<string, number>;
}

export interface CrawlSettings {
  readonly stage: Stage;
  readonly user: User;
  /** What a button's notice says when it is no good. */
  readonly badNotices: readonly string[];
  /** How often each kind of button is pressed, if it can be reached so often. */
  readonly perShape: number;
  /** Presses of buttons known well enough, on the way to others, from each beginning. */
  readonly detours: number;
}

/** A message of the bot's as a place to press buttons; what it shows changes. */
interface Place {
  readonly chat: TestChat;
  readonly id: number;
  path: readonly string[];
}

/** After a consent given or refused, and after forgetting, a word of thanks ends the matter. */
const CONCLUDING = /^[kf]:/;

const QUIET_MS = 10;
/** Longer than anything takes on a busy machine. */
const PATIENCE_MS = 20_000;
/** For what comes after a button was answered and a while of thinking. */
const THINKING_MS = 2000;

/** Callback data, links and queries with their variable parts left out. */
export function shapeOf(button: InlineKeyboardButton): string {
  if ('callback_data' in button) return `data ${variable(button.callback_data)}`;
  if ('url' in button) return `url ${variable(button.url.replace(/^.*\?start=/, 'start='))}`;
  return Object.keys(button)
    .filter((key) => key !== 'text')
    .join();
}

/** A letter or two after the first are a choice (`v:b`), more are a name or a number. */
const variable = (data: string): string =>
  /^[a-z]+:[a-z]{1,2}$/.test(data)
    ? data
    : data
        .split(/([:_=])/)
        .map((part, index) => (index === 0 || /^[:_=]$/.test(part) ? part : part.length > 2 ? '…' : '.'))
        .join('');

/**
 * Walks from screen to screen as a person does: presses only buttons that are there, those of a kind that was pressed
 * least first, and goes on where something has changed.
 */
export function createCrawler({ stage, user, badNotices, perShape, detours }: CrawlSettings): Crawler {
  const { server } = stage;
  const deadEnds: string[] = [];
  const withoutWayOn: string[] = [];
  const pressed = new Map<string, number>();

  const countOf = (button: InlineKeyboardButton): number => pressed.get(shapeOf(button)) ?? 0;
  const messageAt = ({ chat, id }: Place): Message | undefined =>
    chat.fromBot.find(({ message_id }) => message_id === id);
  const leastPressed = (place: Place): InlineKeyboardButton | undefined =>
    [...buttonsOf(messageAt(place)?.reply_markup)].sort((a, b) => countOf(a) - countOf(b))[0];

  async function from(chat: TestChat, said: string): Promise<void> {
    let places = await say(chat, said, [said]);
    for (let left = detours; ; ) {
      // The place that changed last comes first.
      const choices = places.flatMap((place) => {
        const button = leastPressed(place);
        return button === undefined ? [] : [{ place, button }];
      });
      const choice = choices.find(({ button }) => countOf(button) < perShape) ?? choices[0];
      if (choice === undefined) return;
      if (countOf(choice.button) >= perShape && left-- === 0) return;
      const changed = await press(choice.place, choice.button);
      places = [...changed, ...places.filter((place) => !changed.some((one) => isSame(one, place)))];
    }
  }

  async function say(chat: TestChat, text: string, path: readonly string[]): Promise<Place[]> {
    const before = snapshot(chat);
    chat.say(user, text);
    await server.waitFor(() => changedIn(chat, before).length > 0, PATIENCE_MS);
    await server.idle({ quietMs: QUIET_MS });
    return placesIn(chat, before, path);
  }

  async function press(place: Place, button: InlineKeyboardButton): Promise<Place[]> {
    const shape = shapeOf(button);
    pressed.set(shape, countOf(button) + 1);
    const way = [...place.path, `${button.text} ⟨${shape}⟩`];
    if ('callback_data' in button) return pressCallback(place, button.callback_data, way);
    if ('url' in button) return follow(button.url, way);
    if ('switch_inline_query_current_chat' in button)
      await tryInline(button.switch_inline_query_current_chat, way);
    if ('switch_inline_query' in button) await tryInline(button.switch_inline_query, way);
    return [];
  }

  async function pressCallback(place: Place, data: string, way: readonly string[]): Promise<Place[]> {
    const message = messageAt(place);
    if (message === undefined) return [];
    const { chat } = place;
    const before = snapshot(chat);
    const answer = await server.press(user, message, { data }, { patienceMs: PATIENCE_MS });
    await server.idle({ quietMs: QUIET_MS });
    const link = answer.answered ? answer.url : undefined;
    const notice = answer.answered ? answer.text : answer.reason;
    if (link === undefined && notice === undefined) {
      await server.waitFor(() => changedIn(chat, before).length > 0, THINKING_MS).catch(() => undefined);
    }
    const places = placesIn(chat, before, way);
    const isBad = !answer.answered || (notice !== undefined && badNotices.includes(notice));
    if (isBad || (places.length === 0 && notice === undefined && link === undefined)) {
      deadEnds.push(`${way.join(' → ')}: ${notice ?? 'nothing happened'}`);
    }
    const edited = places.find(({ id }) => id === place.id);
    const isLeft = edited !== undefined && leastPressed(edited) === undefined;
    if (isLeft && !CONCLUDING.test(data)) withoutWayOn.push(way.join(' → '));
    return link === undefined ? places : [...(await follow(link, way)), ...places];
  }

  /** A deep link opens the private chat, which is sent its payload. */
  async function follow(url: string, way: readonly string[]): Promise<Place[]> {
    const { hostname, pathname, searchParams } = new URL(/^https?:/.test(url) ? url : `https://${url}`);
    if (hostname !== 't.me' || pathname !== `/${server.bot.username}`) return [];
    return say(server.privateChat(user), `/start ${searchParams.get('start') ?? ''}`.trim(), way);
  }

  async function tryInline(query: string, way: readonly string[]): Promise<void> {
    const answer = await server.inline(user, query);
    if (!answer.answered || answer.results.length === 0) {
      deadEnds.push(`${way.join(' → ')}: no results for “${query}”`);
    }
  }

  return { from, deadEnds, withoutWayOn, pressed };
}

const snapshot = (chat: TestChat): Map<number, Message> =>
  new Map(chat.fromBot.map((message) => [message.message_id, message]));

const changedIn = (chat: TestChat, before: ReadonlyMap<number, Message>): Message[] =>
  chat.fromBot.filter((message) => before.get(message.message_id) !== message);

const placesIn = (chat: TestChat, before: ReadonlyMap<number, Message>, path: readonly string[]): Place[] =>
  changedIn(chat, before).map(({ message_id }) => ({ chat, id: message_id, path }));

const isSame = (one: Place, other: Place): boolean => one.id === other.id && one.chat.id === other.chat.id;
