import type { Language } from '../assistant.ts';
import type { Span } from '../documents/document.ts';
import type { TelegramTexts } from '../texts/zh/telegram.ts';
import { packCallback } from './callbackData.ts';
import { documentLink, paragraphLink } from './links.ts';
import type { Button } from './screen.ts';

/** For whom and where something is shown. */
export interface View {
  readonly texts: TelegramTexts;
  /** Chooses a feature's own texts: `privacyTexts[view.language]`. */
  readonly language: Language;
  /** In a private chat things open in place; in a group a message stays as it is and buttons lead out of it. */
  readonly isPrivate: boolean;
  readonly botName: string;
  /** Whether the bot answers inline queries (a setting at @BotFather). */
  readonly hasInline?: boolean;
}

/** A button that opens a paragraph, the quoted stretch marked where it opens in place. */
export function paragraphButton(view: View, text: string, paragraphId: string, quote: Span | null): Button {
  return view.isPrivate
    ? { text, callback_data: packCallback({ kind: 'open', paragraphId, quote }) }
    : { text, url: paragraphLink(view.botName, paragraphId) };
}

/** A button that opens a document's table of contents. */
export function documentButton(view: View, text: string, docId: string): Button {
  return view.isPrivate
    ? { text, callback_data: packCallback({ kind: 'outline', docId, page: 0 }) }
    : { text, url: documentLink(view.botName, docId) };
}
