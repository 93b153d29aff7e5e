import { describe, expect, it } from 'vitest';
import { lacksItsItems } from '../../src/answer/namedItems.ts';

describe('things that a name counts', () => {
  it.each([
    ['五必看是哪五必看', '组建调研组,采取“五必看”“六必谈”方式深入调研。'],
    ['“五必看”是看什么', '组建调研组,采取“五必看”“六必谈”方式深入调研。'],
    ['那8所实验校是哪几所', '该区先选定8所实验校、46个实验班试点两个学期。'],
    ['“三笔账”指的是哪三笔', '工程款实行“三笔账”公示,一律不得拨付尾款。'],
    ['老师要会的“十二项”是哪些', '教师按“十二项”要求备课。'],
  ])('are not told by a sentence that only names them: %s', (question, sentence) => {
    expect(lacksItsItems(question, sentence)).toBe(true);
  });

  it.each([
    ['“四个一”是什么', '定下“四个一”:每人一床被,每周一次热水澡。'],
    ['“三不接”指哪三种情况', '实行“三不接”:少于20天的不接。'],
    ['四大任务是哪四个', '聚焦优化资源配置、提升质量、增强服务、提高效能四大任务。'],
    ['五个学区是哪几个', '划分玉林、站南、大源、中和、西区五个学区。'],
    ['“安心八条”是哪年出的', '县里于2018年出台“安心八条”。'],
    ['有8所实验校的是哪个区', '该区先选定8所实验校。'],
    ['“三微行动”是什么', '实施“微阵地、微活动、微服务”“三微行动”。'],
    ['一个学区是哪一个', '设立一个学区。'],
    ['“五必看”是哪五个', '看校舍,看食堂,看师资。'],
  ])('are told, or not asked for: %s', (question, sentence) => {
    expect(lacksItsItems(question, sentence)).toBe(false);
  });
});
