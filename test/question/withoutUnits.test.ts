import { expect, it } from 'vitest';
import { withoutUnits } from '../../src/question/withoutUnits.ts';

it('takes a unit away by its long and its short name', () => {
  expect(withoutUnits('菰浦小学和菰浦区中学', ['菰浦区'])).toBe('小学和中学');
  expect(withoutUnits('菰浦小学', [])).toBe('菰浦小学');
});
