import type { InlineQueryResultArticle, InputTextMessageContent } from 'grammy/types';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Assistant } from '../../src/assistant.ts';
import { createCorpus } from '../../src/documents/corpus.ts';
import { paragraphId } from '../../src/documents/paragraphId.ts';
import type { NoAnswer } from '../botApi/queries.ts';
import type { InlineAnswer } from '../botApi/telegram.ts';
import { at } from '../realCorpus.ts';
import { converse } from './conversation.ts';
import {
  bodyParagraph,
  corpus,
  ROTATION,
  type ScriptedAssistant,
  scriptedAssistant,
  sketch,
} from './fixture.ts';
import { openStage, type Stage } from './harness.ts';

let stage: Stage;

beforeEach(async () => {
  stage = await openStage();
});

afterEach(() => stage.close());

/** Types `@bot query` and gets what is listed. */
async function type(query: string, offset = '', language_code = 'zh-hans'): Promise<InlineAnswer> {
  const answer = await stage.server.inline(stage.server.user({ language_code }), query, offset);
  if (!answer.answered) throw new Error((answer as NoAnswer).reason);
  return answer as InlineAnswer;
}

const articles = (answer: InlineAnswer) => answer.results as InlineQueryResultArticle[];
const content = (result: InlineQueryResultArticle) => result.input_message_content as InputTextMessageContent;

/** 65 paragraphs with one word. */
const many = createCorpus([
  sketch({
    file: '多.txt',
    title: '多',
    lines: [
      '@甲区',
      '# 一节标题',
      ...Array.from({ length: 65 }, (_, index) => `第${index + 1}项做法是轮岗。`),
    ],
  }),
]);

/** A search that gives as much as it is asked for. */
function searching(from = many): ScriptedAssistant {
  const assistant = scriptedAssistant(undefined, from);
  const search: Assistant['search'] = async (words, { limit = 10 } = {}) => {
    const answer = await assistant.search(words);
    const found = from.body.filter(({ text }) => text.includes(words)).slice(0, limit);
    const passages = found.map(({ id, docId, number, text }) => ({
      paragraphId: id,
      docId,
      paragraph: number,
      score: 1,
      text,
    }));
    return { ...answer, passages };
  };
  return { ...assistant, search };
}

