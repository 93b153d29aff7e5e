import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { foldersForPaths, openBatchFile } from '../../src/terminal/batchFile.ts';
import { textLines } from '../../src/terminal/lines.ts';
import { bytes } from './fixture.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'batch-file-'));
  writeFileSync(join(folder, 'q.jsonl'), '{"question":"一"}\n');
});
afterAll(() => rmSync(folder, { recursive: true }));

async function firstLine(chunks: AsyncIterable<Uint8Array>): Promise<string | undefined> {
  for await (const line of textLines(chunks)) return line;
  return undefined;
}

describe('openBatchFile', () => {
  it('finds the file in the first folder that has it', async () => {
    const file = await openBatchFile('q.jsonl', ['/nowhere', folder], bytes());
    expect(await firstLine(file)).toBe('{"question":"一"}');
  });

  it('takes - for standard input', async () => {
    expect(await firstLine(await openBatchFile('-', [folder], bytes('in')))).toBe('in');
  });

  it('names the file and the cause when it can not be read', async () => {
    await expect(openBatchFile('no.jsonl', [folder], bytes())).rejects.toThrow(/no\.jsonl（ENOENT）/);
    await expect(openBatchFile('.', [folder], bytes())).rejects.toThrow(/EISDIR/);
  });
});

describe('a batch in UTF-16', () => {
  const text = Buffer.from('{"question":"一"}\n', 'utf16le');
  const bigEndian = Buffer.from(text).swap16();
  it.each([
    ['with a mark, as Notepad saves it', [Buffer.from([0xff, 0xfe]), text]],
    ['with a mark, the bytes the other way round', [Buffer.from([0xfe]), Buffer.from([0xff]), bigEndian]],
    ['without a mark', [text]],
    ['without a mark, the bytes the other way round', [bigEndian]],
  ])('%s fails as a whole, and says how to save it', async (_, chunks) => {
    async function* input(): AsyncGenerator<Uint8Array> {
      yield* chunks;
    }
    const read = openBatchFile('-', [folder], input()).then(firstLine);
    await expect(read).rejects.toThrow(/标准输入 是 UTF-16 .*UTF-8/);
    writeFileSync(join(folder, 'utf16.jsonl'), Buffer.concat(chunks));
    const file = openBatchFile('utf16.jsonl', [folder], bytes()).then(firstLine);
    await expect(file).rejects.toThrow(/utf16\.jsonl/);
  });
});

describe('foldersForPaths', () => {
  it('begins where the person stood when npm runs the script', () => {
    expect(foldersForPaths({ npm_lifecycle_event: 'ask', INIT_CWD: '/home/me' }, '/project')).toEqual([
      '/home/me',
      '/project',
    ]);
    expect(foldersForPaths({ npm_lifecycle_event: 'test', INIT_CWD: '/home/me' }, '/project')).toEqual([
      '/project',
    ]);
  });
});
