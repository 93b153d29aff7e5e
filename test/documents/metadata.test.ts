import { describe, expect, it } from 'vitest';
import { deriveMetadata, readMetadata } from '../../src/documents/metadata.ts';
import { readPlainText } from '../../src/documents/readDocument.ts';
import { createGazetteer } from '../../src/places/gazetteer.ts';

const gazetteer = createGazetteer();
const LONG =
  '近年来，某地持续深化教育改革，办好人民满意的教育，推进优质均衡发展，促进公平，提升质量，完善体系，强化保障，取得了一定的成效，得到了群众的认可，也积累了一些可供参考的经验做法，受到欢迎。';
const read = (lines: readonly string[]) => readPlainText('a.txt', lines.join('\n'), {}, gazetteer);

describe('given metadata', () => {
  it('is read from YAML', () => {
    expect(readMetadata('title: 甲\npublisher: 乙\ndate: 2024-11-28\ndistricts: [金牛区, 和平区]\n')).toEqual(
      {
        kind: 'ok',
        metadata: { title: '甲', publisher: '乙', date: '2024-11-28', districts: ['金牛区', '和平区'] },
      },
    );
  });

  it.each([
    ['标题: 甲', { title: '甲' }],
    ['来源: 乙', { publisher: '乙' }],
    ['发布者: 乙', { publisher: '乙' }],
    ['日期: 2024-11', { date: '2024-11' }],
    ['区县: 金牛区、和平区，达川区', { districts: ['金牛区', '和平区', '达川区'] }],
    ['单位:\n  - 金牛区\n  - " 和平区 "', { districts: ['金牛区', '和平区'] }],
  ])('may be written with Chinese keys: %j', (yaml, metadata) => {
    expect(readMetadata(yaml)).toEqual({ kind: 'ok', metadata });
  });

  it.each([
    ['title: 甲\ndistricts:', { title: '甲', districts: [] }],
    ['title: ""\npublisher: " "', { title: null, publisher: null }],
  ])('takes what is left blank for nothing, and keeps the rest: %j', (yaml, metadata) => {
    expect(readMetadata(yaml)).toEqual({ kind: 'ok', metadata });
  });

  it.each([
    ['date: 2024', '2024'],
    ['date: 2024-02', '2024-02'],
    ['date: 2024-02-29', '2024-02-29'],
    ['date: "2024-02-29"', '2024-02-29'],
    ['date: null', null],
    ['date:', null],
  ])('takes the date %j', (yaml, date) => {
    expect(readMetadata(yaml)).toEqual({ kind: 'ok', metadata: { date } });
  });

  it.each([
    'date: 2024/11/28',
    'date: 2024-13',
    'date: 2024-11-32',
    'date: 昨天',
    'date: [2024]',
    'date: 24-1-1',
    'date: 2024-02-30',
  ])('refuses %j and names the key', (yaml) => {
    const reading = readMetadata(yaml);
    expect(reading.kind).toBe('invalid');
    expect(reading.kind === 'invalid' && reading.why).toContain('date');
  });

  it('takes a title that is a number', () => {
    expect(readMetadata('title: 2024')).toEqual({ kind: 'ok', metadata: { title: '2024' } });
  });

  it('may be empty, or only a comment, and then says nothing', () => {
    expect(readMetadata('')).toEqual({ kind: 'ok', metadata: {} });
    expect(readMetadata('# 待填\n')).toEqual({ kind: 'ok', metadata: {} });
  });

  it('ignores keys it does not know', () => {
    expect(readMetadata('title: 甲\nauthor: 丙\n')).toEqual({ kind: 'ok', metadata: { title: '甲' } });
  });

  it.each([
    'title: [未关',
    'a: b: c',
    '- 甲\n- 乙',
    '只是一句话',
    'title: {a: b}',
    '\t- x: [',
    'title: 甲\ntitle: 乙',
  ])('refuses %j with a reason of one line', (yaml) => {
    const reading = readMetadata(yaml);
    expect(reading.kind).toBe('invalid');
    expect(reading.kind === 'invalid' && reading.why).toMatch(/^.+$/);
  });

  it('refuses aliases, by which a small text can become a huge one', () => {
    const levels = Array.from(
      { length: 9 },
      (_, i) => `l${i + 1}: &l${i + 1} [${Array(9).fill(`*l${i}`).join(', ')}]`,
    );
    const reading = readMetadata(['l0: &l0 [甲, 乙]', ...levels, 'districts: *l9'].join('\n'));
    expect(reading.kind).toBe('invalid');
  });

  it('goes before what the text shows; null says that there is none', () => {
    const text = `标题在这里\n达州日报 2021-10-30 09:34\n${LONG}`;
    const document = readPlainText('a.txt', text, { title: null, date: null, publisher: '某报' }, gazetteer);
    expect(document).toMatchObject({ title: null, date: null, publisher: '某报' });
    expect(readPlainText('a.txt', text, {}, gazetteer)).toMatchObject({
      title: '标题在这里',
      date: '2021-10-30',
      publisher: '达州日报',
    });
  });
});

