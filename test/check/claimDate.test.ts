import { describe, expect, it } from 'vitest';
import { dateStated, relateDates } from '../../src/check/claimDate.ts';
import type { PreparedSentence } from '../../src/evidence/prepared.ts';

describe('the date that a claim states', () => {
  it.each([
    ['实训楼是2021年6月动工的', { year: 2021, month: 6, day: null, event: '动工' }],
    ['平台2020年4月1日正式上线', { year: 2020, month: 4, day: 1, event: '上线' }],
    ['实验室2019年取得检测资质', { year: 2019, month: null, day: null, event: '取得' }],
  ])('%s', (claim, date) => {
    expect(dateStated(claim)).toMatchObject(date);
  });

  it.each(['2021年资助学生1.1万人次', '实训楼已经动工', '2021年的学生有5000人'])('none: %s', (claim) => {
    expect(dateStated(claim)).toBeNull();
  });

  it.each([
    ['实训楼是2020年6月动工的', '该楼于2020年6月开工,2022年9月投入使用', 'same'],
    ['实训楼是2020年动工的', '该楼于2020年6月开工,2022年9月投入使用', 'same'],
    ['实训楼是2021年6月动工的', '该楼于2020年6月开工,2022年9月投入使用', 'different'],
    ['实训楼是2020年6月启用的', '该楼于2020年6月开工,2022年9月投入使用', 'different'],
    // The year was named before.
    ['实训楼是2020年9月完工的', '该楼于2020年6月开工,9月竣工', 'same'],
    ['实训楼是2020年8月完工的', '该楼于2020年5月开工,6月封顶,8月完工', 'same'],
    ['实训楼是2020年8月完工的', '该楼于2020年5月开工,6月封顶,9月完工', 'different'],
    // Nobody knows of which year.
    ['实训楼是2020年8月完工的', '该楼5月开工,6月封顶,9月完工', 'unsaid'],
    ['实训楼是2020年6月动工的', '该楼建筑面积4万平方米', 'unsaid'],
  ] as const)('%s against %s: %s', (claim, folded, relation) => {
    const stated = dateStated(claim);
    expect(stated).not.toBeNull();
    expect(relateDates(stated as never, { folded } as PreparedSentence)).toBe(relation);
  });
});
