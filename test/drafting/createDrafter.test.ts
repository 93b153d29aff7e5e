import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { readJudgedClaims, renumbered, sourcesOf } from '../../scripts/proof/claims.ts';
import { arbitraryOutput } from '../../scripts/proof/outputs.ts';
import { questionAbout } from '../../scripts/proof/question.ts';
import { sayingModel } from '../../scripts/proof/standIn.ts';
import { violationsOf } from '../../scripts/proof/violations.ts';
import type { Draft } from '../../src/answer/draft.ts';
import { createDrafter } from '../../src/drafting/createDrafter.ts';
import type { DraftOutcome, DraftRequest } from '../../src/drafting/drafter.ts';
import { openDraftingPrompts } from '../../src/drafting/prompts.ts';
import type { ReplyClaim } from '../../src/drafting/reply.ts';
import type { ChatModel } from '../../src/llm/chatModel.ts';
import { answerTextsZh } from '../../src/texts/zh/answer.ts';
import { type Articles, openArticles } from './articles.ts';
import { modelOf } from './models.ts';

let articles: Articles;
let request: DraftRequest;
beforeAll(async () => {
  articles = await openArticles();
  request = {
    question: questionAbout('各区的教师队伍建设有哪些做法？'),
    sources: [articles.source('累计达532人'), articles.source('县管校聘'), articles.source('区管校聘')],
    unitNames: articles.units,
    isRelevant: () => true,
    words: answerTextsZh,
  };
});

const TRUE: ReplyClaim = {
  text: '学区内轮岗交流的教师累计532人。',
  quotes: [{ passage: 1, quote: '学区内轮岗交流的各类教师累计达532人' }],
};
const OTHER_TRUE: ReplyClaim = {
  text: '康巴什区推进教师“县管校聘”和名师“无校籍管理”。',
  quotes: [{ passage: 2, quote: '持续推进教师“县管校聘”和名师“无校籍管理”' }],
};
const FALSE: ReplyClaim = { ...TRUE, text: '学区内轮岗交流的教师累计632人。' };

async function draft(
  model: ChatModel,
  shown: Draft[] = [],
  changes: Partial<DraftRequest> = {},
  signal = new AbortController().signal,
): Promise<DraftOutcome> {
  const drafter = createDrafter({ model, prompts: openDraftingPrompts(), prover: articles.prover });
  return drafter.draft({ ...request, ...changes }, { signal, onProved: (soFar) => shown.push(soFar) });
}

function textsOf(outcome: DraftOutcome): string[] {
  return outcome.kind === 'drafted'
    ? outcome.draft.map((line) => (line.kind === 'claim' ? `${line.lead}${line.text}` : line.text))
    : [outcome.kind === 'failed' ? outcome.why : outcome.kind];
}

