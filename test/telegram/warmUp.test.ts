import { expect, it } from 'vitest';
import type { AskOptions, Assistant } from '../../src/assistant.ts';
import { warmUp } from '../../src/telegram/warmUp.ts';
import { scriptedAssistant } from './fixture.ts';

it('asks before anybody else does, never a model, not for long, and not once told to stop', async () => {
  const { signal } = new AbortController();
  const scripted = scriptedAssistant();
  const asked: (AskOptions | undefined)[] = [];
  const assistant: Assistant = {
    ...scripted,
    ask(question, options) {
      asked.push(options);
      return scripted.ask(question, options);
    },
  };
  await warmUp(assistant, signal, -1);
  await warmUp(assistant, AbortSignal.abort());
  expect(asked).toEqual([]);
  await warmUp(assistant, signal);
  expect(asked.length).toBeGreaterThan(0);
  expect(asked.every((options) => options?.extractive === true)).toBe(true);
});
