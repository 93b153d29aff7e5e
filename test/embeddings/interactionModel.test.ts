import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  addShift,
  decodeInteractionModel,
  encodeInteractionModel,
  type InteractionModel,
  openInteractionModel,
} from '../../src/embeddings/interactionModel.ts';

const model: InteractionModel = {
  dimension: 3,
  identity: '词向量 7',
  projection: Float32Array.from([1, 0, 0, 0, 1, 0.5, 0, 0, 1]),
  emphasis: Float32Array.from([0.25, 0, -1]),
  severity: 1.5,
  asked: {
    rowOf: new Map([
      [4, 0],
      [9, 1],
    ]),
    rows: Int8Array.from([127, 0, -64, 1, 2, 3]),
    scales: Float32Array.from([0.5, 0.125]),
  },
  told: { rowOf: new Map(), rows: new Int8Array(0), scales: new Float32Array(0) },
};

const file = encodeInteractionModel(model);

describe('a file of learned interaction', () => {
  it('holds what was written', () => {
    const read = decodeInteractionModel(file);
    expect(read).toEqual(model);
    const row = Float32Array.from([1, 1, 1, 1, 1, 1]);
    addShift(read.asked, 9, row, 3, 3);
    expect([...row]).toEqual([1, 1, 1, 1.125, 1.25, 1.375]);
    addShift(read.asked, 8, row, 0, 3);
    expect([...row.subarray(0, 3)]).toEqual([1, 1, 1]);
  });

  it('is refused when it is cut, changed, or another kind of file', () => {
    expect(() => decodeInteractionModel(file.subarray(0, 20))).toThrow('too short');
    expect(() => decodeInteractionModel(file.subarray(0, file.length - 4))).toThrow('damaged file');
    const changed = file.slice();
    changed[file.length - 8] = (changed[file.length - 8] as number) ^ 1;
    expect(() => decodeInteractionModel(changed)).toThrow('wrong checksum');
    const other = file.slice();
    other[0] = 0;
    expect(() => decodeInteractionModel(other)).toThrow('not an interaction model');
  });

  it('goes with the word vectors that it was learned upon, and no others', () => {
    const path = join(mkdtempSync(join(tmpdir(), 'interaction-')), 'model.bin');
    expect(() => openInteractionModel(path, '词向量 7')).toThrow(path);
    writeFileSync(path, file);
    expect(openInteractionModel(path, '词向量 7').dimension).toBe(3);
    expect(() => openInteractionModel(path, '词向量 8')).toThrow('fit-answers');
  });
});
