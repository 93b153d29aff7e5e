import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createGazetteer, withoutPeoples } from '../../src/places/gazetteer.ts';

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

describe('autonomous counties', () => {
  it.each([
    ['肃南裕固族自治县', '肃南县'],
    ['积石山保安族东乡族撒拉族自治县', '积石山县'],
    ['双江拉祜族佤族布朗族傣族自治县', '双江县'],
    ['恩施土家族苗族自治州', '恩施州'],
    ['伊犁哈萨克自治州', '伊犁州'],
    ['莫力达瓦达斡尔族自治旗', '莫力达瓦旗'],
  ])('are known by the name that they go by: %s', (full, everyday) => {
    expect(withoutPeoples(full)).toBe(everyday);
    expect(gazetteer.get(everyday)?.name).toBe(everyday);
    expect(gazetteer.parents(everyday)).toEqual(gazetteer.parents(full));
  });

  it.each(['金牛区', '内蒙古自治区', '鄂温克族自治旗'])('others are left as they are: %s', (name) => {
    expect(withoutPeoples(name)).toBeNull();
  });
});
