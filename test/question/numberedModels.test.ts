import { describe, expect, it } from 'vitest';
import { plainModel } from '../../src/question/numberedModels.ts';

describe('what a model by its numbers means', () => {
  it.each([
    ['金牛区1416是什么意思', '金牛区1416是什么'],
    ['“1416”里那个1是什么意思?', '“1416”里那个1是什么'],
    ['“1416光·温暖”是什么意思', '“1416光·温暖”是什么'],
    ['“1+4+n”是啥意思', '“1+4+n”是什么'],
    ['康巴什是什么意思', '康巴什是什么意思'],
  ])('is what it is: %s', (asked, plain) => {
    expect(plainModel(asked)).toBe(plain);
  });
});
