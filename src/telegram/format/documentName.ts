import type { SourceDocument } from '../../documents/document.ts';
import type { TelegramTexts } from '../../texts/zh/telegram.ts';
import { clip } from './clip.ts';

/** 第1眼TV-华龙网讯, 天津北方网讯: who reports, before the first words of a news text. */
const DATELINE = /^[\p{Script=Han}\p{L}\d·\-—]{2,24}讯[\s:：,，]*/u;
const SENTENCE = /^[^。！？!?；;\n]+/u;
const OPENING_LIMIT = 26;

/** What a document is called: its title, else its opening words, else its file. */
export function documentName(document: SourceDocument): string {
  return document.title ?? openingWords(document) ?? document.file;
}

/** 《题名》; opening words stand as they are, so that nobody takes them for a title. */
export function documentNameInLine(document: SourceDocument, limit: number, texts: TelegramTexts): string {
  const name = clip(documentName(document), limit);
  return document.title === null ? name : texts.bookTitle(name);
}

function openingWords({ paragraphs }: SourceDocument): string | null {
  const first =
    paragraphs.find(({ role }) => role === 'body') ?? paragraphs.find(({ role }) => role === 'heading');
  const text = first?.text.replace(DATELINE, '').replace(/^[#>*|\s-]+/u, '') ?? '';
  const opening = SENTENCE.exec(text)?.[0].trim() ?? '';
  return opening === '' ? null : clip(opening, OPENING_LIMIT).replace(/[“‘（(《「,，]+…$/u, '…');
}
