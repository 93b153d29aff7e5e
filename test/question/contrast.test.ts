import { describe, expect, it } from 'vitest';
import { contrastOf, REFERS_BACK, withoutFigures } from '../../src/question/contrast.ts';

const contrast = (folded: string, ...units: string[]) =>
  contrastOf(
    folded,
    units.map((unit) => ({ unit, start: folded.indexOf(unit) })).sort((a, b) => a.start - b.start),
  );

describe('a contrast', () => {
  it.each([
    ['甲区建了数据库,乙区有没有?', '甲区建了数据库,'],
    ['甲区建了数据库,乙区呢', '甲区建了数据库,'],
    ['甲区有9本教材入选,乙区有几本?', '甲区有9本教材入选,'],
    ['劳动教育甲区做得细,乙区讲没讲', '劳动教育甲区做得细,'],
    ['疫情的时候甲区怎么上课的?乙区有写疫情期间的做法吗', '疫情的时候甲区怎么上课的?'],
  ])('%s: told of one, asked of the other', (folded, told) => {
    expect(contrast(folded, '甲区', '乙区')).toEqual({
      holders: ['甲区'],
      told,
      asked: ' '.repeat(told.length) + folded.slice(told.length),
    });
  });

  it('asks several others, and tells of several', () => {
    expect(contrast('甲区有中心,丙区也有中心,乙区有没有?', '甲区', '乙区', '丙区')?.holders).toEqual([
      '甲区',
      '丙区',
    ]);
    expect(contrast('甲区有中心,乙区、丙区有没有?', '甲区', '乙区', '丙区')?.holders).toEqual(['甲区']);
  });

  it.each([
    ['甲区和乙区的教研有什么不同?'],
    ['校长职级制,甲区和乙区都有吗?'],
    ['甲区、乙区,哪个的学校多?'],
    ['甲区搞员额制,乙区搞什么'],
    ['甲区怎么抓体育,乙区怎么抓'],
  ])('is none in %s', (folded) => {
    expect(contrast(folded, '甲区', '乙区')).toBeNull();
  });

  it('takes figures out, offsets kept', () => {
    expect(withoutFigures('有532人轮岗')).toMatch(/^有 {3,4}人?轮岗$/u);
    expect(withoutFigures('建了数据库')).toBe('建了数据库');
  });

  it.each(['有没有类似的做法', '有没有这样的中心', '有没有这种帮扶'])('%s refers back', (text) => {
    expect(text).toMatch(REFERS_BACK);
  });
});
