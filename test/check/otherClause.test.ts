import { describe, expect, it } from 'vitest';
import { isOfOtherClause } from '../../src/check/otherClause.ts';
import { type Figure, findFigures } from '../../src/text/figures.ts';

const SPENT = '每年新建改扩建学校支出约1.22亿元,每年教师工资及学校公用经费支出约5.4亿元。';

function isOther(claim: string, words: readonly string[], sentence: string): boolean {
  const [stated] = findFigures(claim);
  return isOfOtherClause(claim, words, stated as Figure, sentence, findFigures(sentence));
}

describe('a figure of a claim', () => {
  it('belongs to something else where another clause tells of the claim with a figure of its own', () => {
    expect(isOther('教师工资支出约1.22亿元', ['教师工资', '支出'], SPENT)).toBe(true);
    expect(isOther('学校支出约5.4亿元', ['新建', '支出'], SPENT)).toBe(true);
  });

  it('belongs to what its own clause tells', () => {
    expect(isOther('教师工资支出约5.4亿元', ['教师工资', '支出'], SPENT)).toBe(false);
    expect(isOther('新建改扩建学校支出约1.22亿元', ['新建', '改扩建', '支出'], SPENT)).toBe(false);
  });

  it('belongs to what was named before its clause', () => {
    expect(isOther('教师轮岗去年120名', ['教师', '轮岗'], '教师轮岗今年150名,去年120名。')).toBe(false);
  });
});
