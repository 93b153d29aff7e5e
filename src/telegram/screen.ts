import type { FormattedString } from '@grammyjs/parse-mode';
import type { InlineKeyboardButton } from 'grammy/types';

export type Button = InlineKeyboardButton;

/** Something to show: one message, or several where it doesn't fit; the buttons go under the last one. */
export interface Screen {
  readonly pages: readonly FormattedString[];
  readonly buttons: readonly (readonly Button[])[];
}

/** Buttons in rows of at most `perRow`. */
export function rows(buttons: readonly Button[], perRow: number): Button[][] {
  const result: Button[][] = [];
  for (let start = 0; start < buttons.length; start += perRow) {
    result.push(buttons.slice(start, start + perRow));
  }
  return result;
}
