import { describe, expect, it } from 'vitest';
import { checkerOver } from './madeReport.ts';

const { check } = checkerOver([
  '青芷区推进义务教育优质均衡发展',
  '2022年，青芷区新建小学12所，新增学位9600个，公办幼儿园在园幼儿占比达到58.3%。',
  '教务处自编排课程序“棋盘”，排一次课表的时间从9天压到6小时，教室利用率由68%提高到91%。',
  '全区现有心理健康教师146名，开通“蓝桥”心理热线，2022年接听来电1.9万通。',
  '全区中小学食堂全部自办自管，不得对外承包，家长可以预约进食堂陪餐。',
]);

describe('a statement of several claims', () => {
  it('is borne out where each of them is, and tells each', async () => {
    const { verdict, answer, citations } = await check('青芷区新建小学12所，心理热线叫“蓝桥”');
    expect(verdict).toBe('支持');
    expect(answer.match(/——支持/gu)).toHaveLength(2);
    expect(citations.length).toBeGreaterThan(1);
  });

  it('is contradicted where one of them is', async () => {
    expect((await check('青芷区新建小学12所，心理健康教师有246名')).verdict).toBe('矛盾');
  });

  it('is not found where nobody tells one of them', async () => {
    expect((await check('青芷区新建小学12所，新建了3座游泳馆')).verdict).toBe('未找到');
    expect((await check('青芷区有心理健康教师146名，校车全部换成新能源车')).verdict).toBe('未找到');
  });
});

describe('a statement in other words', () => {
  it('is borne out by the sentence that tells it', async () => {
    const { verdict, citations } = await check('青芷区排一回课表从前九天,如今六个小时');
    expect(verdict).toBe('支持');
    expect(citations[0]?.paragraph).toBe(3);
  });

  it('is not borne out by the same number of another measure', async () => {
    expect((await check('青芷区排一次课表要花6元')).verdict).not.toBe('支持');
  });
});
