import { probability } from '../../src/answer/answerability.ts';
import type { TreeScorer } from '../../src/evidence/treeEnsemble.ts';
import { type Example, refusalRows, sentenceText } from './examples.ts';

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

/** As many sentences as are asked whether they answer. */
const JUDGED = 12;
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
      const rows = refusalRows(example, ranker(example), JUDGED);
      const chances = rows.map(({ row, holds }) => ({ holds, chance: probability(refusal(example)(row)) }));
      return { gone: example.gone, chances };
    });
    const lacking = judged.filter(({ gone, chances }) => !gone && chances.length === 0).length;
    lines.push(`${source}: ${lacking} refused whatever the score`);
    const kept = judged.filter(({ gone }) => !gone);
    const gone = judged.filter((each) => each.gone);
    for (const least of THRESHOLDS) {
      // The first sentence that suffices is shown.
      const shown = ({ chances }: (typeof judged)[number]) => chances.find(({ chance }) => chance >= least);
      const refused = kept.filter((each) => shown(each) === undefined).length;
      const right = kept.filter((each) => shown(each)?.holds === true).length;
      const passed = gone.filter((each) => shown(each) !== undefined).length;
      lines.push(
        `${source} at ${least}: refused ${share(refused, kept.length)}, right sentence ${share(right, kept.length)} of ${kept.length}; ` +
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
