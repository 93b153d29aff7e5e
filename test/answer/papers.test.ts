import { describe, expect, it } from 'vitest';
import { askerOver } from './overPaper.ts';

const ask = await askerOver([
  '万州区教育委员会关于做好义务教育阶段招生和教师工作的通知',
  '一、时间安排',
  '4月28日公布招生计划和划片范围；小学网上登记时间为5月6日至5月12日，初中为5月20日至5月25日；6月30日公布电脑派位结果，7月8日前各校发放入学通知书，8月25日前完成编班并张榜公布。',
  '二、教师培养',
  '与重庆三峡学院签订协议，每年定向培养师范生50名，学生在校期间免缴学费、住宿费，毕业后到乡镇学校任教不少于5年。未按协议任教的，须退还已免缴的费用，并缴纳30%的违约金。',
  '建设乡村名师工作室9个，每个工作室每年安排经费5万元。遴选40名退休教师到乡村学校支教，每人每学年发放工作经费2万元。',
  '成立由区教委主任任组长的工作领导小组，办公室设在人事科。',
  '三、学生健康',
  '总体近视率为52.3%，下降1.1个百分点。',
  '力争近视率再降0.5个百分点。',
  '四、存在的问题',
  '一是城区小学学位紧张。二是初中科学教师短缺。三是部分校舍陈旧，运动场地不足。',
]);

describe('a paper', () => {
  it('dates the stage that is asked about, in a clause that leaves out what is done', async () => {
    expect((await ask('万州区初中什么时候网上登记')).join()).toContain('初中为5月20日至5月25日');
    expect((await ask('万州区小学什么时候网上登记')).join()).toContain('5月6日至5月12日');
    expect(await ask('万州区高中什么时候网上登记')).toEqual([]);
  });

  it('tells a consequence in the sentence behind', async () => {
    const lines = await ask('万州区定向培养的师范生毕业不去乡镇任教会有什么后果');
    expect(lines.join()).toContain('违约金');
  });

  it('tells the second thing asked for in the sentence of the first', async () => {
    const lines = await ask('万州区建几个乡村名师工作室，一年给多少经费');
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain('5万元');
  });

  it('tells of today rather than of a goal', async () => {
    expect((await ask('万州区近视率是多少'))[0]).toContain('52.3%');
  });

  it('tells all of its shortcomings, in their order', async () => {
    expect((await ask('万州区教育还有哪些困难和短板')).map((line) => line.slice(0, 2))).toEqual([
      '一是',
      '二是',
      '三是',
    ]);
  });

  it('names nobody who holds an office', async () => {
    expect(await ask('万州区教委主任叫什么名字')).toEqual([]);
  });
});
