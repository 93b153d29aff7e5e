import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { headingText, readMarkdown } from '../../src/documents/markdown.ts';
import { documentFromBlocks } from '../../src/documents/readDocument.ts';
import { createGazetteer } from '../../src/places/gazetteer.ts';

const gazetteer = createGazetteer();
const textsOf = (source: string) => readMarkdown(source).blocks.map(({ text }) => text);
const documentOf = (source: string) => documentFromBlocks('a.md', readMarkdown(source).blocks, {}, gazetteer);

describe('blocks of a Markdown text', () => {
  it('are its leaf blocks as slices of the source, marks included', () => {
    const source = [
      '# 标题 #',
      '第一段**加粗**，\n同一段的第二行。',
      '- 列表一\n- 列表二\n  1. 内层\n',
      '> 引用的话\n> 第二行',
      '```\n代码 # 不是标题\n```',
      '[链接]: https://example.org "题"',
      '<div>网页</div>',
    ].join('\n\n');
    expect(textsOf(source)).toEqual([
      '# 标题 #',
      '第一段**加粗**，\n同一段的第二行。',
      '列表一',
      '列表二',
      '内层',
      '引用的话\n> 第二行',
      '```\n代码 # 不是标题\n```',
      '[链接]: https://example.org "题"',
      '<div>网页</div>',
    ]);
  });

  it('keep a table as one paragraph with its bars', () => {
    const table = '| 区 | 普惠率 |\n| --- | --- |\n| 和平区 | 80% |';
    expect(textsOf(`表前\n\n${table}\n\n表后`)).toEqual(['表前', table, '表后']);
  });

  it('mark headings of both forms, and rules', () => {
    const { blocks } = readMarkdown('甲\n===\n\n乙\n---\n\n## 丙\n\n***\n\n正文。\n');
    expect(blocks.map(({ text, mark }) => [text, mark])).toEqual([
      ['甲\n===', 'heading'],
      ['乙\n---', 'heading'],
      ['## 丙', 'heading'],
      ['***', 'rule'],
      ['正文。', 'none'],
    ]);
  });

  it.each(['\n', '\r\n'])('are the same with the line end %j', (end) => {
    const source = ['---', 'title: 甲', '---', '# 乙', '', '正文。'].join(end);
    expect(readMarkdown(source)).toEqual({
      frontMatter: 'title: 甲',
      blocks: [
        { text: '# 乙', mark: 'heading' },
        { text: '正文。', mark: 'none' },
      ],
    });
  });

  it('do not count front matter', () => {
    const source = '---\ntitle: 甲\ndate: 2024-01-02\n---\n正文一。\n\n正文二。';
    expect(textsOf(source)).toEqual(['正文一。', '正文二。']);
    expect(readMarkdown(source).frontMatter).toBe('title: 甲\ndate: 2024-01-02');
  });

  it('find empty front matter too', () => {
    expect(readMarkdown('---\n---\n正文。')).toEqual({
      frontMatter: '',
      blocks: [{ text: '正文。', mark: 'none' }],
    });
  });

  it('take --- for a rule where a blank line follows it, as pandoc does', () => {
    const { frontMatter, blocks } = readMarkdown('---\n\n# 甲\n\n正文一。\n\n---\n\n正文二。\n');
    expect(frontMatter).toBeNull();
    expect(blocks.map(({ text }) => text)).toEqual(['---', '# 甲', '正文一。', '---', '正文二。']);
  });

  it('take --- for front matter at the very start only', () => {
    const { frontMatter, blocks } = readMarkdown('正文。\n\n---\n\ntitle: 甲\n\n---\n');
    expect(frontMatter).toBeNull();
    expect(blocks.map(({ mark }) => mark)).toEqual(['none', 'rule', 'none', 'rule']);
  });

  it('are each an exact substring of the source, whatever it is', () => {
    const piece = fc.constantFrom(
      '# ',
      '- ',
      '> ',
      '\n',
      '\n\n',
      '教育',
      '。',
      '|',
      '```',
      '---',
      '[a]: b',
      '  ',
      '<p>',
      '\\',
      '*',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const source = pieces.join('');
        for (const text of textsOf(source)) {
          expect(source).toContain(text);
          expect(text).toBe(text.trim());
          expect(text).not.toBe('');
        }
      }),
    );
  });
});

describe('a Markdown document', () => {
  it('takes its title from the first heading and sections from the others', () => {
    const document = documentOf(
      '# 和平区教育\n\n导语。\n\n## 主要做法 ##\n\n### 教师轮岗\n\n轮岗教师达532人。\n\n成效\n---\n\n成效显著。',
    );
    expect(document.title).toBe('和平区教育');
    expect(document.paragraphs.map(({ role, section }) => [role, section])).toEqual([
      ['title', null],
      ['body', null],
      ['heading', null],
      ['heading', null],
      ['body', '主要做法 教师轮岗'],
      ['heading', null],
      ['body', '成效'],
    ]);
  });

  it('takes only marked headings for headings when there are any', () => {
    const document = documentOf('# 题\n\n短句没有句号\n\n正文在这里。');
    expect(document.paragraphs.map(({ role }) => role)).toEqual(['title', 'body', 'body']);
  });

  it('never cites a rule', () => {
    const document = documentOf('正文一在这里。\n\n***\n\n正文二在这里。');
    expect(document.paragraphs.map(({ role }) => role)).toEqual(['body', 'furniture', 'body']);
  });
});

describe('headingText', () => {
  it.each([
    ['## 主要做法 ##', '主要做法'],
    ['# 甲', '甲'],
    ['甲乙\n===', '甲乙'],
    ['甲乙\r\n---', '甲乙'],
    ['### C# 课程', 'C# 课程'],
  ])('of %j is %j', (slice, text) => {
    expect(headingText(slice)).toBe(text);
  });
});
