import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { BotContext } from '../../src/telegram/context.ts';
import { withTyping } from '../../src/telegram/typing.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function context(): { ctx: BotContext; shown: ReturnType<typeof vi.fn> } {
  const shown = vi.fn(async () => true as const);
  return { ctx: { replyWithChatAction: shown } as unknown as BotContext, shown };
}

describe('typing', () => {
  it('is not shown for what takes no longer than 300 ms', async () => {
    const { ctx, shown } = context();
    const work = withTyping(ctx, () => new Promise((resolve) => setTimeout(resolve, 299)));
    await vi.advanceTimersByTimeAsync(10_000);
    await work;
    expect(shown).not.toHaveBeenCalled();
  });

  it('is shown, and again every 4 s, until the work is done', async () => {
    const { ctx, shown } = context();
    const work = withTyping(ctx, () => new Promise((resolve) => setTimeout(resolve, 9000)));
    await vi.advanceTimersByTimeAsync(301);
    expect(shown).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(60_000);
    await work;
    expect(shown).toHaveBeenCalledTimes(3);
  });

  it('stops when the work fails, and does no harm when it cannot be shown', async () => {
    const { ctx, shown } = context();
    shown.mockRejectedValue(new Error('no network'));
    const fail = (): Promise<never> =>
      new Promise((_, reject) => setTimeout(() => reject(new Error('failed')), 500));
    const work = expect(withTyping(ctx, fail)).rejects.toThrow('failed');
    await vi.advanceTimersByTimeAsync(60_000);
    await work;
    expect(shown).toHaveBeenCalledTimes(1);
  });
});
