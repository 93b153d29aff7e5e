import { describe, expect, it } from 'vitest';
import { countsByDeed, countsThoseOfWhom } from '../../src/check/bareHaving.ts';

const built = '累计投入35亿元,新改扩建幼儿园45所,城区中小学校11所。';

describe('how many there are', () => {
  it.each([
    '达川区有211所学校',
    '达川区一共有211所学校吧',
    '大渡口区现有17万名学生',
    '达川区有超过150所小学',
  ])('is not contradicted by those with whom something was done: %s', (claim) => {
    expect(countsByDeed(claim, built)).toBe(true);
    expect(countsByDeed(claim, '实现新建学校11所。')).toBe(true);
  });

  it.each([
    ['达川区有211所学校', '全区共有各级各类学校198所,新建11所。'],
    ['达川区有211所学校', '现有中小学58所。'],
    ['达川区有211所学校', '中小学58所,幼儿园72所。'],
    ['达川区有150所小学', '达川区小学超过200所。'],
    ['达川区新建了211所学校', built],
    ['达川区有211所学校获评示范校', built],
  ])('is, by how many are told to be there, and a deed by a deed: %s, %s', (claim, sentence) => {
    expect(countsByDeed(claim, sentence)).toBe(false);
  });
});

describe('all there are', () => {
  it('are not those of whom something is told', () => {
    const told = '2020年以来,学区内轮岗交流的各类教师累计达532人。';
    expect(countsThoseOfWhom('高新区有教师8000名', told)).toBe(true);
    expect(countsThoseOfWhom('高新区有轮岗教师8000名', told)).toBe(false);
    expect(countsThoseOfWhom('高新区有教师8000名', '全区教师达1.9万名。')).toBe(false);
  });
});
