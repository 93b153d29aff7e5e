import { setTimeout as delay } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { timeLimit } from '../src/timeLimit.ts';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

it('comes when time is up, though nobody holds it and garbage is collected', async () => {
  const stopping = new AbortController();
  const reason = new Promise<DOMException>((resolve) => {
    const { signal } = timeLimit(20, stopping.signal);
    signal.addEventListener('abort', () => resolve(signal.reason), { once: true });
  });
  for (let round = 0; round < 5; round++) {
    collectGarbage();
    await delay(1);
  }
  // The timer alone doesn't keep a process alive: this one does.
  const alive = setInterval(() => undefined, 1000);
  expect((await reason).name).toBe('TimeoutError');
  clearInterval(alive);
});

it('comes with the other signal and its reason, at once where that has come already', () => {
  const stopping = new AbortController();
  const { signal } = timeLimit(60_000, stopping.signal);
  stopping.abort('stop');
  expect(signal.reason).toBe('stop');
  expect(timeLimit(60_000, stopping.signal).signal.reason).toBe('stop');
});

it('never comes once it is cleared', async () => {
  const stopping = new AbortController();
  const { signal, clear } = timeLimit(1, stopping.signal);
  clear();
  stopping.abort();
  await delay(10);
  expect(signal.aborted).toBe(false);
});
