import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createGazetteer } from '../../src/places/gazetteer.ts';
import { findFigures } from '../../src/text/figures.ts';
import { fold } from '../../src/text/fold.ts';
import { sameUnit } from '../../src/text/measureWords.ts';
import { readRealCorpus } from '../realCorpus.ts';

const documents = await readRealCorpus(createGazetteer());
const brief = (text: string) =>
  findFigures(fold(text)).map(({ value, precision, kind, unit }) => [value, precision, kind, unit]);

describe('a quantity', () => {
  it.each<[string, number | null, string, string]>([
    ['投入资助资金7600余万元', 76_000_000, 'over', '元'],
    ['近4000名干部教师', 4000, 'near', '名'],
    ['1680余人(次)获奖', 1680, 'over', '人(次)'],
    ['1680余人（次）获奖', 1680, 'over', '人(次)'],
    ['服务群众0.53万余名', 5300, 'over', '名'],
    ['各级各类荣誉百余个', 100, 'over', '个'],
    ['连续举办十三届艺术节', 13, 'exact', '届'],
    ['三千二百名教师', 3200, 'exact', '名'],
    ['两万五千人', 25_000, 'exact', '人'],
    ['50多家企业', 50, 'over', '家'],
    ['受益家长达3万多人', 30_000, 'over', '人'],
    ['各类培训达1700多场', 1700, 'over', '场'],
    ['支出约1.22亿元', 122_000_000, 'about', '元'],
    ['选聘300名左右优秀教师', 300, 'about', '名'],
    ['月租金不超120元', 120, 'most', '元'],
    ['月租金不得突破120元', 120, 'most', '元'],
    ['月租金不突破120元', 120, 'most', '元'],
    ['月租金超120元', 120, 'above', '元'],
    ['投入突破120万元', 1_200_000, 'above', '元'],
    ['为12.82万名中小学生', 128_200, 'exact', '名'],
    ['累计投入35亿元', 3_500_000_000, 'exact', '元'],
    ['输出近10名干部', 10, 'near', '名'],
    ['超过4000名', 4000, 'above', '名'],
    ['不到4000名', 4000, 'below', '名'],
    ['不少于5所', 5, 'from', '所'],
    ['每次不超过20分钟', 20, 'most', '分钟'],
    ['不得多于4人', 4, 'most', '人'],
    ['都没超过50岁', 50, 'most', '岁'],
    ['用掉焊条近3吨', 3, 'near', '吨'],
    ['大约200人', 200, 'about', '人'],
    ['共有1,700所学校', 1700, 'exact', '所'],
    ['新增学位42180个', 42180, 'exact', '个'],
    ['召开会议16余次', 16, 'over', '次'],
    ['开办7年来', 7, 'exact', '年'],
    ['篮球等4大球', 4, 'exact', '大'],
    ['十个方面', 10, 'exact', '个'],
    ['3千名教师', 3000, 'exact', '名'],
    ['投入三万亿元', 3e12, 'exact', '元'],
    ['五个学区', 5, 'exact', '个'],
    ['几十所兄弟院校', null, 'exact', '所'],
    ['数百名教师', null, 'exact', '名'],
  ])('in %s is %s, %s, %s', (text, value, precision, unit) => {
    expect(brief(text)).toEqual([[value, precision, 'quantity', unit]]);
  });

  it('stands without a unit where the text gives none', () => {
    expect(brief('现聚集211所学校、17万学生、1.9万教职工')).toEqual([
      [211, 'exact', 'quantity', '所'],
      [170_000, 'exact', 'quantity', ''],
      [19_000, 'exact', 'quantity', ''],
    ]);
  });

  it('is read at both ends of a range', () => {
    expect(brief('打造2-3所学校')).toEqual([
      [2, 'exact', 'quantity', '所'],
      [3, 'exact', 'quantity', '所'],
    ]);
  });
});

describe('a share', () => {
  it.each<[string, number, string]>([
    ['占财政支出的25%以上', 25, 'from'],
    ['占比超53%', 53, 'above'],
    ['普惠率94.6%', 94.6, 'exact'],
    ['普惠率９４．６％', 94.6, 'exact'],
    ['比例不低于20%', 20, 'from'],
    ['就业率超过97%', 97, 'above'],
    ['约占30%', 30, 'exact'],
    ['同比增长15.84%', 15.84, 'exact'],
    ['巩固率100%', 100, 'exact'],
    ['占百分之九十五', 95, 'exact'],
    ['提高2个百分点', 2, 'exact'],
    ['30%左右', 30, 'about'],
  ])('in %s is %s, %s', (text, value, precision) => {
    expect(brief(text)).toEqual([[value, precision, 'percent', '%']]);
  });
});

