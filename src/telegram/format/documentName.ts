import type { SourceDocument } from '../../documents/document.ts';
import { documentName } from '../../documents/documentName.ts';
import type { TelegramTexts } from '../../texts/zh/telegram.ts';
import { clip } from './clip.ts';

/** 《题名》; opening words stand as they are, so that nobody takes them for a title. */
export function documentNameInLine(document: SourceDocument, limit: number, texts: TelegramTexts): string {
  const name = clip(documentName(document), limit);
  return document.title === null ? name : texts.bookTitle(name);
}
