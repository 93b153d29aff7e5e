import type { Piece } from './pieces.ts';

/** Units joined by 和, with the city that was named beside, then the times. */
export function headOf(pieces: readonly Piece[]): string {
  const units: string[] = [];
  pieces.forEach((piece, i) => {
    if (piece.kind === 'unit') {
      const place = [pieces[i + 1], pieces[i + 2]].find((next) => next?.kind === 'place');
      const between = pieces[i + 1];
      const beside =
        place !== undefined && (between === place || between?.kind === 'join' || between?.kind === 'link');
      const text = `${beside && 'zh' in place ? place.zh : ''}${piece.zh}`;
      if (!units.includes(text)) units.push(text);
    } else if (piece.kind === 'place' && !isBesideUnit(pieces, i) && !units.includes(piece.zh))
      units.push(piece.zh);
  });
  const times = pieces.flatMap((piece) => (piece.kind === 'time' ? [piece.zh] : []));
  const joined = [units.slice(0, -1).join('、'), ...units.slice(-1)].filter((part) => part !== '').join('和');
  return `${joined}${[...new Set(times)].join('')}`;
}

function isBesideUnit(pieces: readonly Piece[], i: number): boolean {
  const before = pieces[i - 1];
  if (before?.kind === 'unit') return true;
  return (before?.kind === 'join' || before?.kind === 'link') && pieces[i - 2]?.kind === 'unit';
}

/** Places and times leave no preposition and no comma behind; a unit leaves its own mark, which is not written. */
export function withoutHead(pieces: readonly Piece[]): Piece[] {
  const left: Piece[] = [];
  for (const [i, piece] of pieces.entries()) {
    const isHead = piece.kind === 'unit' || piece.kind === 'time' || piece.kind === 'place';
    if (isHead) {
      // Of Kangbashi's budget: the preposition belongs to what follows.
      if (pieces[i + 1]?.kind !== 'thing' || piece.kind !== 'unit')
        while (left.at(-1)?.kind === 'link') left.pop();
      if (piece.kind === 'unit') left.push(piece);
      continue;
    }
    left.push(piece);
  }
  return left;
}
