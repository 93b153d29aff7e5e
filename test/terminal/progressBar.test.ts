import { describe, expect, it } from 'vitest';
import { createProgressBar } from '../../src/terminal/progressBar.ts';

function barAt(live: boolean) {
  const written: string[] = [];
  let time = 0;
  const show = createProgressBar({ live, write: (text) => written.push(text), now: () => time });
  const at = (ms: number, done: number, total: number) => {
    time = ms;
    show(done, total);
  };
  return { written, at };
}

describe('the progress bar', () => {
  it('tells the time left by the pace so far', () => {
    const { written, at } = barAt(true);
    at(0, 0, 1000);
    at(30_000, 250, 1000);
    expect(written.at(-1)).toContain('25%（250 / 1000）');
    expect(written.at(-1)).toContain('约剩 1:30');
  });

  it('guesses no time from next to nothing', () => {
    const { written, at } = barAt(true);
    at(0, 0, 1000);
    at(1000, 10, 1000);
    expect(written.join('')).not.toContain('约剩');
  });

  it('writes over its line on a terminal, seldom adds one elsewhere, and always tells the end', () => {
    const [live, file] = [barAt(true), barAt(false)];
    for (const { at } of [live, file]) for (let i = 0; i <= 100; i++) at(i * 100, i, 100);
    expect(live.written.length).toBeGreaterThan(20);
    expect(live.written.every((text) => text.startsWith('\r'))).toBe(true);
    expect(live.written.filter((text) => text.endsWith('\n'))).toEqual([live.written.at(-1)]);
    expect(file.written).toHaveLength(2);
    expect(file.written.at(-1)).toMatch(/100%（100 \/ 100）\n$/);
  });
});
