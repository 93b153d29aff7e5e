import type { Corpus } from '../documents/corpus.ts';
import { terminalTextsZh as texts } from '../texts/zh/terminal.ts';
import { printableLine } from './printable.ts';
import type { Style } from './style.ts';

/** The documents, one a block: title, then districts, date, length and file. */
export function sourcesText(corpus: Corpus, style: Style): string {
  if (corpus.documents.length === 0) return texts.chat.noDocuments;
  return corpus.documents
    .flatMap(({ title, file, districts, date, paragraphs }) => {
      const facts = [
        districts.join(texts.chat.listSeparator),
        date ?? texts.chat.undated,
        texts.banner.paragraphs(paragraphs.filter(({ role }) => role === 'body').length),
        style.pathOf(file),
      ].filter((fact) => fact !== '');
      return [
        `· ${printableLine(title ?? file)}`,
        `  ${style.dim(facts.map(printableLine).join(texts.separator))}`,
      ];
    })
    .join('\n');
}
