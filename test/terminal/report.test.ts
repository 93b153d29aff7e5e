import { describe, expect, it } from 'vitest';
import type { IngestReport } from '../../src/openIndex.ts';
import { Problem } from '../../src/problem.ts';
import { bannerText } from '../../src/terminal/banner.ts';
import { exitStatus, failureText } from '../../src/terminal/failure.ts';
import { ingestText } from '../../src/terminal/ingest.ts';
import { wantsAnsi } from '../../src/terminal/style.ts';
import { fixtureCorpus } from './fixture.ts';

describe('bannerText', () => {
  it('counts documents, districts, schools and body paragraphs', () => {
    expect(bannerText(fixtureCorpus(), 200, null)).toMatch(
      /^政策问答 · 1 篇文件 · 1 个区县、1 所学校 · 2 段正文 · 无模型（抽取式） +输入问题.*$/,
    );
  });

  it('names the model that drafts', () => {
    expect(bannerText(fixtureCorpus(), 200, 'qwen3:4b\u001b[2J')).toMatch(/2 段正文 · 模型 qwen3:4b +输入/);
  });

  it('takes a second line on a narrow terminal, and leaves out units that are not there', () => {
    const lines = bannerText(fixtureCorpus({ districts: [] }), 60, null).split('\n');
    expect(lines).toHaveLength(2);
    expect(lines[0]).toBe('政策问答 · 1 篇文件 · 2 段正文 · 无模型（抽取式）');
  });
});

describe('ingestText', () => {
  const report: IngestReport = {
    documents: 2,
    paragraphs: 40,
    chunks: 50,
    added: ['a.txt'],
    changed: [],
    removed: ['b.txt', 'c.txt'],
    skipped: [{ file: 'd.exe', why: '不支持的格式' }],
    built: true,
    saved: true,
  };

  it('tells what was done to which file, and why one was passed over', () => {
    expect(ingestText(report, 1234).split('\n')).toEqual([
      '索引已更新，用时 1.2 秒',
      '共 2 篇文件、40 段正文、50 个检索块',
      '新增 1 篇',
      '  a.txt',
      '移除 2 篇',
      '  b.txt',
      '  c.txt',
      '跳过 1 篇',
      '  d.exe：不支持的格式',
    ]);
  });

  it('says so when nothing has changed', () => {
    const same = ingestText({ ...report, added: [], removed: [], skipped: [], built: false }, 5);
    expect(same).toBe('索引已是最新，没有变化\n共 2 篇文件、40 段正文、50 个检索块');
  });
});

describe('failureText', () => {
  const quiet = { debug: false, secrets: ['4242:TEST'] };

  it('is one line: the words of a problem, or what went wrong and how to see more', () => {
    expect(failureText(new Problem('corpus', '语料文件夹\n不存在'), quiet)).toBe('语料文件夹 不存在');
    const text = failureText(new Error('boom\n    at x'), quiet);
    expect(text).toMatch(/boom.*LOG_LEVEL=debug/);
    expect(text).not.toContain('\n');
    expect(failureText('thrown text', quiet)).toContain('thrown text');
  });

  it('blacks secrets out, also in the details', () => {
    const error = new Error('GET /bot4242:TEST/getMe failed', { cause: new Error('at 4242:TEST') });
    const text = failureText(error, { ...quiet, debug: true });
    expect(text).toContain('report.test.ts');
    expect(text).not.toContain('4242:TEST');
  });

  it('decides the exit status', () => {
    expect(exitStatus(new Problem('usage', ''))).toBe(2);
    expect(exitStatus(new Problem('settings', ''))).toBe(1);
    expect(exitStatus(new Error(''))).toBe(1);
  });
});

describe('wantsAnsi', () => {
  it('is for real terminals where nobody has asked for plain text', () => {
    expect(wantsAnsi(true, {})).toBe(true);
    expect(wantsAnsi(true, { NO_COLOR: '' })).toBe(true);
    expect(wantsAnsi(true, { NO_COLOR: '1' })).toBe(false);
    expect(wantsAnsi(true, { TERM: 'dumb' })).toBe(false);
    expect(wantsAnsi(false, {})).toBe(false);
  });
});
