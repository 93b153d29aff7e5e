import { describe, expect, it } from 'vitest';
import { lacksNames } from '../../src/answer/names.ts';
import type { Evidence } from '../../src/evidence/evidence.ts';
import type { Question } from '../../src/question/understand.ts';

function lacks(asked: string, told: string, corpusHasUnits = true): boolean {
  const question = { folded: asked, corpusHasUnits } as Question;
  return lacksNames(question, { sentence: { folded: told }, prepared: { heading: '' } } as Evidence);
}

describe('names that are asked for', () => {
  it('are not told by how many there are', () => {
    expect(lacks('云岭区7所示范高中是哪7所', '现有示范性高中7所,数量居全市首位。')).toBe(true);
    expect(lacks('获评的4所学校叫什么名字', '4所学校获评“书香校园”,农村学校全部参加。')).toBe(true);
    expect(lacks('这位冠军是哪个学校的', '2023年学生李小明夺得金牌。')).toBe(true);
  });

  it('are told by a school of that name, a quotation or a list', () => {
    expect(lacks('新建的两所小学叫什么名字', '新建云岭实验小学和临江二小。')).toBe(false);
    expect(lacks('云岭区7所示范高中是哪7所', '云岭一中等7所高中通过评估。')).toBe(false);
    expect(lacks('云岭区哪2所幼儿园入选', '云山幼、晨光幼2所幼儿园入选试点。')).toBe(false);
    expect(lacks('云岭区哪2所学校入选', '推进普通高中、初中建设,2所学校入选试点。')).toBe(true);
    expect(lacks('平台取什么名', '建成“云上书院”平台。')).toBe(false);
    expect(lacks('划成的哪5个片', '分为东门、南门、西门、北门、河滨5个片。')).toBe(false);
  });

  it('are not told by the name that the question has itself', () => {
    expect(lacks('“云上书院”的品牌名称', '“云上书院”已经建成。')).toBe(true);
  });

  it('of people have nothing to do with schools', () => {
    expect(lacks('石桥中学校长叫什么名字', '校长陶景明说,学校变了样。')).toBe(false);
    expect(lacks('那个手工好的孩子叫啥名字', '学生马小穗的麦秆画获一等奖。')).toBe(false);
  });

  it('are not asked for by a list that is spoken of', () => {
    expect(lacks('白名单现有多少家机构', '白名单现有机构34家。')).toBe(false);
  });

  it('matter in reports only, and only where they are asked for', () => {
    expect(lacks('云岭区7所示范高中是哪7所', '现有示范性高中7所。', false)).toBe(false);
    expect(lacks('云岭区有多少所示范高中', '现有示范性高中7所。')).toBe(false);
  });
});
