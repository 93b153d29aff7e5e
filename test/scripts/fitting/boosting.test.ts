import { describe, expect, it } from 'vitest';
import { binRows } from '../../../scripts/fitting/bins.ts';
import { boost, boostClasses } from '../../../scripts/fitting/boosting.ts';
import { lambdaRank, logistic, softmax } from '../../../scripts/fitting/objectives.ts';
import { createRandom } from '../../../scripts/training/random.ts';
import { createTreeScorer } from '../../../src/evidence/treeEnsemble.ts';

const SETTINGS = {
  trees: 60,
  rate: 0.2,
  rowShare: 0.9,
  columnShare: 1,
  leaves: 6,
  leastRows: 5,
  ridge: 1,
};
const features = ['signal', 'other', 'noise'];

function randomRows(count: number, seed: number): number[][] {
  const random = createRandom(seed);
  return Array.from({ length: count }, () => features.map(() => random.fraction()));
}

/** 1 where both matter: no straight line parts these. */
function label([signal = 0, other = 0]: readonly number[]): number {
  return signal > 0.5 !== other > 0.5 ? 1 : 0;
}

describe('binRows', () => {
  it('puts equal values into one bin and keeps the order of others', () => {
    const rows = [[0.1], [0.1], [0.4], [0.9], [0.4]];
    const { bins, edges } = binRows(rows);
    expect([...(bins[0] as Uint8Array)]).toEqual([0, 0, 1, 2, 1]);
    expect([...(edges[0] as Float64Array)]).toEqual([0.25, 0.65]);
  });
});

describe('boost', () => {
  it('learns what no single column tells, on rows it has not seen', () => {
    const rows = randomRows(800, 1);
    const labels = Uint8Array.from(rows, label);
    const objective = logistic(labels, new Float64Array(rows.length).fill(1));
    const groups = Int32Array.from(rows, (_, i) => i);
    const trees = boost(binRows(rows), groups, objective, SETTINGS, createRandom(2).fraction);
    const score = createTreeScorer({ features, bias: 0, trees }, features);
    const fresh = randomRows(400, 3);
    const right = fresh.filter((row) => (score(row) > 0 ? 1 : 0) === label(row)).length;
    expect(right / fresh.length).toBeGreaterThan(0.93);
  });

  it('gives the same trees again for the same seed', () => {
    const rows = randomRows(200, 4);
    const objective = logistic(Uint8Array.from(rows, label), new Float64Array(rows.length).fill(1));
    const groups = Int32Array.from(rows, (_, i) => i);
    const learn = () => boost(binRows(rows), groups, objective, SETTINGS, createRandom(5).fraction);
    expect(learn()).toEqual(learn());
  });

  it('ranks the right row of a question first, whatever the question adds to all of its rows', () => {
    const random = createRandom(6);
    const rows: number[][] = [];
    const holds: number[] = [];
    const groupOf: number[] = [];
    const groups = Array.from({ length: 150 }, (_, group) => {
      const start = rows.length;
      const right = random.below(5);
      for (let i = 0; i < 5; i++) {
        rows.push([
          i === right ? 0.6 + 0.4 * random.fraction() : 0.7 * random.fraction(),
          group % 7,
          random.fraction(),
        ]);
        holds.push(i === right ? 1 : 0);
        groupOf.push(group);
      }
      return { start, end: rows.length, weight: 1 };
    });
    const objective = lambdaRank(groups, Uint8Array.from(holds));
    const trees = boost(
      binRows(rows),
      Int32Array.from(groupOf),
      objective,
      SETTINGS,
      createRandom(7).fraction,
    );
    const score = createTreeScorer({ features, bias: 0, trees }, features);
    const first = groups.filter(({ start, end }) => {
      const scores = rows.slice(start, end).map((row) => score(row));
      return holds[start + scores.indexOf(Math.max(...scores))] === 1;
    });
    expect(first.length / groups.length).toBeGreaterThan(0.9);
  });
});

describe('boostClasses', () => {
  it('tells three classes apart on rows it has not seen', () => {
    const classOf = ([signal = 0, other = 0]: readonly number[]) =>
      signal > 0.6 ? (other > 0.5 ? 2 : 1) : 0;
    const rows = randomRows(900, 5);
    const objective = softmax(Uint8Array.from(rows, classOf), new Float64Array(rows.length).fill(1));
    const groups = Int32Array.from(rows, (_, i) => i);
    const classes = boostClasses(binRows(rows), groups, 3, objective, SETTINGS, createRandom(6).fraction);
    const scorers = classes.map((trees) => createTreeScorer({ features, bias: 0, trees }, features));
    const fresh = randomRows(400, 7);
    const right = fresh.filter((row) => {
      const scores = scorers.map((score) => score(row));
      return scores.indexOf(Math.max(...scores)) === classOf(row);
    });
    expect(right.length / fresh.length).toBeGreaterThan(0.93);
  });
});
