import { describe, expect, it } from 'vitest';
import { createBreaker } from '../../src/llm/breaker.ts';

function start() {
  const clock = { ms: 0 };
  const breaker = createBreaker({ now: () => clock.ms, failures: 3, restMs: 100, longestRestMs: 350 });
  const fail = (times: number) => {
    for (let n = 0; n < times; n++) breaker.enter()?.('failed');
  };
  return { breaker, clock, fail };
}

describe('a breaker', () => {
  it('lets everything through until failures come in a row', () => {
    const { breaker, fail } = start();
    fail(2);
    breaker.enter()?.('well');
    fail(2);
    expect(breaker.enter()).not.toBeNull();
  });

  it('lets one trial through at a time after a rest', () => {
    const { breaker, clock, fail } = start();
    fail(3);
    expect(breaker.enter()).toBeNull();
    clock.ms = 100;
    const trial = breaker.enter();
    expect(trial).not.toBeNull();
    expect(breaker.enter()).toBeNull();
    trial?.('nothing');
    const next = breaker.enter();
    next?.('well');
    expect(breaker.enter()).not.toBeNull();
    expect(breaker.enter()).not.toBeNull();
  });

  it('rests twice as long after each failed trial, up to a limit', () => {
    const { breaker, clock, fail } = start();
    fail(3);
    for (const rest of [100, 200, 350, 350]) {
      clock.ms += rest - 1;
      expect(breaker.enter()).toBeNull();
      clock.ms += 1;
      fail(1);
    }
  });

  it('rests once for calls that failed side by side', () => {
    const { breaker, clock } = start();
    const calls = Array.from({ length: 9 }, () => breaker.enter());
    for (const tell of calls) tell?.('failed');
    clock.ms = 100;
    expect(breaker.enter()).not.toBeNull();
  });

  it('rests for as long as it may at once when locked out', () => {
    const { breaker, clock } = start();
    breaker.enter()?.('locked_out');
    clock.ms = 349;
    expect(breaker.enter()).toBeNull();
    clock.ms = 350;
    expect(breaker.enter()).not.toBeNull();
  });

  it('counts a call once, however often it is told', () => {
    const { breaker } = start();
    const tell = breaker.enter();
    for (let n = 0; n < 5; n++) tell?.('failed');
    expect(breaker.enter()).not.toBeNull();
  });
});
