import type { Answer, Citation } from '../../src/answer/answer.ts';

export function citation(paragraph: number, rest: Partial<Citation> = {}): Citation {
  return {
    n: 1,
    paragraphId: `p${paragraph}`,
    docId: 'd',
    file: 'a.txt',
    title: null,
    date: null,
    district: null,
    section: null,
    paragraph,
    quote: '',
    text: '',
    link: null,
    ...rest,
  };
}

export function answered(answer: string, citations: Citation[], rest: Partial<Answer> = {}): Answer {
  return {
    id: null,
    question: '',
    outcome: 'answered',
    reason: null,
    answer,
    citations,
    nearest: [],
    passages: [],
    verdict: null,
    mode: 'extractive',
    ms: 1,
    ...rest,
  };
}

export function refused(rest: Partial<Answer> = {}): Answer {
  return answered('', [], { outcome: 'refused', reason: 'no_evidence', ...rest });
}
