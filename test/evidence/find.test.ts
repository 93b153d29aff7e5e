import { describe, expect, it } from 'vitest';
import { openModels } from '../../src/models.ts';
import type { Question } from '../../src/question/understand.ts';
import { realAnsweringParts } from '../realCorpus.ts';

const models = openModels();
const { understander, finder } = await realAnsweringParts(models);

describe('the passages of a question', () => {
  it.each(['达川区给老师盖了多少套房子', '高新区有多少教师轮岗', '和平区怎么做劳动教育'])(
    'are those that were found, first the one whose sentence answers best: %s',
    async (asked) => {
      const question = understander.understand(asked) as Question;
      const hits = await finder.hits(question, 24);
      const passages = finder.reranked(question, hits);
      const idsOf = (list: typeof hits) => list.map(({ paragraph }) => paragraph.id);
      expect(idsOf(passages).sort()).toEqual(idsOf(hits).sort());
      const [best] = finder.evidence(question, hits, question.units);
      expect(passages[0]?.paragraph.id).toBe(best?.prepared.paragraph.id);
      const scores = passages.map(({ score }) => score);
      expect(scores).toEqual([...scores].sort((a, b) => b - a));
    },
  );
});
