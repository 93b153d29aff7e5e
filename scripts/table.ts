/** Figures to print: the first column names, the others are numbers and stand right. */
export interface Table {
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** What a reader must know to read the figures, below the table. */
  readonly notes?: readonly string[];
}

export function asText({ title, head, rows, notes = [] }: Table): string {
  const widths = head.map((name, column) =>
    Math.max(name.length, ...rows.map((row) => (row[column] ?? '').length)),
  );
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd();
  return [
    title,
    ...[head, ...rows].map((row) => `  ${line(row)}`),
    ...notes.map((note) => `  (${note})`),
  ].join('\n');
}

export function asMarkdown({ title, head, rows, notes = [] }: Table): string {
  const line = (row: readonly string[]) => `| ${row.join(' | ')} |`;
  const rule = head.map((_, column) => (column === 0 ? '---' : '---:'));
  return [`**${title}**`, '', ...[head, rule, ...rows].map(line), ...notes.map((note) => `\n${note}.`)].join(
    '\n',
  );
}
