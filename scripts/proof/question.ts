import type { Question } from '../../src/question/understand.ts';

/** A question that asks nothing in particular, for measuring what doesn't depend on it. */
export function questionAbout(text: string): Question {
  return {
    kind: 'question',
    original: text,
    folded: text,
    type: 'how',
    measure: '',
    focus: [],
    focusCounted: false,
    focusKnown: false,
    terms: [],
    bigrams: [],
    content: text,
    words: [],
    concepts: [],
    units: [],
    others: [],
    placesIn: new Map(),
    excluded: [],
    whichUnits: false,
    corrections: [],
    years: [],
    corpusHasUnits: true,
  };
}
