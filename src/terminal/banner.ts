import type { Corpus } from '../documents/corpus.ts';
import { terminalTextsZh as texts } from '../texts/zh/terminal.ts';
import { columnsOf, printableLine } from './printable.ts';

const GAP = 7;
const SCHOOL = /(?:学院|学校|大学|中学|小学|幼儿园|附中|附小)$/;

/** The first line of the chat: what is loaded, the model that drafts, and how to go on, the latter on its own line where it is narrow. */
export function bannerText(corpus: Corpus, columns: number, model: string | null): string {
  const units = [...new Set(corpus.documents.flatMap(({ districts }) => districts))];
  const schools = units.filter((unit) => SCHOOL.test(unit)).length;
  const loaded = [
    texts.banner.name,
    texts.banner.documents(corpus.documents.length),
    texts.banner.units(units.length - schools, schools),
    texts.banner.paragraphs(corpus.body.length),
    model === null ? texts.banner.noModel : texts.banner.model(printableLine(model)),
  ]
    .filter((part) => part !== '')
    .join(texts.separator);
  const fits = columnsOf(loaded) + GAP + columnsOf(texts.banner.hint) <= columns;
  return `${loaded}${fits ? ' '.repeat(GAP) : '\n'}${texts.banner.hint}`;
}
