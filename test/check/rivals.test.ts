import { describe, expect, it } from 'vitest';
import { countsRebuilt, deniesAlone, deniesTold, tellsOfRival } from '../../src/check/rivals.ts';

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

describe('what was built anew', () => {
  it('is not what was rebuilt as well', () => {
    expect(countsRebuilt('新建幼儿园45所', '新改扩建幼儿园45所')).toBe(true);
    expect(countsRebuilt('新改扩建幼儿园45所', '新改扩建幼儿园45所')).toBe(false);
    expect(countsRebuilt('新建幼儿园45所', '新建幼儿园45所,改扩建小学3所')).toBe(false);
    expect(countsRebuilt('新建、改扩建幼儿园45所', '新改扩建幼儿园45所')).toBe(false);
  });
});

describe('a denial of what a sentence tells', () => {
  it('is seen by the denied verb', () => {
    expect(deniesTold('没有推行食堂开放日', '推行食堂开放日,实现零事故')).toBe(true);
    expect(deniesTold('没有布置作业', '一律没有布置作业')).toBe(false);
    expect(deniesTold('推行食堂开放日', '推行食堂开放日')).toBe(false);
  });
});

describe('a denial held against a sentence that denies nothing', () => {
  it('stands alone', () => {
    expect(deniesAlone('和平区没有支持普惠性民办幼儿园', '规范发展民办幼儿园,坚决遏制过度逐利行为。')).toBe(
      true,
    );
    expect(deniesAlone('全区未发生校车事故', '全区有校车34辆。')).toBe(true);
  });

  it('does not where the sentence denies, counts none, or singles out', () => {
    expect(deniesAlone('学生没有书面家庭作业', '一年级不布置书面作业。')).toBe(false);
    expect(deniesAlone('暑假里没出过事故', '暑期实现零事故。')).toBe(false);
    expect(deniesAlone('别的学校都没有评上', '仅江滩小学一所评上。')).toBe(false);
  });

  it.each([
    ['没有一个学生掉队', '所有学生全部合格。'],
    ['没有一所学校落下', '教师轮岗覆盖率达100%。'],
    ['课后服务从来没中断', '课后服务坚持十年。'],
  ])('does not where the sentence leaves none out: %s', (claim, sentence) => {
    expect(deniesAlone(claim, sentence)).toBe(false);
  });

  it.each([
    ['没有不参加的', '全区教师参加培训。'],
    ['未央区有学校100所', '现有学校100所。'],
    ['学校没收学生手机', '学生进校交出手机。'],
    ['未满6周岁的孩子可以上托班', '3至6周岁的孩子可以上托班。'],
  ])('is none in %s', (claim, sentence) => {
    expect(deniesAlone(claim, sentence)).toBe(false);
  });

  it.each([
    ['校园里没有发生事故', '非常重视校园安全。'],
    ['没有增加投入', '不断增加投入。'],
    ['尚未建成', '项目投入1.2亿元。'],
  ])('stands alone beside what only looks like a denial: %s', (claim, sentence) => {
    expect(deniesAlone(claim, sentence)).toBe(true);
  });

  it('is none in what is affirmed, and in what singles out', () => {
    expect(deniesAlone('未来五年新建学校', '五年内新建学校11所。')).toBe(false);
    expect(deniesAlone('那里就一个老师撑着,没有别的人', '冯老师独自守着教学点。')).toBe(false);
    expect(deniesAlone('和平区支持民办园', '支持社会团体创办民办园。')).toBe(false);
  });
});
