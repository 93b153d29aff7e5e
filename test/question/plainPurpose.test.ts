import { describe, expect, it } from 'vitest';
import { plainPurpose } from '../../src/question/plainPurpose.ts';

describe('what something is for, and what its numbers are', () => {
  it.each([
    ['搞校长职级制图什么', '搞校长职级制的目的是什么'],
    ['搞学区制图的是什么?', '搞学区制的目的是什么'],
    ['金牛区1416是什么意思', '金牛区1416是什么'],
    ['“1416”里那个1是什么意思?', '“1416”里那个1是什么'],
    ['“1+4+n”是啥意思', '“1+4+n”是什么'],
    ['康巴什是什么意思', '康巴什是什么意思'],
    ['学校图书馆有什么', '学校图书馆有什么'],
    ['拼图课教什么', '拼图课教什么'],
  ])('is asked in plain words: %s', (asked, plain) => {
    expect(plainPurpose(asked)).toBe(plain);
  });
});
