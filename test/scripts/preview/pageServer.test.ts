import { request } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type PageServer, servePage } from '../../../scripts/preview/pageServer.ts';
import type { ButtonView, ChatView, MessageView, Snapshot } from '../../../scripts/preview/snapshot.ts';
import { createWorld, type World } from '../../../scripts/preview/world.ts';
import { openStage, type Stage } from '../../telegram/harness.ts';

const QUESTION = '甲区投了多少教育资助？';

let stage: Stage;
let world: World;
let page: PageServer;

beforeEach(async () => {
  stage = await openStage();
  await stage.run();
  world = createWorld(stage.server);
  page = await servePage(world, stage.server.onChange);
});

afterEach(async () => {
  await page.close();
  await stage.close();
});

async function act(what: object): Promise<Response> {
  return fetch(`${page.url}act`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(what),
  });
}

const person = (index: number): number => world.snapshot().people[index]?.id ?? 0;
const chatOf = (wanted: (chat: ChatView) => boolean): ChatView => {
  const found = world.snapshot().chats.find(wanted);
  if (found === undefined) throw new Error('no such chat');
  return found;
};
const own = (id = person(0)): ChatView => chatOf((chat) => chat.id === id);

/** The message that the bot sent last in a chat, once there is one after what was said. */
async function answerIn(
  chat: number,
  is: (message: MessageView) => boolean = () => true,
): Promise<MessageView> {
  return stage.server.waitFor(() => {
    const last = chatOf(({ id }) => id === chat).messages.at(-1);
    return last !== undefined && last.from.id === stage.server.bot.id && is(last) && last;
  });
}

async function say(text: string, extra: object = {}): Promise<MessageView> {
  const me = person(0);
  expect((await act({ act: 'say', person: me, chat: me, text, ...extra })).status).toBe(200);
  return answerIn((extra as { chat?: number }).chat ?? me);
}

const buttonOf = (message: MessageView, text: RegExp): ButtonView => {
  const found = message.rows.flat().find((button) => text.test(button.text));
  if (found === undefined) throw new Error(`no button ${text}`);
  return found;
};

