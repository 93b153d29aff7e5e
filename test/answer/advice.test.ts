import { describe, expect, it } from 'vitest';
import { asksForAdvice } from '../../src/answer/advice.ts';

describe('advice', () => {
  it.each([
    '我该不该给孩子报补习班',
    '要不要给孩子报班',
    '我孩子该去高新区还是金牛区读书',
    '要不要给娃做手术',
    '怎么给孩子选幼儿园',
    '哪个区适合买学区房',
    '怎么当上老师',
    '上什么幼儿园好',
  ])('is asked for: %s', (text) => {
    expect(asksForAdvice(text)).toBe(true);
  });

  it.each([
    '高新区怎么给孩子安排课后服务',
    '学生要不要交伙食费',
    '坐校车的孩子要不要掏钱',
    '带娃去少年宫要不要买票',
    '孩子上哪儿报名',
    '我闺女上寄宿学校要不要交钱',
    '礼拜六去少年宫,要不要买票',
    '金牛区怎么选拔校长',
    '哪个区的幼儿园最多',
    '达川区怎么培养老师',
  ])('is not: %s', (text) => {
    expect(asksForAdvice(text)).toBe(false);
  });
});
