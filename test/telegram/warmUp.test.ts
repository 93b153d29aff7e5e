import { expect, it } from 'vitest';
import { warmUp } from '../../src/telegram/warmUp.ts';
import { scriptedAssistant } from './fixture.ts';

it('asks before anybody else does, but not for long, and not once told to stop', async () => {
  const { signal } = new AbortController();
  const assistant = scriptedAssistant();
  await warmUp(assistant, signal);
  expect(assistant.heard.length).toBeGreaterThan(0);

  const hurried = scriptedAssistant();
  await warmUp(hurried, signal, -1);
  await warmUp(hurried, AbortSignal.abort());
  expect(hurried.heard).toEqual([]);
});
