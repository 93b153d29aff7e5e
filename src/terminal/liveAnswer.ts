import type { Progress } from '../assistant.ts';
import { terminalTextsZh } from '../texts/zh/terminal.ts';
import type { Write } from './ask.ts';
import { columnsOf, printable, printableLine } from './printable.ts';
import type { Style } from './style.ts';

const texts = terminalTextsZh.chat;

/** Where an answer is drawn while it grows. Sizes undefined or 0: unknown. */
export interface LivePlace {
  readonly style: Style;
  readonly size: () => { readonly columns?: number; readonly rows?: number };
}

/** An answer under way: what is being read, then its claims as they are proved. */
export interface LiveAnswer {
  show(progress: Progress): void;
  /** Takes it all off the screen again, for the whole answer to stand there. */
  clear(): Promise<void>;
}

const DEFAULT_COLUMNS = 80;
const DEFAULT_ROWS = 24;
/** Titles of documents that are named. */
const NAMED = 3;

export function createLiveAnswer({ style, size }: LivePlace, write: Write): LiveAnswer {
  let reading: string | null = null;
  let claims: readonly string[] = [];
  let drawn: readonly string[] = [];
  let writing = Promise.resolve();

  const put = (text: string): void => {
    if (text !== '') writing = writing.then(() => write(text));
  };

  const rowsOf = (lines: readonly string[]): number => {
    const columns = size().columns || DEFAULT_COLUMNS;
    return lines.reduce(
      (rows, line) => rows + Math.max(1, Math.ceil(columnsOf(style.indent + line) / columns)),
      0,
    );
  };

  /** Lines that have left the screen at its top can't be taken back. */
  const erased = (): string => {
    const rows = rowsOf(drawn);
    const height = size().rows || DEFAULT_ROWS;
    return rows === 0 || rows >= height ? '' : `\u001b[${rows}A\r\u001b[J`;
  };

  const draw = (): void => {
    const lines = [...(reading === null ? [] : [reading]), ...claims];
    const goesOn = drawn.every((line, i) => line === lines[i]);
    const fresh = goesOn ? lines.slice(drawn.length) : lines;
    const look = (line: string) => `${style.indent}${line === reading ? style.dim(line) : line}\n`;
    put(`${goesOn ? '' : erased()}${fresh.map(look).join('')}`);
    drawn = lines;
  };

  return {
    show(progress) {
      switch (progress.kind) {
        case 'understood':
          return;
        case 'reading': {
          const titles = progress.documents.map(({ title, file }) => printableLine(title ?? file));
          if (titles.length > 0)
            reading = texts.reading(titles.slice(0, NAMED), Math.max(0, titles.length - NAMED));
          return draw();
        }
        case 'proved':
          claims = printable(progress.answer)
            .split('\n')
            .filter((line) => line.trim() !== '');
          return draw();
      }
    },
    async clear() {
      put(erased());
      [reading, claims, drawn] = [null, [], []];
      await writing;
    },
  };
}
