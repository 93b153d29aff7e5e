import type { MessageEntity } from 'grammy/types';
import { badRequest } from './errors.ts';
import { linkFault } from './links.ts';

/** An entity as it arrives: the three common fields are typed, the rest is not yet. */
export interface GivenEntity {
  readonly type: string;
  readonly offset: number;
  readonly length: number;
  readonly [field: string]: unknown;
}

const MAX_ENTITIES = 100;
const STYLES = ['bold', 'italic', 'underline', 'strikethrough', 'spoiler'];
const QUOTES = ['blockquote', 'expandable_blockquote'];
const MONOSPACE = ['code', 'pre'];
const REFERENCES = ['text_link', 'text_mention', 'custom_emoji', 'date_time'];
/** Telegram finds these itself and ignores the ones given; they are known, so not refused. */
const DETECTED = ['mention', 'hashtag', 'cashtag', 'bot_command', 'url', 'email', 'phone_number'];
const KNOWN = new Set([...STYLES, ...QUOTES, ...MONOSPACE, ...REFERENCES, ...DETECTED]);

/**
 * Checks entities against the text they mark and returns them in Telegram's order.
 *
 * Stricter than Telegram where Telegram stays silent: it drops entities beyond the hundredth, empty ones
 * and links it can't use, and splits those that overlap. Each would be formatting lost unnoticed.
 */
export function checkedEntities(text: string, given: readonly GivenEntity[]): MessageEntity[] {
  if (given.length > MAX_ENTITIES) {
    throw badRequest(`too many entities: ${given.length}, of which Telegram keeps ${MAX_ENTITIES}`);
  }
  for (const entity of given) {
    refuseUnknown(entity);
    refuseOutOfRange(text, entity);
  }
  const sorted = [...given].sort((a, b) => a.offset - b.offset || b.length - a.length);
  refuseWrongNesting(sorted);
  return sorted as unknown as MessageEntity[];
}

function refuseUnknown(entity: GivenEntity): void {
  if (!KNOWN.has(entity.type)) {
    throw badRequest(`can't parse MessageEntity: unsupported type "${entity.type}" specified`);
  }
  if (entity.type === 'text_link') {
    const fault = typeof entity.url === 'string' ? linkFault(entity.url) : 'URL is missing';
    if (fault !== undefined) throw badRequest(`wrong message entity: ${fault}`);
  }
  if (entity.type === 'custom_emoji' && !/^\d+$/.test(String(entity.custom_emoji_id))) {
    throw badRequest('invalid custom emoji identifier specified');
  }
  if (entity.type === 'text_mention' && typeof entity.user !== 'object') {
    throw badRequest('can\'t parse MessageEntity: can\'t find field "user"');
  }
  if (entity.type === 'date_time' && !Number.isInteger(entity.unix_time)) {
    throw badRequest('can\'t parse MessageEntity: can\'t find field "unix_time"');
  }
}

function refuseOutOfRange(text: string, { offset, length }: GivenEntity): void {
  if (offset < 0) throw badRequest(`receive an entity with incorrect offset ${offset}`);
  if (length <= 0) throw badRequest(`receive an entity with incorrect length ${length}`);
  const end = offset + length;
  if (end > text.length) {
    const where = `entity beginning at UTF-16 offset ${offset}`;
    throw badRequest(`${where} ends after the end of the text at UTF-16 offset ${end}`);
  }
  if (cutsCharacter(text, offset)) throw badRequest('entity begins in a middle of a UTF-16 symbol');
  if (cutsCharacter(text, end)) {
    throw badRequest(`entity beginning at UTF-16 offset ${offset} ends in a middle of a UTF-16 symbol`);
  }
}

const cutsCharacter = (text: string, index: number): boolean =>
  /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(index - 1, index + 1)) && index > 0;

function refuseWrongNesting(sorted: readonly GivenEntity[]): void {
  for (const [index, outer] of sorted.entries()) {
    for (const inner of sorted.slice(index + 1)) {
      if (inner.offset >= outer.offset + outer.length) break;
      refuseWrongPair(outer, inner);
    }
  }
}

function refuseWrongPair(outer: GivenEntity, inner: GivenEntity): void {
  if (inner.offset + inner.length > outer.offset + outer.length) {
    throw badRequest(`entities overlap: ${named(outer)} and ${named(inner)}`);
  }
  const sameRange = inner.offset === outer.offset && inner.length === outer.length;
  if (!mayContain(outer.type, inner.type) && !(sameRange && mayContain(inner.type, outer.type))) {
    throw badRequest(`entities can't be nested: ${named(outer)} and ${named(inner)}`);
  }
}

/** "Styles can contain and be part of any other entities, except pre and code; quotes can't be nested; all others can't contain each other." */
function mayContain(outer: string, inner: string): boolean {
  if (QUOTES.includes(outer)) return !QUOTES.includes(inner);
  if (MONOSPACE.includes(outer) || MONOSPACE.includes(inner)) return false;
  if (STYLES.includes(outer)) return true;
  return STYLES.includes(inner);
}

const named = ({ type, offset, length }: GivenEntity): string => `${type} at ${offset}+${length}`;
