import type { SourceDocument, Span } from '../../documents/document.ts';

/** A paragraph's text as it is read, not as it is written, and where stretches of the source stand in it. */
export interface Readable {
  readonly text: string;
  /** A stretch of the source → where it is shown, in as many pieces as the layout makes of it. */
  where(span: Span): Span[];
}

/** `from`: where it stands in the source; null for what the layout adds. */
interface Piece {
  readonly text: string;
  readonly from: number | null;
}

const MARKDOWN_FILE = /\.(?:md|markdown)$/i;
const DELIMITER_ROW = /^\s*\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?\s*$/;
const INLINE =
  /(?<lead>^(?:#{1,6}\s+|>\s?|[-*+]\s+))|(?:\*\*|__)(?<strong>[^*_\n]+)(?:\*\*|__)|`(?<code>[^`\n]+)`|!?\[(?<label>[^\]\n]*)\]\([^)\n]*\)|\\(?<escaped>[\\`*_{}[\]()#+.!|>~-])/gmu;

/** Markdown without its signs: tables as a line a cell, which fits a phone. Any other text stays as it is. */
export function readable(text: string, { file }: Pick<SourceDocument, 'file'>): Readable {
  if (!MARKDOWN_FILE.test(file)) return { text, where: (span) => [span] };
  const rows = rowsOf(text);
  const pieces = isTable(rows) ? tablePieces(rows) : inlinePieces(text, 0);
  return laidOut(pieces);
}

function laidOut(pieces: readonly Piece[]): Readable {
  let length = 0;
  const placed = pieces.map((piece) => {
    const at = length;
    length += piece.text.length;
    return { ...piece, at };
  });
  return {
    text: pieces.map(({ text }) => text).join(''),
    where: ({ start, end }) =>
      placed.flatMap(({ text, from, at }) => {
        if (from === null) return [];
        const first = Math.max(start, from);
        const last = Math.min(end, from + text.length);
        return first < last ? [{ start: at + first - from, end: at + last - from }] : [];
      }),
  };
}

function rowsOf(text: string): Piece[] {
  let from = 0;
  return text.split('\n').map((line) => {
    const row = { text: line, from };
    from += line.length + 1;
    return row;
  });
}

const isTable = (rows: readonly Piece[]): boolean =>
  rows.length > 2 && rows[0]?.text.includes('|') === true && DELIMITER_ROW.test(rows[1]?.text ?? '');

/** Each row a small list: its first cell, then `column：cell` for every other one that is filled. */
function tablePieces([head, , ...body]: readonly Piece[]): Piece[] {
  const columns = head === undefined ? [] : cellsOf(head);
  const added = (text: string): Piece => ({ text, from: null });
  return body.flatMap((row, index) => {
    const [first, ...others] = cellsOf(row);
    return [
      ...(index === 0 ? [] : [added('\n')]),
      added('▪ '),
      ...(first === undefined ? [] : inlinePieces(first.text, first.from ?? 0)),
      ...others.flatMap((cell, at) => {
        if (cell.text === '') return [];
        const column = columns[at + 1]?.text ?? '';
        const lead = column === '' ? '\n　' : `\n　${column}：`;
        return [added(lead), ...inlinePieces(cell.text, cell.from ?? 0)];
      }),
    ];
  });
}

function cellsOf({ text, from }: Piece): Piece[] {
  const cells: Piece[] = [];
  const opened = /^\s*\|/.exec(text)?.[0].length ?? 0;
  let at = opened;
  for (const cell of text
    .slice(opened)
    .replace(/\|\s*$/, '')
    .split(/(?<!\\)\|/)) {
    const blanks = cell.length - cell.trimStart().length;
    cells.push({ text: cell.trim(), from: (from ?? 0) + at + blanks });
    at += cell.length + 1;
  }
  return cells;
}

function inlinePieces(text: string, from: number): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  const keep = (start: number, end: number): void => {
    if (start < end) pieces.push({ text: text.slice(start, end), from: from + start });
  };
  for (const match of text.matchAll(INLINE)) {
    keep(at, match.index);
    at = match.index + match[0].length;
    const { lead, strong, code, label, escaped } = match.groups ?? {};
    if (lead !== undefined) {
      if (/^[-*+]/.test(lead)) pieces.push({ text: '• ', from: null });
      continue;
    }
    const inner = strong ?? code ?? label ?? escaped ?? '';
    const start = match.index + match[0].indexOf(inner);
    keep(start, start + inner.length);
  }
  keep(at, text.length);
  return pieces;
}
