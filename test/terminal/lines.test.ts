import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byteLines, decodeLine, textLines } from '../../src/terminal/lines.ts';
import { bytes } from './fixture.ts';

async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}

describe('textLines', () => {
  it('counts a last line without a line end, and none after one', async () => {
    expect(await collect(textLines(bytes('一\r\n二\n\n三')))).toEqual(['一', '二', '', '三']);
    expect(await collect(textLines(bytes('一\n')))).toEqual(['一']);
    expect(await collect(textLines(bytes()))).toEqual([]);
  });

  it('keeps U+2028, which may stand inside JSON', async () => {
    expect(await collect(textLines(bytes('a\u2028b\n')))).toEqual(['a\u2028b']);
  });

  it('drops a byte order mark', async () => {
    expect(await collect(textLines(bytes('\uFEFF一\n')))).toEqual(['一']);
  });

  it('gives the same lines however the bytes are cut', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom('一', 'é', '𠮷', 'x', '\n')),
        fc.nat(7),
        async (parts, size) => {
          const whole = Buffer.from(parts.join(''));
          const pieces = Array.from({ length: Math.ceil(whole.length / (size + 1)) }, (_, at) =>
            whole.subarray(at * (size + 1), (at + 1) * (size + 1)),
          );
          expect(await collect(textLines(bytes(...pieces)))).toEqual(await collect(textLines(bytes(whole))));
        },
      ),
    );
  });
});

describe('decodeLine', () => {
  it('is null for bytes that are not UTF-8', async () => {
    const [gbk] = await collect(byteLines(bytes(Uint8Array.of(0xce, 0xca, 0x0a))));
    expect(decodeLine(gbk ?? Uint8Array.of())).toBeNull();
  });
});
