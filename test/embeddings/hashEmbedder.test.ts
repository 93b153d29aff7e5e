import { describe, expect, it } from 'vitest';
import { createHashEmbedder, type TermWeights } from '../../src/embeddings/hashEmbedder.ts';
import { describeEmbedder, dot } from './embedderContract.ts';

const weights: TermWeights = {
  terms: (text) => text.match(/\p{Script=Han}|[a-z\d]+/gu) ?? [],
  idf: (term) => (term === '的' ? 0.1 : 2),
};
const open = () => createHashEmbedder(weights);

describeEmbedder('the hash embedder', {
  open,
  closer: { text: '教师轮岗', near: '轮岗的教师', far: '校园足球' },
});

describe('the hash embedder', () => {
  const cosine = async (a: string, b: string) => dot(await open().embedQuery(a), await open().embedQuery(b));

  it('gives the same vector to texts of the same terms in another order', async () => {
    expect(await cosine('教师轮岗', '岗轮师教')).toBeCloseTo(1, 10);
  });

  it('lets a telling term weigh more than a common one', async () => {
    expect(await cosine('教的', '教')).toBeGreaterThan(await cosine('教的', '的'));
  });

  it('puts texts without a common term near a right angle', async () => {
    expect(Math.abs(await cosine('学区治理共同体建设', '普惠率很高吗'))).toBeLessThan(0.5);
  });
});
