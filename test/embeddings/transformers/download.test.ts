import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { downloadModel } from '../../../src/embeddings/transformers/download.ts';
import { openTransformersEmbedder } from '../../../src/embeddings/transformers/open.ts';
import { Problem } from '../../../src/problem.ts';
import { put, temporaryFolder } from '../../temporaryFolder.ts';
import { strictTransformers } from '../strictTransformers.ts';
import { TOY, toyModelFiles } from '../toyModel.ts';

const MODEL = 'toy/bge-toy-zh-v1.5';
const WEIGHTS = 'onnx/model_quantized.onnx';
type Changes = Readonly<Record<string, (response: ServerResponse) => void>>;

const servers: ReturnType<typeof createServer>[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

/** A hub that leads to another path for the weights, as the real one leads to another server. */
async function startHub(changes: Changes = {}) {
  const asked: string[] = [];
  const files = toyModelFiles();
  const server = createServer((request, response) => {
    const [, file] =
      /^\/(?:mirror|large)\/toy\/bge-toy-zh-v1\.5\/resolve\/main\/(.+)$/.exec(request.url ?? '') ?? [];
    asked.push(request.url ?? '');
    const content = files[file ?? ''];
    const change = changes[file ?? ''];
    if (change !== undefined) return change(response);
    if (content === undefined) return void response.writeHead(404).end('Entry not found');
    if (file === WEIGHTS && request.url?.startsWith('/mirror'))
      return void response.writeHead(302, { location: request.url.replace('mirror', 'large') }).end();
    response.writeHead(200, { 'content-length': String(Buffer.byteLength(content)) }).end(content);
  });
  servers.push(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { hub: `http://127.0.0.1:${(server.address() as AddressInfo).port}/mirror`, asked };
}

function downloadTo(folder: string, hub: string) {
  const lines: string[] = [];
  const download = {
    model: MODEL,
    hub,
    folder,
    agentFor: () => undefined,
    tell: (line: string) => lines.push(line),
  };
  return { download, lines };
}

it('fetches what is missing, says so once, and the model works from then on without the hub', async () => {
  const { hub, asked } = await startHub();
  const folder = join(temporaryFolder(), 'data', 'models', MODEL);
  const { download, lines } = downloadTo(folder, hub);
  const { library } = strictTransformers();
  const open = (over: typeof download) =>
    openTransformersEmbedder({ folder, download: over, tell: over.tell, load: async () => library });
  const first = await open(download);
  expect(first.dimension).toBe(TOY.dimension);
  expect(lines).toEqual([
    expect.stringMatching(/127\.0\.0\.1:\d+ 下载模型 toy\/bge-toy-zh-v1\.5 到 .*models/),
  ]);
  const calls = asked.length;
  const second = await open({ ...download, hub: 'http://127.0.0.1:1' });
  expect(second.identity).toBe(first.identity);
  expect(asked).toHaveLength(calls);
  expect(readdirSync(join(folder, 'onnx'))).toEqual(['model_quantized.onnx']);
});

it('takes what a person has put there and fetches only the rest', async () => {
  const { hub, asked } = await startHub();
  const folder = temporaryFolder();
  const files = toyModelFiles();
  put(folder, WEIGHTS, files[WEIGHTS] as Uint8Array);
  put(folder, 'config.json', files['config.json'] as string);
  await downloadModel(downloadTo(folder, hub).download);
  expect(asked.some((url) => url.includes('onnx') || url.endsWith('main/config.json'))).toBe(false);
  expect(readFileSync(join(folder, 'tokenizer.json'), 'utf8')).toBe(files['tokenizer.json']);
});

it('fetches no weights where a person has put the whole model, which is then used', async () => {
  const { hub, asked } = await startHub();
  const folder = temporaryFolder();
  put(folder, 'onnx/model.onnx', toyModelFiles()[WEIGHTS] as Uint8Array);
  const { download } = downloadTo(folder, hub);
  const { library } = strictTransformers();
  const tell = () => undefined;
  const embedder = await openTransformersEmbedder({ folder, download, tell, load: async () => library });
  expect(embedder.dimension).toBe(TOY.dimension);
  expect(asked.some((url) => url.includes('onnx'))).toBe(false);
  expect(readdirSync(join(folder, 'onnx'))).toEqual(['model.onnx']);
});

const status = (code: number) => (response: ServerResponse) => void response.writeHead(code).end('no');
it.each([
  ['a model without ONNX', { [WEIGHTS]: status(404) }, /没有 onnx\/model_quantized\.onnx.*EMBEDDINGS_MODEL/],
  ['a model that is not there', { 'config.json': status(401) }, /没有 config\.json/],
  ['a hub in trouble', { 'config.json': status(503) }, /HTTP 503.*EMBEDDINGS_BASE_URL.*builtin/],
  [
    'a connection that breaks',
    {
      [WEIGHTS]: (response: ServerResponse) => {
        response.writeHead(200, { 'content-length': '100000' });
        response.write('half');
        setImmediate(() => response.destroy());
      },
    },
    /model_quantized\.onnx 失败（ECONNRESET）/,
  ],
  [
    'a hub that leads in circles',
    { [WEIGHTS]: (response: ServerResponse) => void response.writeHead(302, { location: '' }).end() },
    /ELOOP/,
  ],
] satisfies [string, Changes, RegExp][])(
  '%s: one line with the remedy, and no half file is left',
  async (_, changes, line) => {
    const { hub } = await startHub(changes);
    const folder = temporaryFolder();
    const error = await downloadModel(downloadTo(folder, hub).download).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(Problem);
    expect(error).toMatchObject({ code: 'embeddings', message: expect.stringMatching(line) });
    expect(readdirSync(folder, { recursive: true }).some((name) => String(name).includes('.part'))).toBe(
      false,
    );
    expect(readdirSync(folder, { recursive: true })).not.toContain(WEIGHTS);
  },
);

it('offline: names the host, the folder, and the three ways out', async () => {
  const folder = temporaryFolder();
  await expect(downloadModel(downloadTo(folder, 'http://127.0.0.1:1').download)).rejects.toMatchObject({
    code: 'embeddings',
    message: expect.stringMatching(
      new RegExp(`127\\.0\\.0\\.1:1 .*ECONNREFUSED.*EMBEDDINGS_BASE_URL.*${folder}.*builtin`),
    ),
  });
});

it('a folder that cannot be written is named', async () => {
  const { hub } = await startHub();
  const folder = join(temporaryFolder({ file: 'a file' }), 'file', 'models');
  await expect(downloadModel(downloadTo(folder, hub).download)).rejects.toThrow(/DATA_DIR/);
});
