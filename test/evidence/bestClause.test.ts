import { describe, expect, it } from 'vitest';
import { bestClause, type ParagraphTerms, type TermPlaces } from '../../src/evidence/bestClause.ts';
import type { PreparedSentence } from '../../src/evidence/prepared.ts';
import type { Question } from '../../src/question/understand.ts';
import { findFigures } from '../../src/text/figures.ts';
import { splitClauses } from '../../src/text/sentences.ts';

function sentenceOf(folded: string): PreparedSentence {
  const clauses = splitClauses(folded, { start: 0, end: folded.length }).map((span) => ({ span, ...span }));
  return {
    index: 0,
    span: { start: 0, end: folded.length },
    folded,
    clauses,
    figures: findFigures(folded),
    words: [],
    plan: 'none',
  };
}

/** The figure told for a question of that type with these terms, all of the same weight. */
function figureFor(
  type: Question['type'],
  terms: readonly string[],
  folded: string,
  asked = terms.join(''),
): number | null {
  const places = terms.map((text): TermPlaces => {
    const at = folded.indexOf(text);
    const inSentence = { factor: at < 0 ? 0 : 1, positions: at < 0 ? [] : [at], found: text };
    return { weight: 1, written: at >= 0, inSentence, elsewhere: 0 };
  });
  const question = {
    type,
    folded: asked,
    terms: terms.map((text) => ({ text })),
    measure: '',
    focus: [],
  } as unknown as Question;
  const paragraph = {
    question,
    sought: { focus: [] },
    matches: {},
    total: terms.length,
  } as unknown as ParagraphTerms;
  return bestClause(paragraph, sentenceOf(folded), places).figure?.start ?? null;
}

describe('the date of a deed', () => {
  const told = '投资9600万元改扩建二中,2024年3月开工,2025年8月建成。';

  it('is that of the clause which tells what was asked for last', () => {
    expect(figureFor('when', ['改扩建', '二中', '建成'], told)).toBe(told.indexOf('2025'));
    expect(figureFor('when', ['改扩建', '二中', '开工'], told)).toBe(told.indexOf('2024'));
  });

  it('is that of the deed behind the asking words, whatever it was done to', () => {
    const founded = '2018年成立首个集团,2023年教育集团增至12个。';
    const asked = '哪一年成立教育集团';
    expect(figureFor('when', ['成立', '教育集团'], founded, asked)).toBe(founded.indexOf('2018'));
  });

  it('is the one beside the other words where no clause tells the deed', () => {
    expect(figureFor('when', ['改扩建', '二中', '验收'], told)).toBe(told.indexOf('2024'));
  });
});
