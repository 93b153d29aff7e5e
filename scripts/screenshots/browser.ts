import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';

/** One page of a headless Chromium, driven by the DevTools protocol over a pipe: no port, no further package. */
export interface BrowserPage {
  goto(url: string): Promise<void>;
  /** The value of a JavaScript expression in the page; promises are awaited. */
  evaluate<T>(expression: string): Promise<T>;
  /** Waits until the expression is true. @throws Error with `what` after `ms` */
  waitFor(what: string, expression: string, ms?: number): Promise<void>;
  /** Clicks the middle of the first element that the expression gives. */
  click(what: string, expression: string): Promise<void>;
  /** Types where the cursor is. */
  type(text: string): Promise<void>;
  pressEnter(): Promise<void>;
  /** To another height. */
  resize(height: number): Promise<void>;
  screenshot(path: string): Promise<void>;
  /** Errors of the page and what its security policy blocked. */
  readonly faults: readonly string[];
  close(): Promise<void>;
}

export interface BrowserSettings {
  readonly program: string;
  readonly width: number;
  readonly height: number;
  /** Pixels of the picture for one of the page. */
  readonly scale: number;
}

const START_MS = 30_000;
const LOOK_EVERY_MS = 50;

// biome-ignore lint/suspicious/noExplicitAny: the protocol's messages differ by method
type Fields = Record<string, any>;

/** @throws Error when the program cannot be started */
export async function openBrowser({ program, width, height, scale }: BrowserSettings): Promise<BrowserPage> {
  const profile = mkdtempSync(join(tmpdir(), 'screenshots-'));
  const child = spawn(program, argumentsFor(profile), {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
  });
  const failed = new Promise<never>((_, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`${program} ended with ${code}`)));
  });
  failed.catch(() => undefined);
  const faults: string[] = [];
  const protocol = connect(child, (method, params) => {
    if (method === 'Runtime.exceptionThrown')
      faults.push(params.exceptionDetails.exception?.description ?? 'error');
    if (method === 'Log.entryAdded' && params.entry.level === 'error') faults.push(params.entry.text);
  });
  const send = (method: string, params: Fields = {}, session?: string): Promise<Fields> =>
    Promise.race([protocol(method, params, session), failed]);

  const { targetInfos } = await within(START_MS, send('Target.getTargets'));
  const { targetId } = targetInfos.find(({ type }: Fields) => type === 'page');
  const { sessionId } = await send('Target.attachToTarget', { targetId, flatten: true });
  const call = (method: string, params: Fields = {}) => send(method, params, sessionId);
  for (const domain of ['Page', 'Runtime', 'Log']) await call(`${domain}.enable`);
  const resize = (to: number): Promise<Fields> =>
    call('Emulation.setDeviceMetricsOverride', {
      width,
      height: to,
      deviceScaleFactor: scale,
      mobile: false,
    });
  await resize(height);

  async function evaluate<T>(expression: string): Promise<T> {
    const asked = { expression, returnByValue: true, awaitPromise: true };
    const { result, exceptionDetails } = await call('Runtime.evaluate', asked);
    if (exceptionDetails !== undefined)
      throw new Error(exceptionDetails.exception?.description ?? expression);
    return result.value as T;
  }

  async function waitFor(what: string, expression: string, ms = 15_000): Promise<void> {
    for (const deadline = Date.now() + ms; ; await sleep(LOOK_EVERY_MS)) {
      if (await evaluate<boolean>(`Boolean(${expression})`)) return;
      if (Date.now() > deadline) throw new Error(`the page does not show ${what}`);
    }
  }

  return {
    evaluate,
    waitFor,
    faults,
    async goto(url) {
      await call('Page.navigate', { url });
    },
    async click(what, expression) {
      await waitFor(what, expression);
      const { x, y } = await evaluate<{ x: number; y: number }>(`(() => {
        const element = ${expression};
        element.scrollIntoView({ block: 'nearest' });
        const { left, top, width, height } = element.getBoundingClientRect();
        return { x: left + width / 2, y: top + height / 2 };
      })()`);
      for (const type of ['mousePressed', 'mouseReleased']) {
        await call('Input.dispatchMouseEvent', { type, x, y, button: 'left', clickCount: 1 });
      }
    },
    async type(text) {
      await call('Input.insertText', { text });
    },
    async pressEnter() {
      const key = { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 13, text: '\r' };
      await call('Input.dispatchKeyEvent', { type: 'keyDown', ...key });
      await call('Input.dispatchKeyEvent', { type: 'keyUp', ...key });
    },
    async resize(to) {
      await resize(to);
    },
    async screenshot(path) {
      // Away from whatever shows something when pointed at.
      await call('Input.dispatchMouseEvent', { type: 'mouseMoved', x: 1, y: 1 });
      const { data } = await call('Page.captureScreenshot', { format: 'png' });
      writeFileSync(path, Buffer.from(data, 'base64'));
    },
    async close() {
      await send('Browser.close').catch(() => undefined);
      const ended = new Promise((resolve) =>
        child.exitCode === null ? child.once('exit', resolve) : resolve(0),
      );
      await within(5000, ended).catch(() => child.kill('SIGKILL'));
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

function argumentsFor(profile: string): string[] {
  return [
    '--headless=new',
    '--remote-debugging-pipe',
    `--user-data-dir=${profile}`,
    '--hide-scrollbars',
    '--disable-gpu',
    '--disable-dev-shm-usage',
    '--disable-background-networking',
    '--disable-extensions',
    '--no-first-run',
    '--lang=zh-CN',
    '--font-render-hinting=none',
    // Chromium's sandbox doesn't work for root, as in a container.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    'about:blank',
  ];
}

/** Messages go out on the third pipe and come in on the fourth, each ended by a zero byte. */
function connect(child: ChildProcess, onEvent: (method: string, params: Fields) => void) {
  const output = child.stdio[3] as Writable;
  const input = child.stdio[4] as Readable;
  const waiting = new Map<number, { resolve(result: Fields): void; reject(error: Error): void }>();
  let buffer = '';
  let count = 0;
  output.on('error', () => undefined);
  input.setEncoding('utf8').on('data', (text: string) => {
    const messages = (buffer + text).split('\0');
    buffer = messages.pop() ?? '';
    for (const message of messages.map((line) => JSON.parse(line) as Fields)) {
      if (message.id === undefined) onEvent(message.method, message.params);
      else if (message.error) waiting.get(message.id)?.reject(new Error(message.error.message));
      else waiting.get(message.id)?.resolve(message.result);
    }
  });
  return (method: string, params: Fields, sessionId?: string): Promise<Fields> =>
    new Promise((resolve, reject) => {
      const id = ++count;
      waiting.set(id, { resolve, reject });
      output.write(`${JSON.stringify({ id, method, params, ...(sessionId && { sessionId }) })}\0`);
    });
}

async function within<T>(ms: number, work: Promise<T>): Promise<T> {
  const over = new AbortController();
  const late = sleep(ms, undefined, { signal: over.signal }).then(() => {
    throw new Error(`nothing within ${ms} ms`);
  });
  late.catch(() => undefined);
  try {
    return await Promise.race([work, late]);
  } finally {
    over.abort();
  }
}
