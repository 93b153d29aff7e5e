import { describe, expect, it } from 'vitest';
import { tellsOfTheWhole } from '../../src/answer/restrictions.ts';
import type { Evidence } from '../../src/evidence/evidence.ts';
import type { Question } from '../../src/question/understand.ts';

function ofTheWhole(folded: string, told: string, type: Question['type'] = 'share'): boolean {
  const question = { folded, type, corpusHasUnits: true, terms: [] } as unknown as Question;
  return tellsOfTheWhole(question, { sentence: { folded: told }, prepared: { heading: '' } } as Evidence);
}

describe('a figure of a whole group', () => {
  it('says nothing of a part of it', () => {
    expect(ofTheWhole('女教师占比', '教师中本科学历占95.4%。')).toBe(true);
    expect(ofTheWhole('女教师占比', '教师中女性占61%。')).toBe(false);
    expect(ofTheWhole('博士有多少名', '硕士47名。', 'howMany')).toBe(true);
  });

  it('matters where a figure is asked for', () => {
    expect(ofTheWhole('女教师怎么减负', '为教师减负。', 'how')).toBe(false);
  });
});

describe('a rate', () => {
  it('is not told by another rate', () => {
    expect(ofTheWhole('上线率是多少', '毛入学率提升至98.8%。')).toBe(true);
    expect(ofTheWhole('就业率是多少', '毕业生就业达到97%,巩固率100%。')).toBe(false);
  });

  it('may be told where no rate is named', () => {
    expect(ofTheWhole('近视率是多少', '戴眼镜的学生占47%。')).toBe(false);
  });
});
