import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { encodeModel } from '../../scripts/training/modelFile.ts';
import { decodeWordVectors, openWordVectors } from '../../src/embeddings/wordVectors.ts';

const MODEL = new URL('../../models/builtin-zh.bin', import.meta.url).pathname;
const folder = mkdtempSync(join(tmpdir(), 'word-vectors-'));
afterAll(() => rmSync(folder, { recursive: true }));

const small = {
  name: 'small/1',
  dimension: 3,
  words: ['睡觉', '睡眠', '经费'],
  rows: Float32Array.from([3, 4, 0, 4, 3, 0, 0, 0, -2]),
  weights: Float32Array.from([0.5, 1, 2]),
  queryWeights: Float32Array.from([0.25, 3, 4]),
};

describe('a small file', () => {
  const vectors = decodeWordVectors(encodeModel(small));

  it('gives back what was written', () => {
    expect(vectors.dimension).toBe(3);
    expect(vectors.size).toBe(3);
    expect(vectors.has('睡觉')).toBe(true);
    expect(vectors.weight('经费')).toBe(2);
    expect(vectors.queryWeight('睡觉')).toBe(0.25);
    expect(vectors.vector('经费')).toEqual(Float32Array.from([0, 0, -1]));
    expect(vectors.similarity('睡觉', '睡眠')).toBeCloseTo(0.96, 2);
    expect(vectors.similarity('睡觉', '经费')).toBeCloseTo(0, 6);
  });

  it('knows nothing of other words', () => {
    expect(vectors.has('足球')).toBe(false);
    expect(vectors.has('')).toBe(false);
    expect(vectors.vector('足球')).toBeUndefined();
    const sum = new Float64Array(3);
    expect(vectors.addTo(sum, '足球', 1)).toBe(false);
    expect([...sum]).toEqual([0, 0, 0]);
    expect(vectors.weight('足球')).toBe(0);
    expect(vectors.queryWeight('足球')).toBe(0);
    expect(vectors.similarity('睡觉', '足球')).toBeUndefined();
    expect(vectors.similarity('足球', '睡觉')).toBeUndefined();
  });

  it('tells the same of a word by its number', () => {
    const [sleep, slumber] = [vectors.numberOf('睡觉'), vectors.numberOf('睡眠')];
    expect(vectors.numberOf('足球')).toBe(-1);
    expect(vectors.similarityOf(sleep, slumber)).toBe(vectors.similarity('睡觉', '睡眠'));
    for (const of of ['question', 'document'] as const) {
      const [named, numbered] = [new Float64Array(3), new Float64Array(3)];
      vectors.addTo(named, '睡眠', of === 'question' ? vectors.queryWeight('睡眠') : vectors.weight('睡眠'));
      vectors.addNumbered(numbered, slumber, of);
      expect(numbered).toEqual(named);
    }
  });

  it('is written the same twice, and has another identity when a number is another', () => {
    expect(encodeModel(small)).toEqual(encodeModel(small));
    const other = { ...small, queryWeights: Float32Array.from([0.25, 3, 5]) };
    expect(decodeWordVectors(encodeModel(other)).identity).not.toBe(vectors.identity);
  });

  it('may lie anywhere in memory', () => {
    const bytes = encodeModel(small);
    const shifted = new Uint8Array(bytes.length + 1).subarray(1);
    shifted.set(bytes);
    expect(decodeWordVectors(shifted).identity).toBe(vectors.identity);
  });
});

describe('a file that is not right', () => {
  const bytes = encodeModel(small);
  const changed = (at: number): Uint8Array => bytes.map((byte, i) => (i === at ? byte ^ 1 : byte));

  it.each([
    ['empty', new Uint8Array(0), /too short/],
    [
      'something else',
      new TextEncoder().encode('not a model at all, but long enough for a header'),
      /not a file of/,
    ],
    ['of another version', changed(4), /version/],
    ['cut', bytes.subarray(0, bytes.length - 4), /damaged/],
    ['longer than it says', changed(12), /damaged/],
    ['changed in a row', changed(bytes.length - 24), /damaged/],
  ])('is refused: %s', (_, content, reason) => {
    const path = join(folder, 'damaged.bin');
    writeFileSync(path, content);
    expect(() => openWordVectors(path)).toThrow(reason);
    expect(() => openWordVectors(path)).toThrow(path);
  });

  it('is refused: missing', () => {
    expect(() => openWordVectors(join(folder, 'none.bin'))).toThrow(/none\.bin/);
  });
});

describe('the built-in file', () => {
  const vectors = openWordVectors(MODEL);

  it('is small enough to be kept with the code', () => {
    expect(readFileSync(MODEL).length).toBeLessThanOrEqual(12_000_000);
  });

  it("gives the cosine of two words' vectors", () => {
    for (const [a, b] of [
      ['教育', '学校'],
      ['睡觉', '2023'],
      ['跑道', '跑道'],
    ] as const) {
      const [left, right] = [vectors.vector(a), vectors.vector(b)] as [Float32Array, Float32Array];
      const cosine = left.reduce((sum, value, i) => sum + value * (right[i] as number), 0);
      expect(vectors.similarity(a, b)).toBeCloseTo(cosine, 5);
    }
  });

  it('has unit vectors, also when they are added to a sum', () => {
    for (const word of ['教育', '睡觉', '学', '2023']) {
      const vector = vectors.vector(word);
      expect(Math.hypot(...(vector ?? []))).toBeCloseTo(1, 5);
      const sum = new Float64Array(vectors.dimension);
      expect(vectors.addTo(sum, word, 2)).toBe(true);
      expect(Array.from(sum, (value) => value / 2)).toEqual(
        Array.from(vector ?? [], (value) => expect.closeTo(value, 5)),
      );
    }
  });

  it.each([
    ['睡觉', '睡眠', '经费'],
    ['睡觉', '午休', '经费'],
    ['踢球', '足球', '图书'],
    ['老师', '教师', '跑道'],
    ['爸妈', '家长', '跑道'],
    ['花钱', '支出', '合唱'],
    ['读书', '阅读', '火灾'],
    ['食堂', '用餐', '高考'],
    ['近视', '视力', '招聘'],
    ['比赛', '大赛', '营养'],
  ])('finds %s nearer to %s than to %s', (word, related, unrelated) => {
    const near = vectors.similarity(word, related) ?? -1;
    const far = vectors.similarity(word, unrelated) ?? 1;
    expect(near).toBeGreaterThan(far + 0.1);
    expect(vectors.similarity(related, word)).toBeCloseTo(near, 6);
  });

  it('gives words that say nothing little weight', () => {
    for (const word of ['的', '了', '和', '是'])
      expect(vectors.weight(word)).toBeLessThan(vectors.weight('足球') / 2);
  });
});
