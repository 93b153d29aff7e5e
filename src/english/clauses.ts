import type { Order } from './order.ts';
import { trimmed } from './order.ts';
import type { Piece } from './pieces.ts';

/** What was done to something: beside it, the verb, the thing. */
export interface Passive {
  readonly beside: string;
  readonly deed: string;
  readonly object: string;
}

/** Seven institutions were closed → 关停 and 7个机构; null where nothing is said to have been done to something. */
export function readPassive(of: readonly Piece[], noun: Order['noun']): Passive | null {
  const deed = of.findIndex(({ kind }) => kind === 'deed');
  const what = of[deed];
  if (what?.kind !== 'deed' || !what.past) return null;
  if (!of.slice(0, deed).some((piece) => piece.kind === 'aux' && piece.base === 'be')) return null;
  const rest = trimmed(of.slice(deed + 1));
  const link = rest[0]?.kind === 'link' ? rest[0].word : '';
  if (rest.length > 0 && (link === '' || link === 'into' || link === 'as' || link === 'to')) return null;
  if (rest.some(({ kind }) => kind === 'deed')) return null;
  const object = noun(withoutAux(of.slice(0, deed)));
  return { beside: noun(rest), deed: what.zh, object };
}

/** Was recruited, were selected. */
export function isPassive(rest: readonly Piece[], deedAt: number): boolean {
  const deed = rest[deedAt];
  const before = rest[deedAt - 1];
  return deed?.kind === 'deed' && deed.past && before?.kind === 'aux' && before.base === 'be';
}

export function withoutAux(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.filter(({ kind }) => kind !== 'aux');
}
