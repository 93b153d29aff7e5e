import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseDocuments, readSourceFiles } from '../../src/documents/readCorpus.ts';
import { createGazetteer } from '../../src/places/gazetteer.ts';
import { put, temporaryFolder } from '../temporaryFolder.ts';

const gazetteer = createGazetteer();
const TEXT = '标题在这里\n正文第一段，有句号。\n';
const load = async (folder: string) => {
  const source = await readSourceFiles(folder);
  return { source, ...(await parseDocuments(source, gazetteer)) };
};

describe('reading the corpus folder', () => {
  it('reads texts and Markdown in subfolders, sorted, with forward slashes', async () => {
    const folder = temporaryFolder({
      'b.txt': TEXT,
      '子 文件夹/深/a.md': '# 甲\n\n正文。',
      'a.TXT': TEXT,
      'c.markdown': '正文。',
    });
    const { documents, skipped } = await load(folder);
    expect(documents.map(({ file }) => file)).toEqual(['a.TXT', 'b.txt', 'c.markdown', '子 文件夹/深/a.md']);
    expect(skipped).toEqual([]);
  });

  it('passes over names that start with a dot, folders included, without a word', async () => {
    const folder = temporaryFolder({
      '.hidden.txt': TEXT,
      '.git/a.txt': TEXT,
      'a.txt': TEXT,
      '.DS_Store': 'x',
    });
    const { documents, skipped } = await load(folder);
    expect(documents.map(({ file }) => file)).toEqual(['a.txt']);
    expect(skipped).toEqual([]);
  });

  it('tells of every file it cannot use, with the reason', async () => {
    const folder = temporaryFolder({
      'a.txt': TEXT,
      'report.docx': 'PK',
      noending: TEXT,
      'picture.txt': new Uint8Array(300),
      'empty.txt': '',
      'blank.txt': ' \n\ufeff\n',
      'lonely.txt.meta.yaml': 'title: 甲',
    });
    const { documents, skipped } = await load(folder);
    expect(documents.map(({ file }) => file)).toEqual(['a.txt']);
    expect(skipped.map(({ file, reason }) => [file, reason]).sort()).toEqual([
      ['blank.txt', 'empty'],
      ['empty.txt', 'empty'],
      ['lonely.txt.meta.yaml', 'metadata'],
      ['noending', 'format'],
      ['picture.txt', 'binary'],
      ['report.docx', 'format'],
    ]);
    expect(skipped.find(({ file }) => file === 'report.docx')?.detail).toBe('.docx');
  });

  it('goes on when one file cannot be read', async () => {
    const folder = temporaryFolder({ 'a.txt': TEXT });
    symlinkSync(join(folder, 'nowhere'), join(folder, 'broken.txt'));
    const { documents, skipped } = await load(folder);
    expect(documents.map(({ file }) => file)).toEqual(['a.txt']);
    expect(skipped).toEqual([{ file: 'broken.txt', reason: 'unreadable', detail: 'ENOENT' }]);
  });

  it('goes on when one file is beyond its parser', async () => {
    const folder = temporaryFolder({ 'a.txt': TEXT, 'deep.md': `${'>'.repeat(10_000)}甲` });
    const { documents, skipped } = await load(folder);
    expect(documents.map(({ file }) => file)).toEqual(['a.txt']);
    expect(skipped).toMatchObject([{ file: 'deep.md', reason: 'binary' }]);
  });

  it('is not stopped by a folder whose name ends in .txt', async () => {
    const folder = temporaryFolder({ 'a.txt': TEXT });
    mkdirSync(join(folder, 'folder.txt'));
    expect((await load(folder)).documents.map(({ file }) => file)).toEqual(['a.txt']);
  });

  it('keeps a document whose sidecar is wrong, and tells of the sidecar', async () => {
    const folder = temporaryFolder({ 'a.txt': TEXT, 'a.txt.meta.yaml': 'date: 昨天' });
    const { documents, skipped } = await load(folder);
    expect(documents).toHaveLength(1);
    expect(documents[0]?.date).toBeNull();
    expect(skipped).toMatchObject([{ file: 'a.txt', reason: 'metadata' }]);
    expect(skipped[0]?.detail).toContain('date');
  });

  it('reads sidecars in the encodings of texts', async () => {
    const folder = temporaryFolder({
      'a.txt': TEXT,
      'a.txt.meta.yaml': Buffer.from('\ufefftitle: 甲\n', 'utf16le'),
    });
    expect((await load(folder)).documents[0]?.title).toBe('甲');
  });

  it('puts a sidecar before front matter, key by key', async () => {
    const folder = temporaryFolder({
      'a.md': '---\ntitle: 文内\ndate: 2024-01-02\n---\n正文。',
      'a.md.meta.yaml': 'title: 旁注',
    });
    expect((await load(folder)).documents[0]).toMatchObject({ title: '旁注', date: '2024-01-02' });
  });

  it('keeps the text of a Markdown file with broken front matter', async () => {
    const folder = temporaryFolder({ 'a.md': '---\ntitle: [\n---\n正文。' });
    const { documents, skipped } = await load(folder);
    expect(documents[0]?.paragraphs.map(({ text }) => text)).toEqual(['正文。']);
    expect(skipped).toMatchObject([{ file: 'a.md', reason: 'metadata' }]);
  });

  it('takes a text of one line for body', async () => {
    const { documents } = await load(temporaryFolder({ 'a.txt': '全区有学校211所' }));
    expect(documents[0]?.paragraphs.map(({ role }) => role)).toEqual(['body']);
  });

  it.each(['missing', 'a.txt'])('rejects a folder that is none: %s', async (name) => {
    const folder = temporaryFolder({ 'a.txt': TEXT });
    await expect(readSourceFiles(join(folder, name))).rejects.toMatchObject({ code: /^ENO(?:ENT|TDIR)$/ });
  });
});

describe('the hash of the corpus', () => {
  const hashOf = async (folder: string) => (await readSourceFiles(folder)).corpusHash;

  it('stays the same while nothing changes', async () => {
    const files = { 'a.txt': TEXT, 'b.txt': TEXT, 'a.txt.meta.yaml': 'title: 甲' };
    expect(await hashOf(temporaryFolder(files))).toBe(await hashOf(temporaryFolder(files)));
  });

  it.each<[string, Record<string, string>]>([
    ['a text changes', { 'a.txt': `${TEXT}又一段。` }],
    ['a file is added', { 'c.txt': TEXT }],
    ['a sidecar is added', { 'b.txt.meta.yaml': 'title: 乙' }],
    ['a sidecar changes', { 'a.txt.meta.yaml': 'title: 丙' }],
    ['a file that will be skipped is added', { 'd.docx': 'x' }],
  ])('changes when %s', async (_, change) => {
    const folder = temporaryFolder({ 'a.txt': TEXT, 'b.txt': TEXT, 'a.txt.meta.yaml': 'title: 甲' });
    const before = await hashOf(folder);
    for (const [name, content] of Object.entries(change)) put(folder, name, content);
    expect(await hashOf(folder)).not.toBe(before);
  });

  it('is another when text moves from a file into its sidecar', async () => {
    const one = await hashOf(temporaryFolder({ 'a.txt': '甲乙', 'a.txt.meta.yaml': '丙' }));
    const other = await hashOf(temporaryFolder({ 'a.txt': '甲', 'a.txt.meta.yaml': '乙丙' }));
    expect(one).not.toBe(other);
  });
});
