import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { converse } from './conversation.ts';
import { type DraftingAssistant, draftingAssistant } from './draftingAssistant.ts';
import { GRANTS, quoting, ROTATION } from './fixture.ts';
import { openStage, type Stage } from './harness.ts';

const GRANTS_QUESTION = '甲区投了多少资助？';
const ROTATION_QUESTION = '乙区有多少教师轮岗？';

let stage: Stage;
let assistant: DraftingAssistant;

beforeEach(async () => {
  stage = await openStage();
  assistant = draftingAssistant(async ({ question, tell }) => {
    if (question === '那乙区呢？') tell({ kind: 'understood', question: '乙区投了多少资助？' });
    return quoting(question, question.includes('轮岗') ? ROTATION : GRANTS);
  });
  await stage.run(assistant);
});

afterEach(() => stage.close());

/** The questions that the last one was asked after. */
function askedAfter(): string[] | undefined {
  return assistant.asked.at(-1)?.history?.map(({ question }) => question);
}

describe('a question', () => {
  it('is asked with what was said before, each turn by its whole question', async () => {
    const talk = converse(stage);
    await talk.ask(GRANTS_QUESTION);
    expect(askedAfter()).toEqual([]);
    await talk.ask('那乙区呢？');
    expect(askedAfter()).toEqual([GRANTS_QUESTION]);
    await talk.ask('为什么？');
    expect(askedAfter()).toEqual([GRANTS_QUESTION, '乙区投了多少资助？']);
    expect(assistant.asked.at(-1)?.history?.[0]?.answer).toBe(`${GRANTS}。[1]`);
  });

  it('is asked in the language of the interface, by a name that is not the person', async () => {
    const talk = converse(stage, { language_code: 'en' });
    await talk.ask(GRANTS_QUESTION);
    const [{ language, asker } = {}] = assistant.asked;
    expect(language).toBe('en');
    expect(asker).toMatch(/^[\w-]{10,}$/);
    expect(asker).not.toContain(String(talk.user.id));
  });

  it('after /new stands alone', async () => {
    const talk = converse(stage);
    await talk.ask(GRANTS_QUESTION);
    await talk.ask('/new');
    await talk.ask('为什么？');
    expect(askedAfter()).toEqual([]);
  });

  it('in a group knows nothing of other people, other topics, other chats', async () => {
    const group = stage.server.group({ title: '教研群', forum: true });
    const [wang, li] = [converse(stage, {}, group), converse(stage, {}, group)];
    const topic = group.topic(wang.user, '队伍');
    await wang.ask(`@policy_test_bot ${GRANTS_QUESTION}`);
    await li.ask('@policy_test_bot 为什么？');
    expect(askedAfter()).toEqual([]);
    await wang.ask('@policy_test_bot 为什么？', { thread: topic });
    expect(askedAfter()).toEqual([]);
    await wang.ask('@policy_test_bot 为什么？');
    expect(askedAfter()).toEqual([GRANTS_QUESTION]);
  });

  it('that replies to an answer is about that answer, whoever had asked for it', async () => {
    const group = stage.server.group({ title: '教研群' });
    const [wang, li] = [converse(stage, {}, group), converse(stage, {}, group)];
    const first = await wang.ask(`@policy_test_bot ${GRANTS_QUESTION}`);
    await wang.ask(`@policy_test_bot ${ROTATION_QUESTION}`);
    await li.ask('为什么？', { reply_to: first });
    expect(askedAfter()).toEqual([GRANTS_QUESTION]);
    await wang.ask('为什么？', { reply_to: first });
    expect(askedAfter()).toEqual([ROTATION_QUESTION, GRANTS_QUESTION]);
  });
});
