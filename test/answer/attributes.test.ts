import { describe, expect, it } from 'vitest';
import { tellsAttribute } from '../../src/answer/attributes.ts';
import type { Evidence } from '../../src/evidence/evidence.ts';
import type { Question } from '../../src/question/understand.ts';

const tells = (folded: string, sentence: string, opening = '', corpusHasUnits = false) =>
  tellsAttribute(
    { folded, corpusHasUnits, type: 'which' } as Question,
    { sentence: { folded: sentence }, prepared: { folded: `${opening}${sentence}`, title: '' } } as Evidence,
  );

describe('an attribute of what a text is about', () => {
  it.each([
    ['林望舒的出生地在哪里?', '林望舒于1931年生于泉州。'],
    ['林望舒本来的名字叫什么?', '前艺名望舒,本名林素秋。', '林望舒,歌手。'],
    ['林望舒从事什么职业?', '林望舒,香港作家,曾任编辑。'],
    ['白石桥位于哪里?', '白石桥坐落在清溪镇北面。'],
    ['云谷站什么时候启用?', '车站于2008年7月启用。', '云谷站是一座车站。'],
    ['银鳍鱼又叫做什么?', '银鳍鱼,又名小银鱼。'],
    ['清溪中学的名字来自哪本书?', '校名取自《诗经》。', '清溪中学建于1950年。'],
  ])('is told by its sign: %s', (question, sentence, opening = '') => {
    expect(tells(question, sentence, opening)).toBe(true);
  });

  it.each([
    ['林望舒的出生地在哪里?', '他小时候住在泉州。', '林望舒,歌手。'],
    [
      '林望舒的出生地在哪里?',
      '陈一帆生于泉州。',
      '陈一帆,画家,早年在泉州和厦门两地求学,后与友人林望舒合作。',
    ],
    ['出生地在哪里?', '林望舒生于泉州。'],
    ['林望舒是歌手吗?', '林望舒,歌手,生于泉州。'],
  ])('is not where the sign or the subject is missing: %s, %s', (question, sentence, opening = '') => {
    expect(tells(question, sentence, opening)).toBe(false);
  });

  it('is left to the refusal score in reports of units', () => {
    expect(tells('白石桥小学位于哪里?', '白石桥小学坐落在清溪镇。', '', true)).toBe(false);
  });
});

describe('what only looks like an attribute', () => {
  it.each([
    ['林望舒的职业是什么?', '林望舒一生热爱国家,早年移居海外。'],
    ['林望舒又叫什么?', '林望舒的文章,字数不多。'],
    ['白石桥是什么颜色?', '白石桥获金奖。'],
  ])('is none: %s, %s', (question, sentence) => {
    expect(tells(question, sentence)).toBe(false);
  });
});
