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
    ['2025年新建了哪些学校', '2025年新建实验小学和育才中学。'],
    ['近三年有哪些成果', '近三年获国家级成果奖1项。'],
    ['八年级有哪些课程', '八年级开设人工智能课。'],
    ['“三名工程”有哪些成效', '“三名工程”成效明显,全区名师增至120名。'],
    ['“三名工程”是什么', '“三名工程”是指培养名师和名校长的工程。'],
    ['两个示范区是哪两个', '金牛区和青羊区成为两个示范区。'],
    ['三条路径是什么', '三条路径,一是强师,二是提质,三是增效。'],
  ])('are told, or not asked for: %s', (question, sentence) => {
    expect(lacksItsItems(question, sentence)).toBe(false);
  });
});

describe('many things of which each is asked for', () => {
  it.each([
    ['剩下的26项都有哪些', '进校园检查由83项压减到26项,凡不在名单上的,学校有权拒绝。'],
    ['那8个工作室领衔人分别叫什么', '共有8人被遴选为领衔人。'],
    ['是哪三所', '这个办法后来被三所同类院校借用。'],
  ])('are not told by too short a list: %s', (question, sentence) => {
    expect(lacksItsItems(question, sentence, true)).toBe(true);
  });

  it.each([
    ['5大工程分别是什么', '实施学前攻坚、特教关爱、义教优质、高考保障、职教提升等5大工程。'],
    ['五个学区是哪些', '划分玉林、站南、大源、中和、西区五个学区。'],
    ['21个看护点被关停的原因是什么', '其余21个因消防不过关予以关停。'],
    ['“安心八条”是哪年出的', '于2018年出台“安心八条”。'],
    ['第三项工作是什么', '一是强师。'],
  ])('are, or are not asked for: %s', (question, sentence) => {
    expect(lacksItsItems(question, sentence, true)).toBe(false);
  });
});
