import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ANSWERABILITY_FEATURES, answerabilityFeatures } from '../../src/answer/answerability.ts';
import { SENTENCE_FEATURES } from '../../src/evidence/sentenceFeatures.ts';
import { openModels } from '../../src/models.ts';
import { projectRoot } from '../../src/projectRoot.ts';
import type { Question } from '../../src/question/understand.ts';
import { realAnsweringParts } from '../realCorpus.ts';

const models = openModels();
const { understander, finder } = await realAnsweringParts(models);

async function evidenceOf(text: string) {
  const question = understander.understand(text);
  if (question.kind === 'empty' || question.kind === 'small_talk') return null;
  return { question, evidence: finder.evidence(question, await finder.hits(question, 24)) };
}

const asked = fc.oneof(
  fc.string({ unit: fc.constantFrom(...'教师轮岗多少所学校在哪年2020年和平区“《》、，?？ a1') }),
  fc.constantFrom('成都高新区投入了多少教育资助资金？', '谁', '为什么要轮岗', '2021年', '区', '金牛区 100个'),
);

describe('ranking', () => {
  it('gives every sentence a finite number for each column of both models, whatever is asked', async () => {
    await fc.assert(
      fc.asyncProperty(asked, async (text) => {
        const found = await evidenceOf(text);
        for (const each of found?.evidence ?? []) {
          expect(each.features).toHaveLength(SENTENCE_FEATURES.length);
          const row = answerabilityFeatures(
            (found as { question: Question }).question,
            each,
            found?.evidence ?? [],
          );
          expect(row).toHaveLength(ANSWERABILITY_FEATURES.length);
          expect(row.every(Number.isFinite)).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('puts the best first, and the same again for the same question', async () => {
    const [first, again] = await Promise.all([1, 2].map(() => evidenceOf('大渡口区的普惠率是多少？')));
    const scores = first?.evidence.map(({ score }) => score) ?? [];
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    expect(again?.evidence.map(({ score }) => score)).toEqual(scores);
    expect(first?.evidence[0]?.sentence.folded).toContain('94.6%');
  });

  it('stays small enough to be read at every start', () => {
    for (const name of ['sentenceRanker', 'answerability']) {
      expect(readFileSync(join(projectRoot, 'models', `${name}.json`)).length).toBeLessThan(300_000);
    }
  });
});
