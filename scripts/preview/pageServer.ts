import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { actSchema } from './acts.ts';
import { NoSuchThing, type World } from './world.ts';

export interface PageServer {
  readonly url: string;
  close(): Promise<void>;
}

const FILES: Readonly<Record<string, readonly [file: string, type: string]>> = {
  '/': ['index.html', 'text/html; charset=utf-8'],
  '/style.css': ['style.css', 'text/css; charset=utf-8'],
  '/app.js': ['app.js', 'text/javascript; charset=utf-8'],
  '/dom.js': ['dom.js', 'text/javascript; charset=utf-8'],
  '/bubble.js': ['bubble.js', 'text/javascript; charset=utf-8'],
  '/composer.js': ['composer.js', 'text/javascript; charset=utf-8'],
  '/inlinePanel.js': ['inlinePanel.js', 'text/javascript; charset=utf-8'],
};

const HEADERS = {
  'content-security-policy':
    "default-src 'self'; img-src 'self' data:; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
};

/** Many changes come in a row: the page is told of them together. */
const GATHER_MS = 30;
const MAX_BODY = 100_000;

/**
 * The page, what happens (`/events`, Server-Sent Events), and what a person does (`POST /act`), on this machine only.
 * @param onChange calls back whenever the world has changed
 */
export async function servePage(
  world: World,
  onChange: (listener: () => void) => () => void,
  port = 0,
): Promise<PageServer> {
  const readers = new Set<ServerResponse>();
  let gathering: NodeJS.Timeout | undefined;

  function tellAll(): void {
    gathering = undefined;
    const data = `data: ${JSON.stringify(world.snapshot())}\n\n`;
    for (const reader of readers) reader.write(data);
  }

  const leave = onChange(() => {
    gathering ??= setTimeout(tellAll, GATHER_MS);
  });

  const http = createServer((request, response) => {
    // A page from elsewhere that had its name point here must not get in.
    if (!isOurs(request.headers.host, request.headers.origin)) return end(response, 403, 'forbidden');
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    if (request.method === 'POST' && pathname === '/act') return void act(request, response);
    if (request.method !== 'GET') return end(response, 405, 'method not allowed');
    if (pathname === '/events') return listen(response);
    const [file, type] = FILES[pathname] ?? [];
    if (file === undefined || type === undefined) return end(response, 404, 'not found');
    response.writeHead(200, { ...HEADERS, 'content-type': type });
    response.end(readFileSync(join(import.meta.dirname, 'page', file)));
  });

  function isOurs(host: string | undefined, origin: string | undefined): boolean {
    const { port: own } = http.address() as AddressInfo;
    const names = [`127.0.0.1:${own}`, `localhost:${own}`];
    return (
      names.includes(host ?? '') && (origin === undefined || names.includes(origin.replace('http://', '')))
    );
  }

  function listen(response: ServerResponse): void {
    response.writeHead(200, { ...HEADERS, 'content-type': 'text/event-stream' });
    response.write(`data: ${JSON.stringify(world.snapshot())}\n\n`);
    readers.add(response);
    response.once('close', () => readers.delete(response));
  }

  async function act(request: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      const parsed = actSchema.safeParse(JSON.parse(await bodyOf(request)));
      if (!parsed.success) return end(response, 400, parsed.error.issues[0]?.message ?? 'wrong');
      const shown = await world.perform(parsed.data);
      response.writeHead(200, { ...HEADERS, 'content-type': 'application/json' });
      response.end(JSON.stringify(shown ?? null));
    } catch (error) {
      const isTheirs = error instanceof NoSuchThing || error instanceof SyntaxError;
      end(response, isTheirs ? 400 : 500, (error as Error).message);
    }
  }

  await new Promise<void>((resolve, reject) => {
    http.once('error', reject).listen(port, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${(http.address() as AddressInfo).port}/`,
    async close() {
      leave();
      clearTimeout(gathering);
      await new Promise<void>((resolve) => {
        http.close(() => resolve());
        http.closeAllConnections();
      });
    },
  };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  if (request.headers['content-type'] !== 'application/json') throw new SyntaxError('JSON expected');
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += (chunk as Buffer).length;
    if (size > MAX_BODY) throw new SyntaxError('too long');
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function end(response: ServerResponse, status: number, line: string): void {
  response.writeHead(status, { ...HEADERS, 'content-type': 'text/plain; charset=utf-8' });
  response.end(line);
}
