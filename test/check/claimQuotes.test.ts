import { describe, expect, it } from 'vitest';
import { quotedIn } from '../../src/check/claimQuotes.ts';
import type { PreparedParagraph } from '../../src/evidence/prepared.ts';

const paragraph = {
  folded: '健全“1+4+n”评价体系,办好“专题课堂、名师课堂”,实施《“双减”行动方案》',
  heading: '',
  title: '',
} as unknown as PreparedParagraph;

describe('a quoted name in a claim', () => {
  it.each([
    ['健全“1+4+n”评价体系', 'said'],
    ['健全“1+3+n”评价体系', 'renumbered'],
    ['办好“名师课堂”', 'said'],
    ['办好“名校课堂”', 'unsaid'],
    ['实施《双减行动方案》', 'said'],
    ['健全评价体系', 'said'],
  ])('%s is %s', (claim, said) => {
    expect(quotedIn(claim, paragraph)).toBe(said);
  });
});
