import { describe, expect, it } from 'vitest';
import { decide } from '../../src/check/checkClaim.ts';
import { type Finding, NOT_FOUND } from '../../src/check/finding.ts';
import type { OpenReason } from '../../src/check/judged.ts';
import type { Bearing } from '../../src/check/verdictScore.ts';
import type { WeighedClaim } from '../../src/check/weighClaim.ts';
import type { Evidence } from '../../src/evidence/evidence.ts';
import { findFigures } from '../../src/text/figures.ts';

function evidenceOf(text: string): Evidence {
  const sentence = { folded: text, figures: findFigures(text), clauses: [{ start: 0, end: text.length }] };
  return {
    sentence,
    prepared: { sentences: [sentence], document: { paragraphs: [] }, paragraph: { number: 1, text } },
    alignments: () => ({ at: 0 }),
  } as unknown as Evidence;
}

function weighed(claimed: string, texts: readonly string[], open: OpenReason | null = 'thing'): WeighedClaim {
  const candidates = texts.map((text) => ({ evidence: evidenceOf(text) }));
  return {
    claim: {
      question: { folded: claimed, units: [], others: [], words: [] },
      matter: [],
      figures: findFigures(claimed),
    },
    candidates,
    judged: candidates.map(() => ({ open })),
  } as unknown as WeighedClaim;
}

const bearing = (supports: number, contradicts: number): Bearing => ({ supports, contradicts });
const ruledBy = (verdict: '支持' | '矛盾', evidence: Evidence): Finding => ({
  verdict,
  evidence,
  confidence: 1,
});

describe('the verdict on a claim', () => {
  it('is that of the sentence that most probably decides it', () => {
    const claim = weighed('食堂自办', ['食堂自办自管。', '食堂对外承包。']);
    const { verdict, evidence } = decide(claim, NOT_FOUND, [bearing(0.8, 0.1), bearing(0.1, 0.5)]);
    expect(verdict).toBe('支持');
    expect(evidence?.sentence.folded).toBe('食堂自办自管。');
  });

  it('stays open where nothing is probable enough', () => {
    const claim = weighed('食堂自办', ['食堂自办自管。']);
    expect(decide(claim, NOT_FOUND, [bearing(0.39, 0.39)]).verdict).toBe('未找到');
  });

  it('asks for more where the rules find another name or period', () => {
    const sure = bearing(0.48, 0.05);
    expect(decide(weighed('食堂自办', ['食堂自办。'], 'thing'), NOT_FOUND, [sure]).verdict).toBe('支持');
    expect(decide(weighed('食堂自办', ['食堂自办。'], 'names'), NOT_FOUND, [sure]).verdict).toBe('未找到');
    expect(decide(weighed('食堂自办', ['食堂自办。'], 'period'), NOT_FOUND, [sure]).verdict).toBe('未找到');
  });

  it('bears no money, time or share out that is told in another measure', () => {
    const claim = weighed('每天5元', ['每天供应5小时。']);
    expect(decide(claim, NOT_FOUND, [bearing(0.9, 0.05)]).verdict).toBe('未找到');
    const same = weighed('每天5小时', ['每天供应5小时。']);
    expect(decide(same, NOT_FOUND, [bearing(0.9, 0.05)]).verdict).toBe('支持');
  });

  it('keeps what the rules bear out, unless it is firmly denied', () => {
    const claim = weighed('食堂自办', ['食堂自办自管。']);
    const ruled = ruledBy('支持', evidenceOf('食堂自办自管。'));
    expect(decide(claim, ruled, [bearing(0.1, 0.1)]).verdict).toBe('支持');
    expect(decide(claim, ruled, [bearing(0.1, 0.55)]).verdict).toBe('支持');
    expect(decide(claim, ruled, [bearing(0.1, 0.9)]).verdict).toBe('矛盾');
  });

  it('keeps what the rules contradict where nothing speaks for it', () => {
    const claim = weighed('新建小学90所', ['新建小学12所。']);
    const ruled = ruledBy('矛盾', evidenceOf('新建小学12所。'));
    expect(decide(claim, ruled, [bearing(0.01, 0.05)]).verdict).toBe('矛盾');
    expect(decide(claim, ruled, [bearing(0.2, 0.05)]).verdict).toBe('未找到');
  });

  it('quotes the clause of the figure that a claim tells otherwise', () => {
    const claim = weighed('新建小学9所', ['新建小学12所。']);
    const { verdict, evidence } = decide(claim, NOT_FOUND, [bearing(0.1, 0.8)]);
    expect(verdict).toBe('矛盾');
    expect(evidence?.figure?.value).toBe(12);
  });
});
