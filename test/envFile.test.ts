import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { malformedLines, withEnvFiles } from '../src/envFile.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'env-file-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function envFile(content: string | Uint8Array, name = '.'): string {
  mkdirSync(join(folder, name), { recursive: true });
  writeFileSync(join(folder, name, '.env'), content);
  return join(folder, name);
}

describe('withEnvFiles', () => {
  it('is the environment itself where there is no file', () => {
    expect(withEnvFiles({ A: '1' }, [folder])).toEqual({ A: '1' });
  });

  it('lets the real environment win, also when it is set to nothing', () => {
    envFile('\uFEFFA=file\r\nB=file\r\nC="with space" # why\r\n');
    expect(withEnvFiles({ A: 'real', B: '' }, [folder])).toEqual({ A: 'real', B: '', C: 'with space' });
  });

  it('lets the earlier folder win', () => {
    const [first, second] = [envFile('A=first', 'first'), envFile('A=second\nB=second', 'second')];
    expect(withEnvFiles({}, [first, second])).toEqual({ A: 'first', B: 'second' });
  });

  it('names the lines that are wrong, without what they hold', () => {
    envFile('# comment\nA=1\nBOT_TOKEN: 4242:SECRET\n');
    expect(() => withEnvFiles({}, [folder])).toThrow(/第 3 行/);
    expect(() => withEnvFiles({}, [folder])).not.toThrow(/SECRET/);
  });

  it('refuses a folder of that name and a file in UTF-16', () => {
    mkdirSync(join(folder, 'sub', '.env'), { recursive: true });
    expect(() => withEnvFiles({}, [join(folder, 'sub')])).toThrow(/EISDIR/);
    envFile(Buffer.from('\uFEFFA=1', 'utf16le'));
    expect(() => withEnvFiles({}, [folder])).toThrow(/UTF-8/);
  });
});

describe('malformedLines', () => {
  it('lets values go over several lines', () => {
    expect(malformedLines('A="one\ntwo: 2\nthree"\nexport B=\nC = x')).toEqual([]);
  });

  it('finds what the parser would pass over in silence', () => {
    expect(malformedLines('A="unclosed\nB')).toEqual([1, 2]);
  });
});
