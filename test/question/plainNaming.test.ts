import { describe, expect, it } from 'vitest';
import { plainNaming } from '../../src/question/plainNaming.ts';

describe('why something is called so', () => {
  it.each([
    ['康巴什为什么叫康巴什', '康巴什是什么意思'],
    ['“康十条”为啥叫这个名字?', '康十条是什么意思'],
    ['康巴什这个地名怎么来的', '康巴什是什么意思'],
    ['康巴什的名字有什么来历', '康巴什的名字有什么来历'],
    ['为什么叫停校外培训', '为什么叫停校外培训'],
    ['学校怎么叫家长来开会', '学校怎么叫家长来开会'],
    ['学校名单怎么来的', '学校名单怎么来的'],
  ])('asks what it means: %s', (asked, plain) => {
    expect(plainNaming(asked)).toBe(plain);
  });
});
