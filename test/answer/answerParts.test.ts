import { describe, expect, it } from 'vitest';
import { answerParts } from '../../src/answer/answerParts.ts';
import type { Judge } from '../../src/answer/judge.ts';
import { openModels } from '../../src/models.ts';
import type { Question } from '../../src/question/understand.ts';
import { answerTextsZh } from '../../src/texts/zh/answer.ts';
import { realAnsweringParts } from '../realCorpus.ts';

const { understander, finder } = await realAnsweringParts(openModels());

/** The lines of an answer to several questions, where the judge is so sure of the sentence with these words. */
async function linesOf(told: string, asked: Readonly<Record<string, number>>): Promise<string[]> {
  const parts = await Promise.all(
    Object.keys(asked).map(async (text) => {
      const question = understander.understand(text) as Question;
      return { question, hits: await finder.hits(question, 24) };
    }),
  );
  const judge: Judge = {
    judge(question, { sentence }) {
      const confidence = sentence.folded.includes(told) ? (asked[question.original] as number) : 0;
      return confidence >= 0.2
        ? { kind: 'enough', confidence }
        : { kind: 'not_enough', why: 'score', confidence };
    },
  };
  const whole = understander.understand(Object.keys(asked).join('，')) as Question;
  const response = answerParts(whole, parts[0]?.hits ?? [], parts, finder, judge, answerTextsZh);
  return response.kind === 'draft' ? response.draft.map(({ kind }) => kind) : [response.kind];
}

describe('several things asked at once', () => {
  it('calls none missing that the sentence shown for another tells as well', async () => {
    const told = '新增学位42180个';
    const [schools, places] = ['成都高新区新开了多少所学校', '成都高新区新增了多少个学位'];
    expect(await linesOf(told, { [schools]: 0.15, [places]: 0.9 })).toEqual(['claim']);
    expect(await linesOf(told, { [schools]: 0.02, [places]: 0.9 })).toEqual(['remark', 'claim']);
  });

  it('calls missing what the sentence tells by no other figure', async () => {
    const [places, seats] = ['成都高新区新增了多少个学位', '成都高新区新增了多少个公办学位'];
    expect(await linesOf('新增学位42180个', { [places]: 0.9, [seats]: 0.15 })).toEqual(['claim', 'remark']);
  });

  it('is refused where nothing is told', async () => {
    expect(
      await linesOf('没有这一句', { 成都高新区新开了多少所学校: 0, 成都高新区新增了多少个学位: 0 }),
    ).toEqual(['refusal']);
  });
});
