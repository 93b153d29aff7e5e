import type { Table } from '../../table.ts';
import type { Failure, Outcome, Round, Row } from './contest.ts';
import { ENTRANTS } from './entrants.ts';
import type { CorpusKind } from './prepare.ts';

const HEAD = [
  '',
  'R@1',
  'R@5',
  'index s',
  'p50 ms',
  'p95 ms',
  'p99 ms',
  'memory MB',
  'load s',
  'questions',
] as const;

const CORPORA: Readonly<Record<CorpusKind, string>> = {
  news: 'CMRC 2018 dev among news',
  generated: 'generated text',
};

const PEER = ENTRANTS.find(({ contender }) => contender === 'minisearch-jieba')?.name ?? '';

export function roundTable({ corpus, paragraphs, rows }: Round): Table {
  return {
    title: `${count(paragraphs)} paragraphs: ${CORPORA[corpus]}`,
    head: HEAD,
    rows: rows.map(rowOf),
    notes: [
      ...(rows.some(({ outcome }) => outcome.kind === 'finished' && !outcome.saved)
        ? ['† nothing is kept on disk: loading is building it again']
        : []),
      ...rows.flatMap(({ name, outcome }) => {
        if (outcome.kind !== 'finished') return [`${name}: ${told(outcome)}`];
        return outcome.lost === null ? [] : [`${name}: ${told(outcome.lost)} with what it saves`];
      }),
      ...speedNotes(rows),
      ...passesNotes(rows),
    ],
  };
}

/** How many times as long as this project the peer takes that is most often picked. */
function speedNotes(rows: readonly Row[]): string[] {
  const peer = finished(rows).find(({ name }) => name === PEER);
  if (peer === undefined) return [];
  return finished(rows)
    .filter((row) => row.package === null)
    .map(({ name, outcome }) => {
      const times = peer.outcome.asked.timing.median / outcome.asked.timing.median;
      return `${PEER}: ${times.toPrecision(2)} times as long a question (p50) as ${name}`;
    });
}

function passesNotes(rows: readonly Row[]): string[] {
  const passes = finished(rows).map(({ outcome }) => outcome.asked.passes);
  if (passes.length === 0) return [];
  const [least, most] = [Math.min(...passes), Math.max(...passes)];
  const warm = least === most ? `${least}` : `${least} to ${most}`;
  return [`times of questions: median of the figures of ${warm} warm passes`];
}

type Finished = Row & { readonly outcome: Extract<Outcome, { kind: 'finished' }> };

function finished(rows: readonly Row[]): Finished[] {
  return rows.filter((row): row is Finished => row.outcome.kind === 'finished');
}

function rowOf({ name, package: from, buildMs, outcome }: Row): string[] {
  const named = from === null ? name : `${name} (${from})`;
  const index = buildMs === null ? '-' : seconds(buildMs);
  if (outcome.kind !== 'finished') return [named, '-', '-', index, '-', '-', '-', '-', '-', '-'];
  const { asked, loadMs, megabytes, saved } = outcome;
  const { timing } = asked;
  return [
    named,
    asked.at1.toFixed(3),
    asked.at5.toFixed(3),
    index,
    ...[timing.median, timing.p95, timing.p99].map(milliseconds),
    megabytes.loaded.toFixed(0),
    `${seconds(loadMs)}${saved ? '' : ' †'}`,
    count(asked.questions),
  ];
}

function told(failure: Failure): string {
  switch (failure.kind) {
    case 'too_long':
      return `did not finish ${failure.doing} in ${failure.limitSeconds} s`;
    case 'out_of_memory':
      return `ran out of memory ${failure.doing}`;
    case 'failed':
      return `failed ${failure.doing}: ${failure.why}`;
  }
}

function seconds(ms: number): string {
  return (ms / 1000).toFixed(ms < 10_000 ? 2 : 1);
}

function milliseconds(ms: number): string {
  return ms.toFixed(ms < 100 ? 2 : 0);
}

function count(value: number): string {
  return value.toLocaleString('en-US');
}
