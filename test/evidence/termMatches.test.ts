import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SourceDocument } from '../../src/documents/document.ts';
import { createMeaning } from '../../src/embeddings/meaning.ts';
import { matchTerm } from '../../src/evidence/matching.ts';
import { createPreparer } from '../../src/evidence/prepared.ts';
import { matchParagraph, soughtTerms } from '../../src/evidence/termMatches.ts';
import { openModels } from '../../src/models.ts';
import type { ContentTerm } from '../../src/question/terms.ts';
import type { Question } from '../../src/question/understand.ts';

const models = openModels();
const meaning = createMeaning(models.vectors);
const unknown = () => undefined;

const WORDS = [
  '学校',
  '教师',
  '交流轮岗',
  '轮岗',
  '党建成果',
  '建成',
  '12',
  '2012',
  '进修',
  '培训',
  '孩子',
  '学生',
];
const paragraphText = fc
  .array(fc.constantFrom(...WORDS, '的', '在', '。', '，', '了', '和'), { maxLength: 40 })
  .map((words) => words.join(''));
const term: fc.Arbitrary<ContentTerm> = fc.record({
  text: fc.constantFrom(...WORDS, '学校教师', '交流学生'),
  alternatives: fc.array(
    fc.record({
      text: fc.constantFrom(...WORDS),
      factor: fc.constantFrom(0.6, 0.85),
      notIn: fc.constantFrom([], ['党建成果']),
    }),
    { maxLength: 2 },
  ),
  weight: fc.constant(1),
});

function prepared(text: string) {
  const paragraph = { id: 'd#1', docId: 'd', number: 1, role: 'body', text, district: null, section: null };
  return createPreparer(models.segmenter)(paragraph as never, { title: null } as SourceDocument, null);
}

describe('matchParagraph', () => {
  it('matches each term in each sentence as matchTerm does, by letters and by meaning', () => {
    fc.assert(
      fc.property(
        paragraphText,
        fc.array(term, { maxLength: 3 }),
        fc.constantFrom('学校', '轮岗'),
        (text, terms, word) => {
          const question = { terms, focus: [word] } as unknown as Question;
          const sought = soughtTerms(question, meaning);
          const paragraph = prepared(text);
          const matches = matchParagraph(sought, paragraph, meaning);
          for (const [number, each] of sought.terms.entries())
            for (const [at, sentence] of paragraph.sentences.entries()) {
              expect(matches.byMeaning(number, at)).toEqual(matchTerm(each, sentence, meaning.similarity));
              expect(matches.byLetters(number)[at]).toEqual(matchTerm(each, sentence, unknown));
            }
        },
      ),
    );
  });

  it('takes the term that holds a word beside the asking word, else the word itself', () => {
    const terms = [{ text: '交流轮岗', alternatives: [], weight: 2 }];
    const question = { terms, focus: ['轮岗', '教师'] } as unknown as Question;
    const { focus, terms: sought } = soughtTerms(question, meaning);
    expect(focus.map(({ own, bare }) => [sought[own]?.text, sought[bare]?.text])).toEqual([
      ['交流轮岗', '轮岗'],
      ['教师', '教师'],
    ]);
  });
});