describe('words', () => {
  it('list passages by district and section, with the sentence around them', async () => {
    await stage.run();
    const [first] = articles(await type('轮岗'));
    expect(first).toMatchObject({
      type: 'article',
      id: `p_${bodyParagraph('轮岗').id}`,
      title: '乙区 · 教师轮岗交流制度',
      description: '乙区制定教师轮岗交流实施方案，累计轮岗教师321人。',
    });
  });

  it('chosen, become the passage as a quote, its source line a permanent link, and a button to the source', async () => {
    await stage.run();
    const [first] = articles(await type('集团'));
    const { id, text } = bodyParagraph('集团化');
    const link = `https://t.me/policy_test_bot?start=p_${id}`;
    const shown = content(at(first === undefined ? [] : [first], 0));
    const [quote, source] = shown.message_text.split('\n——');
    expect(quote).toBe(text);
    expect(source).toContain('甲区 · 打造学位供给“蓄水池” · 第5段');
    expect(shown.entities).toContainEqual({ type: 'blockquote', offset: 0, length: text.length });
    expect(shown.entities).toContainEqual(expect.objectContaining({ type: 'text_link', url: link }));
    expect(first?.reply_markup?.inline_keyboard).toEqual([[{ text: '看原文', url: link }]]);
  });

  it('can be sent into any chat, and the button opens the paragraph in the private one', async () => {
    await stage.run();
    const teacher = converse(stage);
    const answer = await type('轮岗');
    const group = stage.server.group({ title: '教研群' });
    stage.server.pick(teacher.user, '轮岗', answer, at(answer.results, 0).id, group);
    const payload = `p_${bodyParagraph('轮岗').id}`;
    expect((await teacher.ask(`/start ${payload}`)).text).toContain(ROTATION);
  });

  it('come in pages of ten, each paragraph once, at most fifty', async () => {
    await stage.run(searching());
    const ids: string[] = [];
    let offset: string | undefined = '';
    while (offset !== undefined) {
      const page: InlineAnswer = await type('轮岗', offset);
      ids.push(...page.results.map(({ id }) => id));
      offset = page.next_offset === '' ? undefined : page.next_offset;
    }
    expect(ids).toHaveLength(50);
    expect(new Set(ids).size).toBe(50);
  });

  it('are looked up once, however often they are typed', async () => {
    const assistant = scriptedAssistant();
    await stage.run(assistant);
    for (const query of ['轮岗', ' 轮岗 ', '轮岗']) await type(query);
    await type('轮岗', '10');
    expect(assistant.heard).toEqual(['轮岗']);
  });

  it('may be kept by Telegram for others, unless the interface is in another language', async () => {
    await stage.run();
    expect(await type('轮岗')).toMatchObject({ is_personal: false, cache_time: 300 });
    const english = await type('轮岗', '', 'en');
    expect(english.is_personal).toBe(true);
    expect(at(articles(english), 0).reply_markup?.inline_keyboard[0]?.[0]?.text).toBe('Open source');
  });

  it('are personal where not everybody may use the bot', async () => {
    const user = stage.server.user();
    await stage.run(scriptedAssistant(), { access: { admins: [], allowed: [user.id] } });
    expect(await stage.server.inline(user, '轮岗')).toMatchObject({ is_personal: true });
    expect((await type('轮岗')).results).toEqual([]);
  });

  it('a whole paragraph of 8,000 characters fits a message, cut at a sentence', async () => {
    await stage.run();
    const { message_text } = content(at(articles(await type('第1项举措')), 0));
    expect(message_text.length).toBeLessThanOrEqual(4096);
    expect(message_text).toMatch(/所。……\n—— 丙区/);
  });
});

describe('a question', () => {
  it('puts the answer first, with its sources, asked without a model', async () => {
    const assistant = scriptedAssistant();
    const options: unknown[] = [];
    const ask: Assistant['ask'] = (question, given) => {
      options.push(given);
      return assistant.ask(question);
    };
    await stage.run({ ...assistant, ask });
    const [first, second] = articles(await type('甲区投了多少资助？'));
    expect(options).toEqual([{ extractive: true, language: 'zh' }]);
    expect(first).toMatchObject({ title: '直接回答', description: expect.stringContaining('7600余万元') });
    const { message_text, entities } = content(at(first === undefined ? [] : [first], 0));
    expect(message_text).toContain('问：甲区投了多少资助？\n\n全区累计投入教育资助资金7600余万元。[1]');
    expect(entities).toContainEqual(
      expect.objectContaining({ url: `https://t.me/policy_test_bot?start=p_${bodyParagraph('7600').id}` }),
    );
    expect(second?.id).not.toBe(first?.id);
  });

  it('without an answer lists passages only', async () => {
    await stage.run();
    const results = articles(await type('集团 怎么回事'));
    expect(results.map(({ id }) => id)).toEqual([`p_${bodyParagraph('集团化').id}`]);
  });
});

describe('nothing typed', () => {
  it('shows what can be asked: answered questions, and districts that lead on', async () => {
    await stage.run();
    const answer = await type('');
    const titles = articles(answer).map(({ title }) => title);
    expect(titles).toContain('甲区 · 2 段');
    expect(titles.some((title) => title.endsWith('？'))).toBe(true);
    const district = at(
      articles(answer).filter(({ id }) => id.startsWith('u_')),
      0,
    );
    const [button] = at(district.reply_markup?.inline_keyboard ?? [], 0);
    const link = button !== undefined && 'url' in button ? button.url : '';
    const teacher = converse(stage);
    const opened = await teacher.ask(`/start ${new URL(link).searchParams.get('start')}`);
    expect(opened.text).toContain('甲区\n2 段 · 1 份文件 · 最新 2024-11-28');
  });

  it('has a button that leads to the private chat', async () => {
    await stage.run();
    const { button } = await type('');
    expect(button).toEqual({ text: '私聊提问，答案更全', start_parameter: 'inline' });
    expect((await converse(stage).ask('/start inline')).text).toContain('收录 2 份文件');
  });

  it('works with an empty corpus', async () => {
    await stage.run(scriptedAssistant(undefined, createCorpus([])));
    expect((await type('')).results).toEqual([]);
    expect((await type('轮岗')).results).toEqual([]);
  });
});

