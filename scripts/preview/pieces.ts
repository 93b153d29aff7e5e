import type { MessageEntity } from 'grammy/types';
import { detectedEntities } from '../../test/botApi/entityDetection.ts';

/** A text as a tree of what is marked in it, so that the page needs no offsets: plain text, or marked pieces. */
export type Piece = string | MarkedPiece;

export interface MarkedPiece {
  /** The entity's type, as Telegram names it. */
  readonly mark: string;
  readonly pieces: readonly Piece[];
  /** Where a link leads. */
  readonly href?: string;
}

/** Entities must be well nested, as the Bot API server has checked; those that Telegram finds itself are added. */
export function piecesOf(text: string, entities: readonly MessageEntity[] = []): Piece[] {
  const found = detectedEntities(text).filter((one) => !entities.some((other) => clashes(one, other)));
  const sorted = [...entities, ...found].sort((a, b) => a.offset - b.offset || b.length - a.length);
  return between(text, sorted, 0, text.length);
}

function between(text: string, sorted: readonly MessageEntity[], start: number, end: number): Piece[] {
  const pieces: Piece[] = [];
  let at = start;
  let rest = sorted;
  while (true) {
    const [outer, ...others] = rest;
    if (outer === undefined || outer.offset >= end) break;
    const outerEnd = outer.offset + outer.length;
    if (outer.offset > at) pieces.push(text.slice(at, outer.offset));
    const inner = others.filter(({ offset }) => offset < outerEnd);
    const href = hrefOf(outer, text);
    pieces.push({
      mark: outer.type,
      pieces: between(text, inner, outer.offset, outerEnd),
      ...(href !== undefined && { href }),
    });
    at = outerEnd;
    rest = others.filter(({ offset }) => offset >= outerEnd);
  }
  if (at < end) pieces.push(text.slice(at, end));
  return pieces;
}

/** Only what a browser may follow: a document's text must not become a script. */
function hrefOf(entity: MessageEntity, text: string): string | undefined {
  const url =
    entity.type === 'text_link'
      ? entity.url
      : entity.type === 'url'
        ? text.slice(entity.offset, entity.offset + entity.length)
        : undefined;
  return url === undefined ? undefined : safeLink(url);
}

export function safeLink(url: string): string | undefined {
  if (/^https?:\/\//i.test(url)) return url;
  return /^[a-z][a-z0-9+.-]*:/i.test(url) ? undefined : `https://${url}`;
}

/** Telegram looks for no links in links and code, and what it finds must not cut through another entity. */
function clashes(found: MessageEntity, given: MessageEntity): boolean {
  const foundEnd = found.offset + found.length;
  const givenEnd = given.offset + given.length;
  if (foundEnd <= given.offset || found.offset >= givenEnd) return false;
  const isInside = found.offset >= given.offset && foundEnd <= givenEnd;
  return !isInside || ['text_link', 'code', 'pre', 'text_mention', found.type].includes(given.type);
}
