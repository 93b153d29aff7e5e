import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { mostWithin } from '../../scripts/storm/peaks.ts';
import { raiseStorm } from '../../scripts/storm/storm.ts';
import { scriptedAssistant } from './fixture.ts';
import { openStage, type Stage } from './harness.ts';

const USERS = 30;

let stage: Stage;

beforeEach(async () => {
  stage = await openStage({ floodLimits: {} });
});
afterEach(() => stage.close());

describe('when many ask at once', () => {
  it('everybody gets their own answer, once, and nobody more than Telegram bears', async () => {
    await stage.run(scriptedAssistant());
    const result = await raiseStorm(stage.server, {
      users: USERS,
      groups: 2,
      askedInGroup: 4,
      // A refusal repeats the question.
      questions: Array.from({ length: USERS + 10 }, (_, index) => {
        const words = `第${index}号食堂午餐多少钱`;
        return { text: `${words}？`, answerHas: words };
      }),
      limitMs: 20_000,
    });
    expect(result).toMatchObject({ asked: 38, answered: 38, lost: 0, wrong: 0, extra: 0 });
    expect(result).toMatchObject({ pressed: USERS, opened: USERS });
    expect(result).toMatchObject({ tooMany: 0, refused: [], unanswered: 0 });
    expect(result.peaks.overallInSecond).toBeLessThanOrEqual(30);
    expect(result.peaks.chatInFiveSeconds).toBeLessThanOrEqual(5);
  });
});

describe('the most within a stretch of time', () => {
  it('counts what lies closer together than the stretch', () => {
    expect(mostWithin([0, 500, 999, 1000, 5000], 1000)).toBe(3);
    expect(mostWithin([], 1000)).toBe(0);
  });
});