describe('a draft', () => {
  it('tells each claim as soon as it is proved, and says whose it is', async () => {
    const shown: Draft[] = [];
    const outcome = await draft(modelOf({ say: { sufficient: true, claims: [TRUE, OTHER_TRUE] } }), shown);
    expect(textsOf(outcome)).toEqual([
      '（成都高新区）学区内轮岗交流的教师累计532人。',
      '康巴什区推进教师“县管校聘”和名师“无校籍管理”。',
    ]);
    expect(shown.map(({ length }) => length)).toEqual([1, 2]);
  });

  it('gives a failed claim back once with the reason, and takes the better one', async () => {
    const model = modelOf(
      { say: { sufficient: true, claims: [FALSE, OTHER_TRUE] } },
      { say: { sufficient: true, claims: [TRUE] } },
    );
    const outcome = await draft(model);
    expect(textsOf(outcome)).toHaveLength(2);
    expect(outcome.kind === 'drafted' && outcome.dropped).toBe(0);
    expect(model.asked).toHaveLength(2);
    expect(model.asked[1]?.user).toContain('632人');
    expect(model.asked[1]?.user).toContain('数字');
  });

  it('drops what fails twice, and asks no third time', async () => {
    const model = modelOf(
      { say: { sufficient: true, claims: [TRUE, FALSE] } },
      { say: { sufficient: true, claims: [FALSE] } },
    );
    const outcome = await draft(model);
    expect(textsOf(outcome)).toHaveLength(1);
    expect(outcome.kind === 'drafted' && outcome.dropped).toBe(1);
    expect(model.asked).toHaveLength(2);
  });

  it('keeps what is proved when the second call fails', async () => {
    const outcome = await draft(
      modelOf({ say: { sufficient: true, claims: [TRUE, FALSE] } }, { fail: 'unreachable' }),
    );
    expect(textsOf(outcome)).toHaveLength(1);
  });

  it('tells a claim once, however often the model does', async () => {
    const outcome = await draft(
      modelOf({ say: { sufficient: true, claims: [TRUE, TRUE, { ...TRUE, text: `${TRUE.text} ` }] } }),
    );
    expect(textsOf(outcome)).toHaveLength(1);
  });

  it('leads a comparison with the district and a plan with the word for it', async () => {
    const claims = [
      { text: '成都高新区：启动员额制改革。', quotes: [{ passage: 1, quote: '启动员额制改革' }] },
      {
        text: '达川区探索推进教师“区管校聘”管理改革。',
        quotes: [{ passage: 3, quote: '探索推进教师“区管校聘”管理改革' }],
      },
    ];
    const outcome = await draft(modelOf({ say: { sufficient: true, claims } }), [], {
      question: { ...request.question, kind: 'comparison' },
    });
    expect(textsOf(outcome)).toEqual([
      '成都高新区：启动员额制改革。',
      '（计划）达川区探索推进教师“区管校聘”管理改革。',
    ]);
  });

  it('leaves out what is beside the point', async () => {
    const outcome = await draft(
      modelOf({ say: { sufficient: true, claims: [TRUE] } }, { say: { sufficient: false, claims: [] } }),
      [],
      {
        isRelevant: () => false,
      },
    );
    expect(outcome).toEqual({ kind: 'failed', why: 'nothing_proved' });
  });

  it('uses the claims of a reply that breaks off', async () => {
    const text = JSON.stringify({ sufficient: true, claims: [TRUE, OTHER_TRUE] });
    expect(textsOf(await draft(modelOf({ say: text.slice(0, -40) })))).toHaveLength(1);
  });

  it('stops a model that never stops', async () => {
    const claims = Array.from({ length: 500 }, (_, index) => ({
      ...FALSE,
      text: `学区内轮岗交流的教师累计${index + 600}人。`,
    }));
    const outcome = await draft(
      modelOf({ say: { sufficient: true, claims } }, { say: { sufficient: true, claims } }),
    );
    expect(outcome.kind).toBe('failed');
  });
});

describe('without a draft', () => {
  it('the model says that the passages do not suffice', async () => {
    expect(await draft(modelOf({ say: { sufficient: false, claims: [] } }))).toEqual({
      kind: 'insufficient',
    });
    expect(await draft(modelOf({ say: { sufficient: true, claims: [] } }))).toEqual({ kind: 'insufficient' });
  });

  it('nothing is shown of a reply that says first that it can not answer', async () => {
    const shown: Draft[] = [];
    expect(await draft(modelOf({ say: { sufficient: false, claims: [TRUE] } }), shown)).toEqual({
      kind: 'insufficient',
    });
    expect(shown).toEqual([]);
  });

  it.each(['unreachable', 'unauthorized', 'budget', 'resting', 'unusable'] as const)(
    'the model fails: %s',
    async (why) => {
      expect(await draft(modelOf({ fail: why }))).toEqual({ kind: 'failed', why });
    },
  );

  it('the signal comes', async () => {
    const controller = new AbortController();
    const running = draft(modelOf('stall'), [], {}, controller.signal);
    controller.abort();
    expect(await running).toEqual({ kind: 'failed', why: 'aborted' });
  });
});

it('shows no claim without a verbatim quote and no figure that its paragraph lacks, whatever the model says', async () => {
  const judged = ['proof.jsonl', 'proof-2.jsonl'].flatMap((file) =>
    readJudgedClaims(file, articles.documents),
  );
  const sources = sourcesOf(judged);
  const claims = renumbered(judged, sources);
  let lines = 0;
  await fc.assert(
    fc.asyncProperty(arbitraryOutput(claims, articles.units), async ({ text, falsified }) => {
      const shown: Draft[] = [];
      const outcome = await draft(sayingModel([text]), shown, { sources });
      const last = outcome.kind === 'drafted' ? outcome.draft : [];
      lines += last.length;
      for (const each of [...shown, last]) expect(violationsOf(each, articles.units)).toEqual([]);
      for (const line of last) expect(falsified).not.toContain(line.text);
    }),
    { numRuns: 200, seed: 20_261_122 },
  );
  expect(lines).toBeGreaterThan(20);
});
