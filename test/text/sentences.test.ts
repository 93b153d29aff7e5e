import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Span } from '../../src/documents/document.ts';
import { createGazetteer } from '../../src/places/gazetteer.ts';
import { splitClauses, splitSentences } from '../../src/text/sentences.ts';
import { readRealCorpus } from '../realCorpus.ts';

const documents = await readRealCorpus(createGazetteer());
const texts = documents.flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text));
const prose = fc.string({
  unit: fc.constantFrom(...'学校生。！？!?…，,；;：:、“”‘’「」（）()《》 \n1234567890.'),
  maxLength: 60,
});
const slices = (text: string, spans: readonly Span[]) =>
  spans.map(({ start, end }) => text.slice(start, end));
const sentences = (text: string) => slices(text, splitSentences(text));
const clauses = (text: string) => slices(text, splitClauses(text, { start: 0, end: text.length }));

function expectToJoin(spans: readonly Span[], whole: Span): void {
  let end = whole.start;
  for (const span of spans) {
    expect(span.start).toBe(end);
    expect(span.end).toBeGreaterThan(span.start);
    end = span.end;
  }
  expect(end).toBe(whole.end);
}

describe('sentences', () => {
  it('join back to the text, whatever it is', () => {
    fc.assert(
      fc.property(prose, (text) => {
        expectToJoin(splitSentences(text), { start: 0, end: text.length });
      }),
      { numRuns: 500 },
    );
  });

  it('join back to each paragraph of the corpus', () => {
    for (const text of texts) expectToJoin(splitSentences(text), { start: 0, end: text.length });
  });

  it.each<[string, string[]]>([
    ['甲。乙！丙？丁', ['甲。', '乙！', '丙？', '丁']],
    ['甲……乙……', ['甲……', '乙……']],
    ['真的吗？！是的。', ['真的吗？！', '是的。']],
    ['他说：“好。”然后走了。', ['他说：“好。”', '然后走了。']],
    ['“好。”的说法，不对。', ['“好。”的说法，不对。']],
    ['“甲。乙。”丙。', ['“甲。乙。”', '丙。']],
    ['（甲。）乙。', ['（甲。）', '乙。']],
    ['出台《为什么学？》等文件。又一句。', ['出台《为什么学？》等文件。', '又一句。']],
    ['引号没有关“甲。乙。', ['引号没有关“甲。', '乙。']],
    ['关了没有开”。乙。', ['关了没有开”。', '乙。']],
    ['甲。 乙。 ', ['甲。', ' 乙。 ']],
    ['同比增长15.84%。占比1.5万。', ['同比增长15.84%。', '占比1.5万。']],
    ['没有句号', ['没有句号']],
    ['', []],
  ])('of %j are %j', (text, expected) => {
    expect(sentences(text)).toEqual(expected);
  });

  it('are not joined by an opening quotation mark whose closing one is far away', () => {
    const text = `引号“忘了关。${'学校很好。'.repeat(50)}后面才有”。`;
    expect(sentences(text).length).toBeGreaterThan(50);
  });
});

describe('clauses', () => {
  it('join back to their sentence, whatever the text', () => {
    fc.assert(
      fc.property(prose, (text) => {
        for (const sentence of splitSentences(text)) expectToJoin(splitClauses(text, sentence), sentence);
      }),
      { numRuns: 500 },
    );
  });

  it('join back to each sentence of the corpus', () => {
    for (const text of texts)
      for (const sentence of splitSentences(text)) expectToJoin(splitClauses(text, sentence), sentence);
  });

  it.each<[string, string[]]>([
    ['甲，乙；丙：丁。', ['甲，', '乙；', '丙：', '丁。']],
    ['甲,乙;丙:丁。', ['甲,', '乙;', '丙:', '丁。']],
    ['共1,700所，其中公办900所', ['共1,700所，', '其中公办900所']],
    ['12:30开会,13:00结束', ['12:30开会,', '13:00结束']],
    ['坚持“甲，乙”，推进丙', ['坚持“甲，乙”，', '推进丙']],
    ['印发《甲，乙》等文件，落实丙', ['印发《甲，乙》等文件，', '落实丙']],
    ['（甲，乙）丙，丁', ['（甲，乙）丙，', '丁']],
    ['甲、乙、丙', ['甲、乙、丙']],
  ])('of %j are %j', (text, expected) => {
    expect(clauses(text)).toEqual(expected);
  });
});
