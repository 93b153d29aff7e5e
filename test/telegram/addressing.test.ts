import { describe, expect, it } from 'vitest';
import { readCommand, withoutMentions } from '../../src/telegram/addressing.ts';

const known = new Set(['ask', 'check']);

describe('a command', () => {
  it.each([
    ['/ask 问题', { name: 'ask', bot: null, rest: '问题' }],
    ['/ask@Some_bot 问题', { name: 'ask', bot: 'Some_bot', rest: '问题' }],
    ['/ask@some_bot问题', { name: 'ask', bot: 'some_bot', rest: '问题' }],
    ['/check金牛区新建了学校', { name: 'check', bot: null, rest: '金牛区新建了学校' }],
    ['/check2023年新建了学校', { name: 'check', bot: null, rest: '2023年新建了学校' }],
    ['/CHECK 金牛区', { name: 'check', bot: null, rest: '金牛区' }],
    ['／ask 问题', { name: 'ask', bot: null, rest: '问题' }],
    ['/ask\n多行\n问题', { name: 'ask', bot: null, rest: '多行\n问题' }],
    ['/asking 问题', { name: 'asking', bot: null, rest: '问题' }],
    ['/other2023年', { name: 'other2023', bot: null, rest: '年' }],
  ])('is read from %s', (text, expected) => {
    expect(readCommand(text, known)).toEqual(expected);
  });

  it.each(['问题', '1/2', '/', '/ 问题', '/5年', 'a /ask'])('is not read from %s', (text) => {
    expect(readCommand(text, known)).toBeUndefined();
  });
});

describe('a mention', () => {
  it.each([
    ['@my_bot 问题', '问题'],
    ['@MY_BOT问题', '问题'],
    ['你好@my_bot', '你好'],
    ['问题＠my_bot', '问题'],
    ['@my_bot　@my_bot 问题', '问题'],
  ])('is taken out of %s', (text, rest) => {
    expect(withoutMentions(text, 'my_bot')).toEqual({ text: rest, mentioned: true });
  });

  it.each(['@my_bot2 问题', 'x@my_bot 问题', 'x.@my_bot', '@my_bo', 'my_bot'])(
    'is not seen in %s',
    (text) => {
      expect(withoutMentions(text, 'my_bot').mentioned).toBe(false);
    },
  );
});
