import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitClaims } from '../../src/question/claims.ts';
import { splitCoordinated, splitParts } from '../../src/question/parts.ts';
import { fold } from '../../src/text/fold.ts';

describe('parts of a question', () => {
  it.each<[string, string[]]>([
    ['金牛区有几所高中？有多少个教育集团？', ['金牛区有几所高中', '有多少个教育集团?']],
    ['金牛区有几所高中，又有多少个教育集团', ['金牛区有几所高中', '又有多少个教育集团']],
    ['学校有多少所以及教师有多少名', ['学校有多少所', '教师有多少名']],
    ['会议什么时候召开，在哪里召开', ['会议什么时候召开', '在哪里召开']],
  ])('%s asks for each on its own', (question, parts) => {
    expect(splitParts(fold(question))).toEqual(parts);
  });

  it.each([
    '金牛区有几所高中？',
    '金牛区和达川区有多少学校',
    '2023年，金牛区获得了几项试点示范项目',
    '教师、学生和家长有多少人',
    '学区内轮岗交流的各类教师累计多少人',
    '怎么推进教师轮岗和集团化办学',
    '双减',
    '有几个，有几个',
  ])('%s asks for one thing', (question) => {
    expect(splitParts(fold(question))).toEqual([fold(question)]);
  });

  it('lose no asking word and none of the matter, whatever the question', () => {
    const piece = fc.constantFrom(
      '金牛区',
      '学校',
      '教师',
      '有多少',
      '有几所',
      '哪些',
      '?',
      ',',
      '和',
      '以及',
      '又',
      '怎么',
      ';',
    );
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 10 }), (pieces) => {
        const question = pieces.join('');
        const bare = (text: string) => text.replace(/[?,;和又]|以及/gu, '');
        expect(bare(splitParts(question).join(''))).toBe(bare(question));
      }),
    );
  });
});

describe('claims of a statement', () => {
  it.each<[string, string[]]>([
    ['金牛区有足球特色校50所，足球特色幼儿园22所', ['金牛区有足球特色校50所', '足球特色幼儿园22所']],
    ['在金牛区，足球特色校有50所', ['在金牛区,足球特色校有50所']],
    ['达川区累计投入35亿元；新建幼儿园45所。', ['达川区累计投入35亿元', '新建幼儿园45所']],
    [
      '康巴什区的教育投入占财政支出的25%以上，近年来呈逐年递增趋势',
      ['康巴什区的教育投入占财政支出的25%以上', '近年来呈逐年递增趋势'],
    ],
    ['和平区普惠率80%，很高', ['和平区普惠率80%,很高']],
    ['金牛区', ['金牛区']],
    ['', ['']],
  ])('%s makes %j', (statement, claims) => {
    expect(splitClaims(fold(statement))).toEqual(claims);
  });

  it('hold every figure of the statement, each once', () => {
    const piece = fc.constantFrom(
      '金牛区',
      '学校50所',
      '教师532名',
      '普惠率94.6%',
      '办得很好',
      ',',
      ';',
      '。',
    );
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 8 }), (pieces) => {
        const digits = (text: string) => text.replace(/\D/g, '');
        expect(digits(splitClaims(pieces.join('')).join(''))).toBe(digits(pieces.join('')));
      }),
    );
  });
});

describe('splitCoordinated', () => {
  it.each([
    ['大渡口区普惠率和毛入学率分别是多少?', '普惠率和毛入学率 ', ['普惠率是多少', '毛入学率是多少']],
    ['普惠率和巩固率? 分别是多少', '普惠率和巩固率? ', ['普惠率是多少', '巩固率是多少']],
    ['学校数量、教育资助资金各是多少', '学校数量、教育资助资金', ['学校数量是多少', '教育资助资金是多少']],
  ])('asks for each thing of %s', (folded, content, expected) => {
    expect(splitCoordinated(folded, content)).toEqual(expected);
  });

  it('asks of each year', () => {
    const question = '金牛区2022年和2023年分别有多少节优质课?';
    expect(splitCoordinated(question, '2022年和2023年 节优质课?')).toEqual([
      '金牛区2022年有多少节优质课?',
      '金牛区2023年有多少节优质课?',
    ]);
  });

  it.each([
    ['普惠率是多少', '普惠率'],
    ['普惠率和毛入学率是怎么提高的', '普惠率和毛入学率'],
    ['双减和课后服务分别怎么做', '双减和课后服务'],
    ['名师分别是多少', '名师'],
  ])('leaves %s alone', (folded, content) => {
    expect(splitCoordinated(folded, content)).toBeNull();
  });
});
