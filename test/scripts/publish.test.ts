import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { share } from '../../scripts/evaluation/measure.ts';
import { lastRun, publish, withFigures } from '../../scripts/evaluation/publish.ts';
import type { Report } from '../../scripts/evaluation/report.ts';
import { chosenSets, isHeldOut } from '../../scripts/evaluation/sets.ts';
import { temporaryFolder } from '../temporaryFolder.ts';

const measures = [share({ group: 'kinds', name: 'fact' }, [{ holds: true }, { holds: false }])];
const report: Report = {
  format: 1,
  date: '2026-11-22',
  commit: null,
  own: {
    sets: [{ name: 'report', questions: 2, measures }],
    pooled: { name: 'report', questions: 2, measures },
  },
  unseen: null,
  conversations: null,
  cmrc: null,
  curve: [{ leastConfidence: 0.2, questions: 10, answered: 8, wrong: 2, answeredWithout: 1 }],
  skipped: [],
};
const page = '# Title\n\n<!-- figures:begin — how -->\n\nold\n\n<!-- figures:end -->\n\nthe rest\n';

function publication() {
  const root = temporaryFolder();
  const at = { folder: join(root, 'evaluation'), page: join(root, 'evaluation.md'), link: 'evaluation' };
  writeFileSync(at.page, page);
  return at;
}

describe('publishing', () => {
  it('writes what can be read back, its figures, and the page between the marks', () => {
    const at = publication();
    expect(lastRun(at)).toEqual({ kind: 'none' });
    publish(report, at);
    expect(lastRun(at)).toEqual({ kind: 'read', report });
    const text = readFileSync(at.page, 'utf8');
    expect(text).not.toContain('old');
    expect(text).toMatch(
      /^# Title\n\n<!-- figures:begin — how -->[\s\S]*<!-- figures:end -->\n\nthe rest\n$/,
    );
    expect(text).toContain('| fact | 1 of 2 | 50.0 % |');
    expect(text).toContain('Short of what is aimed at: fact (50.0 %).');
    const linked = [...text.matchAll(/\(evaluation\/([^)]+)\)/g)].map(([, file]) => file);
    expect(readdirSync(at.folder).sort()).toEqual([...linked, 'latest.json'].sort());
    expect(linked).toContain('risk-coverage.svg');
  });

  it('gives the same page when it is done again', () => {
    const at = publication();
    publish(report, at);
    const once = readFileSync(at.page, 'utf8');
    publish(report, at);
    expect(readFileSync(at.page, 'utf8')).toBe(once);
  });

  it('stops before writing anything when the page has lost its marks', () => {
    const at = publication();
    writeFileSync(at.page, '# Title\n');
    expect(() => publish(report, at)).toThrow(/figures:begin/);
    expect(lastRun(at)).toEqual({ kind: 'none' });
    expect(() => withFigures('<!-- figures:end --> <!-- figures:begin -->', '')).toThrow();
  });

  it('tells an earlier run that it cannot read', () => {
    const at = publication();
    mkdirSync(at.folder);
    writeFileSync(join(at.folder, 'latest.json'), '{"format":0}');
    expect(lastRun(at)).toMatchObject({ kind: 'unreadable' });
  });
});

describe('the sets', () => {
  it('that are reported are held out, those for tuning are not', () => {
    expect(['report', 'report-2', 'checks-report'].map(isHeldOut)).toEqual([true, true, true]);
    expect(['tune', 'tune-3', 'checks-tune'].map(isHeldOut)).toEqual([false, false, false]);
  });

  it('are the reported ones that are there unless named, and exist', () => {
    const folder = temporaryFolder();
    for (const set of ['report', 'tune']) writeFileSync(join(folder, `${set}.jsonl`), '');
    expect(chosenSets(folder, undefined)).toEqual(['report']);
    expect(chosenSets(folder, 'tune, report,tune')).toEqual(['tune', 'report']);
    expect(() => chosenSets(folder, 'tune,other')).toThrow(/"other"/);
    expect(() => chosenSets(folder, '../tune')).toThrow();
  });
});
