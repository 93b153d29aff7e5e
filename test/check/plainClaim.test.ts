import { describe, expect, it } from 'vitest';
import { plainClaim } from '../../src/check/plainClaim.ts';

describe('a statement put plainly', () => {
  it.each([
    ['听朋友讲锦江区有12所幼儿园,是真的不', '锦江区有12所幼儿园'],
    ['有人说锦江区有12所幼儿园,帮我核实下', '锦江区有12所幼儿园'],
    ['锦江区有12所幼儿园,没记错吧', '锦江区有12所幼儿园'],
    ['锦江区有12所幼儿园吗?我听说是的', '锦江区有12所幼儿园'],
    ['锦江区有12所幼儿园,准不准', '锦江区有12所幼儿园'],
    ['锦江区的课程是不是这么个顺序', '锦江区的课程'],
  ])('%s: hearsay and courtesies go', (said, plain) => {
    expect(plainClaim(said)).toBe(plain);
  });

  it.each([
    ['锦江区那个读书节办得最早', '锦江区读书节办得最早'],
    ['让孩子午睡这事上过电视', '让孩子午睡上过电视'],
    ['最后那个16说的是16项任务', '最后16是16项任务'],
    ['锦江区是首批试点区里头的一个', '锦江区是首批试点区'],
    ['锦江区那年的成绩', '锦江区的成绩'],
  ])('%s: fillers go', (said, plain) => {
    expect(plainClaim(said)).toBe(plain);
  });

  it.each([
    ['这份清单是全国头一份', '这份清单是全国首份'],
    ['全市就它独一份', '全市唯一'],
    ['数量在全省排老二', '数量在全省居第二'],
    ['普惠率连八成都没到', '普惠率不到八成'],
    ['一个奖都没拿过', '没有奖拿过'],
    ['老师有上万名', '老师有超过一万名'],
    ['在全市走在最前头', '在全市率先'],
    ['成绩都是历史最好', '成绩都是历史新高'],
    ['数量在全省排头一名', '数量在全省居第一'],
    ['设备已经全部覆盖', '设备已经全覆盖'],
    ['学校一个都没落下', '学校全部'],
    ['骨干教师有八十来个', '骨干教师有约八十个'],
    ['关停了十几个机构', '关停了十多个机构'],
    ['就业率在97%往上', '就业率在97%以上'],
  ])('%s: ranks, shares of all and figures as reports have them', (said, plain) => {
    expect(plainClaim(said).replace(/^这份/u, '')).toBe(plain.replace(/^这份/u, ''));
  });

  it.each([
    ['每顿午餐要交12块', '每顿午餐要交12元'],
    ['每天收五块钱', '每天收五元'],
    ['每顿12块的午餐', '每顿12元的午餐'],
    ['建成两块足球场', '建成两块足球场'],
    ['拿了两块金牌', '拿了两块金牌'],
    ['一个星期三节课', '一周三节课'],
    ['每个礼拜一次', '每周一次'],
    ['每个星期天开放', '每周日开放'],
    ['每周天天开放', '每周天天开放'],
    ['每天睡一个半小时', '每天睡90分钟'],
    ['连续供电十一个半小时', '连续供电十一个半小时'],
    ['晚自习六点半钟开始', '晚自习六点半钟开始'],
    ['午休半个钟头', '午休30分钟'],
  ])('%s: measures as reports have them', (said, plain) => {
    expect(plainClaim(said)).toBe(plain);
  });

  it('puts who it was before what it got', () => {
    expect(plainClaim('评上全省首批试点学校的是青石小学')).toBe('青石小学评上全省首批试点学校');
  });

  it('leaves alone what carries meaning', () => {
    for (const text of ['锦江区有12所幼儿园', '搞活课堂', '没有过半', '学生占比95.4%'])
      expect(plainClaim(text)).toBe(text);
  });

  it('keeps a text that would be left empty', () => {
    expect(plainClaim('对吗')).toBe('对吗');
  });
});
