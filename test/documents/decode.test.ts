import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode } from '../../src/documents/decode.ts';

const CHINESE = '成都高新区现聚集211所学校。\r\n“一核两翼六群”——第1眼TV-华龙网,普惠率94.6%。\n';
/** 中国教育，第二行 in GB18030, with a four-byte character (㐂) that GBK lacks. */
const GB18030 = [
  0xd6, 0xd0, 0xb9, 0xfa, 0xbd, 0xcc, 0xd3, 0xfd, 0x81, 0x39, 0xee, 0x39, 0x0a, 0xb5, 0xda, 0xb6, 0xfe,
];

function utf16be(text: string): Uint8Array {
  return Uint8Array.from(Buffer.from(text, 'utf16le').swap16());
}

describe('decode', () => {
  it('reads UTF-8', () => {
    expect(decode(Buffer.from(CHINESE))).toEqual({ kind: 'text', text: CHINESE, encoding: 'utf-8' });
  });

  it('reads UTF-8 with a BOM and leaves the BOM out', () => {
    expect(decode(Buffer.from(`\ufeff${CHINESE}`))).toEqual({
      kind: 'text',
      text: CHINESE,
      encoding: 'utf-8',
    });
  });

  it.each([
    ['utf-16le', Buffer.from(`\ufeff${CHINESE}`, 'utf16le')],
    ['utf-16be', utf16be(`\ufeff${CHINESE}`)],
  ])('reads %s with a BOM and leaves the BOM out', (encoding, bytes) => {
    expect(decode(bytes)).toEqual({ kind: 'text', text: CHINESE, encoding });
  });

  it.each([
    ['utf-16le', Buffer.from(CHINESE, 'utf16le')],
    ['utf-16be', utf16be(CHINESE)],
  ])('reads %s without a BOM', (encoding, bytes) => {
    expect(decode(bytes)).toEqual({ kind: 'text', text: CHINESE, encoding });
  });

  it('reads GB18030 and so GBK', () => {
    const decoded = decode(Uint8Array.from(GB18030));
    expect(decoded).toMatchObject({ kind: 'text', encoding: 'gb18030' });
    expect(decoded.kind === 'text' && decoded.text).toMatch(/^中国教育.\n第二$/u);
  });

  it('keeps a UTF-8 text with a few broken bytes as UTF-8', () => {
    const bytes = Buffer.concat([Buffer.from(CHINESE.repeat(5)), Buffer.from('教').subarray(0, 2)]);
    const decoded = decode(bytes);
    expect(decoded).toMatchObject({ kind: 'text', encoding: 'utf-8' });
    expect(decoded.kind === 'text' && decoded.text.startsWith(CHINESE)).toBe(true);
  });

  it('keeps a text with one stray control character', () => {
    expect(decode(Buffer.from(`${CHINESE.repeat(20)}\u0001`)).kind).toBe('text');
  });

  it('reads an empty file as an empty text', () => {
    expect(decode(new Uint8Array())).toEqual({ kind: 'text', text: '', encoding: 'utf-8' });
  });

  it('reads back whatever well-formed text without control characters was written in UTF-8', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
        fc.pre(!/\p{Cc}|^\ufeff/u.test(text));
        expect(decode(Buffer.from(text))).toEqual({ kind: 'text', text, encoding: 'utf-8' });
      }),
    );
  });

  it.each<[string, Uint8Array]>([
    [
      'a PNG',
      Buffer.from(
        'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
        'base64',
      ),
    ],
    [
      'a zip',
      Buffer.concat([
        Buffer.from('504b03041400000008000000', 'hex'),
        deflateRawSync(Buffer.from(CHINESE.repeat(9))),
      ]),
    ],
    [
      'a PDF',
      Buffer.from('%PDF-1.4\n%\xe2\xe3\xcf\xd3\n1 0 obj\n\x00\x01\x02\x03\x04\xff\xfe\x00stream', 'latin1'),
    ],
    ['zeros', new Uint8Array(500)],
  ])('refuses %s', (_, bytes) => {
    expect(decode(bytes)).toEqual({ kind: 'binary' });
  });

  it('refuses random bytes', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 600, maxLength: 900 }),
        fc.integer({ min: 0, max: 250 }),
        (noise, at) => {
          const bytes = Uint8Array.from(noise, (byte, i) => (byte * 167 + i * 89 + (i >> 3) * 31) & 0xff);
          bytes.set([0, 1, 2, 3, 4, 0xff, 0x80, 0], at);
          bytes[0] = 1; // no BOM by chance
          expect(decode(bytes).kind).toBe('binary');
        },
      ),
      { numRuns: 50 },
    );
  });
});
