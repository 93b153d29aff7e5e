import { describe, expect, it } from 'vitest';
import { tellsPhoneNumber } from '../../src/answer/phoneNumbers.ts';

const TOLD = '由余志刚任办公室主任,咨询电话0731-5521234。';

describe('a telephone number', () => {
  it.each(['咨询电话是多少', '平江县的咨询电话多少', '打什么电话咨询'])(
    'is told outright: %s',
    (question) => {
      expect(tellsPhoneNumber(question, TOLD)).toBe(true);
    },
  );

  it.each([
    ['举报电话是多少', TOLD],
    ['咨询电话是多少', '设立咨询电话,方便家长。'],
    ['有多少家长打电话', TOLD],
  ])('or of another kind, or none: %s, %s', (question, sentence) => {
    expect(tellsPhoneNumber(question, sentence)).toBe(false);
  });
});
