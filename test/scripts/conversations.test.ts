import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import {
  type Conversation,
  isConversationSet,
  readConversations,
} from '../../scripts/evaluation/conversations.ts';
import { conversationMeasures, runConversations } from '../../scripts/evaluation/runConversations.ts';
import { setPath } from '../../scripts/evaluation/sets.ts';
import { fakeAssistant } from '../terminal/fixture.ts';

const SETS = fileURLToPath(new URL('../../evaluation', import.meta.url));
const read = (half: string) => readConversations(setPath(SETS, `conversations-${half}`));

describe('the sets of conversations', () => {
  it('are two halves without a case in common, each id once', () => {
    const [tune, report] = [read('tune'), read('report')];
    for (const half of [tune, report]) {
      expect(half.length).toBeGreaterThanOrEqual(60);
      expect(new Set(half.map(({ id }) => id)).size).toBe(half.length);
    }
    const key = ({ history, question }: Conversation) =>
      JSON.stringify([history.map((turn) => turn.question), question]);
    const known = new Set(tune.map(key));
    expect(report.filter((each) => known.has(key(each)))).toEqual([]);
    expect(['conversations-tune', 'report', 'tune'].map(isConversationSet)).toEqual([true, false, false]);
  });
});

const conversation = (change: Partial<Conversation>): Conversation => ({
  id: 't1',
  kind: 'other unit',
  history: [{ question: '甲区怎么做？', answer: '' }],
  question: '乙区呢',
  whole: '乙区怎么做？',
  units: ['乙区'],
  holds: ['怎么|如何'],
  lacks: ['甲区'],
  expect: { kind: 'near_miss' },
  ...change,
});

async function measured(understood: string | null, change: Partial<Conversation> = {}) {
  const assistant = fakeAssistant();
  const asked = await runConversations(
    {
      assistant: {
        ...assistant,
        async ask(question, options) {
          if (understood !== null) options?.onProgress?.({ kind: 'understood', question: understood });
          return assistant.ask(question);
        },
      },
      unitsOf: (question) => ['甲区', '乙区', '丙区'].filter((unit) => question.includes(unit)),
    },
    'conversations-test',
    [conversation(change)],
    { wholeToo: false },
  );
  return { isUnderstood: asked[0]?.isUnderstood, measures: conversationMeasures(asked) };
}

describe('scoring a follow-up', () => {
  it.each([
    ['乙区如何做？', true],
    ['乙区怎么做的', true],
    [null, false],
    ['乙区的情况', false],
    ['丙区怎么做？', false],
    ['乙区和丙区怎么做？', false],
    ['甲区和乙区怎么做？', false],
  ])('%s is understood: %s', async (understood, right) => {
    expect((await measured(understood)).isUnderstood).toBe(right);
  });

  it.each(['same', null])('a question that is to be left (%s) may not be rewritten', async (whole) => {
    expect((await measured(null, { whole })).isUnderstood).toBe(true);
    expect((await measured('乙区怎么做？', { whole })).isUnderstood).toBe(false);
  });

  it('counts answers where a right one is known, and leaves out figures without a case', async () => {
    const names = async (change: Partial<Conversation>) =>
      (await measured('乙区如何做？', change)).measures.map(({ name, count, of }) => [name, count, of]);
    expect(await names({})).toEqual([
      ['follow-ups understood', 1, 1],
      ['right answers', 0, 1],
    ]);
    expect(await names({ expect: null })).toEqual([['follow-ups understood', 1, 1]]);
  });
});
