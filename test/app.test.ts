import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openApp } from '../src/app.ts';
import { Problem } from '../src/problem.ts';
import { put, temporaryFolder } from './temporaryFolder.ts';

const CORPUS = {
  'a.txt': '教师队伍建设\n学区内轮岗交流的各类教师累计达532人，全区现有学校211所。\n',
  'b.txt': '校园足球发展\n全区现有全国青少年校园足球特色校50所，足球特色幼儿园22所。\n',
};

async function open(corpusDir: string, dataDir: string) {
  const lines: string[] = [];
  const app = await openApp({ corpusDir, dataDir }, (line) => lines.push(line));
  return { ...app, lines };
}

async function expectToAnswer({ assistant }: Awaited<ReturnType<typeof open>>): Promise<void> {
  const answer = await assistant.search('教师轮岗');
  expect(answer.passages[0]?.text).toContain('532人');
}

describe('opening', () => {
  it('builds the index first when there is none, saying so, and then finds it', async () => {
    const [corpus, data] = [temporaryFolder(CORPUS), join(temporaryFolder(), '数 据')];
    const first = await open(corpus, data);
    expect(first.lines[0]).toContain('还没有索引');
    expect(first.lines.at(-1)).toContain('2 篇文件');
    expect(first.report).toMatchObject({
      built: true,
      documents: 2,
      paragraphs: 2,
      chunks: 2,
      added: ['a.txt', 'b.txt'],
      skipped: [],
    });
    const second = await open(corpus, data);
    expect(second.lines).toEqual([]);
    expect(second.report).toMatchObject({ built: false, added: [], changed: [], removed: [] });
    expect(second.corpus.documents).toEqual(first.corpus.documents);
    await expectToAnswer(second);
  });

  it('rebuilds when the corpus or a sidecar has changed, and tells what was added, changed, removed and skipped', async () => {
    const [corpus, data] = [temporaryFolder(CORPUS), temporaryFolder()];
    await open(corpus, data);
    put(corpus, 'a.txt', CORPUS['a.txt'].replace('211', '212'));
    put(corpus, 'c.md', '# 劳动教育\n\n开发100门劳动教育课程。\n');
    put(corpus, 'd.docx', 'PK');
    rmSync(join(corpus, 'b.txt'));
    const again = await open(corpus, data);
    expect(again.lines[0]).toContain('过期');
    expect(again.lines.some((line) => line.includes('d.docx') && line.includes('.docx'))).toBe(true);
    expect(again.report).toMatchObject({
      built: true,
      added: ['c.md'],
      changed: ['a.txt'],
      removed: ['b.txt'],
      skipped: [{ file: 'd.docx' }],
    });
    put(corpus, 'a.txt.meta.yaml', 'date: 2024-11-28\ndistricts: 金牛区\n');
    const annotated = await open(corpus, data);
    expect(annotated.report).toMatchObject({ built: true, added: [], changed: ['a.txt'], removed: [] });
    expect(annotated.corpus.documents[0]).toMatchObject({ date: '2024-11-28', districts: ['金牛区'] });
    expect((await open(corpus, data)).report).toMatchObject({ built: false, skipped: [{ file: 'd.docx' }] });
  });

  it('tells a file that cannot be used as skipped only, and as added once it can', async () => {
    const [corpus, data] = [temporaryFolder({ ...CORPUS, 'c.txt': ' \n' }), temporaryFolder()];
    put(corpus, 'd.txt', new Uint8Array([0, 1, 2, 3, 0, 0]));
    const first = await open(corpus, data);
    expect(first.report).toMatchObject({ added: ['a.txt', 'b.txt'], changed: [], saved: true });
    expect(first.report.skipped.map(({ file }) => file)).toEqual(['c.txt', 'd.txt']);
    put(corpus, 'c.txt', '劳动教育\n开发100门劳动教育课程。\n');
    put(corpus, 'b.txt', '');
    const again = await open(corpus, data);
    expect(again.report).toMatchObject({ added: ['c.txt'], changed: [], removed: [] });
    expect(again.report.skipped.map(({ file }) => file)).toEqual(['b.txt', 'd.txt']);
  });

  it('notices a damaged part, says so, and rebuilds', async () => {
    const [corpus, data] = [temporaryFolder(CORPUS), temporaryFolder()];
    await open(corpus, data);
    for (const part of ['content.bin', 'vectors.hnsw', 'manifest.json']) {
      const path = join(data, 'index', 'current', part);
      writeFileSync(path, readFileSync(path).subarray(0, 40));
      const again = await open(corpus, data);
      expect(again.lines[0]).toContain('索引损坏');
      expect(again.report.built).toBe(true);
      await expectToAnswer(again);
    }
    expect((await open(corpus, data)).lines).toEqual([]);
  });

  it('answers, and says why nothing was saved, when the data folder cannot be written', async () => {
    const place = temporaryFolder({ data: 'a file in place of the folder' });
    const app = await open(temporaryFolder(CORPUS), join(place, 'data'));
    expect(app.lines.some((line) => line.includes('无法写入') && line.includes(join(place, 'data')))).toBe(
      true,
    );
    expect(app.lines.at(-1)).toMatch(/只在内存中.*2 篇文件/);
    expect(app.report).toMatchObject({ built: true, saved: false });
    await expectToAnswer(app);
  });
});

describe('opening without a usable corpus', () => {
  it.each([
    ['is missing', () => join(temporaryFolder(), 'nowhere')],
    ['is a file', () => join(temporaryFolder(CORPUS), 'a.txt')],
    ['is empty', () => temporaryFolder()],
    ['holds nothing that can be read', () => temporaryFolder({ 'a.docx': 'PK', 'b.txt': ' \n' })],
  ])('fails with a line that names the folder when it %s', async (_, folder) => {
    const corpus = folder();
    const failure = await open(corpus, temporaryFolder()).catch((cause: unknown) => cause);
    expect(failure).toBeInstanceOf(Problem);
    expect(failure).toMatchObject({ code: 'corpus', message: expect.stringContaining(corpus) });
  });
});
