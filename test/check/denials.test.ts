import { describe, expect, it } from 'vitest';
import { DENIALS, denials } from '../../src/check/denials.ts';

function columns(claim: string, sentence: string): Record<string, number> {
  const values = denials(claim, sentence, sentence);
  return Object.fromEntries(DENIALS.map((name, i) => [name, values[i] as number]));
}

describe('denials', () => {
  it('are counted, two as two', () => {
    const both = columns('学校不能上新课,也不许搞考试', '学校不得借课后服务讲新课,也不得组织考试。');
    expect(both['denials in claim']).toBe(2);
    expect(both['denials in sentence']).toBe(2);
  });

  it('are alike where the same is denied', () => {
    const alike = columns('园里不教拼音', '园里不教拼音、不教算术。');
    expect(alike['denied alike']).toBe(1);
    expect(alike['denied in claim only']).toBe(0);
  });

  it('stand alone where the sentence denies nothing, or something else', () => {
    expect(columns('没有推行集团化', '推行集团化办学。')['denied in claim only']).toBe(1);
    expect(columns('不收书本费', '不得组织考试。')['denied in claim only']).toBe(1);
  });

  it('are none where a claim denies nothing', () => {
    expect(columns('学校开设足球课', '学校不得停课。')['denied alike']).toBe(-1);
  });

  it('are none in 未来, 不少 and names', () => {
    const none = columns('未来不断办好“无作业日”', '未成年人保护不断加强。');
    expect(none['denials in claim']).toBe(0);
    expect(none['denied alike']).toBe(-1);
  });
});
