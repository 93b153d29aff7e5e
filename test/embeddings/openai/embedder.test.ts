import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import type { Embedder } from '../../../src/embeddings/embedder.ts';
import { createOpenaiEmbedder, type OpenaiOptions } from '../../../src/embeddings/openai/embedder.ts';
import { queryVector } from '../../../src/embeddings/queryVector.ts';
import { Problem } from '../../../src/problem.ts';
import { describeEmbedder } from '../embedderContract.ts';
import {
  DIMENSION,
  type EmbeddingServerOptions,
  type Fault,
  KEY,
  properAnswer,
  type RunningServer,
  reply,
  startEmbeddingServer,
} from '../embeddingServer.ts';

interface Opened {
  readonly embedder: Embedder;
  readonly server: RunningServer;
  readonly lines: string[];
  /** Milliseconds that were waited between attempts. */
  readonly waits: number[];
  readonly clock: { time: number };
}

async function open(
  options: EmbeddingServerOptions = {},
  changes: Partial<OpenaiOptions> & { baseUrl?: string; apiKey?: string; model?: string } = {},
): Promise<Opened> {
  const server = await startEmbeddingServer(options);
  const [lines, waits, clock]: [string[], number[], { time: number }] = [[], [], { time: 0 }];
  const { baseUrl = server.baseUrl, apiKey = KEY, model = 'toy-embedding', ...rest } = changes;
  const embedder = createOpenaiEmbedder({
    server: { baseUrl, apiKey, model },
    dimension: DIMENSION,
    tell: (line) => lines.push(line),
    random: () => 0.5,
    wait: async (milliseconds) => {
      waits.push(milliseconds);
    },
    now: () => clock.time,
    ...rest,
  });
  return { embedder, server, lines, waits, clock };
}

async function problemOf(work: Promise<unknown>): Promise<Problem> {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(Problem);
  expect((error as Problem).code).toBe('embeddings');
  expect(inspect(error)).not.toContain(KEY);
  return error as Problem;
}

const fail =
  (
    status: number,
    headers: Readonly<Record<string, string>> = {},
    error: unknown = { message: 'slow' },
  ): Fault =>
  (response) =>
    reply(response, status, { error } as object, headers);
const hangUp: Fault = (_, __, request) => request.socket.destroy();
const cut: Fault = (response) => {
  response.writeHead(200, { 'content-length': '1000' });
  response.write('{"data":');
  setImmediate(() => response.destroy());
};
const silence: Fault = () => undefined;

const closer = { text: '教师轮岗', near: '教师轮岗交流', far: '校园足球联赛' };
// The contract's tests share one embedder; its server lasts for one test only, hence a server for each call.
describeEmbedder('the embedder of a server', {
  open: async () => overFreshServers(DIMENSION),
  another: async () => overFreshServers(DIMENSION + 1),
  closer,
});

function overFreshServers(dimension: number): Embedder {
  const opened = async () => (await open({ dimension }, { dimension })).embedder;
  return {
    identity: createOpenaiEmbedder({
      server: { baseUrl: 'http://127.0.0.1:1/v1', apiKey: KEY, model: 'toy-embedding' },
      dimension,
      tell: () => undefined,
    }).identity,
    dimension,
    embedDocuments: async (texts) => (await opened()).embedDocuments(texts),
    embedQuery: async (text) => (await opened()).embedQuery(text),
  };
}

