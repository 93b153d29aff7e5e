import { describe, expect, it } from 'vitest';
import { wantedKind } from '../../src/answer/wanted.ts';
import type { Evidence } from '../../src/evidence/evidence.ts';
import { findFigures } from '../../src/text/figures.ts';

/** Evidence that is nothing but its sentence. */
const telling = (folded: string, plan: 'none' | 'own' = 'none') =>
  ({
    sentence: { folded, plan, figures: findFigures(folded) },
    prepared: { document: { date: '2023-05-17' } },
  }) as unknown as Evidence;

describe('the kind of sentence that a question wants', () => {
  it.each(['两区今后几年的规划目标', '下一步两区打算怎么办', '两区的发展规划'])('is a plan: %s', (folded) => {
    const wanted = wantedKind(folded);
    expect(wanted?.(telling('下一步,计划新建学校6所。', 'own'))).toBe(true);
    expect(wanted?.(telling('旗里明确了三年任务:再建成小学2所。'))).toBe(true);
    expect(wanted?.(telling('到2025年,再建成小学2所。'))).toBe(true);
    expect(wanted?.(telling('到2022年,再建成小学2所。'))).toBe(false);
    expect(wanted?.(telling('会同规划部门对用地逐一测量。'))).toBe(false);
  });

  it.each(['两区最头疼的难题', '两区承认有哪些没做好', '两区还有什么短板'])(
    'is a shortcoming: %s',
    (folded) => {
      const wanted = wantedKind(folded);
      expect(wanted?.(telling('也看到了不足:高中资源仍显单薄。'))).toBe(true);
      expect(wanted?.(telling('困难也摆在面前。'))).toBe(true);
      expect(wanted?.(telling('资助困难家庭学生300名。'))).toBe(false);
    },
  );

  it.each(['两区的食堂怎么管', '两区给家庭困难学生什么资助', '两区对残疾孩子有什么安排'])(
    'is any: %s',
    (folded) => {
      expect(wantedKind(folded)).toBeNull();
    },
  );
});
