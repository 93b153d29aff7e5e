import { describe, expect, it } from 'vitest';
import type { Turn } from '../../src/assistant.ts';
import { openFollowUps } from './overCorpus.ts';

const followUps = await openFollowUps();

const turn = (question: string, answer = ''): Turn => ({ question, answer });
const RATE = turn('大渡口区学前教育普惠率是多少？', '目前,大渡口区在园幼儿普惠率94.6%。[1]');
const GROUPS = turn('各区怎样推进集团化办学？', '和平区：推进优质公办学校实施集团化办学。[1]');
const FITNESS = turn('和平区体质健康及格率', '2019年学生体质健康及格率为93.1%,同比增长7.2%。[1]');
const AID = turn('成都高新区教育资助投入了多少？', '累计投入教育资助资金7600余万元。[1]');
const LECTURES = turn('薪火讲堂办了几年？', '“薪火讲堂”开办7年来,各类培训达1700多场,受益家长达3万多人。[1]');
const HOMES = turn('达川区教师宿舍建了多少套', '新改扩建教师周转宿舍3000余套。[1]');
const EYES = turn('眼健康工程是什么？', '在全省率先启动首个眼健康工程,开展“国球护眼球”项目。[1]');

function understood(question: string, ...history: Turn[]): string {
  const found = followUps.resolve(question, history);
  return found.kind === 'rewritten' ? found.question : found.kind;
}

