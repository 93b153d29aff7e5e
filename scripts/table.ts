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
    Math.max(columns(name), ...rows.map((row) => columns(row[column] ?? ''))),
  );
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) => {
        const room = ' '.repeat(Math.max(0, (widths[column] ?? 0) - columns(cell)));
        return column === 0 ? cell + room : room + cell;
      })
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

/** Columns that a text takes on a terminal: Chinese characters take two. */
function columns(text: string): number {
  let count = 0;
  for (const character of text) count += (character.codePointAt(0) ?? 0) >= 0x2e80 ? 2 : 1;
  return count;
}
