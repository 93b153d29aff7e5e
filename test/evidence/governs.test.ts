import { describe, expect, it } from 'vitest';
import type { Evidence } from '../../src/evidence/evidence.ts';
import { fitsPlanPeriod, fitsYears, namesAll } from '../../src/evidence/governs.ts';
import type { Question } from '../../src/question/understand.ts';

function evidence(sentences: readonly string[], at: number): Evidence {
  const prepared = {
    folded: sentences.join(''),
    title: '',
    document: { date: null },
    sentences: sentences.map((folded, index) => ({ folded, index })),
  };
  return { prepared, sentence: prepared.sentences[at] } as unknown as Evidence;
}

function question(parts: Partial<Question>): Question {
  return {
    corpusHasUnits: true,
    years: [],
    others: [],
    units: [],
    placesIn: new Map(),
    folded: '',
    type: 'howMany',
    ...parts,
  } as unknown as Question;
}

describe('a year asked about', () => {
  const report = ['2022年,近视率降到40%。', '同年,优良率为54.7%,比2019年提高12.9个百分点。'];

  it('is that of the sentence before where the sentence goes on in 同年', () => {
    expect(fitsYears(question({ years: [2022] }), evidence(report, 1))).toBe(true);
  });

  it('is not the year that it is only compared with', () => {
    expect(fitsYears(question({ years: [2019] }), evidence(report, 1))).toBe(false);
  });
});

describe('the time of a five-year plan asked about', () => {
  const at = (number: number, sentences: readonly string[], index: number, date: string | null = null) =>
    ({
      prepared: {
        paragraph: { number },
        document: {
          date,
          paragraphs: ['“十三五”打下了基础。', '“十四五”以来办了几件事。', sentences.join('')].map(
            (text) => ({ text }),
          ),
        },
        title: '',
        sentences: sentences.map((folded) => ({ folded })),
      },
      sentence: { folded: sentences[index], index },
    }) as unknown as Evidence;
  const asked = (folded: string) => question({ folded, kind: 'question' });
  const [thirteenth, fourteenth] = [asked('“十三五”期间新增多少学位'), asked('“十四五”期间新增多少学位')];

  it('is the last that the document named before', () => {
    const told = at(3, ['新增学位7740个。', '下一步编制“十五五”规划。'], 0);
    expect(fitsPlanPeriod(fourteenth, told)).toBe(true);
    expect(fitsPlanPeriod(thirteenth, told)).toBe(false);
    expect(fitsPlanPeriod(asked('新增多少学位'), told)).toBe(true);
  });

  it("is any of the sentence's own, by name or by year", () => {
    const both = at(3, ['“十三五”新增2万个,“十四五”新增3万个。'], 0);
    expect(fitsPlanPeriod(thirteenth, both)).toBe(true);
    expect(fitsPlanPeriod(fourteenth, both)).toBe(true);
    expect(fitsPlanPeriod(asked('“十三五”期间和“十四五”期间分别新增多少学位'), both)).toBe(true);
    const years = at(1, ['2021—2025年新增学位3万个。'], 0);
    expect(fitsPlanPeriod(fourteenth, years)).toBe(true);
    expect(fitsPlanPeriod(thirteenth, years)).toBe(false);
  });

  it("is the document's where none is named", () => {
    expect(fitsPlanPeriod(fourteenth, at(1, ['新增学位3万个。'], 0, '2023-05-01'))).toBe(true);
    expect(fitsPlanPeriod(fourteenth, at(1, ['新增学位3万个。'], 0))).toBe(false);
  });
});

describe('an institution asked about', () => {
  const asked = question({ others: ['望桥小学'] });

  it('is spoken of by the sentences behind the one that names it', () => {
    expect(namesAll(asked, evidence(['厂房改成了望桥小学。', '该校总投资1.7亿元。'], 1))).toBe(true);
  });

  it('is not, once another one is named', () => {
    expect(namesAll(asked, evidence(['厂房改成了望桥小学。', '投入2亿元新建清河小学。'], 1))).toBe(false);
  });

  it('is the same under a part of its name', () => {
    const of = question({ others: ['望桥区第三小学'] });
    expect(namesAll(of, evidence(['望桥区第三小学搬了家。', '第三小学总投资1.7亿元。'], 1))).toBe(true);
  });

  it('is not by those before it', () => {
    expect(namesAll(asked, evidence(['总投资1.7亿元。', '另有望桥小学。'], 0))).toBe(false);
  });
});

describe('a province asked about', () => {
  it('is named by a city in it', () => {
    const asked = question({ others: ['河北'], placesIn: new Map([['河北', ['石家庄']]]) });
    expect(namesAll(asked, evidence(['与石家庄的教师同步教研。'], 0))).toBe(true);
    expect(namesAll(asked, evidence(['与太原的教师同步教研。'], 0))).toBe(false);
  });
});
