import { probability } from '../../src/answer/answerability.ts';
import type { TreeScorer } from '../../src/evidence/treeEnsemble.ts';
import { type Example, refusalRow, sentenceText } from './examples.ts';

/** How often the first sentence holds the answer, by source; each question ranked by a model that did not see it. */
export function rankingTable(examples: readonly Example[], scorer: (example: Example) => TreeScorer): string {
  const lines = [...bySource(examples.filter(({ gone }) => !gone))].map(([source, of]) => {
    let first = 0;
    let length = 0;
    for (const example of of) {
      const score = scorer(example);
      const scores = example.evidence.map(({ features }) => score(features));
      const best = scores.indexOf(Math.max(...scores));
      if (example.holds[best] === true) first += 1;
      const evidence = example.evidence[best];
      if (evidence !== undefined) length += sentenceText(evidence).trim().length;
    }
    return `${source}: first sentence right ${first} of ${of.length} (${share(first, of.length)}), ${Math.round(length / of.length)} characters`;
  });
  return lines.join('\n');
}

const THRESHOLDS = [0.1, 0.15, 0.2, 0.3, 0.4, 0.5];

/** What thresholds refuse, by source; each question judged by models that did not see it. */
export function refusalTable(
  examples: readonly Example[],
  ranker: (example: Example) => TreeScorer,
  refusal: (example: Example) => TreeScorer,
): string {
  const lines: string[] = [];
  for (const [source, of] of bySource(examples)) {
    const judged = of.map((example) => {
      const row = refusalRow(example, ranker(example));
      const chance = row === null ? 0 : probability(refusal(example)(row.row));
      return { gone: example.gone, right: row?.answers ?? false, chance };
    });
    const lacking = judged.filter(({ gone, chance }) => !gone && chance === 0).length;
    lines.push(`${source}: ${lacking} refused whatever the score`);
    for (const least of THRESHOLDS) {
      const kept = judged.filter(({ gone }) => !gone);
      const gone = judged.filter((each) => each.gone);
      const refused = kept.filter(({ chance }) => chance < least).length;
      const right = kept.filter(({ chance, right }) => chance >= least && right).length;
      const passed = gone.filter(({ chance }) => chance >= least).length;
      lines.push(
        `${source} at ${least}: refused ${share(refused, kept.length)}, right paragraph ${share(right, kept.length)} of ${kept.length}; ` +
          `without an answer refused ${share(gone.length - passed, gone.length)} of ${gone.length}`,
      );
    }
  }
  return lines.join('\n');
}

function bySource(examples: readonly Example[]): Map<string, Example[]> {
  const sources = new Map<string, Example[]>();
  for (const example of examples)
    sources.set(example.source, [...(sources.get(example.source) ?? []), example]);
  return sources;
}

function share(part: number, whole: number): string {
  return whole === 0 ? '-' : `${((100 * part) / whole).toFixed(1)} %`;
}
