import { describe, expect, it } from 'vitest';
import { documentName } from '../../../src/documents/documentName.ts';
import { documentNameInLine } from '../../../src/telegram/format/documentName.ts';
import { sectionName, shortSection } from '../../../src/telegram/format/sourceLine.ts';
import { telegramTextsZh } from '../../../src/texts/zh/telegram.ts';
import { sketch } from '../fixture.ts';

describe('the name of a document', () => {
  it('is its title', () => {
    const titled = sketch({ file: '一.txt', title: '一份文件', lines: ['正文。'] });
    expect(documentName(titled)).toBe('一份文件');
    expect(documentNameInLine(titled, 20, telegramTextsZh)).toBe('《一份文件》');
  });

  it.each([
    ['某报-某网讯 “十四五”以来,某区教育事业发展。后文。', '“十四五”以来,某区教育事业发展'],
    [
      '今年以来，某区坚持把教育摆在优先发展的战略位置，推动“优质均衡”发展',
      '今年以来，某区坚持把教育摆在优先发展的战略位置，推…',
    ],
    ['。。。', '一.txt'],
  ])('without a title is its opening words, else its file: %s', (line, name) => {
    const untitled = sketch({ file: '一.txt', lines: ['! 点击关注', line] });
    expect(documentName(untitled)).toBe(name);
    expect(documentNameInLine(untitled, 60, telegramTextsZh)).toBe(name);
  });
});

describe('a section in a line', () => {
  const section = '五育并举  一体共建 助推教育强区建设 坚持以“德”正心,强化“培根铸魂”';

  it.each([
    [30, '助推教育强区建设 坚持以“德”正心,强化“培根铸魂”'],
    [24, '坚持以“德”正心,强化“培根铸魂”'],
    [8, '坚持以“德”正…'],
  ])('is the last headings of several, as far as they fit %i', (limit, shown) => {
    expect(shortSection({ district: '甲区', section }, limit)).toBe(shown);
  });
});

describe('the name of a section', () => {
  it.each([
    ['甲区', '——做好资源“大布局”。', '做好资源“大布局”'],
    ['甲区', '一、打造学位', '打造学位'],
    ['甲区', '甲区教育局 打造学位 保障入学', '打造学位 保障入学'],
    ['甲区', '甲区教育局', '甲区教育局'],
    [null, '（二）打造学位：', '打造学位'],
    [null, '——', null],
  ])('is without its frame: %s %s', (district, section, name) => {
    expect(sectionName({ district, section })).toBe(name);
  });
});
