import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const src = join(root, 'src');
/** Open to all, as docs/architecture.md says. */
const OPEN = new Set(['text', 'texts', 'problem', 'projectRoot', 'timeLimit']);

/** The folder of a file under src, or the file itself where it lies in none. */
function partOf(path: string): string {
  const [first = '', ...more] = relative(src, path).split(/[\\/]/u);
  return more.length > 0 ? first : first.replace(/\.ts$/u, '');
}

interface Use {
  readonly from: string;
  readonly to: string;
  readonly types: boolean;
}

function usesOf(path: string): Use[] {
  const text = readFileSync(path, 'utf8');
  const said = [
    ...text.matchAll(/(?:^|\n)(?:import|export)(?<type> type)?\s+(?<names>[^;]*?)from '(?<path>\.[^']+)'/gu),
    ...text.matchAll(/import\('(?<path>\.[^']+)'\)/gu),
  ];
  return said.flatMap(({ groups = {} }) => {
    const target = join(dirname(path), groups.path ?? '');
    const to = partOf(target);
    const from = partOf(path);
    if (to === from || to === '..' || OPEN.has(to) || OPEN.has(from)) return [];
    const names = /\{([^}]*)\}/u.exec(groups.names ?? '')?.[1]?.split(',') ?? [];
    const onlyTypes = names.length > 0 && names.every((name) => /^\s*(?:type |$)/u.test(name));
    return [{ from, to, types: groups.type !== undefined || onlyTypes }];
  });
}

/** Lines of the table: a part, what it takes values of, what only types. */
function allowed(): Map<string, { readonly values: Set<string>; readonly types: Set<string> }> {
  const page = readFileSync(join(root, 'docs', 'architecture.md'), 'utf8');
  const table = /## What may depend on what[\s\S]*?```\n([\s\S]*?)```/u.exec(page)?.[1] ?? '';
  const rows = table.split('\n').filter((line) => line.includes('→'));
  return new Map(
    rows.map((row) => {
      const [part = '', on = ''] = row.split('→').map((side) => side.trim());
      const each = on.split(', ').filter((name) => name !== '');
      const values = each.filter((name) => !name.endsWith('(t)'));
      const types = each.map((name) => name.replace(/ \(t\)$/u, ''));
      return [part, { values: new Set(values), types: new Set(types) }];
    }),
  );
}

const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => join(src, name));

describe('what may depend on what', () => {
  const rows = allowed();
  const uses = files.flatMap(usesOf);

  it('is told of every part', () => {
    const parts = new Set(files.map(partOf).filter((part) => !OPEN.has(part)));
    const used = new Set(uses.map(({ from }) => from));
    expect([...parts].filter((part) => used.has(part) && !rows.has(part))).toEqual([]);
    expect([...rows.keys()].filter((part) => !parts.has(part))).toEqual([]);
  });

  it('is what the files import', () => {
    const beyond = uses.filter(({ from, to, types }) => {
      const row = rows.get(from);
      return row === undefined || !(types ? row.types : row.values).has(to);
    });
    expect([
      ...new Set(beyond.map(({ from, to, types }) => `${from} → ${to}${types ? ' (t)' : ''}`)),
    ]).toEqual([]);
  });
});
