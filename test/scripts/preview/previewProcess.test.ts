import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import type { Snapshot } from '../../../scripts/preview/snapshot.ts';

const SCRIPT = fileURLToPath(new URL('../../../scripts/preview.ts', import.meta.url));

it('npm run preview: the real bot over one’s own documents, until a signal comes', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'preview-'));
  mkdirSync(join(folder, 'corpus'));
  writeFileSync(join(folder, 'corpus', '经验.txt'), '青禾区教育工作经验\n2023年，青禾区新建学校21所。\n');
  const child = spawn(process.execPath, ['--import', 'tsx', SCRIPT], {
    env: { PATH: process.env.PATH, CORPUS_DIR: join(folder, 'corpus'), DATA_DIR: join(folder, 'data') },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  try {
    const exited = once(child, 'exit');
    const url = await addressIn(child.stdout);
    expect(new URL(url).hostname).toBe('127.0.0.1');
    const reader = snapshotsFrom(url);
    const person = (await reader.until(() => true)).people[0]?.id;
    const said = { act: 'say', person, chat: person, text: '青禾区新建了多少所学校？' };
    const response = await fetch(new URL('act', url), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(said),
    });
    expect(response.status).toBe(200);
    const isAnswered = ({ chats }: Snapshot): boolean =>
      chats.some(
        ({ id, messages }) => id === person && messages.some(({ text }) => text.includes('21所。[1]')),
      );
    await reader.until(isAnswered);
    await reader.close();
    child.kill('SIGTERM');
    expect(await exited).toEqual([0, null]);
  } finally {
    child.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  }
});

async function addressIn(output: NodeJS.ReadableStream): Promise<string> {
  let text = '';
  for await (const chunk of output) {
    text += chunk;
    const [url] = /http:\/\/\S+/.exec(text) ?? [];
    if (url !== undefined && text.includes('\n')) return url;
  }
  throw new Error(`no address: ${text}`);
}

/** The snapshots of the page's event stream, one after the other. */
function snapshotsFrom(url: string) {
  const stopping = new AbortController();
  const events = fetch(new URL('events', url), { signal: stopping.signal }).then(({ body }) =>
    body?.getReader(),
  );
  const decoder = new TextDecoder();
  let text = '';
  return {
    async until(is: (snapshot: Snapshot) => boolean): Promise<Snapshot> {
      for (;;) {
        const end = text.indexOf('\n\n');
        if (end < 0) {
          text += decoder.decode((await (await events)?.read())?.value, { stream: true });
          continue;
        }
        const snapshot = JSON.parse(text.slice('data: '.length, end)) as Snapshot;
        text = text.slice(end + 2);
        if (is(snapshot)) return snapshot;
      }
    },
    async close(): Promise<void> {
      await (await events)?.cancel();
      stopping.abort();
    },
  };
}
