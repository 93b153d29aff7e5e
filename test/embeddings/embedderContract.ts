import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Embedder } from '../../src/embeddings/embedder.ts';

export interface ContractSubject {
  /** Called twice: two embedders of one kind must agree with each other. */
  readonly open: () => Embedder | Promise<Embedder>;
  /** The same kind of embedder over another model. */
  readonly another?: () => Embedder | Promise<Embedder>;
  /** A text and two others of which `near` is closer in whatever sense this embedder has. */
  readonly closer: { readonly text: string; readonly near: string; readonly far: string };
}

const TEXTS = [
  '学区内轮岗交流的各类教师累计达532人。',
  '全区现有全国青少年校园足球特色校50所。',
  '普惠率94.6%',
  'abc',
];
const NOTHING = ['', ' \n\u3000', '。，！', '\ufeff', '😀', '\ud800'];

export function length(vector: readonly number[]): number {
  return Math.hypot(...vector);
}

export function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, i) => sum + value * (b[i] as number), 0);
}

/** What every Embedder keeps to, whatever model stands behind it. */
export function describeEmbedder(name: string, { open, another, closer }: ContractSubject): void {
  describe(`${name}, as every embedder`, () => {
    let embedder: Embedder;
    beforeAll(async () => {
      embedder = await open();
    });

    const expectVector = (vector: readonly number[]) => {
      expect(vector).toHaveLength(embedder.dimension);
      expect(vector.every(Number.isFinite)).toBe(true);
      expect(length(vector)).toBeCloseTo(1, 5);
    };

    it('has an identity and a positive whole dimension', () => {
      expect(embedder.identity).not.toBe('');
      expect(Number.isInteger(embedder.dimension) && embedder.dimension > 0).toBe(true);
    });

    it('gives unit vectors of its dimension, for documents and queries', async () => {
      for (const vector of await embedder.embedDocuments(TEXTS)) expectVector(vector);
      for (const text of TEXTS) expectVector(await embedder.embedQuery(text));
    });

    it.each(NOTHING)('gives a unit vector for %j, which says nothing', async (text) => {
      for (const vector of await embedder.embedDocuments([text])) expectVector(vector);
      expectVector(await embedder.embedQuery(text));
    });

    it('gives unit vectors for whatever text', async () => {
      await fc.assert(
        fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 30 }), async (text) => {
          for (const vector of await embedder.embedDocuments([text])) expectVector(vector);
          expectVector(await embedder.embedQuery(text));
        }),
        { numRuns: 30 },
      );
    });

    it('gives unit vectors for a text of 20,000 characters', async () => {
      for (const vector of await embedder.embedDocuments(['教育强区建设，'.repeat(3000)]))
        expectVector(vector);
    });

    it('gives a vector a text, in order, whatever else is in the batch', async () => {
      const together = await embedder.embedDocuments(TEXTS);
      expect(together).toHaveLength(TEXTS.length);
      for (const [i, text] of TEXTS.entries()) {
        const [alone] = await embedder.embedDocuments([text]);
        expect(dot(alone as number[], together[i] as number[])).toBeCloseTo(1, 5);
      }
      const reversed = await embedder.embedDocuments([...TEXTS].reverse());
      for (const [i, vector] of reversed.reverse().entries())
        expect(dot(vector, together[i] as number[])).toBeCloseTo(1, 5);
    });

    it('gives nothing for nothing', async () => {
      expect(await embedder.embedDocuments([])).toEqual([]);
    });

    it('gives the same vectors again, also when it is opened anew', async () => {
      const again = await open();
      expect(again.identity).toBe(embedder.identity);
      expect(await embedder.embedDocuments(TEXTS)).toEqual(await embedder.embedDocuments(TEXTS));
      expect(await again.embedDocuments(TEXTS)).toEqual(await embedder.embedDocuments(TEXTS));
      expect(await again.embedQuery('教师轮岗')).toEqual(await embedder.embedQuery('教师轮岗'));
    });

    it('gives many texts as many vectors, each as if it were alone', async () => {
      const many = Array.from({ length: 150 }, (_, i) => '教师轮岗交流学校足球'.slice(i % 7, (i % 7) + 3));
      const vectors = await embedder.embedDocuments(many);
      expect(vectors).toHaveLength(many.length);
      for (const [i, vector] of vectors.entries()) {
        expectVector(vector);
        expect(dot(vector, vectors[i % 7] as number[])).toBeCloseTo(1, 5);
      }
    });

    it.skipIf(another === undefined)('has another identity with another model', async () => {
      expect((await another?.())?.identity).not.toBe(embedder.identity);
    });

    it('does not share its arrays: writing into one changes no other', async () => {
      const [first] = await embedder.embedDocuments(['教师轮岗']);
      (first as number[]).fill(0);
      const [second] = await embedder.embedDocuments(['教师轮岗']);
      expect(length(second as number[])).toBeCloseTo(1, 5);
    });

    it('puts a query nearer to the text that it speaks of than to another', async () => {
      const query = await embedder.embedQuery(closer.text);
      const [near, far] = await embedder.embedDocuments([closer.near, closer.far]);
      expect(dot(query, near as number[])).toBeGreaterThan(dot(query, far as number[]));
    });
  });
}
