import { describe, expect, it } from 'vitest';
import { fold } from '../../src/text/fold.ts';
import data from '../../src/text/thesaurus.json' with { type: 'json' };
import { createThesaurus } from '../../src/text/thesaurus.ts';

const thesaurus = createThesaurus();
const words = data.groups.flatMap((group) => group.words);
const textsOf = (word: string) => thesaurus.alternatives(word).map(({ text }) => text);

describe('the thesaurus', () => {
  it('gives words of a group for each other, both ways', () => {
    expect(textsOf('投入')).toContain('支出');
    expect(textsOf('支出')).toContain('投入');
  });

  it('leads from the wider word to the narrower one by less, and not back', () => {
    const narrower = thesaurus.alternatives('娃娃').find(({ text }) => text === '幼儿');
    const synonym = thesaurus.alternatives('经费').find(({ text }) => text === '资金');
    expect(narrower?.factor).toBeLessThan(synonym?.factor as number);
  });

  it('knows nothing of a word it lacks', () => {
    expect(thesaurus.has('没有这个词')).toBe(false);
    expect(thesaurus.alternatives('没有这个词')).toEqual([]);
    expect(thesaurus.alternatives('constructor')).toEqual([]);
  });

  it('gives no word for itself, none twice, each by a factor between 0 and 1', () => {
    for (const word of new Set(words)) {
      const texts = textsOf(word);
      expect(texts).not.toContain(word);
      expect(new Set(texts).size).toBe(texts.length);
      for (const { factor } of thesaurus.alternatives(word)) expect(factor > 0 && factor < 1).toBe(true);
    }
  });

  it('has every guarded word in each of the strings in which it is none', () => {
    for (const { word, not_in } of data.guards) for (const longer of not_in) expect(longer).toContain(word);
  });

  it('hands a guard on with the alternative that it guards', () => {
    const guarded = [...new Set(words)]
      .flatMap((word) => thesaurus.alternatives(word))
      .filter(({ text }) => text === '建成');
    expect(guarded.length).toBeGreaterThan(0);
    for (const { notIn } of guarded) expect(notIn).toContain('党建成');
  });

  it('has each word in one group only, so that no word stands for two things', () => {
    const counts = new Map<string, number>();
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
    expect([...counts].filter(([, count]) => count > 1)).toEqual([]);
  });

  it('has no lone character in a group and no guard twice', () => {
    expect(words.filter((word) => word.length < 2)).toEqual([]);
    const guarded = data.guards.map(({ word }) => word);
    expect(new Set(guarded).size).toBe(guarded.length);
  });

  it('says nothing twice: what a group holds is not given again as narrower', () => {
    const repeated = data.hypernyms.flatMap(({ word, covers }) =>
      covers.filter((other) =>
        data.groups.some((group) => [word, other].every((w) => group.words.includes(w))),
      ),
    );
    expect(repeated).toEqual([]);
  });

  it('lets what says the same cover the same', () => {
    expect(textsOf('基层党组织')).toContain('党支部');
    expect(textsOf('体育赛事')).toContain('运动会');
  });

  it('writes its words as folded questions do', () => {
    const all = [...words, ...data.hypernyms.flatMap(({ word, covers }) => [word, ...covers])];
    expect(all.filter((word) => fold(word) !== word)).toEqual([]);
  });

  it.each([
    ['放学以后', '课后服务'],
    ['换学校教书', '交流轮岗'],
    ['不让补课', '禁止补课'],
    ['上学的座位', '新增学位'],
    ['政府办的幼儿园', '公办园'],
    ['九十年代出生', '90后'],
    ['外地来的孩子', '随迁子女'],
    ['爸妈外出打工的孩子', '留守儿童'],
  ])('leads from %s to %s', (asked, written) => {
    expect(textsOf(asked)).toContain(written);
  });

  it.each([
    ['校长轮岗', '交流轮岗'],
    ['公办率', '普惠率'],
    ['公办园', '民办园'],
    ['小学入学率', '初中入学率'],
    ['中考', '高考'],
    ['本科上线人数', '本科上线率'],
    ['特控线上线率', '本科上线率'],
    ['寒假', '暑假'],
    ['援疆', '援藏'],
    ['十三五', '十四五'],
    ['省级骨干教师', '市级骨干教师'],
    ['奖学金', '助学金'],
    ['全省第一', '全国第一'],
    ['就业率', '升学率'],
    ['占地面积', '建筑面积'],
    ['培训人次', '培训人数'],
    ['学科类培训', '非学科类培训'],
    ['近三年', '近五年'],
  ])('keeps %s and %s apart', (a, b) => {
    expect(words).toContain(a);
    expect(words).toContain(b);
    expect(textsOf(a)).not.toContain(b);
    expect(textsOf(b)).not.toContain(a);
  });
});