describe('as teachers ask on', () => {
  it.each<[string, string, Turn[]]>([
    ['和康巴什比哪个高', '大渡口区和康巴什区学前教育普惠率哪个高？', [RATE]],
    ['两个区哪个教师多', '康巴什区和大渡口区哪个教师多？', [turn('康巴什区和大渡口区名师占比有什么不同？')]],
    ['教师', '成都高新区教师有多少？', [turn('成都高新区学生有多少？', '17万学生。[1]')]],
    ['公办的呢', '大渡口区新增了多少公办学位？', [turn('大渡口区新增了多少学位？', '学位8100个。[1]')]],
    ['只看和平区', '和平区怎样推进集团化办学？', [GROUPS]],
    ['比上一年提高了多少', '和平区体质健康及格率比上一年提高了多少？', [FITNESS]],
    ['人均多少', '成都高新区教育资助投入人均多少？', [AID]],
    ['7600万是真的吗', '成都高新区教育资助投入是7600万吗？', [AID]],
    ['不对吧，我记得是8000万', '成都高新区教育资助投入是8000万吗？', [AID]],
    ['哪个区的', '薪火讲堂是哪个区的？', [LECTURES]],
    ['在哪个区', '眼健康工程是哪个区的？', [EYES]],
    ['覆盖多少学生', '金牛区眼健康工程覆盖多少学生？', [EYES]],
    ['比2020年呢', '大渡口区学前教育普惠率比2020年有什么变化？', [RATE]],
    ['是90%以上吗', '大渡口区学前教育普惠率是90%以上吗？', [RATE]],
    ['那98%呢', '大渡口区学前教育普惠率是98%吗？', [RATE]],
    ['提高了百分之几', '大渡口区学前教育普惠率提高了百分之几？', [RATE]],
    ['在哪', '达川区教师宿舍在哪里？', [HOMES]],
    ['在什么地方', '达川区教师宿舍在哪里？', [HOMES]],
    ['什么时候建的', '达川区教师宿舍什么时候建的？', [HOMES]],
    ['什么时候建的', '达川区教师宿舍什么时候建的？', [HOMES, turn('在哪里')]],
    ['花了多少钱', '达川区教师宿舍花了多少钱？', [HOMES]],
    ['叫什么名字', '成都高新区学区制叫什么名字？', [turn('成都高新区学区制是怎么回事')]],
    ['谁来管', '成都高新区学区制谁来管？', [turn('成都高新区学区制是怎么回事')]],
    ['一年几次', '大渡口的教师家访一年几次？', [turn('大渡口的教师家访')]],
    ['家长满意吗', '大渡口的教师家访家长满意吗？', [turn('大渡口的教师家访'), turn('一年几次')]],
    ['有用吗', '金牛区眼健康工程有用吗？', [EYES]],
    ['要钱吗', '金牛区眼健康工程要钱吗？', [EYES, turn('多久一次')]],
    ['怎么选的', '金牛区眼健康工程怎么选的？', [EYES, turn('要钱吗')]],
    ['老师是谁', '康巴什区薪火讲堂老师是谁？', [LECTURES]],
    ['有补贴吗', '成都高新区老师轮岗有补贴吗？', [turn('成都高新区老师轮岗怎么搞的')]],
    [
      '是哪五个',
      '五必看是哪五个？',
      [turn('什么是五必看', '达川区采取“五必看”方式深入调研。[1]'), turn('谁提的')],
    ],
    [
      '别的区有吗',
      '除金牛区外，还有哪些区有劳动教育清单？',
      [turn('金牛区劳动教育清单'), turn('什么时候出的')],
    ],
    ['谁讲', '康巴什区薪火讲堂谁讲？', [LECTURES]],
    ['跟别的区比呢', '各区学前教育普惠率有什么不同？', [RATE]],
    ['最高分多少', '达川区高考一本最高分多少？', [turn('达川区高考一本多少人'), turn('比上一年呢')]],
    ['缺不缺老师', '大渡口区缺不缺老师？', [turn('大渡口区教师队伍')]],
    ['是免费的吗', '大渡口区教师队伍是免费的吗？', [turn('大渡口区教师队伍')]],
    ['她多大', '朱思怡多大？', [turn('朱思怡拿了什么奖')]],
    ['她多大', '朱思怡多大？', [turn('金牛区的朱思怡拿了什么奖')]],
    [
      '哪一年',
      '金牛区朱思怡哪一年？',
      [
        turn('金牛区的朱思怡拿了什么奖', '2023年学生朱思怡夺得杭州亚运会混合自由式轮滑金牌。[1]'),
        turn('她多大'),
      ],
    ],
    ['给谁的', '成都高新区教育资助投入给谁的？', [AID]],
    ['她是哪个学校的', '王红旭是哪个学校的？', [turn('哪个老师牵的头', '由体育老师王红旭牵头。[1]')]],
    ['有评选吗', '和平区有评选吗？', [turn('和平区的劳动教育怎么做？')]],
  ])('%s', (question, whole, history) => {
    expect(understood(question, ...history)).toBe(whole);
  });

  it('one after the other, without dragging along what was asked before', () => {
    const talk = [turn('金牛区心理健康的4个领域是哪四个？'), turn('谁负责')];
    expect(understood('花了多少钱', ...talk)).toBe('金牛区心理健康的4个领域花了多少钱？');
    const figure = [AID, turn('是7600万吗')];
    expect(understood('从哪年开始算的', ...figure)).toBe('成都高新区教育资助投入从哪年开始算的？');
    const year = [FITNESS, turn('今年呢')];
    expect(understood('2021年的有吗', ...year)).toBe('和平区2021年体质健康及格率？');
    const readers = turn('康巴什区有多少家长受益？');
    expect(understood('哪个区的', readers)).toBe('家长受益是哪个区的？');
  });

  it('of a unit still, after a question that got no answer', () => {
    const refused = turn('还有体育项目吗', '这批文件里没有答案：还有体育项目吗。');
    expect(understood('篮球呢', turn('金牛区的足球特色学校有多少？'), refused)).toMatch(/^金牛区.*篮球/);
  });

  it.each([
    '你觉得哪个最好',
    '两个区都做了什么',
    '还有别的区写了吗',
    '金牛区的清单是什么',
    '薪火讲堂是哪个区办的',
    '各区有哪些劳动教育评选',
    '有多少家长受益于薪火讲堂',
  ])('%s needs no completion', (question) => {
    expect(understood(question, RATE)).toMatch(/^(?:whole|unclear)$/);
  });
});
