import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { projectRoot } from '../../src/projectRoot.ts';
import { fold } from '../../src/text/fold.ts';

const folder = join(projectRoot, 'src', 'question', 'concepts');
const rule = z.strictObject({
  words: z.array(z.string().min(2).max(10)).min(1).max(12),
  when: z
    .array(z.array(z.string().min(1)).min(1))
    .min(1)
    .max(4),
  unless: z.array(z.string().min(1)).optional(),
});

describe.each(readdirSync(folder))('the concepts in %s', (name) => {
  const rules = z.array(rule).parse(JSON.parse(readFileSync(join(folder, name), 'utf8')));

  it('are each written once', () => {
    const texts = rules.map((each) => JSON.stringify(each));
    expect(new Set(texts).size).toBe(texts.length);
  });

  it('are written as questions are folded, or no question would say them', () => {
    for (const { words, when, unless = [] } of rules)
      for (const text of [...words, ...when.flat(), ...unless]) expect(text).toBe(fold(text));
  });

  it('are not said by one character alone', () => {
    for (const { when } of rules)
      if (when.length === 1) for (const text of when[0] ?? []) expect(text.length).toBeGreaterThan(1);
  });
});
