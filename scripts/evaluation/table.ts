import type { Table } from '../table.ts';
import type { CmrcResult } from './runCmrc.ts';
import type { KindRow } from './runOwn.ts';

export function ownTable(rows: readonly KindRow[], half: string): Table {
  return {
    title: `Own questions, the ${half} half`,
    head: ['kind', 'right', 'share', '95 % interval', 'mean length'],
    rows: rows.map(({ kind, right, of, share, interval: [low, high], meanLength }) => [
      kind,
      `${right} of ${of}`,
      percent(share),
      `${percent(low)} to ${percent(high)}`,
      meanLength === 0 ? '-' : meanLength.toFixed(0),
    ]),
    notes: [
      'for false refusals "right" counts the refusals: fewer is better',
      'length in characters, marks not counted',
    ],
  };
}

export function cmrcTable(result: CmrcResult, half: string): Table {
  return {
    title: `CMRC 2018 dev, ${half === 'all' ? 'all' : half} articles, ${result.questions} questions`,
    head: ['measure', 'value'],
    rows: [
      ['passage R@1', result.passageAt1.toFixed(3)],
      ['passage R@5', result.passageAt5.toFixed(3)],
      ['gold answer inside the answer', result.answerInside.toFixed(3)],
      ['mean length of an answer', `${result.meanLength.toFixed(0)} characters`],
      ['false refusals', percent(result.falseRefusals)],
      ['median time of a question', `${result.medianMs.toFixed(1)} ms`],
    ],
  };
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
