import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CLAIM_FEATURES } from '../../src/check/claimFeatures.ts';
import { createVerdictScorer } from '../../src/check/verdictScore.ts';
import type { TreeEnsemble } from '../../src/evidence/treeEnsemble.ts';
import { openModels } from '../../src/models.ts';

const leaf = (value: number): TreeEnsemble => ({ features: CLAIM_FEATURES, bias: value, trees: [] });
const row = CLAIM_FEATURES.map(() => 0);

describe('the score of a verdict', () => {
  it('names each column once', () => {
    expect(new Set(CLAIM_FEATURES).size).toBe(CLAIM_FEATURES.length);
  });

  it('shares one probability out among what a sentence may be to a claim', () => {
    const finite = fc.double({ min: -30, max: 30, noNaN: true });
    fc.assert(
      fc.property(finite, finite, finite, (open, supports, contradicts) => {
        const score = createVerdictScorer({
          open: leaf(open),
          supports: leaf(supports),
          contradicts: leaf(contradicts),
        });
        const [bearing] = score([row]);
        const sum = (bearing?.supports ?? 2) + (bearing?.contradicts ?? 2);
        expect(sum).toBeGreaterThanOrEqual(0);
        expect(sum).toBeLessThanOrEqual(1 + 1e-9);
        if (supports > contradicts)
          expect(bearing?.supports).toBeGreaterThanOrEqual(bearing?.contradicts ?? 2);
      }),
    );
  });

  it('refuses a model that was fitted to other columns', () => {
    const other = { ...leaf(0), features: ['a'] };
    expect(() => createVerdictScorer({ open: other, supports: other, contradicts: other })).toThrow(
      /other features/,
    );
  });

  it('takes the model in use', () => {
    const [bearing] = createVerdictScorer(openModels().answering.verdict)([row]);
    expect(bearing?.supports).toBeGreaterThan(0);
  });
});
