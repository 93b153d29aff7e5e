import type { SourceDocument } from './document.ts';

/** 第1眼TV-华龙网讯, 天津北方网讯: who reports, before the first words of a news text. */
const DATELINE = /^[\p{Script=Han}\p{L}\d·\-—]{2,24}讯[\s:：,，]*/u;
const SENTENCE = /^[^。！？!?；;\n]+/u;
/** Characters. */
const OPENING_LIMIT = 26;

/** What a document is called: its title, else its opening words, else its file. */
export function documentName(document: SourceDocument): string {
  return document.title ?? openingWords(document) ?? document.file;
}

function openingWords({ paragraphs }: SourceDocument): string | null {
  const first =
    paragraphs.find(({ role }) => role === 'body') ?? paragraphs.find(({ role }) => role === 'heading');
  const text = first?.text.replace(DATELINE, '').replace(/^[#>*|\s-]+/u, '') ?? '';
  const opening = [...(SENTENCE.exec(text)?.[0].trim() ?? '')];
  if (opening.length === 0) return null;
  if (opening.length <= OPENING_LIMIT) return opening.join('');
  const cut = opening.slice(0, OPENING_LIMIT - 1).join('');
  return `${cut.trimEnd()}…`.replace(/[“‘（(《「,，]+…$/u, '…');
}
