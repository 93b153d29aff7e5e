import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** An everyday question, the sentence of a made-up report that answers it, and two of the same report that don't. */
export interface Paraphrase {
  readonly question: string;
  readonly sentence: string;
  readonly others: readonly string[];
  /** Number of the report: its sentences are never parted between fitting and looking. */
  readonly report: number;
  /** Every third report can be kept from the vectors, to measure what the others taught them. */
  readonly use: 'vectors' | 'measuring';
}

/** All of scripts/training/paraphrases-*.jsonl, with the sentences of each report. */
export function readParaphrases(): { pairs: Paraphrase[]; reports: string[][] } {
  const folder = import.meta.dirname;
  const lines = readdirSync(folder)
    .filter((name) => /^paraphrases-\d+\.jsonl$/.test(name))
    .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))
    .flatMap((name) => readFileSync(join(folder, name), 'utf8').split('\n'))
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Omit<Paraphrase, 'report' | 'use'>);
  const first = joinReports(lines);
  const numbers = new Map([...new Set(first.values())].map((sentence, number) => [sentence, number]));
  const reportOf = (sentence: string) => numbers.get(first.get(sentence) as string) as number;
  const reports: string[][] = [...numbers].map(() => []);
  for (const sentence of first.keys()) reports[reportOf(sentence)]?.push(sentence);
  const pairs = lines.map((line): Paraphrase => {
    const report = reportOf(line.sentence);
    return { ...line, report, use: report % 3 === 0 ? 'measuring' : 'vectors' };
  });
  return { pairs, reports };
}

/** Sentences that name each other stand in one report; each is told by one sentence of it. */
function joinReports(lines: readonly Omit<Paraphrase, 'report' | 'use'>[]): Map<string, string> {
  const parent = new Map<string, string>();
  const find = (sentence: string): string => {
    const up = parent.get(sentence) ?? sentence;
    return up === sentence ? sentence : find(up);
  };
  for (const { sentence, others } of lines) {
    for (const each of [sentence, ...others]) if (!parent.has(each)) parent.set(each, each);
    for (const other of others) parent.set(find(other), find(sentence));
  }
  return new Map([...parent.keys()].map((sentence) => [sentence, find(sentence)]));
}