describe('documents', () => {
  it('go out in few calls, at most four at once, each within the limits of a request', async () => {
    let waiting: (() => void)[] = [];
    let came = 0;
    const hold = () =>
      new Promise<void>((resolve) => {
        waiting.push(resolve);
        came += 1;
        // Nobody is let go before four are there; the last two of ten wait for each other.
        if (waiting.length < 4 && came < 10) return;
        for (const go of waiting) go();
        waiting = [];
      });
    const { embedder, server } = await open({ hold });
    const texts = Array.from({ length: 640 }, (_, i) => `第${i}段`);
    expect(await embedder.embedDocuments(texts)).toHaveLength(640);
    expect(server.calls).toHaveLength(10);
    expect(server.widest()).toBe(4);
    const long = await open();
    await long.embedder.embedDocuments(Array.from({ length: 64 }, (_, i) => `${i}`.padEnd(1900, '学')));
    expect(long.server.calls).toHaveLength(4);
  });

  it('come back right from a server that takes ten at once, which is learnt once', async () => {
    const { embedder, server } = await open({ mostTexts: 10 });
    const texts = Array.from({ length: 64 }, (_, i) => `第${i}段`);
    const vectors = await embedder.embedDocuments(texts);
    const { embedder: generous } = await open();
    expect(vectors).toEqual(await generous.embedDocuments(texts));
    const refusedAtFirst = server.calls.filter(({ status }) => status === 400).length;
    expect(refusedAtFirst).toBe(3);
    await embedder.embedDocuments(texts);
    expect(server.calls.filter(({ status }) => status === 400)).toHaveLength(refusedAtFirst);
  });

  it('that are too long for the server are sent in parts, and nothing of them is lost', async () => {
    const { embedder, server } = await open({ mostCharacters: 300 });
    const start = '教师轮岗交流，学校发展。'.repeat(80);
    const [a, b] = await embedder.embedDocuments([`${start}足球联赛`, `${start}普惠园区`]);
    expect(a).not.toEqual(b);
    const accepted = server.calls.filter(({ status }) => status === 200).flatMap(({ input }) => input);
    expect(accepted.join('').length).toBe((start.length + 4) * 2);
  });

  it('before many of them, a line says how much will be sent; a few go without', async () => {
    const { embedder, lines, server } = await open();
    embedder.announce?.(['教师轮岗'.repeat(10)]);
    expect(lines).toEqual([]);
    embedder.announce?.(Array.from({ length: 65 }, () => '教师轮岗abcdefgh').values());
    expect(lines).toEqual([expect.stringMatching(/toy-embedding.* 65 段.* 780 字.* 390 个 token/)]);
    expect(lines.join()).not.toContain(KEY);
    expect(server.calls).toEqual([]);
  });
});

