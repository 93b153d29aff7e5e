import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createGazetteer } from '../../src/places/gazetteer.ts';

const gazetteer = createGazetteer();
const namesIn = (text: string) => gazetteer.find(text).map(({ division, start }) => [division.name, start]);

describe('the gazetteer', () => {
  it.each([
    ['四川省', 'province'],
    ['天津市', 'province'],
    ['成都市', 'city'],
    ['金牛区', 'county'],
    ['布拖县', 'county'],
    ['邛崃市', 'county'],
    ['康巴什区', 'county'],
  ])('knows %s as a %s', (name, level) => {
    expect(gazetteer.get(name)).toEqual({ name, level });
  });

  it.each(['金流区', '成都高新区', '', 'constructor', '教育'])('does not know %j', (name) => {
    expect(gazetteer.get(name)).toBeUndefined();
    expect(gazetteer.parents(name)).toEqual([]);
  });

  it('tells what lies in a province or a city, by its long name and its short one', () => {
    expect(gazetteer.inside('河北')).toEqual(expect.arrayContaining(['石家庄', '桥西区']));
    expect(gazetteer.inside('四川省')).toContain('成都');
    expect(gazetteer.inside('金牛区')).toEqual([]);
    expect(gazetteer.inside('甘肃')).not.toContain('合作');
    expect(gazetteer.inside('山西')).not.toContain('城区');
  });

  it('knows all places that a name stands for', () => {
    expect(gazetteer.parents('和平区')).toEqual(expect.arrayContaining(['天津市/', '辽宁省/沈阳市']));
    expect(gazetteer.parents('金牛区')).toEqual(['四川省/成都市']);
  });

  it('finds names in a text, the longest at each place', () => {
    expect(namesIn('成都市金牛区和四川省布拖县')).toEqual([
      ['成都市', 0],
      ['金牛区', 3],
      ['四川省', 7],
      ['布拖县', 10],
    ]);
    expect(namesIn('这里没有地名')).toEqual([]);
  });

  it('finds names where they stand, never one inside another', () => {
    const text = fc.array(
      fc.constantFrom('成都市', '金牛区', '和平区', '教育', '区', '市', '大渡口区', '口'),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(text, (pieces) => {
        const joined = pieces.join('');
        let end = 0;
        for (const { division, start } of gazetteer.find(joined)) {
          expect(joined.startsWith(division.name, start)).toBe(true);
          expect(start).toBeGreaterThanOrEqual(end);
          end = start + division.name.length;
        }
      }),
    );
  });
});
