import { beforeAll, describe, expect, it } from 'vitest';
import { outrightFirst, tellsOutright } from '../../src/answer/outright.ts';
import type { Evidence } from '../../src/evidence/evidence.ts';
import { openModels } from '../../src/models.ts';
import type { Question } from '../../src/question/understand.ts';
import { realAnsweringParts } from '../realCorpus.ts';

let parts: Awaited<ReturnType<typeof realAnsweringParts>>;
beforeAll(async () => {
  parts = await realAnsweringParts(openModels());
});

async function evidenceOf(asked: string) {
  const question = parts.understander.understand(asked) as Question;
  const ranked = parts.finder.evidence(question, await parts.finder.hits(question, 12), question.units);
  return { question, ranked };
}

describe('what is told in so many words', () => {
  it('comes before what the ranker saw first', async () => {
    const { question, ranked } = await evidenceOf('大渡口区有哪些新学校');
    const [first, ...rest] = outrightFirst(question, ranked);
    expect(tellsOutright(question, first as Evidence)).toBe(true);
    expect(ranked[0]).not.toBe(first);
    expect(rest).toEqual(ranked.filter((each) => each !== first));
  });

  it('leaves the order where nothing is told so', async () => {
    const { question, ranked } = await evidenceOf('大渡口区怎么培训老师');
    expect(outrightFirst(question, ranked)).toBe(ranked);
  });
});
