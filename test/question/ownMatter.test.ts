import { describe, expect, it } from 'vitest';
import { ownMatterOf } from '../../src/question/ownMatter.ts';

/** What each unit is asked, by unit; single spaces between. */
function asked(question: string, units: readonly string[]) {
  const mentions = units.map((unit) => {
    const start = question.indexOf(unit);
    return { unit, start, end: start + unit.length };
  });
  const nameless = units.reduce((text, unit) => text.replace(unit, ' '.repeat(unit.length)), question);
  const own = ownMatterOf(nameless, mentions);
  return own === null
    ? null
    : Object.fromEntries([...own].map(([unit, text]) => [unit, text.replace(/\s+/gu, ' ').trim()]));
}

describe('what each unit is asked of its own', () => {
  it('is the thing that it is named with', () => {
    expect(
      asked('为了减负,金牛区的检查、武侯区的表格和青羊区的会议分别压减到多少', [
        '金牛区',
        '武侯区',
        '青羊区',
      ]),
    ).toEqual({
      金牛区: '为了减负, 检查分别压减到多少',
      武侯区: '为了减负, 表格分别压减到多少',
      青羊区: '为了减负, 会议分别压减到多少',
    });
  });

  it('is the year that it is named with', () => {
    expect(asked('金牛区2023年、武侯区2022年分别发了多少助学金', ['金牛区', '武侯区'])).toEqual({
      金牛区: '2023年分别发了多少助学金',
      武侯区: '2022年分别发了多少助学金',
    });
  });

  it.each([
    ['金牛区和武侯区的食堂怎么管', ['金牛区', '武侯区']],
    ['金牛区的食堂和武侯区的食堂有什么不同', ['金牛区', '武侯区']],
    ['金牛区的食堂怎么管,武侯区的呢', ['金牛区', '武侯区']],
    ['金牛区建了数据库,武侯区有没有', ['金牛区', '武侯区']],
  ])('is none where all are asked the same: %s', (question, units) => {
    expect(asked(question, units)).toBeNull();
  });
});
