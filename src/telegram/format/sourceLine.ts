import type { SourceDocument } from '../../documents/document.ts';
import type { TelegramTexts } from '../../texts/zh/telegram.ts';
import { clip } from './clip.ts';

/** What a line about a paragraph needs: a citation and a paragraph both have it. */
export interface Locatable {
  readonly district: string | null;
  readonly section: string | null;
}

export type Named = Pick<SourceDocument, 'title' | 'file'>;

const NAME_LIMIT = 60;

/** 成都高新区 · 打造学位供给“蓄水池” · 第32段, the document's title first where several are in play. */
export function sourceLine(
  place: Locatable & { readonly number: number },
  document: Named | null,
  texts: TelegramTexts,
): string {
  return [
    document === null ? null : inLine(document, texts),
    place.district,
    place.section === null ? null : clip(place.section, NAME_LIMIT),
    texts.paragraphNumber(place.number),
  ]
    .filter((part) => part !== null)
    .join(texts.separator);
}

/** What a document is called: its title, else its file. */
export function documentName(document: Named): string {
  return document.title ?? document.file;
}

function inLine(document: Named, texts: TelegramTexts): string {
  const name = clip(documentName(document), NAME_LIMIT);
  return document.title === null ? name : texts.bookTitle(name);
}