describe('a server in trouble', () => {
  it('429 with Retry-After: waits as told, then goes on', async () => {
    const { embedder, waits } = await open({ faults: [fail(429, { 'retry-after': '7' })] });
    expect(await embedder.embedDocuments(['教师'])).toHaveLength(1);
    expect(waits).toEqual([7000]);
  });

  it('429 with a date or with milliseconds: the same', async () => {
    const date = new Date(Date.now() + 50_000).toUTCString();
    const { embedder, waits } = await open({
      faults: [fail(429, { 'retry-after': date }), fail(429, { 'retry-after-ms': '2500' })],
    });
    await embedder.embedDocuments(['教师']);
    expect(waits[0]).toBeGreaterThan(40_000);
    expect(waits[0]).toBeLessThanOrEqual(50_000);
    expect(waits[1]).toBe(2500);
  });

  it('one call that is told to wait holds up the others', async () => {
    let asked = (): void => undefined;
    let release = (): void => undefined;
    const toldToWait = new Promise<void>((resolve) => {
      asked = resolve;
    });
    const waiting = new Promise<void>((resolve) => {
      release = resolve;
    });
    let came = 0;
    const { embedder, server } = await open(
      // The others are answered when the first has been told to wait.
      {
        faults: [fail(429, { 'retry-after': '7' })],
        hold: async () => (came++ === 0 ? undefined : toldToWait),
      },
      {
        wait: () => {
          asked();
          return waiting;
        },
      },
    );
    const done = embedder.embedDocuments(Array.from({ length: 64 * 12 }, (_, i) => `第${i}段`));
    await expect.poll(() => server.calls.length).toBe(4);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(server.calls).toHaveLength(4);
    release();
    expect(await done).toHaveLength(64 * 12);
    expect(server.calls).toHaveLength(13);
  });

  it('a shorter wait that comes later does not end a longer one', async () => {
    const ends = new Map<number, () => void>();
    let came = 0;
    const { embedder, server } = await open(
      {
        faults: [fail(429, { 'retry-after': '9' }), fail(429, { 'retry-after': '2' })],
        // The second is refused once the first has been told to wait, the others after both.
        hold: async () => {
          const before = came++;
          await expect.poll(() => ends.size).toBe(Math.min(before, 2));
        },
      },
      {
        wait: (milliseconds) => new Promise<void>((resolve) => ends.set(milliseconds, resolve)),
      },
    );
    const done = embedder.embedDocuments(Array.from({ length: 64 * 12 }, (_, i) => `第${i}段`));
    await expect.poll(() => server.calls.length).toBe(4);
    expect([...ends.keys()]).toEqual([9000, 2000]);
    ends.get(2000)?.();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(server.calls).toHaveLength(4);
    ends.get(9000)?.();
    expect(await done).toHaveLength(64 * 12);
  });

  it.each([
    ['500', fail(500)],
    ['503 that is no JSON', (response) => reply(response, 503, '<html>busy</html>')],
    ['a connection that breaks', hangUp],
    ['an answer that is cut off', cut],
  ] satisfies [string, Fault][])('%s once: tries again, each time after a longer wait', async (_, fault) => {
    const { embedder, waits } = await open({ faults: [fault, fault, fault] });
    expect(await embedder.embedDocuments(['教师'])).toHaveLength(1);
    expect(waits).toEqual([750, 1500, 3000]);
  });

  it('waits by chance between half of a step and the whole', async () => {
    const least = await open({ faults: [fail(500)] }, { random: () => 0 });
    const most = await open({ faults: [fail(500)] }, { random: () => 0.999 });
    await Promise.all([least, most].map(({ embedder }) => embedder.embedDocuments(['教师'])));
    expect(least.waits).toEqual([500]);
    expect(most.waits[0]).toBeCloseTo(1000, -1);
  });

  it('gives up in the end, in one line with the host and the reason', async () => {
    const { embedder, waits } = await open({ faults: new Array(20).fill(fail(500)) });
    const { message } = await problemOf(embedder.embedDocuments(['教师']));
    expect(message).toMatch(/127\.0\.0\.1:\d+.*HTTP 500: slow/);
    expect(waits).toHaveLength(7);
  });

  it('does not wait for an hour', async () => {
    const { embedder, waits } = await open({ faults: [fail(429, { 'retry-after': '3600' })] });
    expect((await problemOf(embedder.embedDocuments(['教师']))).message).toContain('3600 秒');
    expect(waits).toEqual([]);
  });

  it('an account without money is not asked again', async () => {
    const error = { message: 'You exceeded your current quota', code: 'insufficient_quota' };
    const { embedder, server } = await open({ faults: [fail(429, {}, error)] });
    expect((await problemOf(embedder.embedDocuments(['教师']))).message).toContain('额度');
    expect(server.calls).toHaveLength(1);
  });

  it('one failed call ends the others', async () => {
    const { embedder, server } = await open({
      faults: [silence, silence, silence, fail(402)],
    });
    await problemOf(embedder.embedDocuments(Array.from({ length: 64 * 9 }, (_, i) => `第${i}段`)));
    expect(server.calls).toHaveLength(4);
  });

  it('a stop ends calls that hang', async () => {
    const stop = new AbortController();
    const { embedder, server } = await open({ faults: [silence] }, { signal: stop.signal });
    const work = embedder.embedDocuments(['教师']);
    await expect.poll(() => server.calls.length).toBe(1);
    stop.abort(new Error('stopped'));
    await expect(work).rejects.toThrow('stopped');
  });
});

describe('a server that refuses', () => {
  it('the key: says which setting, and repeats neither key nor the words of the server', async () => {
    const { embedder, server } = await open({}, { apiKey: 'sk-wrong-key-9999' });
    const { message } = await problemOf(embedder.embedDocuments(['教师']));
    expect(message).toContain('EMBEDDINGS_API_KEY');
    expect(message).not.toContain('sk-wrong');
    expect(server.calls).toHaveLength(1);
  });

  it('the model or the path: says which settings', async () => {
    const model = await open({}, { model: 'other' });
    expect((await problemOf(model.embedder.embedDocuments(['教师']))).message).toMatch(
      /does not exist.*EMBEDDINGS_MODEL/,
    );
    const server = await startEmbeddingServer();
    const path = await open({}, { baseUrl: server.baseUrl.replace('/v1', '') });
    expect((await problemOf(path.embedder.embedDocuments(['教师']))).message).toContain(
      'EMBEDDINGS_BASE_URL',
    );
  });

  it('whatever is sent: quotes the server, without the key', async () => {
    const { embedder } = await open({ faults: [fail(400, {}, `no\nthanks, ${KEY}`)] });
    expect((await problemOf(embedder.embedDocuments(['教师']))).message).toContain('no thanks, ***');
  });
});

