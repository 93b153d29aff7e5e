import { join } from 'node:path';
import type { BrowserPage } from './browser.ts';

const MARKUP = '<img src=x onerror="window.injected=1"><b>午餐</b>多少钱？';

/** Of a picture, in pixels of the page. */
const MOST_HIGH = 1100;
const LEAST_HIGH = 500;

const LAST = `[...document.querySelectorAll('#messages .message')].at(-1)`;
const BUTTONS = `[...(${LAST}?.querySelectorAll('.rows button') ?? [])]`;
const FIELD = `document.querySelector('#composer textarea')`;
const RESULTS = `[...document.querySelectorAll('#inline .result')]`;
const READY = `document.querySelectorAll('#people button').length > 1`;

/** The last message has this in it; the same in bold; it has a button like this. */
const shows = (text: string): string =>
  `${LAST}?.querySelector('.text').textContent.includes(${JSON.stringify(text)})`;
const showsBold = (text: string): string =>
  `[...(${LAST}?.querySelectorAll('b') ?? [])].some((b) => b.textContent.includes(${JSON.stringify(text)}))`;
const button = (pattern: RegExp): string =>
  `${BUTTONS}.find((button) => ${pattern}.test(button.textContent))`;

/**
 * Uses the bot as two people would, over the articles that the project ships, and takes a picture of each main screen
 * once it shows what it must.
 *
 * @throws Error naming what a screen lacks
 */
export async function takeScreens(
  page: BrowserPage,
  url: string,
  folder: string,
  tell: (line: string) => void,
): Promise<void> {
  await page.goto(url);
  await page.waitFor('the chats', READY);
  const [lin, emma] = await page.evaluate<number[]>(
    `[...document.querySelectorAll('#people button')].map((button) => Number(button.dataset.id))`,
  );
  const chatOf = (kind: string): Promise<number> =>
    page.evaluate<number>(`Number(document.querySelector('#chats [data-kind=${kind}]').dataset.id)`);
  const group = await chatOf('group');
  const forum = await chatOf('forum');
  const bot = await page.evaluate<string>('document.body.dataset.bot');

  await showMarkupAsText();
  await showAnswer();
  await showSource();
  await showComparison();
  await showInline();
  await showEnglish();

  async function showMarkupAsText(): Promise<void> {
    await open(lin, forum);
    await say(`@${bot} ${MARKUP}`);
    await page.waitFor('a refusal of markup', `${LAST} && !${LAST}.classList.contains('mine')`);
    const injected = `window.injected === 1 || document.querySelector('#messages img, #messages .mine b') !== null`;
    if (await page.evaluate<boolean>(injected))
      throw new Error('markup in a message became part of the page');
  }

  async function showAnswer(): Promise<void> {
    await open(lin, lin);
    await say('成都高新区这几年投了多少教育资助？');
    await page.waitFor('the figure in bold', showsBold('7600余万元'));
    await page.waitFor('the mark', shows('[1]'));
    await page.waitFor(
      'district and paragraph of the source',
      `${shows('成都高新区')} && ${shows('第32段')}`,
    );
    await page.waitFor('the citation’s button', button(/\[1\]/));
    await take('answer');
  }

  async function showSource(): Promise<void> {
    await page.click('the citation’s button', button(/\[1\]/));
    await page.waitFor('the whole paragraph', shows('探索工作地入学机制'));
    await page.waitFor('the quoted sentence in bold', showsBold('7600余万元'));
    await page.waitFor('the paragraph’s place', shows('第32段'));
    for (const label of [/◀/, /▶/, /目录/, /复制引用/, /复制链接/, /引用有误/, /回到答案/]) {
      await page.waitFor(`the button ${label.source}`, button(label));
    }
    const copied = `${BUTTONS}.some(({ dataset }) => dataset.kind === 'copy')`;
    await page.waitFor('something to copy', copied);
    await take('source');
  }

  async function showComparison(): Promise<void> {
    await say('/compare 教师轮岗');
    await page.waitFor('the districts compared', `${showsBold('成都高新区')} && ${showsBold('532人')}`);
    await page.waitFor('two marks', `${shows('[1]')} && ${shows('[2]')}`);
    await page.waitFor('the districts that say nothing', shows('未见记载'));
    await page.waitFor('buttons', button(/\[2\]/));
    await take('comparison');
  }

  async function showInline(): Promise<void> {
    await open(lin, group);
    await page.click('the field', FIELD);
    await page.type(`@${bot} 教师队伍`);
    await page.waitFor('three passages', `${RESULTS}.length >= 3`);
    const withWord = `${RESULTS}.some(({ textContent }) => textContent.includes('教师'))`;
    await page.waitFor('the word in a passage', withWord);
    await take('inline');
    await page.click('a passage', `${RESULTS}[0]`);
    await page.waitFor('the passage in the chat', `${LAST}?.querySelector('.via') !== null`);
  }

  async function showEnglish(): Promise<void> {
    await open(emma ?? 0, emma ?? 0);
    await say('How much student aid has Chengdu High-tech Zone paid?');
    await page.waitFor('the Chinese quote', shows('7600余万元'));
    await page.waitFor('English around it', `/source/i.test(${LAST}.textContent)`);
    await take('english');
  }

  /** Whose screen, and which chat. */
  async function open(person: number | undefined, chat: number | undefined): Promise<void> {
    await page.evaluate(`void (location.hash = 'person=${person}&chat=${chat}')`);
    const shown = `document.querySelector('#messages').dataset.shown === '${person} ${chat} null'`;
    await page.waitFor('the chat', shown);
  }

  async function say(text: string): Promise<void> {
    const before = await page.evaluate<number>(`document.querySelectorAll('#messages .message').length`);
    await page.click('the field', FIELD);
    await page.type(text);
    await page.pressEnter();
    await page.waitFor(
      `an answer to ${text}`,
      `document.querySelectorAll('#messages .message').length >= ${before} + 2`,
    );
  }

  /** As high as the last message needs, within what a phone shows. */
  async function adjustHeight(): Promise<void> {
    await page.resize(MOST_HIGH);
    const needed = await page.evaluate<number>(
      `innerHeight - document.querySelector('#messages').clientHeight + 24 +
        [...document.querySelectorAll('#messages .message')].slice(-2).reduce((sum, one) => sum + one.offsetHeight + 8, 0)`,
    );
    await page.resize(Math.min(MOST_HIGH, Math.max(LEAST_HIGH, needed)));
    await page.evaluate('void document.querySelector("#messages").scrollTo(0, 1e6)');
  }

  async function take(name: string): Promise<void> {
    const path = join(folder, `${name}.png`);
    await adjustHeight();
    await page.screenshot(path);
    tell(`written: ${path}`);
  }
}
