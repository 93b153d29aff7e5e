import type { Glossary } from './glossary.ts';
import type { Piece } from './pieces.ts';

/** Puts pieces into the order of a Chinese sentence. Units and times stand at its head: they are left out here. */
export interface Order {
  /** A noun with what qualifies it: rate of enrolment → 入学 率. */
  noun(pieces: readonly Piece[]): string;
  /** A clause: what lies before a verb, what stands by a preposition, the verb, its object. */
  clause(pieces: readonly Piece[]): string;
}

const AFTER_VERB: Readonly<Record<string, string>> = { into: '为', as: '为', to: '向' };

const BESIDE_VERB = new Set(['from', 'with', 'through', 'by', 'at', 'via', 'under']);

export function createOrder(glossary: Glossary): Order {
  const noun = (pieces: readonly Piece[]): string => {
    const chunks: Piece[][] = [[]];
    for (const piece of pieces) {
      if (piece.kind === 'link' || piece.kind === 'stop') chunks.push([]);
      else (chunks.at(-1) as Piece[]).push(piece);
    }
    return chunks
      .map((chunk) => run(chunk))
      .reverse()
      .join('');
  };

  const run = (pieces: readonly Piece[]): string => {
    const shown = trimmed(pieces);
    return shown.map((piece, i) => written(piece, shown.slice(i + 1))).join('');
  };

  const written = (piece: Piece, behind: readonly Piece[]): string => {
    switch (piece.kind) {
      case 'thing':
      case 'deed':
      case 'join':
      case 'grade':
        return piece.zh;
      case 'figure': {
        if (!piece.counts) return piece.zh;
        const things = behind.filter((next) => next.kind === 'thing');
        const counted = run(things);
        // A three-year plan, the 1416 model: nothing is counted.
        return counted === '' || !things.some(({ plural }) => plural)
          ? piece.zh
          : `${piece.zh}${glossary.measureOf(counted) || (counted.endsWith('人') ? '' : '个')}`;
      }
      case 'not':
        return '没有';
      default:
        return '';
    }
  };

  const clause = (pieces: readonly Piece[]): string => {
    const first = pieces.findIndex(({ kind }) => kind === 'deed');
    if (first === -1) return noun(pieces.filter(({ kind }) => kind !== 'aux'));
    const subject = noun(pieces.slice(0, first).filter(({ kind }) => kind !== 'aux'));
    let text = '';
    for (let i = first; i < pieces.length; ) {
      const deed = pieces[i];
      if (deed?.kind !== 'deed') break;
      let end = i + 1;
      while (end < pieces.length && pieces[end]?.kind !== 'deed') end += 1;
      const behind = trimmed(pieces.slice(i + 1, end));
      const link = behind[0]?.kind === 'link' ? behind[0].word : '';
      const object = noun(behind.filter(({ kind }) => kind !== 'aux'));
      const manner = link === '' ? mannerIn(behind) : -1;
      // Fell by 7%, rose to 4: the figure stays behind the verb.
      const toFigure = link !== '' && behind[1]?.kind === 'figure';
      if (toFigure) text += `${deed.zh}${link === 'to' ? '到' : ''}${object}`;
      else if (manner > 0) text += `${noun(behind.slice(manner))}${deed.zh}${noun(behind.slice(0, manner))}`;
      else if (link === '') text += `${deed.zh}${object}`;
      else if (AFTER_VERB[link] !== undefined)
        text += `${deed.zh}${object === '' ? '' : AFTER_VERB[link]}${object}`;
      else text += `${object}${deed.zh}`;
      i = end;
    }
    return `${subject}${text}`;
  };

  return { noun, clause };
}

/** Where an object ends and what tells how or on what begins: invest 35亿元 | in schools, recruit teachers | from colleges. */
function mannerIn(behind: readonly Piece[]): number {
  const money = behind.some((piece) => piece.kind === 'figure' && piece.zh.endsWith('元'));
  return behind.findIndex(
    (piece) =>
      piece.kind === 'link' &&
      (BESIDE_VERB.has(piece.word) || (money && (piece.word === 'in' || piece.word === 'on'))),
  );
}

/** Without joints at its ends: what they joined has gone to the sentence's head. */
export function trimmed(pieces: readonly Piece[]): readonly Piece[] {
  let start = 0;
  let end = pieces.length;
  const idle = (piece: Piece | undefined) =>
    piece !== undefined &&
    (piece.kind === 'join' ||
      piece.kind === 'unit' ||
      piece.kind === 'time' ||
      piece.kind === 'stop' ||
      piece.kind === 'there');
  while (start < end && idle(pieces[start])) start += 1;
  while (end > start && (idle(pieces[end - 1]) || pieces[end - 1]?.kind === 'link')) end -= 1;
  return pieces.slice(start, end);
}
