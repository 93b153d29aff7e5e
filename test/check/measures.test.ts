import { describe, expect, it } from 'vitest';
import { asOneMeasure } from '../../src/check/measures.ts';
import { type Figure, findFigures } from '../../src/text/figures.ts';

const figure = (text: string) => findFigures(text)[0] as Figure;

describe('figures of one measure', () => {
  it.each([
    ['两天', '48小时', [2880, 2880]],
    ['90分钟', '2小时', [90, 120]],
    ['3公里', '800米', [3000, 800]],
    ['2吨', '2000公斤', [2000, 2000]],
    ['150元', '150元', [150, 150]],
    ['3所', '3家', [3, 3]],
  ])('%s and %s', (one, other, values) => {
    expect(asOneMeasure(figure(one), figure(other))?.map(({ value }) => value)).toEqual(values);
  });

  it.each([
    ['3小时', '3公里'],
    ['5年', '5岁'],
    ['40%', '40人'],
    ['5元', '5人'],
  ])('%s and %s have none', (one, other) => {
    expect(asOneMeasure(figure(one), figure(other))).toBeNull();
  });
});
