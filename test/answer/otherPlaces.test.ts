import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openApp } from '../../src/app.ts';
import { CORPUS } from '../realCorpus.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'places-'));
const { assistant } = await openApp({ corpusDir: CORPUS, dataDir }, () => {});
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

describe('a place that reports nothing', () => {
  it('is not given another district’s figure in the second part of a question', async () => {
    const answer = await assistant.ask('武侯区有多少所小学，又投入了多少教育资助资金？');
    expect(answer).toMatchObject({ outcome: 'refused', citations: [] });
  });

  it('stands as 未见记载 beside a district that does report', async () => {
    const answer = await assistant.ask('成都高新区和武侯区对比教师轮岗');
    expect(answer.outcome).toBe('answered');
    expect(new Set(answer.citations.map(({ district }) => district))).toEqual(new Set(['成都高新区']));
    expect(answer.answer).toMatch(/武侯区.*未见记载/u);
  });

  it.each(['达川中学有多少学生', '锦江区有多少所学校', '沈阳和平区的普惠率是多少'])(
    'is refused: %s',
    async (question) => {
      expect(await assistant.ask(question)).toMatchObject({ outcome: 'refused', citations: [] });
    },
  );
});

describe('an answer pasted back with its mark', () => {
  it('is checked as if the mark were not there', async () => {
    const answer = await assistant.check('成都高新区投入教育资助资金7600余万元。[1]');
    expect(answer.verdict).toBe('支持');
  });
});

describe('a check of something that is no statement', () => {
  it.each(['你好', '', '？？'])('is 未找到: %j', async (text) => {
    expect((await assistant.check(text)).verdict).toBe('未找到');
  });
});

describe('a check of a sentence with several figures', () => {
  it.each([
    ['成都高新区有17万名教职工', '矛盾'],
    ['成都高新区有1.9万名教职工', '支持'],
    ['达川区获国家奖178项、省级奖33项', '矛盾'],
    ['达川区获国家奖33项、省级奖178项', '支持'],
    ['康巴什区区级以上名师占比20.2%', '矛盾'],
    ['康巴什区区级以上名师占比31.5%', '支持'],
    ['金牛区建设100个社区家庭劳动教育指导站', '矛盾'],
    ['金牛区建设90个社区家庭劳动教育指导站', '支持'],
    ['大渡口区师生在科技竞赛中获国家级奖项2700余项', '矛盾'],
    ['大渡口区80后校级干部有45名', '支持'],
  ])('goes by the figure that counts the thing: %s is %s', async (statement, verdict) => {
    expect((await assistant.check(statement)).verdict).toBe(verdict);
  });
});

describe('a question about all districts', () => {
  it('leaves out the school that reports too', async () => {
    const answer = await assistant.ask('各区怎么做教师轮岗交流？');
    expect(answer.outcome).toBe('answered');
    expect(answer.answer).toContain('未见记载');
    expect(answer.answer).not.toContain('学院');
  });
});
