import { describe, expect, it } from 'vitest';
import { schoolsNamed, withoutRanks } from '../../src/text/schoolsNamed.ts';

describe('names of schools', () => {
  it.each([
    ['建成慧泉小学、红旭小学。', ['建成慧泉小学', '红旭小学']],
    ['钢实幼、实验幼入选。', ['钢实幼']],
    ['康一中、霁州市第三中学。', ['康一中', '霁州市第三中学']],
  ])('are found in %s', (sentence, names) => {
    for (const name of names) expect(schoolsNamed(sentence)).toContain(name);
  });

  it.each(['每所学校都有。', '寄宿制学校12所。', '全区中小学。', '三小时以内。', '薄弱学校由优质学校带动。'])(
    'are none in %s',
    (sentence) => {
      expect(schoolsNamed(sentence)).toEqual([]);
    },
  );
});

describe('the rank of a place', () => {
  it('is left out of a school’s name', () => {
    expect(withoutRanks('康巴什区第三小学')).toBe('康巴什第三小学');
    expect(withoutRanks('全区第三次会议')).toBe('全区第三次会议');
  });
});