describe('the page', () => {
  it('is served with all that it loads, and may load nothing from elsewhere', async () => {
    const response = await fetch(page.url);
    const html = await response.text();
    expect(response.headers.get('content-security-policy')).toContain("default-src 'self'");
    const loaded = [...html.matchAll(/(?:src|href)="(\/[^"]+)"/g)].map(([, path = '']) => path);
    expect(loaded.length).toBeGreaterThan(1);
    for (const path of loaded) {
      const part = await fetch(new URL(path, page.url));
      expect([path, part.status]).toEqual([path, 200]);
      const code = await part.text();
      for (const [, other = ''] of code.matchAll(/from '\.(\/[^']+)'/g)) {
        expect([other, (await fetch(new URL(other, page.url))).status]).toEqual([other, 200]);
      }
    }
  });

  it('parses no markup anywhere', async () => {
    for (const path of ['app.js', 'bubble.js', 'composer.js', 'dom.js', 'inlinePanel.js']) {
      const code = await (await fetch(new URL(path, page.url))).text();
      expect(code).not.toMatch(/innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(/);
    }
  });

  it('is for this machine only, and for its own origin', async () => {
    const status = (headers: Record<string, string>): Promise<number | undefined> =>
      new Promise((resolve, reject) => {
        request(page.url, { headers }, (response) => resolve(response.resume().statusCode))
          .once('error', reject)
          .end();
      });
    const { host } = new URL(page.url);
    expect(host).toMatch(/^127\.0\.0\.1:/);
    expect(await status({ host })).toBe(200);
    expect(await status({ host: 'evil.example' })).toBe(403);
    expect(await status({ host, origin: 'https://evil.example' })).toBe(403);
    expect((await fetch(new URL('../../package.json', page.url))).status).toBe(404);
  });

  it('is told of what happens', async () => {
    const events = await fetch(new URL('events', page.url));
    const reader = events.body?.getReader();
    let told = '';
    const next = async (): Promise<void> => {
      told += new TextDecoder().decode((await reader?.read())?.value);
    };
    await next();
    expect(told).toMatch(/^data: \{/);
    await say(QUESTION);
    while (!told.includes('7600')) await next();
    await reader?.cancel();
  });
});

describe('a person in the preview', () => {
  it('asks and is answered, marks and buttons as in Telegram', async () => {
    const answer = await say(QUESTION);
    expect(answer.text).toContain('7600余万元');
    expect(JSON.stringify(answer.pieces)).toContain('{"mark":"bold","pieces":["7600余万元"]}');
    expect(buttonOf(answer, /\[1\]/).kind).toBe('callback');
  });

  it('presses a button, and the message changes in place', async () => {
    const answer = await say(QUESTION);
    const me = person(0);
    const { value: data } = buttonOf(answer, /\[1\]/);
    const pressed = await act({ act: 'press', person: me, chat: me, message: answer.id, data });
    expect(await pressed.json()).toMatchObject({ answered: true });
    const source = await answerIn(me, ({ isEdited }) => isEdited);
    expect(source.id).toBe(answer.id);
    expect(source.text).toContain('第3段');
    expect(source.rows.flat().map(({ kind }) => kind)).toContain('copy');
  });

  it('sees a notice of a button that leads nowhere', async () => {
    const answer = await say(QUESTION);
    const me = person(0);
    const pressed = await act({ act: 'press', person: me, chat: me, message: answer.id, data: 'nonsense' });
    expect(await pressed.json()).toMatchObject({ answered: true, show_alert: true });
  });

  it('is answered in a group when the bot is meant, in the topic', async () => {
    const forum = chatOf(({ kind }) => kind === 'forum');
    const [topic] = forum.topics;
    const answer = await say(`@${stage.server.bot.username} ${QUESTION}`, {
      chat: forum.id,
      thread: topic?.id,
    });
    expect(answer.thread).toBe(topic?.id);
    expect(answer.replyTo?.text).toContain(QUESTION);
  });

  it('types the bot’s name in a group, sees passages and sends one', async () => {
    const group = chatOf(({ kind }) => kind === 'group');
    const typed = { act: 'inline', person: person(0), chat: group.id, query: '轮岗' };
    const { results } = (await (await act(typed)).json()) as { results: { id: string; title: string }[] };
    expect(results[0]?.title).toContain('乙区');
    const picked = { ...typed, act: 'pick', result: results[0]?.id, thread: null };
    expect((await act(picked)).status).toBe(200);
    const sent = chatOf(({ id }) => id === group.id).messages.at(-1);
    expect(sent).toMatchObject({ viaBot: stage.server.bot.username, from: { id: person(0) } });
    expect(sent?.text).toContain('累计轮岗教师321人');
    expect((await act({ ...picked, result: 'none' })).status).toBe(400);
  });

  it('changes a question, and the answer changes', async () => {
    const me = person(0);
    await say(QUESTION);
    const question = own().messages.at(-2);
    await act({ act: 'edit', person: me, chat: me, message: question?.id, text: '轮岗教师有多少？' });
    await stage.server.waitFor(() => own().messages.some(({ text }) => text.includes('321人')));
  });

  it('has an interface language, which can be switched', async () => {
    const me = person(0);
    await act({ act: 'language', person: me, language: 'en' });
    expect(world.snapshot().people[0]?.language).toBe('en');
    expect((await say('/help')).text).toMatch(/[A-Za-z]{4}/);
  });

  it('cannot look into the other’s private chat, or do what there isn’t', async () => {
    await say(QUESTION);
    const [me, other] = [person(0), person(1)];
    const tried = [
      { act: 'say', person: other, chat: me, text: '偷看' },
      { act: 'press', person: me, chat: me, message: 999_999, data: 'b' },
      { act: 'edit', person: me, chat: me, message: own().messages.at(-1)?.id, text: '改' },
      { act: 'fly', person: me },
      { act: 'say', person: me, chat: me, text: ' ' },
    ];
    for (const what of tried) expect((await act(what)).status).toBe(400);
    const plain = await fetch(`${page.url}act`, { method: 'POST', body: JSON.stringify(tried[0]) });
    expect(plain.status).toBe(400);
  });

  it('may say what is longer than a message', async () => {
    await say('问'.repeat(5000));
    const said = own().messages.filter(({ from }) => from.id === person(0));
    expect(said.map(({ text }) => text.length)).toEqual([4096, 904]);
  });
});

describe('what the page is told', () => {
  it('holds the draft of an answer until the answer is there', async () => {
    const me = person(0);
    await say('/start');
    const telegram = (method: string, payload: object): Promise<Response> =>
      fetch(`${stage.server.apiRoot}/bot${stage.server.token}/${method}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ chat_id: me, ...payload }),
      });
    await telegram('sendMessageDraft', { draft_id: 1, text: '正在写' });
    expect(own(me).draft).toEqual(['正在写']);
    await telegram('sendMessage', { text: '写完了' });
    expect(own(me).draft).toBeNull();
  });

  it('holds the command menu in both languages', () => {
    const { commands }: Snapshot = world.snapshot();
    expect(commands.zh.map(({ command }) => command)).toContain('ask');
    expect(commands.en.map(({ command }) => command)).toContain('ask');
    expect(commands.en).not.toEqual(commands.zh);
  });
});
