import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SourceText } from './citations.ts';

/**
 * Paragraphs straight from the files of a folder, counted as evaluation/README.md tells: from 1, over every
 * line with a character other than white space or U+FEFF.
 */
export function readSourceText(folder: string): SourceText {
  const byFile = new Map<string, string[]>();
  return (file, paragraph) => {
    const known = byFile.get(file);
    const lines =
      known ??
      readFileSync(join(folder, file), 'utf8')
        .split(/\r\n|\n|\r/u)
        .filter(isText);
    byFile.set(file, lines);
    return lines[paragraph - 1];
  };
}

function isText(line: string): boolean {
  return line.replace(/[\s\uFEFF]/gu, '') !== '';
}
