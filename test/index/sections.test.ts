import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { checksumOf, readSections, type Section, writeSections } from '../../src/index/sections.ts';
import { temporaryFolder } from '../temporaryFolder.ts';

const section: fc.Arbitrary<Section> = fc.oneof(
  fc.uint8Array({ maxLength: 70 }),
  fc.uint16Array({ maxLength: 70 }),
  fc.int16Array({ maxLength: 70 }),
  fc.uint32Array({ maxLength: 70 }),
);
const sections = fc.dictionary(fc.stringMatching(/^[a-zA-Z]{1,12}$/), section, {
  maxKeys: 6,
  noNullPrototype: true,
});
let path: string;

beforeEach(() => {
  path = join(temporaryFolder(), 'content.bin');
});

describe('a file of sections', () => {
  it('gives back what was written, and its checksum again', async () => {
    await fc.assert(
      fc.asyncProperty(sections, async (written) => {
        const checksum = await writeSections(path, written);
        expect(await readSections(path, checksum)).toEqual(written);
        expect(await checksumOf(path)).toBe(checksum);
      }),
      { numRuns: 50 },
    );
  });

  it('writes views of a larger stretch of memory as what they show', async () => {
    const whole = Uint32Array.from({ length: 100 }, (_, i) => i);
    const checksum = await writeSections(path, { part: whole.subarray(3, 50) });
    expect(await readSections(path, checksum)).toEqual({ part: whole.slice(3, 50) });
  });

  it('is refused when any one byte of it is another, or one is missing or too many', async () => {
    const checksum = await writeSections(path, { a: Uint32Array.of(1, 2, 3), b: Uint8Array.of(9, 8, 7) });
    const bytes = readFileSync(path);
    for (let i = 0; i < bytes.length; i++) {
      const changed = Buffer.from(bytes);
      changed[i] = (changed[i] as number) ^ (1 << (i % 8));
      writeFileSync(path, changed);
      expect(await readSections(path, checksum)).toBeNull();
    }
    for (const other of [bytes.subarray(0, -1), Buffer.concat([bytes, Buffer.from([0])]), Buffer.alloc(0)]) {
      writeFileSync(path, other);
      expect(await readSections(path, checksum)).toBeNull();
    }
  });

  it('has one checksum however large the pieces are in which it is read', async () => {
    const checksum = await writeSections(path, { a: new Uint8Array(9 * 1024 * 1024).fill(7) });
    expect(await checksumOf(path)).toBe(checksum);
  });
});
