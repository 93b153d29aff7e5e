import { describe, expect, it } from 'vitest';
import { ASKED_KINDS, askedKinds, tellsNothingAsked } from '../../src/answer/askedKinds.ts';

function columns(question: string, sentence: string): Record<string, number | undefined> {
  const values = askedKinds(question, sentence);
  return Object.fromEntries(ASKED_KINDS.flatMap((kind, i) => (values[i] === 0 ? [] : [[kind, values[i]]])));
}

describe('kinds of things asked for', () => {
  it('sees what is asked for in everyday words, and whether the sentence may tell it', () => {
    const eyes = '34所学校的教室灯具全部换成了护眼灯,每学期开学前由质监部门抽测照度。';
    expect(columns('换那些护眼灯花了多少', eyes)).toEqual({ 'asked: money': -1, 'asked: number': 1 });
    expect(columns('换那些护眼灯花了多少', '区里投入210万元更换护眼灯。')).toEqual({
      'asked: money': 1,
      'asked: number': 1,
    });
    expect(columns('学生觉得那支笔好不好用', eyes)).toEqual({ 'asked: opinion': -1 });
    expect(columns('谁来测教室够不够亮', eyes)).toEqual({ 'asked: person': 1, 'asked: named': -1 });
    expect(columns('头一回盲演是哪一天', '第一次盲演时,全校1460人用了6分40秒。')).toEqual({
      'asked: time': -1,
      'asked: superlative': 1,
    });
  });

  it.each([
    ['body', '这张地图是哪个部门画的', '区自然资源局绘制了地图。', '地图画了三年。'],
    ['school', '护眼灯先装在哪几所学校', '先在枫林小学、第三中学安装。', '先在城区安装。'],
    ['size', '新操场占地多少', '操场占地12亩。', '操场铺了塑胶。'],
    ['age', '陈老师多大岁数', '今年58岁的陈老师退休了。', '陈老师退休了。'],
    ['frequency', '家长会一年开几次', '每学期召开家长会。', '家长会讲心理健康。'],
    ['condition', '什么条件的人能当校外导师', '校外导师须具有中级职称。', '聘了校外导师。'],
    ['earlier', '原来一节课多长', '一节课由45分钟减为40分钟。', '一节课40分钟。'],
    ['effect', '换了灯有没有用', '近视率下降3个百分点。', '教室换了灯。'],
    ['sex', '队里有几个女生', '队里女生8人。', '队里30人。'],
    ['payer', '体检要不要自己掏钱', '体检由财政承担。', '体检每年一回。'],
    ['penalty', '食堂检查不合格怎么办', '检查不合格的限期整改。', '食堂每周检查。'],
    ['superlative', '哪所学校人最多', '人数最多的是城关小学。', '城关小学有人3000。'],
    ['title', '家长用的软件叫什么', '家长通过“云校通”查看。', '家长在手机上查看。'],
    ['cause', '为什么改在周日开家长会', '因工人夜里上班,家长会改到周日。', '家长会每月一次,在周日开。'],
    ['definition', '“三色码”是什么意思', '“三色码”意为三种风险。', '推行“三色码”管理。'],
    ['award', '合唱队得了什么奖', '合唱队夺得金牌。', '合唱队每周排练。'],
    ['number', '有多少老师去了乡下', '120名教师下乡。', '教师下乡支教。'],
    ['named', '敲钟的师傅是谁', '敲钟人是校工,由教师钱旻牵头。', '敲钟人是校工。'],
    ['listed', '调研去了哪些地方', '调研组到了城关、河口以及柳林。', '调研组走了三天。'],
    ['isTrue', '家长能不能进食堂看', '家长可进食堂。', '食堂每天消毒。'],
  ])('sees that %s is asked for, and told or not', (kind, question, told, untold) => {
    expect(columns(question, told)[`asked: ${kind}`]).toBe(1);
    expect(columns(question, untold)[`asked: ${kind}`]).toBe(-1);
  });

  it('does not take time spent, nor what is given out by the piece, for money', () => {
    expect(columns('写作业花了多少时间', '每天不超过60分钟。')).toEqual({ 'asked: number': 1 });
    expect(columns('区里给了多少个名额', '新增名额120个。')).toEqual({ 'asked: number': 1 });
  });

  it('sees the hour that is asked for where something is demanded', () => {
    expect(columns('早上几点要求到校', '学生7:30到校。')).toEqual({ 'asked: time': 1 });
  });

  it.each([
    '全区招收多少随迁子女',
    '教师竞赛获奖多少项',
    '存在的问题',
    '班里的孩子是几年级的',
    '综合素质评价有几个维度',
    '如何以评促教',
    '报告谈了几点启示',
    '一年级新生收了多少',
    '培训经验送给多少学校',
  ])('takes no other use of the word for it: %s', (question) => {
    const { 'asked: number': _number, ...others } = columns(question, '');
    expect(others).toEqual({});
  });

  it('says nothing of kinds that are not asked for', () => {
    expect(columns('有多少所学校', '全区有学校34所。')).toEqual({ 'asked: number': 1 });
  });
});

describe('a sentence asked on of', () => {
  it.each([
    ['谁负责', '累计投入35亿元,新建幼儿园45所。'],
    ['资金从哪里来', '累计投入35亿元,新建幼儿园45所。'],
    ['为什么这么多', '现有足球特色校50所。'],
    ['效果怎么样', '每年轮岗的教师不低于10%。'],
  ])('shows no sign of it: %s', (question, sentence) => {
    expect(tellsNothingAsked(question, sentence)).toBe(true);
  });

  it.each([
    ['谁负责', '由区教育局牵头,投入35亿元。'],
    ['资金从哪里来', '区财政每年投入35亿元。'],
    ['为什么这么多', '因是试点区,现有足球特色校50所。'],
    ['效果怎么样', '每年轮岗532人,培养骨干教师30名。'],
    ['有多少所', '现有足球特色校50所。'],
  ])('shows one, or needs none: %s', (question, sentence) => {
    expect(tellsNothingAsked(question, sentence)).toBe(false);
  });
});