describe('one paragraph', () => {
  it('is what p_<id> asks for', async () => {
    await stage.run();
    const { id, text } = bodyParagraph('集团化');
    const answer = await type(`p_${id}`);
    expect(articles(answer).map((result) => result.id)).toEqual([`p_${id}`]);
    expect(content(at(articles(answer), 0)).message_text).toContain(text);
  });

  it('that is not there gives nothing, and a way on', async () => {
    await stage.run();
    const gone = paragraphId(corpus.documents[0]?.id ?? '', '改掉的一段', 1);
    for (const id of ['nowhere-1', gone]) {
      const answer = await type(`p_${id}`);
      expect(answer.results).toEqual([]);
      expect(answer.button?.text).toBe('没有这一段，去私聊看目录');
    }
  });
});

describe('what nobody can answer', () => {
  it.each([
    ['恐龙', '没有找到，去私聊换个问法'],
    ['字'.repeat(200), '太长了，去私聊提问'],
    ['👍🎉', '私聊提问，答案更全'],
  ])('%s', async (query, text) => {
    await stage.run();
    expect((await type(query)).button?.text).toBe(text);
  });

  it.each(['999', '-1', 'x', '1e9', '０'])(
    'an offset that is none of ours (%s) gives no results',
    async (offset) => {
      await stage.run();
      expect((await type('轮岗', offset)).results).toEqual([]);
    },
  );

  it('a fault gives an empty list that nobody keeps', async () => {
    const assistant = scriptedAssistant();
    const search = async () => {
      throw new Error('scripted failure');
    };
    const bot = await stage.run({ ...assistant, search });
    expect(await type('轮岗')).toMatchObject({ results: [], cache_time: 0 });
    expect(bot.log.filter((line) => line.includes('inline query failed'))).toHaveLength(1);
    expect(bot.log.join('')).not.toContain('轮岗');
  });
});

describe('someone who types fast', () => {
  it('is not kept waiting by their own question', async () => {
    let finish = (): void => undefined;
    const slow = new Promise<void>((resolve) => {
      finish = resolve;
    });
    await stage.run(scriptedAssistant(() => slow));
    const teacher = converse(stage);
    teacher.chat.say(teacher.user, '慢慢回答的问题');
    const answer = await stage.server.inline(teacher.user, '轮岗');
    expect(answer).toMatchObject({ answered: true });
    finish();
    await teacher.answer();
  });

  it('has only the newest of those that arrive together looked up, and every one answered', async () => {
    const assistant = scriptedAssistant();
    const user = stage.server.user();
    const typed = ['轮', '轮岗', '轮岗教', '轮岗教师'].map((query) => stage.server.inline(user, query));
    await stage.run(assistant);
    const answers = await Promise.all(typed);
    expect(assistant.heard).toEqual(['轮岗教师']);
    expect(answers.slice(0, -1)).toEqual(
      Array(3).fill(expect.objectContaining({ answered: true, results: [], cache_time: 0 })),
    );
    expect(answers.at(-1)).toMatchObject({ results: [{ id: `p_${bodyParagraph('轮岗').id}` }] });
  });

  it('a query that Telegram has given up is no error', async () => {
    const bot = await stage.run();
    stage.expectRefusal(({ method }) => method === 'answerInlineQuery');
    await stage.server.inline(stage.server.user(), '轮岗', '', { expired: true });
    await stage.server.idle();
    expect(bot.log.some((line) => line.includes('inline query was gone'))).toBe(true);
    expect(bot.log.some((line) => line.includes('update failed'))).toBe(false);
    expect((await type('轮岗')).results).toHaveLength(1);
  });
});