describe('a date', () => {
  it.each<[string, (number | string)[][]]>([
    [
      '4月17日',
      [
        [4, 'month'],
        [17, 'day'],
      ],
    ],
    [
      '4月17号',
      [
        [4, 'month'],
        [17, 'day'],
      ],
    ],
    [
      '2022年7月',
      [
        [2022, 'year'],
        [7, 'month'],
      ],
    ],
    [
      '2021—2025年',
      [
        [2021, 'year'],
        [2025, 'year'],
      ],
    ],
    [
      '2020-2022年',
      [
        [2020, 'year'],
        [2022, 'year'],
      ],
    ],
    ['二〇二四年', [[2024, 'year']]],
    ['2020年以来', [[2020, 'year']]],
    [
      '2023年11节优质课',
      [
        [2023, 'year'],
        [11, 'quantity'],
      ],
    ],
    ['2024年重庆市旅游学校', [[2024, 'year']]],
  ])('in %s is %j', (text, expected) => {
    expect(findFigures(fold(text)).map(({ value, kind }) => [value, kind])).toEqual(expected);
  });
});

describe('a number that counts nothing', () => {
  it('does not swallow rules that are counted', () => {
    expect(brief('出台规定七条')).toEqual([[7, 'exact', 'quantity', '条']]);
    expect(brief('意见“提了七条”')).toEqual([[7, 'exact', 'quantity', '条']]);
  });

  it.each(['“1+4+N”体系', '中考A+1', '“1+X”政策', '“3+4”贯通', 'K12创新', 'CCTV-3', '90后', '80后校级干部'])(
    'is a code in %s',
    (text) => {
      const figures = findFigures(fold(text));
      expect(figures.length).toBeGreaterThan(0);
      expect(figures.map(({ kind }) => kind)).toEqual(figures.map(() => 'code'));
    },
  );

  it.each([
    '一校一特色',
    '一月一研修',
    '一年一主题',
    '一体化',
    '一流强区',
    '一系列文件',
    '四川省',
    '千方百计',
    '一定的',
    '九寨沟',
    '百姓',
    '百年树人',
    '校外教培“康七条”',
    '出台“乡村教育十条”',
  ])('is none at all in %s', (text) => {
    expect(findFigures(fold(text))).toEqual([]);
  });

  it.each<[string, number, string]>([
    ['第五届', 5, '届'],
    ['获第一名', 1, '名'],
    ['第28次', 28, '次'],
  ])('is an ordinal in %s', (text, value, unit) => {
    expect(brief(text)).toEqual([[value, 'exact', 'ordinal', unit]]);
  });
});

describe('figures', () => {
  it('stand in order, inside the text, each holding its numeral', () => {
    const text = fc.string({
      unit: fc.constantFrom(...'0123456789.,%万亿余近约多十百千一二两所名元年月日第—-+a学'),
      maxLength: 30,
    });
    fc.assert(
      fc.property(text, (folded) => {
        for (const { start, end, numeral } of findFigures(folded)) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeLessThanOrEqual(folded.length);
          expect(folded.slice(start, end)).toContain(numeral);
        }
        const starts = findFigures(folded).map(({ end }) => end);
        expect(starts).toEqual([...starts].sort((a, b) => a - b));
      }),
      { numRuns: 300 },
    );
  });

  it('of a plain number with a measure word are its value, whatever it is', () => {
    fc.assert(
      fc.property(fc.nat(1e9), fc.constantFrom('所', '名', '个', '元', '项'), (value, unit) => {
        expect(brief(`共有${value}${unit}`)).toEqual([[value, 'exact', 'quantity', unit]]);
      }),
    );
  });

  it('cover every digit of the corpus', () => {
    for (const { paragraphs } of documents) {
      for (const { text, role } of paragraphs) {
        if (role !== 'body') continue;
        const folded = fold(text);
        const figures = findFigures(folded);
        for (const { index } of folded.matchAll(/\d/g)) {
          expect(
            figures.some(({ start, end }) => start <= index && index < end),
            `${folded.slice(index - 5, index + 5)}`,
          ).toBe(true);
        }
      }
    }
  });
});

describe('sameUnit', () => {
  it.each([
    ['所', '个', true],
    ['名', '人', true],
    ['项', '个', true],
    ['', '所', true],
    ['元', '名', false],
    ['所', '名', false],
    ['年', '项', false],
  ])('%s and %s: %s', (a, b, same) => {
    expect(sameUnit(a, b)).toBe(same);
    expect(sameUnit(b, a)).toBe(same);
  });
});

describe('the number of a school', () => {
  it.each([
    ['推进37中改建', 'code'],
    ['全区3000中学生参加', 'quantity'],
    ['新增120中高级教师', 'quantity'],
  ])('counts nothing: %s', (text, kind) => {
    expect(findFigures(text).map((figure) => figure.kind)).toEqual([kind]);
  });
});
