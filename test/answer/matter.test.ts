import { describe, expect, it } from 'vitest';
import { matterOf } from '../../src/answer/matter.ts';
import type { Evidence } from '../../src/evidence/evidence.ts';
import type { ContentTerm } from '../../src/question/terms.ts';

const term = (text: string, weight: number, known = true): ContentTerm => ({
  text,
  weight,
  known,
  alternatives: [],
});

/** Evidence that is nothing but how far it tells of each term. */
const telling = (held: Readonly<Record<string, number>>) => held as unknown as Evidence;
const factorOf = ({ text }: ContentTerm, evidence: Evidence) =>
  (evidence as unknown as Record<string, number>)[text] ?? 0;
const held = Object.assign(factorOf, { itself: factorOf });

const all = [telling({ 轮岗: 1, 教师: 1 }), telling({ 轮岗: 0.6 }), telling({ 教师: 1 })] as const;
const over = (...groups: ContentTerm[][]) => matterOf(groups, all, held);

describe('the matter of a comparison', () => {
  it('is told against the side that tells most of it', () => {
    const matter = over([term('轮岗', 3)], [term('教师', 1)]);
    expect(all.map((each) => matter.share(each))).toEqual(
      [1, 0.45, 0.25].map((share) => expect.closeTo(share)),
    );
  });

  it('holds what no side tells of against none of them, but knows that it is missing', () => {
    const matter = over([term('轮岗', 3)], [term('机制', 3)]);
    expect(matter.share(all[0])).toBe(1);
    expect(matter.reach).toBe(0.5);
    expect(over([term('机制', 3)])).toMatchObject({ reach: 0, leniently: 0, isSpecific: false });
  });

  it('lets a word that no document writes weigh no more than what is told of', () => {
    expect(over([term('轮岗', 3)], [term('用场', 5, false)]).leniently).toBe(0.5);
    // Beside a general word it is the thing itself: 机器人课程.
    expect(over([term('教师', 1)], [term('机器人', 5, false)]).leniently).toBeCloseTo(1 / 6);
    expect(over([term('轮岗', 3)], [term('机制', 5)]).leniently).toBe(3 / 8);
  });

  it('has its heaviest term where enough of it is told', () => {
    const matter = over([term('轮岗', 3)], [term('教师', 1)]);
    expect(all.map((each) => matter.hasHeaviest(each))).toEqual([true, true, false]);
  });

  it('takes any one of a group', () => {
    const matter = over([term('轮岗', 3), term('教师', 3)]);
    expect(matter.share(all[2])).toBe(1);
  });

  it('leaves out what is left of a verb', () => {
    expect(over([term('轮岗', 3)], [term('添了', 5, false)]).reach).toBe(1);
    expect(over([term('轮岗', 3)], [term('各办', 5, false)]).reach).toBe(1);
  });

  it('is specific only with a thing that tells units apart', () => {
    expect(over([term('教师', 0.4)]).isSpecific).toBe(false);
    expect(over([term('轮岗', 3)]).isSpecific).toBe(true);
  });
});
