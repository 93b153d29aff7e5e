import { describe, expect, it } from 'vitest';
import { checkCitations, figuresOf, type SourceText } from '../../scripts/evaluation/citations.ts';
import { answered, citation, refused } from './answers.ts';

const TEXT = '2021年,全区建成基地5个,投入1,200万元,占12.5%。三十二所学校参加。';
const source: SourceText = (file, paragraph) => (file === 'a.txt' && paragraph === 5 ? TEXT : undefined);
const cited = (quote: string, rest = {}) => citation(5, { quote, text: TEXT, ...rest });

describe('figuresOf', () => {
  it('reads figures and dates without regard to width and commas, percents apart', () => {
    expect(figuresOf('２０２１年投入1,200万元,占12.5%')).toEqual(['2021', '1200', '12.5%']);
    expect(figuresOf('三十二所,三月,一些')).toEqual(['三十二', '三']);
  });
});

describe('a citation', () => {
  const verbatim = (...citations: Parameters<typeof answered>[1]) =>
    checkCitations(answered('建成了。[1]', citations), source).verbatim;

  it('is right when its quote stands in the paragraph of the source', () => {
    expect(verbatim(cited('全区建成基地5个'))).toEqual([true]);
  });

  it('is wrong when the quote is changed, empty, from another paragraph, or no line leads to it', () => {
    expect(verbatim(cited('全区建成基地6个'))).toEqual([false]);
    expect(verbatim(cited(' '))).toEqual([false]);
    expect(verbatim(cited('全区建成基地5个', { paragraph: 6 }))).toEqual([false]);
    expect(verbatim(cited('全区建成基地5个', { text: '别的' }))).toEqual([false]);
    expect(verbatim(cited('全区建成基地5个'), cited('投入', { n: 2 }))).toEqual([true, false]);
  });
});

describe('a line', () => {
  const proved = (answer: string, ...citations: Parameters<typeof answered>[1]) =>
    checkCitations(answered(answer, citations, { question: '2021年建成几个？' }), source).proved;

  it('is proved when its figures and dates stand in the quotes of its marks', () => {
    expect(proved('建成5个。[1]', cited('全区建成基地5个'))).toEqual([true]);
    expect(proved('5个，12.5％。[1][2]', cited('基地5个'), cited('占12.5%', { n: 2 }))).toEqual([true]);
    expect(proved('成都市第七七中学：建成了。[1]', cited('建成', { district: '成都市第七七中学' }))).toEqual([
      true,
    ]);
  });

  it('is not proved by a figure that is elsewhere in the paragraph, part of another, or under no mark', () => {
    expect(proved('投入1200万元。[1]', cited('全区建成基地5个'))).toEqual([false]);
    expect(proved('占2.5%。[1]', cited('占12.5%'))).toEqual([false]);
    expect(proved('占12.5。[1]', cited('占12.5%'))).toEqual([false]);
    expect(proved('三十所学校。[1]', cited('三十二所学校'))).toEqual([false]);
    expect(proved('建成5个。[2]', cited('全区建成基地5个'))).toEqual([false]);
    expect(proved('共6个。', cited('全区建成基地5个'))).toEqual([false]);
  });

  it('needs no proof when it states no figure but those of the question', () => {
    expect(proved('“2021年”：未见记载\n建成5个。[1]', cited('基地5个'))).toEqual([true]);
  });
});

it('a refusal states nothing, and a citation in it proves nothing', () => {
  expect(checkCitations(refused(), source)).toEqual({ verbatim: [], proved: [] });
  expect(checkCitations(refused({ citations: [cited('基地5个')] }), source).verbatim).toEqual([false]);
});