describe('derived metadata', () => {
  it.each([
    ['达州日报 2021-10-30 09:34 大字', '2021-10-30', '达州日报'],
    ['发布时间:2024-11-28 01:55:52 来源: sp20241128', '2024-11-28', null],
    ['发布时间：2024年3月5日 来源：成都日报', '2024-03-05', '成都日报'],
    ['2024/1/9', '2024-01-09', null],
  ])('takes date and publisher of the header line %j', (header, date, publisher) => {
    expect(read(['某区推进教育改革', header, LONG, LONG])).toMatchObject({ date, publisher });
  });

  it('takes the agency of a dateline that opens the body', () => {
    expect(read(['标题在这里', `天津北方网讯:${LONG}`])).toMatchObject({
      publisher: '天津北方网',
      date: null,
    });
  });

  it('takes the account that the page names as official', () => {
    expect(read(['标题在这里', LONG, '编辑|小邹', '成都市教育局官方微信【成都教育发布】']).publisher).toBe(
      '成都教育发布',
    );
  });

  it('is unknown, not guessed, where the text tells only of its own periods', () => {
    expect(read(['标题在这里', `4月17日，${LONG}`, `2023年，${LONG}`, `今年上半年，${LONG}`])).toMatchObject({
      date: null,
      publisher: null,
    });
  });

  it("does not take the date of a teaser behind the article for the article's", () => {
    expect(
      read(['标题在这里', LONG, LONG, '推荐阅读', '成都市召开2024年3月5日全市教育工作会议']).date,
    ).toBeNull();
  });

  it.each(['2024-02-31 10:00', '2024-13-01 10:00'])('takes no date from %j, which is none', (line) => {
    expect(read(['标题在这里', `达州日报 ${line}`, LONG, LONG]).date).toBeNull();
  });

  it('looks at furniture only', () => {
    const blocks = [{ text: '来源:某报 2024-01-02', mark: 'none' as const }];
    expect(deriveMetadata(blocks, () => false)).toEqual({ publisher: null, date: null });
    expect(deriveMetadata(blocks, () => true)).toEqual({ publisher: '某报', date: '2024-01-02' });
  });
});

describe('the day below the last lines', () => {
  const signed = (...last: string[]) => read(['某县招生工作通知', LONG, ...last]).date;
  it.each([
    [['某县教育局', '2025年6月20日'], '2025-06-20'],
    [['某县教育局', '（2025年6月5日）'], '2025-06-05'],
    [['某县教育局', '二〇二五年六月二十日'], '2025-06-20'],
    [['某县教育局', '2025年9月1日', '附件：材料清单'], '2025-09-01'],
  ])('dates a notice: %j', (last, date) => {
    expect(signed(...last)).toBe(date);
  });

  it.each([[['报名截至2025年6月20日。']], [['2025年13月40日']], [['二〇二五年六月']]])(
    'is a line of its own, and a day of the calendar: %j',
    (last) => {
      expect(signed(...last)).toBeNull();
    },
  );
});
