import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Outcome, Round } from '../../../scripts/bench/contest/contest.ts';
import { roundTable } from '../../../scripts/bench/contest/table.ts';
import { betweenMarks, publish } from '../../../scripts/bench/publish.ts';
import { EMPTY_REPORT, merged, type Report } from '../../../scripts/bench/report.ts';
import { timingOf } from '../../../scripts/bench/timing.ts';
import { temporaryFolder } from '../../temporaryFolder.ts';

function finished(ms: number): Outcome {
  const asked = { questions: 2, at1: 0.5, at5: 1, timing: timingOf([ms, ms]), passes: 1 };
  const megabytes = { loaded: 100, peak: 120 };
  return { kind: 'finished', saved: false, lost: null, loadMs: 20, asked, megabytes };
}

function round(paragraphs: number, outcome: Outcome): Round {
  const rows = [
    { name: 'this project', package: null, buildMs: 1500, outcome: finished(2) },
    { name: 'MiniSearch, jieba words', package: 'minisearch 7', buildMs: 1500, outcome },
  ];
  return { corpus: 'news', paragraphs, rows };
}

function reportOf(date: string, ...rounds: Round[]): Report {
  return { ...EMPTY_REPORT, rounds: rounds.map((result) => ({ date, machine: 'm', result })) };
}

describe('the table of a round', () => {
  it('tells of a peer that did not finish instead of leaving it out', () => {
    const late = { kind: 'too_long', doing: 'building', limitSeconds: 7 } as const;
    const { rows, notes } = roundTable(round(1000, late));
    expect(rows[1]?.[0]).toContain('minisearch 7');
    expect(notes).toContain('MiniSearch, jieba words: did not finish building in 7 s');
  });

  it('says how many times as long the peer takes', () => {
    const { notes } = roundTable(round(1000, finished(9)));
    expect(notes?.join()).toContain('4.5 times as long a question (p50) as this project');
  });
});

describe('publishing', () => {
  it('replaces only what stands between the marks', () => {
    const page = 'a\n<!-- figures:begin — from x -->\nold\n<!-- figures:end -->\nb\n';
    expect(betweenMarks(page, 'new')).toBe(
      'a\n<!-- figures:begin — from x -->\n\nnew\n\n<!-- figures:end -->\nb\n',
    );
    expect(() => betweenMarks('no marks', 'new')).toThrow();
  });

  it('keeps the sizes that were not measured again', () => {
    const whole = merged(
      reportOf('old', round(1000, finished(1)), round(10_000, finished(1))),
      reportOf('new', round(1000, finished(1))),
    );
    expect(whole.rounds.map(({ date, result }) => [date, result.paragraphs])).toEqual([
      ['new', 1000],
      ['old', 10_000],
    ]);
  });

  it('keeps nothing of another corpus', () => {
    const made = { ...round(1000, finished(1)), corpus: 'generated' as const };
    const whole = merged(reportOf('old', round(10_000, finished(1))), reportOf('new', made));
    expect(whole.rounds.map(({ result }) => result.paragraphs)).toEqual([1000]);
  });

  it('writes the page, the figures as JSON, and a plot of each', () => {
    const docs = temporaryFolder();
    mkdirSync(join(docs, 'benchmark'));
    writeFileSync(join(docs, 'benchmark.md'), '<!-- figures:begin -->\n<!-- figures:end -->\n');
    const rounds = [round(1000, finished(1)), round(10_000, { kind: 'out_of_memory', doing: 'asking' })];
    const files = publish(reportOf('2024-01-01', ...rounds), docs);
    const page = readFileSync(join(docs, 'benchmark.md'), 'utf8');
    expect(page).toContain('10,000 paragraphs');
    expect(page).toContain('ran out of memory asking');
    for (const file of files.filter((name) => name.endsWith('.svg'))) {
      expect(readFileSync(file, 'utf8')).toContain('</svg>');
      expect(page).toContain(file.slice(docs.length + 1));
    }
    expect(files.length).toBeGreaterThan(3);
  });
});
