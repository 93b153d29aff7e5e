import { describe, expect, it } from 'vitest';
import { evaluationQuestionSchema } from '../../../scripts/evaluation/questions.ts';
import { faultOf } from '../../../scripts/evaluation/score.ts';
import { feedbackCases } from '../../../scripts/feedback/cases.ts';
import type { StoredFeedback } from '../../../src/state/feedback.ts';
import { answerOf, GRANTS, quoting } from '../../telegram/fixture.ts';

const QUESTION = '甲区投了多少教育资助？';
const CITED = { file: '一.txt', paragraph: 3, paragraphId: 'p', quote: GRANTS };

const given = (change: Partial<StoredFeedback> = {}): StoredFeedback => ({
  opinion: 'bad',
  reason: 'incomplete',
  outcome: 'answered',
  verdict: null,
  questionHash: 'h1',
  corpusVersion: 'abc',
  citations: [CITED, CITED],
  question: QUESTION,
  givenAt: 1,
  ...change,
});

describe('cases from feedback', () => {
  it('are read by the evaluation, the cited place expected', () => {
    const [made] = feedbackCases([given()]);
    const read = evaluationQuestionSchema.parse(JSON.parse(JSON.stringify(made)));
    expect(read).toMatchObject({
      id: 'uh1',
      kind: 'fact',
      question: QUESTION,
      file: '一.txt',
      paragraphs: [{ file: '一.txt', paragraph: 3 }],
      why: 'disliked (incomplete); answered, citing 一.txt ¶3; corpus abc',
    });
    expect(faultOf(read, quoting(QUESTION, GRANTS))).toBe('');
    expect(faultOf(read, answerOf(QUESTION, { outcome: 'refused' }))).toBe('refused');
  });

  it('expect no place that was called wrong', () => {
    const [made] = feedbackCases([given(), given({ reason: 'wrong_citation' })]);
    expect(made).toMatchObject({ paragraphs: [], file: null });
    if (made !== undefined) expect(faultOf(made, quoting(QUESTION, GRANTS))).toBe('paragraph');
  });

  it('are one a question, a check where it was one, and only of texts that were given', () => {
    const cases = feedbackCases([
      given({ question: null, questionHash: 'h0' }),
      given({ opinion: 'good', questionHash: 'h9' }),
      given(),
      given({ reason: null }),
      given({ questionHash: 'h2', verdict: '矛盾', citations: [], reason: 'off_question' }),
    ]);
    expect(cases.map(({ id, kind }) => [id, kind])).toEqual([
      ['uh1', 'fact'],
      ['uh2', 'check'],
    ]);
    expect(cases[0]?.why).toContain('incomplete, no reason');
    expect(cases[1]?.why).toContain('矛盾, citing nothing');
  });
});
