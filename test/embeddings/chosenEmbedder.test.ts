import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { join } from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import type { EmbeddingSettings, ProxySettings } from '../../src/config.ts';
import { openChosenEmbedder } from '../../src/embeddings/chosenEmbedder.ts';
import type { Embedder } from '../../src/embeddings/embedder.ts';
import { openDimension } from '../../src/embeddings/openai/server.ts';
import { queryVector } from '../../src/embeddings/queryVector.ts';
import { temporaryFolder } from '../temporaryFolder.ts';
import { DIMENSION, type EmbeddingServerOptions, KEY, startEmbeddingServer } from './embeddingServer.ts';

const builtin = {} as Embedder;

function choose(
  settings: EmbeddingSettings,
  dataDir = temporaryFolder(),
  proxy: ProxySettings | null = null,
) {
  return openChosenEmbedder(settings, { dataDir, proxy, tell: () => undefined, builtin: () => builtin });
}

async function serverSettings(options: EmbeddingServerOptions = {}) {
  const server = await startEmbeddingServer(options);
  const settings = {
    kind: 'openai',
    model: 'toy-embedding',
    baseUrl: server.baseUrl,
    apiKey: KEY,
  } satisfies EmbeddingSettings;
  return { server, settings };
}

let proxy: ReturnType<typeof createServer> | null = null;
afterEach(() => {
  proxy?.closeAllConnections();
  proxy?.close();
  proxy = null;
});

it('the built-in one needs nothing', async () => {
  expect(await choose({ kind: 'builtin' })).toBe(builtin);
});

it('a server is asked for its dimension once; later starts need no server', async () => {
  const { server, settings } = await serverSettings();
  const data = temporaryFolder();
  const first = await choose(settings, data);
  expect(first.dimension).toBe(DIMENSION);
  expect(await first.embedQuery('教师')).toHaveLength(DIMENSION);
  expect(server.calls).toHaveLength(2);
  const again = await choose(settings, data);
  expect(server.calls).toHaveLength(2);
  expect(again.identity).toBe(first.identity);
  expect(readdirSync(data, { recursive: true }).join()).not.toContain('127.0.0.1');
});

it('a changed dimension is forgotten, so that the next start has the new one', async () => {
  let dimension = 5;
  const { settings } = await serverSettings({
    faults: new Array(9).fill(null).map(() => (response: ServerResponse, input: readonly string[]) => {
      const data = input.map((_, index) => ({ index, embedding: new Array(dimension).fill(1) }));
      response.writeHead(200).end(JSON.stringify({ data }));
    }),
  });
  const data = temporaryFolder();
  const before = await choose(settings, data);
  dimension = 6;
  expect(await queryVector(before, '教师')).toBeNull();
  const after = await choose(settings, data);
  expect(after.dimension).toBe(6);
  expect(after.identity).not.toBe(before.identity);
});

it('without a server at the first start: one line that names it', async () => {
  const settings = { kind: 'openai', model: 'm', baseUrl: 'http://127.0.0.1:1/v1', apiKey: null } as const;
  const failing = openChosenEmbedder(settings, {
    dataDir: temporaryFolder(),
    proxy: null,
    tell: () => undefined,
    builtin: () => builtin,
  });
  await expect(failing).rejects.toMatchObject({
    code: 'embeddings',
    message: expect.stringMatching(/127\.0\.0\.1:1（ECONNREFUSED）.*EMBEDDINGS_BASE_URL/),
  });
});

it('a server that is silent at the first start: says first whom it asks, and gives up after two calls', async () => {
  const { server, settings } = await serverSettings({ faults: new Array(9).fill(() => undefined) });
  const lines: string[] = [];
  const limits: number[] = [];
  const timeout = vi.spyOn(AbortSignal, 'timeout').mockImplementation((milliseconds) => {
    limits.push(milliseconds);
    const late = new AbortController();
    // Late as soon as the call has come.
    void expect
      .poll(() => server.calls.length)
      .toBe(limits.length)
      .then(() => late.abort());
    return late.signal;
  });
  try {
    const { baseUrl, apiKey, model } = settings;
    const opening = openDimension({ baseUrl, apiKey, model }, temporaryFolder(), {
      tell: (line) => lines.push(`${server.calls.length}: ${line}`),
      wait: async () => undefined,
    });
    await expect(opening).rejects.toMatchObject({ code: 'embeddings' });
  } finally {
    timeout.mockRestore();
  }
  expect(lines).toEqual([expect.stringMatching(/^0: .*127\.0\.0\.1:\d+ 的模型 toy-embedding/)]);
  expect(lines.join()).not.toContain(KEY);
  expect(limits).toEqual([20_000, 20_000]);
});

it('calls go through the proxy, and past it where the settings say so', async () => {
  const { server, settings } = await serverSettings();
  const { port } = new URL(server.baseUrl);
  const tunnels: string[] = [];
  proxy = createServer((_, response) => response.writeHead(405).end());
  proxy.on('connect', (request, client, head) => {
    tunnels.push(request.url ?? '');
    const upstream = connect(Number(port), '127.0.0.1', () => {
      client.write('HTTP/1.1 200 OK\r\n\r\n');
      upstream.write(head);
      upstream.pipe(client).pipe(upstream);
    });
    for (const socket of [upstream, client]) socket.on('error', () => socket.destroy());
  });
  proxy.listen(0, '127.0.0.1');
  await once(proxy, 'listening');
  const url = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
  const far = { ...settings, baseUrl: 'http://embeddings.example:81/v1' };
  const embedder = await choose(far, temporaryFolder(), { url, noProxy: [] });
  expect(await embedder.embedQuery('教师')).toHaveLength(DIMENSION);
  expect(tunnels).toContain('embeddings.example:81');
  const before = tunnels.length;
  await choose(settings, temporaryFolder(), { url, noProxy: [] });
  expect(tunnels).toHaveLength(before);
});

it('a model of the hub is kept in the data folder, under its name', async () => {
  const data = temporaryFolder();
  const settings = { kind: 'transformers', model: 'toy/none', hub: 'http://127.0.0.1:1' } as const;
  // Where the package isn't installed, that is what is told; where it is, the hub that isn't there.
  await expect(choose(settings, data)).rejects.toThrow(
    new RegExp(`npm install|${join(data, 'models', 'toy', 'none')}`),
  );
});