describe('an answer in a wrong form', () => {
  const changed =
    (change: (answer: ReturnType<typeof properAnswer>) => unknown): Fault =>
    (response, input) =>
      reply(response, 200, change(properAnswer(input)) as object);
  it.each([
    ['no JSON', (response) => reply(response, 200, '<html>Log in</html>'), 'not JSON'],
    ['no data', changed(() => ({ ok: true })), 'data'],
    ['too few vectors', changed(({ data }) => ({ data: data.slice(1) })), '1 vectors for 2 texts'],
    ['too many', changed(({ data }) => ({ data: [...data, ...data] })), '4 vectors for 2 texts'],
    ['one index twice', changed(({ data }) => ({ data: [data[0], data[0]] })), 'data.1.index'],
    [
      'an index beyond',
      changed(({ data }) => ({ data: data.map((one) => ({ ...one, index: one.index + 1 })) })),
      'index: 2',
    ],
    [
      'base64',
      changed(({ data }) => ({ data: data.map((one) => ({ ...one, embedding: 'AACAPw==' })) })),
      'embedding',
    ],
    [
      'a value that is no number',
      changed(({ data }) => ({ data: data.map((one) => ({ ...one, embedding: [null] })) })),
      'embedding.0',
    ],
    [
      'an endless value',
      (response, input) =>
        reply(
          response,
          200,
          JSON.stringify(properAnswer(input)).replace(/"embedding":\[/g, '"embedding":[1e999,'),
        ),
      'embedding.0',
    ],
    [
      'dimensions that differ',
      changed(({ data }) => ({
        data: data.map((one) => ({ ...one, embedding: one.embedding.slice(one.index) })),
      })),
      '11 and 12|12 and 11',
    ],
  ] satisfies [string, Fault, string][])('%s is refused with the reason', async (_, fault, reason) => {
    const { embedder, server } = await open({ faults: [fault] });
    const { message } = await problemOf(embedder.embedDocuments(['教师', '轮岗']));
    expect(message).toMatch(new RegExp(`不合格式.*(${reason})`));
    expect(server.calls).toHaveLength(1);
  });

  it('another dimension than before: the model has changed, which is reported', async () => {
    let told = 0;
    const { embedder } = await open({ dimension: 7 }, { onOtherDimension: () => told++ });
    expect((await problemOf(embedder.embedDocuments(['教师']))).message).toMatch(/12 维.*7 维/);
    expect(told).toBe(1);
  });
});

describe('a question', () => {
  it('gets no vector while the server is down, soon, and one line tells of it for all questions', async () => {
    const { embedder, server, lines, clock } = await open({ faults: new Array(4).fill(fail(503)) });
    expect(await queryVector(embedder, '教师')).toBeNull();
    expect(server.calls).toHaveLength(2);
    expect(await queryVector(embedder, '学校')).toBeNull();
    expect(server.calls).toHaveLength(2);
    expect(lines).toEqual([expect.stringMatching(/关键词.*503/)]);
    clock.time += 31_000;
    expect(await queryVector(embedder, '教师')).toBeNull();
    expect(lines).toHaveLength(1);
    clock.time += 31_000;
    expect(await queryVector(embedder, '教师')).toHaveLength(DIMENSION);
    expect(lines).toEqual([expect.anything(), expect.stringContaining('恢复')]);
    expect(await queryVector(embedder, '学校')).toHaveLength(DIMENSION);
    expect(lines).toHaveLength(2);
  });

  it('does not wait as long as an ingest would', async () => {
    const { embedder, waits } = await open({ faults: [fail(429, { 'retry-after': '7' })] });
    expect(await queryVector(embedder, '教师')).toBeNull();
    expect(waits).toEqual([]);
  });

  it('fails aloud where the program is at fault', async () => {
    const broken = { embedQuery: () => Promise.reject(new TypeError('fault')) };
    await expect(queryVector(broken as unknown as Embedder, '教师')).rejects.toThrow('fault');
  });
});

describe('the identity', () => {
  const identity = (baseUrl: string, model: string, dimension: number) =>
    createOpenaiEmbedder({ server: { baseUrl, apiKey: KEY, model }, dimension, tell: () => undefined })
      .identity;
  it('is that of model, dimension and server, and shows neither address nor password nor key', () => {
    const all = [
      identity('http://a.cn/v1', 'm', 3),
      identity('http://b.cn/v1', 'm', 3),
      identity('http://a.cn/v2', 'm', 3),
      identity('http://a.cn/v1', 'n', 3),
      identity('http://a.cn/v1', 'm', 4),
    ];
    expect(new Set(all).size).toBe(5);
    expect(identity('http://me:word@a.cn/v1', 'm', 3)).toBe(all[0]);
    expect(all.join()).not.toMatch(/a\.cn|secret/);
  });
});
