import { describe, expect, it } from 'vitest';
import { soundKey } from '../../src/text/soundAlike.ts';

describe('soundKey', () => {
  it.each([
    ['流', '牛', 'n/l'],
    ['扣', '口', 'the same sound'],
    ['州', '周', 'the same sound'],
    ['山', '三', 'sh/s'],
    ['张', '脏', 'zh/z'],
    ['成', '层', 'ch/c'],
    ['金', '京', '-n/-ng'],
    ['湖', '福', 'f/h'],
    ['绿', '女', 'n/l before ü'],
    ['什', '十', 'as in 康巴什'],
    ['都', '杜', 'as in 成都'],
    ['重', '虫', 'as in 重庆'],
  ])('is shared by %s and %s: %s', (a, b) => {
    expect(soundKey(a)).toBe(soundKey(b));
  });

  it.each([
    ['金', '锦江'.charAt(1)],
    ['牛', '马'],
    ['口', '区'],
    ['达', '大渡'.charAt(1)],
  ])('tells %s and %s apart', (a, b) => {
    expect(soundKey(a)).not.toBe(soundKey(b));
  });

  it.each(['a', '1', '。', '😀'])('of %j, which is no Chinese character, is itself', (character) => {
    expect(soundKey(character)).toBe(character);
  });
});
