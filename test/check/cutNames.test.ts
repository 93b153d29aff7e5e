import { describe, expect, it } from 'vitest';
import { cutsName } from '../../src/check/cutNames.ts';

describe('the name of somebody', () => {
  it('is not told by what is called after them', () => {
    expect(cutsName(['王红旭', '老师'], '确立红旭小学为先行示范学校。')).toBe(true);
  });

  it('is told where it stands whole, and asked of nobody else', () => {
    expect(cutsName(['王红旭'], '以王红旭为标杆,建成红旭小学。')).toBe(false);
    expect(cutsName(['党支部'], '获批全国样板支部2个。')).toBe(false);
    expect(cutsName(['学校'], '红旭小学投用。')).toBe(false);
  });
});
