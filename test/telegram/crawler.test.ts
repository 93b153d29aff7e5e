import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { User } from 'grammy/types';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type App, openApp } from '../../src/app.ts';
import { telegramTextsEn } from '../../src/texts/en/telegram.ts';
import { telegramTextsZh } from '../../src/texts/zh/telegram.ts';
import { buttonsOf } from '../botApi/keyboard.ts';
import type { TestChat } from '../botApi/testChat.ts';
import { CORPUS } from '../realCorpus.ts';
import { type Crawler, createCrawler } from './crawl.ts';
import { openStage, type Stage } from './harness.ts';

// Everything that can be pressed is pressed, over the articles that the project ships. What must hold of every single
// call (nothing refused, nothing unanswered) the stage checks when it closes.

const BAD_NOTICES = [telegramTextsZh, telegramTextsEn].flatMap(({ button, paragraph, document }) => [
  button.invalid,
  button.expired,
  paragraph.unknown,
  document.unknown,
]);

const QUESTION = '成都高新区这几年投了多少教育资助？';
const BEGINNINGS = [
  '/start',
  QUESTION,
  '各区集团化办学有什么做法？',
  '金牛区的小学课后服务收费标准是多少？',
  '红烧肉怎么做？',
  '/compare 集团化办学',
  '/compare',
  '/search 教师',
  '/check 大渡口区在园幼儿普惠率为98%',
  '/sources',
  '/districts',
  '/help',
  '/lang',
  '/privacy',
  '/new',
];

let folder: string;
let app: App;
let stage: Stage;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'crawler-'));
  app = await openApp({ corpusDir: CORPUS, dataDir: folder }, () => undefined);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

beforeEach(async () => {
  stage = await openStage();
  await stage.run(app.assistant, { floodLimits: null });
});
afterEach(() => stage.close());

function crawlerFor(user: User, perShape = 2, detours = 2): Crawler {
  return createCrawler({ stage, user, badNotices: BAD_NOTICES, perShape, detours });
}

describe('every button of every screen does something and leads on', { timeout: 90_000 }, () => {
  it('in a private chat', async () => {
    const user = stage.server.user();
    const crawler = crawlerFor(user);
    for (const said of BEGINNINGS) await crawler.from(stage.server.privateChat(user), said);
    expect(crawler).toMatchObject({ deadEnds: [], withoutWayOn: [] });
    // Those of the oldest screens must be among them, or the crawl went nowhere.
    const shapes = [...crawler.pressed.keys()];
    for (const kind of ['s', 'q', 'o', 'l', 'b']) {
      expect(shapes).toContainEqual(expect.stringMatching(new RegExp(`^data ${kind}(:|$)`)));
    }
  });

  it('in English', async () => {
    const user = stage.server.user({ language_code: 'en' });
    const crawler = crawlerFor(user, 1, 1);
    for (const said of BEGINNINGS) await crawler.from(stage.server.privateChat(user), said);
    expect(crawler).toMatchObject({ deadEnds: [], withoutWayOn: [] });
  });

  it('in a group, whose buttons lead to the private chat', async () => {
    const user = stage.server.user();
    const chat = stage.server.group({ title: '教研组' });
    const crawler = crawlerFor(user);
    const name = `@${stage.server.bot.username}`;
    for (const said of BEGINNINGS) {
      await crawler.from(
        chat,
        said.startsWith('/') ? said.replace(/^\/\w+/, `$&${name}`) : `${name} ${said}`,
      );
    }
    expect(crawler).toMatchObject({ deadEnds: [], withoutWayOn: [] });
  });

  it('when everything is to be forgotten', async () => {
    const user = stage.server.user();
    const chat = stage.server.privateChat(user);
    const crawler = crawlerFor(user);
    await crawler.from(chat, QUESTION);
    await crawlerFor(user, 1, 0).from(chat, '/forget');
    expect(crawler).toMatchObject({ deadEnds: [], withoutWayOn: [] });
  });
});

describe('a passage sent through inline mode', () => {
  it('is no question, where the bot reads it, too', async () => {
    const user = stage.server.user();
    const chat = stage.server.privateChat(user);
    chat.say(user, '/start');
    const answer = await stage.server.inline(user, '教师');
    if (!answer.answered) throw new Error(answer.reason);
    expect(answer.results.length).toBeGreaterThan(2);
    await stage.server.idle({ quietMs: 20 });
    const before = chat.fromBot.length;
    for (const { id } of answer.results.slice(0, 2)) stage.server.pick(user, '教师', answer, id, chat);
    const further = await stage.server.inline(user, '教师', answer.next_offset || '0');
    expect(further).toMatchObject({ answered: true });
    await stage.server.idle({ quietMs: 200 });
    expect(chat.fromBot).toHaveLength(before);
  });
});

/** Callback data as released versions wrote it, by version: such buttons stay pressable for as long as their messages. */
const RELEASED: Readonly<Record<string, readonly string[]>> = {
  '0.1.0': ['s:{p}', 's:{p}:0:5', 'r:{p}', 'r:{p}:0:5', 'q:{example}', 'o:{d}:0', 'l:0', 'b'],
};

describe('a button of an old message', () => {
  const cases = Object.entries(RELEASED).flatMap(([version, all]) =>
    all.map((template) => [version, template] as const),
  );

  /** A paragraph, its document, and an example of the greeting, in the place of their names. */
  async function filled(template: string, chat: TestChat, user: User): Promise<string> {
    const body = app.assistant.corpus.body.find(({ text }) => text.includes('7600'));
    const known = template.replace('{p}', body?.id ?? '').replace('{d}', body?.docId ?? '');
    if (!known.includes('{example}')) return known;
    chat.say(user, '/start');
    const greeting = await stage.server.waitFor(() => chat.fromBot.at(-1));
    const example = buttonsOf(greeting.reply_markup)
      .map((button) => ('callback_data' in button ? button.callback_data : ''))
      .find((data) => data.startsWith('q:'));
    return example ?? 'no example';
  }

  it('still does its work in a private chat', async () => {
    for (const [version, template] of cases) {
      const user = stage.server.user();
      const chat = stage.server.privateChat(user);
      const data = await filled(template, chat, user);
      const before = chat.fromBot.length;
      chat.say(user, QUESTION);
      const message = await stage.server.waitFor(() => chat.fromBot[before]);
      await stage.server.idle({ quietMs: 20 });
      // The way back is only under what was opened.
      const opening = await filled('s:{p}', chat, user);
      if (template === 'b') await stage.server.press(user, message, { data: opening });
      const answer = await stage.server.press(user, message, { data });
      await stage.server.idle({ quietMs: 20 });
      const notice = answer.answered ? answer.text : answer.reason;
      expect({ version, template, notice, isAnswered: answer.answered }).toMatchObject({ isAnswered: true });
      expect(BAD_NOTICES).not.toContain(notice);
    }
  });

  it('does no harm in a group', async () => {
    const user = stage.server.user();
    const group = stage.server.group({ title: '教研组' });
    group.say(user, `@${stage.server.bot.username} ${QUESTION}`);
    const message = await stage.server.waitFor(() => group.fromBot.at(-1));
    for (const [version, template] of cases) {
      const data = template.replace(/\{\w+\}/, app.assistant.corpus.body[0]?.id ?? '');
      const answer = await stage.server.press(user, message, { data });
      expect({ version, template, ...answer }).toMatchObject({ answered: true });
    }
    await stage.server.idle({ quietMs: 50 });
    expect(group.fromBot.map(({ text }) => text)).toEqual([message.text]);
  });
});
