import { describe, expect, it } from 'vitest';
import data from '../../src/english/glossary.json' with { type: 'json' };
import { createGlossary } from '../../src/english/glossary.ts';
import { readWords } from '../../src/english/words.ts';

const HAN = /\p{Script=Han}/u;
const glossary = createGlossary();

describe('the glossary', () => {
  it('holds at least 700 Chinese words of the field, each with English', () => {
    const entries = [...Object.entries(data.things), ...Object.entries(data.deeds)];
    expect(entries.length).toBeGreaterThanOrEqual(700);
    for (const [zh, phrases] of entries) {
      expect(zh).toMatch(HAN);
      expect(phrases.length, zh).toBeGreaterThan(0);
      for (const phrase of phrases) expect(phrase, zh).not.toMatch(HAN);
    }
  });

  it('finds every phrase that it holds', () => {
    for (const [zh, phrases] of Object.entries(data.things)) {
      for (const phrase of phrases) {
        const words = readWords(phrase);
        expect(glossary.thing(words, 0)?.length, `${zh}: ${phrase}`).toBe(words.length);
      }
    }
  });

  it('takes the longest phrase', () => {
    expect(glossary.thing(readWords('special education schools in town'), 0)).toMatchObject({
      value: { zh: '特殊教育学校' },
      length: 3,
    });
  });

  it('knows plurals, verb forms and both spellings', () => {
    expect(glossary.thing(readWords('labor education'), 0)?.value.zh).toBe('劳动教育');
    expect(glossary.thing(readWords('kindergartens'), 0)?.value.zh).toBe('幼儿园');
    for (const form of ['recruit', 'recruits', 'recruited', 'recruiting'])
      expect(glossary.deed(readWords(form), 0)?.value.zh).toBe('招聘');
  });

  it('knows the measure word of what is counted', () => {
    expect([
      glossary.measureOf('寄宿制学校'),
      glossary.measureOf('骨干教师'),
      glossary.measureOf('天气'),
    ]).toEqual(['所', '名', '']);
  });
});
