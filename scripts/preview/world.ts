import type { Message, User } from 'grammy/types';
import type { BotApiServer } from '../../test/botApi/server.ts';
import type { InlineAnswer } from '../../test/botApi/telegram.ts';
import type { TestChat } from '../../test/botApi/testChat.ts';
import type { Act } from './acts.ts';
import { type ChatKind, chatView, type Snapshot } from './snapshot.ts';

/** The people, the chats, and what the people do. */
export interface World {
  snapshot(): Snapshot;
  /** Does it and gives what the person sees of it at once, beside the change of the snapshot. */
  perform(act: Act): Promise<unknown>;
}

/** An act that names a chat, a person or a message that there isn't. */
export class NoSuchThing extends Error {
  override readonly name = 'NoSuchThing';
}

interface Place {
  readonly kind: ChatKind;
  readonly title: string;
  readonly chat: TestChat;
  readonly topics: Map<number, string>;
  /** How many “typing…” have been seen, and until when the last one shows. */
  actions: number;
  typingUntil: number;
}

const TYPING_MS = 5000;
/** As long as a person would wait for a button, a slow model included. */
const PATIENCE_MS = 60_000;

export function createWorld(server: BotApiServer): World {
  const people = new Map<number, User>();
  const places = new Map<number, Place>();
  const inlineIds = new Map<string, string>();
  const lastInline = new Map<number, InlineAnswer>();

  const lin = addPerson('小林', 'zh-hans');
  const emma = addPerson('Emma', 'en');
  for (const person of [lin, emma]) addPlace('private', server.bot.first_name, server.privateChat(person));
  addPlace('group', '教研组', server.group({ title: '教研组', owner: lin }));
  const forum = server.group({ title: '教育政策讨论区', forum: true, owner: emma });
  const { topics } = addPlace('forum', '教育政策讨论区', forum);
  for (const name of ['招生与学位', '教师队伍']) topics.set(forum.topic(lin, name), name);

  function addPerson(first_name: string, language_code: string): User {
    const user = server.user({ first_name, language_code });
    people.set(user.id, user);
    return user;
  }

  function addPlace(kind: ChatKind, title: string, chat: TestChat): Place {
    const place = { kind, title, chat, topics: new Map<number, string>(), actions: 0, typingUntil: 0 };
    places.set(chat.id, place);
    return place;
  }

  function personOf(id: number): User {
    return people.get(id) ?? missing(`person ${id}`);
  }

  /** A private chat is open to its person only. */
  function placeOf(id: number, person: User): Place {
    const place = places.get(id);
    if (place === undefined || (place.kind === 'private' && id !== person.id)) return missing(`chat ${id}`);
    return place;
  }

  function messageOf({ chat }: Place, id: number): Message {
    return chat.messages.find(({ message_id }) => message_id === id) ?? missing(`message ${id}`);
  }

  const inlineKey = ({ chat, message_id }: Message): string => `${chat.id} ${message_id}`;

  function isTyping(place: Place): boolean {
    const { actions } = place.chat;
    if (actions.length > place.actions) place.typingUntil = Date.now() + TYPING_MS;
    place.actions = actions.length;
    const last = place.chat.messages.at(-1);
    return last?.from?.is_bot !== true && Date.now() < place.typingUntil;
  }

  function perform(act: Act): Promise<unknown> | unknown {
    const person = personOf(act.person);
    if (act.act === 'language') {
      const { id, first_name } = person;
      return void people.set(id, server.user({ id, first_name, language_code: act.language }));
    }
    const place = placeOf(act.chat, person);
    const { chat } = place;
    switch (act.act) {
      case 'say': {
        const thread = act.thread === null ? {} : { thread: act.thread };
        const reply = act.replyTo === null ? {} : { reply_to: messageOf(place, act.replyTo) };
        for (const part of partsOf(act.text)) chat.say(person, part, { ...thread, ...reply });
        return;
      }
      case 'edit': {
        const message = messageOf(place, act.message);
        if (message.from?.id !== person.id) return missing(`message ${act.message} of this person`);
        return void server.editMessage(message, act.text);
      }
      case 'press': {
        const message = messageOf(place, act.message);
        const id = inlineIds.get(inlineKey(message));
        const pressed = id === undefined ? message : (server.inlineMessage(id) ?? message);
        return server.press(person, pressed, { data: act.data }, { patienceMs: PATIENCE_MS });
      }
      case 'inline':
        return askInline(person, act.query, act.offset, place);
      case 'pick': {
        const answer = lastInline.get(person.id) ?? missing('inline answer');
        if (!answer.results.some(({ id }) => id === act.result)) return missing('inline result');
        const thread = act.thread === null ? {} : { thread: act.thread };
        const { inline_message_id } = server.pick(person, act.query, answer, act.result, chat, thread);
        const sent = chat.messages.at(-1);
        if (sent !== undefined) inlineIds.set(inlineKey(sent), inline_message_id);
      }
    }
  }

  async function askInline(person: User, query: string, offset: string, place: Place): Promise<unknown> {
    const chat_type = place.kind === 'private' ? 'sender' : 'supergroup';
    const answer = await server.inline(person, query, offset, { patienceMs: PATIENCE_MS, chat_type });
    if (!answer.answered) return answer;
    // A further page adds to what is on the screen.
    const before = offset === '' ? [] : (lastInline.get(person.id)?.results ?? []);
    lastInline.set(person.id, { ...answer, results: [...before, ...answer.results] });
    const { results, next_offset, button } = answer;
    return { results: results.map(resultView), nextOffset: next_offset, button: button ?? null };
  }

  return {
    snapshot: () => ({
      bot: { id: server.bot.id, name: server.bot.first_name, username: server.bot.username },
      people: [...people.values()].map(({ id, first_name, language_code = '' }) => ({
        id,
        name: first_name,
        language: language_code,
      })),
      commands: { zh: menu(''), en: menu('en') },
      chats: [...places.values()].map((place) =>
        chatView({ ...place, isTyping: isTyping(place) }, server, (message) =>
          inlineIds.get(inlineKey(message)),
        ),
      ),
    }),
    perform: async (act) => perform(act),
  };

  function menu(language: string) {
    return [...(server.settings.commands.get(`{"type":"default"} ${language}`) ?? [])];
  }
}

function resultView(result: { readonly id: string }) {
  const { title = '', description = '' } = result as { title?: string; description?: string };
  return { id: result.id, title, description };
}

/** As a client sends what is longer than one message. */
function partsOf(text: string): string[] {
  return (text.match(/[\s\S]{1,4096}(?<![\ud800-\udbff])/g) ?? []).filter((part) => part.trim() !== '');
}

function missing(what: string): never {
  throw new NoSuchThing(`no such thing here: ${what}`);
}
