import { describe, expect, it } from 'vitest';
import { claimedFigures } from '../../src/check/claimedFigures.ts';
import { toldOfOther } from '../../src/check/toldOfOther.ts';
import { findFigures } from '../../src/text/figures.ts';
import { fold } from '../../src/text/fold.ts';

function isOfOther(claim: string, sentence: string): boolean {
  const [asked, told] = [fold(claim), fold(sentence)];
  return toldOfOther(asked, claimedFigures(asked), told, findFigures(told));
}

describe('a figure that is told of several together', () => {
  const degrees = '全区本科及研究生以上学历教师占95.4%。';
  const sent = '近年向省队、国家队输送足球人才10余名。';

  it('is none of one of them alone', () => {
    expect(isOfOther('本科学历的教师占95.4%', degrees)).toBe(true);
    expect(isOfOther('研究生以上学历的教师占95.4%', degrees)).toBe(true);
    expect(isOfOther('已向国家队输送足球人才10余名', sent)).toBe(true);
    expect(isOfOther('名师不低于总数的20%', '其中骨干、名师不低于总数的20%。')).toBe(true);
    expect(
      isOfOther('投入7600余万元资助残疾儿童', '投入资金7600余万元资助困难家庭学生、残疾儿童少年。'),
    ).toBe(true);
  });

  it('is one of both, of neither named, and of each that has its own', () => {
    expect(isOfOther('本科和研究生以上学历教师占95.4%', degrees)).toBe(false);
    expect(isOfOther('本科及以上学历的教师占95.4%', degrees)).toBe(false);
    expect(isOfOther('本科以上学历的教师占95.4%', degrees)).toBe(false);
    expect(isOfOther('学历达标的教师占95.4%', degrees)).toBe(false);
    expect(isOfOther('4000名教师下沉社区和楼宇', '4000名教师下沉社区、楼宇、隔离点。')).toBe(false);
    expect(isOfOther('4000名教师下沉社区', '4000名教师下沉社区、楼宇、隔离点。')).toBe(false);
    expect(isOfOther('新改扩建学校20所', '三年新建、改扩建学校20所。')).toBe(false);
    expect(isOfOther('有足球特色幼儿园22所', '有足球特色校50所、足球特色幼儿园22所。')).toBe(false);
    expect(isOfOther('这个区有学校121所', '截至去年和平区现有学校121所。')).toBe(false);
    expect(isOfOther('有学校50所', '有普通学校50所、足球特色幼儿园22所。')).toBe(false);
  });

  it('of a long list is not of its last alone', () => {
    const created = '已创建一级示范性普通高中、全国文明校园、足球特色学校和艺术特色学校30余所。';
    expect(isOfOther('已创建艺术特色学校30余所', created)).toBe(true);
    expect(isOfOther('已创建普通高中、文明校园等学校30余所', created)).toBe(false);
    expect(isOfOther('4000名教师下沉社区', '4000名教师下沉社区、楼宇和接驳点位。')).toBe(false);
  });

  it.each([
    ['全区新增学位3000个', '改善办学条件、新增学位3000个。'],
    ['发放资助金300万元', '落实资助政策、发放资助金300万元。'],
    ['建成智慧教室120间', '依托国家平台和智慧教室120间。'],
    ['1.2万名学生受益', '课后服务惠及学生1.2万名。'],
  ])('is told of the second deed of two: %s', (claim, sentence) => {
    expect(isOfOther(claim, sentence)).toBe(false);
  });
});

describe('a figure that is told of people of a kind', () => {
  const sent = '全系统近4000名干部教师下沉社区。';

  it('is none of the kind alone, nor of the people alone', () => {
    expect(isOfOther('近4000名教师', sent)).toBe(true);
    expect(isOfOther('近4000名干部下沉社区', sent)).toBe(true);
    expect(isOfOther('近4000名干部教师下沉社区', sent)).toBe(false);
    expect(isOfOther('近4000人下沉社区', sent)).toBe(false);
    expect(isOfOther('近4000名干部和老师下沉社区', sent)).toBe(false);
    expect(isOfOther('300名教师交流', '选派300名骨干教师交流轮岗。')).toBe(false);
  });
});

describe('a figure that is told of a span', () => {
  const trained = '每位教师三年完成集中培训240学时,每年至少参与研讨4次。';

  it('is none of another', () => {
    expect(isOfOther('每年集中培训240学时', trained)).toBe(true);
    expect(isOfOther('三年参与研讨4次', trained)).toBe(true);
    expect(isOfOther('每年新增教育集团6个', '2023年新增教育集团6个。')).toBe(true);
    expect(isOfOther('每年获评成果奖近30个', '2021—2025年获评成果奖近30个。')).toBe(true);
  });

  it('is its own', () => {
    expect(isOfOther('三年集中培训240学时', trained)).toBe(false);
    expect(isOfOther('每年参与研讨4次', trained)).toBe(false);
    expect(isOfOther('每年新增教育集团6个', '年均新增教育集团6个。')).toBe(false);
    expect(isOfOther('近三年新增教育集团6个', '2023年新增教育集团6个。')).toBe(false);
  });
});

describe('a figure that is told of a whole', () => {
  const projects = '普通高中建设项目共计30个,其中申报立项12个、结项18个。';

  it('is none of a part of it', () => {
    expect(isOfOther('立项普通高中建设项目30个', projects)).toBe(true);
    expect(isOfOther('普通高中建设项目30个', projects)).toBe(false);
    expect(isOfOther('申报立项12个', projects)).toBe(false);
  });

  it.each([
    ['在校生人数3.2万人', '现有在校生3.2万人,其中随迁子女人数5000人。'],
    ['教师达到3200人', '现有教师3200人,其中本科学历达到2800人。'],
  ])('is not taken from the whole for an idle word: %s', (claim, sentence) => {
    expect(isOfOther(claim, sentence)).toBe(false);
  });

  it.each(['50所足球特色校中,22所是幼儿园。', '共有足球特色校50所(幼儿园22所、小学28所)。'])(
    'is parted in other manners too: %s',
    (sentence) => {
      expect(isOfOther('足球特色校50所,其中幼儿园22所', sentence)).toBe(false);
    },
  );

  it('makes no part of what stands beside it', () => {
    expect(isOfOther('有足球特色校50所,其中幼儿园22所', '有足球特色校50所、足球特色幼儿园22所。')).toBe(true);
    expect(isOfOther('项目30个,其中立项12个', projects)).toBe(false);
  });

  it('is a share of the base that it is told of', () => {
    const moved = '骨干教师不低于交流轮岗教师总数的20%。';
    expect(isOfOther('骨干教师不低于教师总数的20%', moved)).toBe(true);
    expect(isOfOther('骨干教师不低于交流轮岗教师总数的20%', moved)).toBe(false);
  });
});

describe('what was applied for', () => {
  it('was not won', () => {
    expect(isOfOther('获得市级成果奖54项', '申报参评市级教学成果奖54项,近30项获奖。')).toBe(true);
    expect(isOfOther('54项成果获奖', '申报市级教学成果54项,全部获奖。')).toBe(false);
    expect(isOfOther('12个项目入选', '向市里推荐12个项目,全部入选。')).toBe(false);
    expect(isOfOther('申报市级成果奖54项', '申报参评市级教学成果奖54项,近30项获奖。')).toBe(false);
  });
});
