import { describe, expect, it } from 'vitest';
import { countsNoPeople } from '../../src/answer/peopleCounted.ts';

describe('people asked to be counted', () => {
  it.each([
    ['学石锁的有多少人', '各校开出乡土社团380多个,操场上常年摆着石锁。'],
    ['有几名教师拿最高一档补助', '补助按远近分五档,每月从300元到1500元不等。'],
    ['学校老师有多少', '教师队伍先后荣获“百人专家库”成员等各级荣誉百余个。'],
    ['学院有多少个老师', '打造实训基地5个。'],
    ['有多少孩子留到晚上8点', '在24所小学试行,看护时间延长到20时。'],
  ])('are not counted by %s: %s', (question, sentence) => {
    expect(countsNoPeople(question, sentence)).toBe(true);
  });

  it.each([
    ['有多少名教师', '现聚集211所学校、17万学生、1.9万教职工。'],
    ['有多少学生一本上线', '一本上线1609人,二本上线2155人。'],
    ['能多收多少学生', '新建学校11所,新增学位9400个。'],
    ['多少孩子画哭脸就得换掉', '哭脸超过三分之一的题必须换掉。'],
    ['有多少人住在这里', '常住人口68.4万。'],
    ['有多少教师周转宿舍', '建成周转宿舍3000余套。'],
    ['收了多少孩子的纸条', '收到纸条2315张。'],
    ['有几位专家', '聘请三名专家。'],
    ['要组建几个班主任研训共同体', '发挥“三名”工作室作用,组建班主任研训共同体8个。'],
    ['老师有多少', '全校教职工300余人。'],
    ['家访了多少次', '每学期家访2次。'],
  ])('are, or are not asked about, in %s: %s', (question, sentence) => {
    expect(countsNoPeople(question, sentence)).toBe(false);
  });
});
