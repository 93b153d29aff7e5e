import { expect, it } from 'vitest';
import { openApp } from '../../src/app.ts';
import type { EmbeddingSettings } from '../../src/config.ts';
import { temporaryFolder } from '../temporaryFolder.ts';
import { type EmbeddingServerOptions, KEY, startEmbeddingServer } from './embeddingServer.ts';

const CORPUS = {
  'a.txt': '教师队伍建设\n学区内轮岗交流的各类教师累计达532人，全区现有学校211所。\n',
  'b.txt': '校园足球发展\n全区现有全国青少年校园足球特色校50所，足球特色幼儿园22所。\n',
};

async function start(options: EmbeddingServerOptions = {}) {
  const server = await startEmbeddingServer(options);
  return { ...server, settings: settingsOf(server.baseUrl) };
}

function settingsOf(baseUrl: string): EmbeddingSettings {
  return { kind: 'openai', model: 'toy-embedding', baseUrl, apiKey: KEY };
}

async function open(corpusDir: string, dataDir: string, embeddings?: EmbeddingSettings) {
  const lines: string[] = [];
  const settings = embeddings === undefined ? { corpusDir, dataDir } : { corpusDir, dataDir, embeddings };
  return { ...(await openApp(settings, (line) => lines.push(line))), lines };
}

it('another embedding rebuilds the index, saying that it is the embedding that has changed', async () => {
  const [corpus, data, server] = [temporaryFolder(CORPUS), temporaryFolder(), await start()];
  expect((await open(corpus, data)).lines[0]).toContain('还没有索引');
  const changed = await open(corpus, data, server.settings);
  expect(changed.lines).toEqual([
    expect.stringContaining('正在连接'),
    expect.stringContaining('向量模型已更换'),
    expect.stringContaining('索引已建好'),
  ]);
  expect(changed.report).toMatchObject({ built: true, added: [], changed: [], removed: [] });
  const again = await open(corpus, data, server.settings);
  expect(again.lines).toEqual([]);
  expect(again.report.built).toBe(false);
});

it('a large corpus: says what will be sent before it sends any of it', async () => {
  const paragraphs = Array.from({ length: 80 }, (_, i) => `全区第${i}所学校有轮岗教师${i * 7}人。`);
  const [corpus, server] = [temporaryFolder({ 'a.txt': `教师\n${paragraphs.join('\n')}\n` }), await start()];
  let sentBefore = -1;
  const settings = { corpusDir: corpus, dataDir: temporaryFolder(), embeddings: server.settings };
  await openApp(settings, (line) => {
    if (line.includes('计费')) sentBefore = server.calls.length;
  });
  // The one is that for the dimension.
  expect(sentBefore).toBe(1);
  expect(server.calls.length).toBeGreaterThan(1);
});

it('an index that is there needs no server to open', async () => {
  const [corpus, data, server] = [temporaryFolder(CORPUS), temporaryFolder(), await start()];
  await open(corpus, data, server.settings);
  const { report } = await open(corpus, data, server.settings);
  expect(report.built).toBe(false);
  // One for the dimension, one for the corpus.
  expect(server.calls).toHaveLength(2);
});
