import type { MessageEntity } from 'grammy/types';
import { checkedEntities, type GivenEntity } from './entities.ts';
import { badRequest } from './errors.ts';

export interface FormattedText {
  readonly text: string;
  readonly entities: readonly MessageEntity[];
}

export const MAX_TEXT = 4096;

/** Only of characters that show nothing: such a message is "empty" for Telegram. */
const INVISIBLE = /^[\s\u00ad\u180e\u200b-\u200f\u2028-\u202e\u2060-\u2064\u2800\ufeff]*$/;

/** The text as Telegram stores it: checked, trimmed, its entities moved along. `tooLong` differs between methods. */
export function formattedText(
  text: string | undefined,
  entities: readonly GivenEntity[] | undefined,
  tooLong = 'message is too long',
): FormattedText {
  if (text === undefined || INVISIBLE.test(text)) throw badRequest('message text is empty');
  const trimmed = trim(text, checkedEntities(text, entities ?? []));
  if (trimmed.text.length > MAX_TEXT) throw badRequest(tooLong);
  return trimmed;
}

/** Telegram cuts blanks at the end, and at the start as far as the first entity. */
function trim(text: string, entities: readonly MessageEntity[]): FormattedText {
  const blanks = /^[ \n]*/.exec(text)?.[0].length ?? 0;
  const start = Math.min(blanks, entities[0]?.offset ?? blanks);
  const end = text.replace(/[ \n]+$/, '').length;
  return {
    text: text.slice(start, end),
    entities: entities
      .map((entity) => ({
        ...entity,
        offset: entity.offset - start,
        length: Math.min(entity.offset + entity.length, end) - entity.offset,
      }))
      .filter(({ length }) => length > 0),
  };
}

/** `entities` is left out of a message that has none. */
export function textFields({ text, entities }: FormattedText) {
  return entities.length > 0 ? { text, entities: [...entities] } : { text };
}
