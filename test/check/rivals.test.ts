import { describe, expect, it } from 'vitest';
import { deniesTold, tellsOfRival } from '../../src/check/rivals.ts';

describe('a rival of what a claim names', () => {
  it.each([
    ['篮球特色学校50所', '创建足球特色学校50所'],
    ['二本上线1609人', '一本上线1609人'],
    ['初中升学率98.8%', '高中阶段毛入学率98.8%'],
    ['优秀率91.4%', '合格率91.4%'],
  ])('is told in its place: %s', (claim, sentence) => {
    expect(tellsOfRival(claim, sentence)).toBe(true);
  });

  it.each([
    ['足球特色学校50所', '创建足球特色学校50所,篮球特色学校3所'],
    ['普惠率97%', '普惠性幼儿园覆盖率97%'],
    ['在全市率先建成', '率先建成,就业率达90%'],
    ['中小学98所', '义务教育学校98所'],
  ])('is not: %s', (claim, sentence) => {
    expect(tellsOfRival(claim, sentence)).toBe(false);
  });
});

describe('a denial of what a sentence tells', () => {
  it('is seen by the denied verb', () => {
    expect(deniesTold('没有推行食堂开放日', '推行食堂开放日,实现零事故')).toBe(true);
    expect(deniesTold('没有布置作业', '一律没有布置作业')).toBe(false);
    expect(deniesTold('推行食堂开放日', '推行食堂开放日')).toBe(false);
  });
});
