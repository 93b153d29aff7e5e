import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { encodeModel } from '../../scripts/training/modelFile.ts';
import { createTrainedEmbedder } from '../../src/embeddings/trainedEmbedder.ts';
import { decodeWordVectors, openWordVectors } from '../../src/embeddings/wordVectors.ts';
import { createSegmenter } from '../../src/text/segmenter.ts';
import { describeEmbedder } from './embedderContract.ts';

const vectors = openWordVectors(fileURLToPath(new URL('../../models/builtin-zh.bin', import.meta.url)));
const segmenter = createSegmenter();
const embedder = createTrainedEmbedder(vectors, segmenter);

const otherModel = {
  name: 'other/1',
  dimension: 2,
  words: ['学校'],
  rows: Float32Array.of(1, 2),
  weights: Float32Array.of(1),
  queryWeights: Float32Array.of(1),
};

describeEmbedder('the trained embedder', {
  open: () => createTrainedEmbedder(vectors, segmenter),
  another: () => createTrainedEmbedder(decodeWordVectors(encodeModel(otherModel)), segmenter),
  closer: { text: '教师轮岗', near: '老师在学校之间交流', far: '校园足球联赛' },
});

const cosine = (a: readonly number[], b: readonly number[]): number => {
  return a.reduce((sum, value, i) => sum + value * (b[i] ?? Number.NaN), 0);
};

describe('trained embedder', () => {
  it('is named and sized as its vectors', () => {
    expect(embedder.identity).toBe(vectors.identity);
    expect(embedder.dimension).toBe(vectors.dimension);
  });

  it('gives finite unit vectors for any text', async () => {
    const texts = ['', '。！？', '😀', '的', 'q\ud800', '学校午休时间', 'Ａ１', '龘靐齉'];
    const embedded = [
      ...(await embedder.embedDocuments(texts)),
      ...(await Promise.all(texts.map(embedder.embedQuery))),
    ];
    for (const vector of embedded) {
      expect(vector).toHaveLength(vectors.dimension);
      expect(Math.hypot(...vector)).toBeCloseTo(1, 9);
    }
  });

  it('gives the same text the same vector, alone or among others', async () => {
    const [first] = await embedder.embedDocuments(['学生在校午休']);
    const [, second] = await embedder.embedDocuments(['别的', '学生在校午休']);
    expect(second).toEqual(first);
  });

  it('reads traditional characters and full-width digits as their counterparts', async () => {
    expect(await embedder.embedQuery('學校有３６所')).toEqual(await embedder.embedQuery('学校有36所'));
  });

  it('reads a word that it has not by its characters', async () => {
    const word = '讲题赛';
    expect(vectors.has(word)).toBe(false);
    const asked = await embedder.embedQuery(word);
    const [near, far] = await embedder.embedDocuments(['解题大赛', '食堂用餐']);
    expect(cosine(asked, near ?? [])).toBeGreaterThan(cosine(asked, far ?? []));
  });

  it.each([
    [
      '孩子中午能在学校睡觉吗？',
      '学校统一配备午休床，保障学生睡眠。',
      '全区新建公办幼儿园十二所，新增学位三千个。',
    ],
    [
      '老师工资有保障吗',
      '落实教师待遇，确保平均工资收入水平不低于当地公务员。',
      '举办中小学生合唱展演和书法比赛。',
    ],
    ['有没有踢球的比赛', '组织校园足球联赛，一百支队伍参加。', '推进智慧教育平台建设和应用。'],
    ['教育上花了多少钱', '一般公共预算教育支出增长，投入资金二十亿元。', '开展消防安全演练，排查校园隐患。'],
  ])('finds for "%s" a text in other words', async (question, answer, other) => {
    const asked = await embedder.embedQuery(question);
    const [near, far] = await embedder.embedDocuments([answer, other]);
    expect(cosine(asked, near ?? [])).toBeGreaterThan(cosine(asked, far ?? []) + 0.1);
  });
});
