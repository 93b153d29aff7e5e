import { describe, expect, it } from 'vitest';
import { ASKED_KINDS, askedKinds } from '../../src/answer/askedKinds.ts';

function columns(question: string, sentence: string): Record<string, number | undefined> {
  const values = askedKinds(question, sentence);
  return Object.fromEntries(ASKED_KINDS.flatMap((kind, i) => (values[i] === 0 ? [] : [[kind, values[i]]])));
}

describe('kinds of things asked for', () => {
  it('sees what is asked for in everyday words, and whether the sentence may tell it', () => {
    const eyes = '34所学校的教室灯具全部换成了护眼灯,每学期开学前由质监部门抽测照度。';
    expect(columns('换那些护眼灯花了多少', eyes)).toEqual({ 'asked: money': -1 });
    expect(columns('换那些护眼灯花了多少', '区里投入210万元更换护眼灯。')).toEqual({ 'asked: money': 1 });
    expect(columns('学生觉得那支笔好不好用', eyes)).toEqual({ 'asked: opinion': -1 });
    expect(columns('谁来测教室够不够亮', eyes)).toEqual({ 'asked: person': 1 });
    expect(columns('头一回盲演是哪一天', '第一次盲演时,全校1460人用了6分40秒。')).toEqual({
      'asked: time': -1,
    });
  });

  it('does not take time spent, nor what is given out by the piece, for money', () => {
    expect(columns('写作业花了多少时间', '每天不超过60分钟。')).toEqual({});
    expect(columns('区里给了多少个名额', '新增名额120个。')).toEqual({});
  });

  it('sees the hour that is asked for where something is demanded', () => {
    expect(columns('早上几点要求到校', '学生7:30到校。')).toEqual({ 'asked: time': 1 });
  });

  it.each([
    '全区招收多少随迁子女',
    '教师竞赛获奖多少项',
    '存在哪些问题',
    '班里的孩子是几年级的',
    '综合素质评价有几个维度',
    '如何以评促教',
    '报告谈了几点启示',
    '一年级新生收了多少',
    '培训经验送给多少学校',
  ])('takes no other use of the word for it: %s', (question) => {
    expect(columns(question, '')).toEqual({});
  });

  it('says nothing of kinds that are not asked for', () => {
    expect(columns('有多少所学校', '全区有学校34所。')).toEqual({});
  });
});
