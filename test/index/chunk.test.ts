import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Paragraph } from '../../src/documents/document.ts';
import { chunkParagraph, indexedText } from '../../src/index/chunk.ts';
import { createGazetteer } from '../../src/places/gazetteer.ts';
import { at, readRealCorpus } from '../realCorpus.ts';

const documents = await readRealCorpus(createGazetteer());

function paragraphOf(text: string): Paragraph {
  return { id: 'p', docId: 'd', number: 1, role: 'body', text, district: null, section: null };
}

function expectToJoin(paragraph: Paragraph): void {
  let joined = '';
  for (const { paragraphId, span } of chunkParagraph(paragraph)) {
    expect(paragraphId).toBe(paragraph.id);
    expect(span.start).toBe(joined.length);
    joined += paragraph.text.slice(span.start, span.end);
  }
  expect(joined).toBe(paragraph.text);
}

describe('chunks of a paragraph', () => {
  it('join back to the paragraph, whatever its length', () => {
    const sentence = fc
      .tuple(fc.integer({ min: 1, max: 700 }), fc.constantFrom('。', '！', '', '……'))
      .map(([n, end]) => '学'.repeat(n) + end);
    fc.assert(
      fc.property(fc.array(sentence, { minLength: 1, maxLength: 12 }), (sentences) => {
        expectToJoin(paragraphOf(sentences.join('')));
      }),
    );
  });

  it('are one for each paragraph of the corpus that is not long', () => {
    for (const { paragraphs } of documents) {
      for (const paragraph of paragraphs) {
        expectToJoin(paragraph);
        if (paragraph.text.length <= 1200) expect(chunkParagraph(paragraph)).toHaveLength(1);
      }
    }
  });

  it('of a long paragraph end at sentence ends and are not long themselves', () => {
    const paragraph = paragraphOf(`${'学校办得很好'.repeat(20)}。`.repeat(30));
    const chunks = chunkParagraph(paragraph);
    expect(chunks.length).toBeGreaterThan(1);
    for (const { span } of chunks) {
      expect(span.end - span.start).toBeLessThanOrEqual(1200);
      expect(paragraph.text[span.end - 1]).toBe('。');
    }
  });

  it('cut no sentence, however long it is', () => {
    expect(chunkParagraph(paragraphOf(`${'学'.repeat(3000)}。`))).toHaveLength(1);
  });
});

describe('the indexed text of a chunk', () => {
  it('has title, section and district before it, and its own text whole', () => {
    const document = at(documents, 0);
    const paragraph = at(document.paragraphs, 34);
    const text = indexedText(at(chunkParagraph(paragraph), 0), paragraph, document);
    expect(text.split('\n')).toEqual([
      document.title,
      '统筹协调,构建学校发展“共同体”',
      '成都高新区',
      paragraph.text,
    ]);
  });

  it('has nothing before it where nothing is known', () => {
    const document = { ...at(documents, 0), title: null };
    const paragraph = paragraphOf('只有正文。');
    expect(indexedText({ paragraphId: 'p', span: { start: 0, end: 5 } }, paragraph, document)).toBe(
      '只有正文。',
    );
  });
});
