import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Assistant } from '../../src/assistant.ts';
import { createCorpus } from '../../src/documents/corpus.ts';
import { snippet } from '../../src/telegram/format/snippet.ts';
import { boldTexts, type Conversation, converse, urls } from './conversation.ts';
import { answerOf, scriptedAssistant, sketch } from './fixture.ts';
import { openStage, type Stage } from './harness.ts';

let stage: Stage;
let talk: Conversation;

beforeEach(async () => {
  stage = await openStage();
  talk = converse(stage);
});

afterEach(() => stage.close());

const COUNT = 23;
const many = createCorpus([
  sketch({
    file: '多.txt',
    title: '多',
    lines: [
      '@甲区',
      '# 一节标题',
      ...Array.from({ length: COUNT }, (_, index) => `先说别的。第${index + 1}项做法是教师轮岗。后面还有。`),
    ],
  }),
]);

function searching(): Assistant {
  const search: Assistant['search'] = async (words, { limit = 10 } = {}) =>
    answerOf(words, {
      passages: many.body.slice(0, limit).map(({ id, docId, number, text }, index) => ({
        paragraphId: id,
        docId,
        paragraph: number,
        score: 1 / (index + 1),
        text,
      })),
    });
  return { ...scriptedAssistant(undefined, many), search };
}

describe('/search', () => {
  it('shows more than ten, a page at a time', async () => {
    await stage.run(searching());
    const message = await talk.ask('/search 轮岗');
    expect(message.text).toContain('“轮岗” · 23 段，最相关的在前');
    expect(talk.labels(message)).toEqual(['1', '2', '3', '4', '5', '下一页 ▶']);
    for (let turn = 0; turn < 4; turn++) await talk.press(message, '下一页 ▶');
    expect(talk.now(message).text).toContain('第 5/5 页');
    expect(talk.labels(message)).toEqual(['21', '22', '23', '◀ 上一页']);
  });

  it('opens a paragraph with its sentence marked, and comes back to the same page', async () => {
    await stage.run(searching());
    const message = await talk.ask('/search 轮岗');
    await talk.press(message, '下一页 ▶');
    const second = talk.now(message);
    await talk.press(message, '7');
    expect(boldTexts(talk.now(message))).toContain('第7项做法是教师轮岗。');
    await talk.press(message, '← 回到结果');
    expect(talk.now(message)).toMatchObject({ text: second.text, entities: second.entities });
    expect(talk.labels(message)).toEqual(['6', '7', '8', '9', '10', '◀ 上一页', '下一页 ▶']);
  });

  it('as a reply searches for what that message says', async () => {
    await stage.run(searching());
    const said = talk.chat.say(talk.user, '轮岗');
    await stage.server.waitFor(() => talk.chat.fromBot.length > 0);
    expect((await talk.ask('/search', { reply_to: said })).text).toContain('“轮岗” · 23 段');
  });

  it('in a group leads to all results in the private chat', async () => {
    await stage.run(searching());
    const group = stage.server.group({ title: '教研群' });
    const teacher = converse(stage, {}, group);
    const message = await teacher.ask('/search 轮岗');
    expect(urls(message)).toHaveLength(6);
    const payload = new URL(urls(message).at(-1) ?? '').searchParams.get('start');
    expect((await talk.ask(`/start ${payload}`)).text).toContain('“轮岗” · 23 段');
    expect(await teacher.press(message, { data: 'sr:1' })).toMatchObject({ show_alert: true });
    expect(teacher.now(message).text).toBe(message.text);
  });

  it('leaves out what has nothing to do with the words', async () => {
    const assistant = searching();
    const search: Assistant['search'] = async (words) => assistant.search(words, { limit: 3 });
    await stage.run({ ...assistant, search });
    expect((await talk.ask('/search 恐龙')).text).toContain('2 段');
  });

  it('a page under a message that shows no results has expired', async () => {
    await stage.run(searching());
    const message = await talk.ask('/help');
    expect(await talk.press(message, { data: 'sr:1' })).toMatchObject({ show_alert: true });
  });
});

describe('a snippet', () => {
  const TEXT = '一是健全机制。制定教师轮岗方案，覆盖全区，三年轮岗五百人，并且继续推进；二是别的。';

  it('is whole sentences where they fit', () => {
    expect(snippet(TEXT, '轮岗', 100)).toBe(
      '制定教师轮岗方案，覆盖全区，三年轮岗五百人，并且继续推进；二是别的。',
    );
    expect(snippet(TEXT, '健全', 100)).toBe(TEXT);
  });

  it('is whole clauses where a sentence is too long', () => {
    expect(snippet(TEXT, '轮岗', 20)).toBe('制定教师轮岗方案，覆盖全区，…');
    expect(snippet(TEXT, '继续', 20)).toBe('…并且继续推进；二是别的。');
  });

  it('takes a part of the next sentence where its own says little', () => {
    expect(snippet(TEXT, '健全', 24)).toBe('一是健全机制。制定教师轮岗方案，覆盖全区，…');
  });

  it('begins near a word that stands deep in a long clause, and splits no character', () => {
    const text = `${'😀'.repeat(60)}轮岗${'😀'.repeat(60)}`;
    const shown = snippet(text, '轮岗', 40);
    expect(shown).toContain('轮岗');
    expect(shown.length).toBeLessThanOrEqual(41);
    expect(encodeURIComponent(shown)).toContain(encodeURIComponent('轮岗'));
  });
});
