import { describe, expect, it } from 'vitest';
import { createGazetteer } from '../../src/places/gazetteer.ts';
import { withOwnCity } from '../../src/question/ownCity.ts';

const gazetteer = createGazetteer();
const inCity = (text: string, unit: string, surroundings = '') =>
  withOwnCity(text, unit, () => surroundings, gazetteer);

describe('the city that a unit lies in', () => {
  it.each([
    ['万州区的做法在重庆是率先的', '万州区', '', '万州区的做法在全市是率先的'],
    ['锦江区的学校在四川排第一', '锦江区', '', '锦江区的学校在全省排第一'],
    ['和平区的学校在天津排第一', '和平区', '天津北方网讯', '和平区的学校在全市排第一'],
    ['高新区(成都)有六个学区', '成都高新区', '', '高新区有六个学区'],
  ])('%s is 全市 or 全省, or goes', (text, unit, surroundings, plain) => {
    expect(inCity(text, unit, surroundings)).toBe(plain);
  });

  it.each([
    ['万州区的学校在成都排第一', '万州区', '成都'],
    // Which 和平区 it is nothing tells.
    ['和平区的学校在天津排第一', '和平区', ''],
    ['重庆万州区的学校', '万州区', ''],
  ])('%s stays', (text, unit, surroundings) => {
    expect(inCity(text, unit, surroundings)).toBe(text);
  });
});
