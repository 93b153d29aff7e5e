import type { SourceDocument } from '../../documents/document.ts';
import type { TelegramTexts } from '../../texts/zh/telegram.ts';
import { clip } from './clip.ts';
import { documentNameInLine } from './documentName.ts';

/** What a line about a paragraph needs: a citation and a paragraph both have it. */
export interface Locatable {
  readonly district: string | null;
  readonly section: string | null;
}

/** Alone, and beside a document's name. */
const SECTION_LIMIT = 24;
const NAME_LIMIT = 16;
/** ——做好资源布局。 is a heading with its dashes and full stop; 一、 only counts it. */
const HEADING_FRAME =
  /^(?:[—\-–\s]+|[一二三四五六七八九十]{1,3}、|[(（][一二三四五六七八九十\d]{1,3}[)）])|[。；;：:，,\s]+$/gu;

/** 成都高新区 · 打造学位供给“蓄水池” · 第32段, the document's name last where several are in play. */
export function sourceLine(
  place: Locatable & { readonly number: number },
  document: SourceDocument | null,
  texts: TelegramTexts,
): string {
  return [
    place.district,
    shortSection(place, document === null ? SECTION_LIMIT : NAME_LIMIT),
    texts.paragraphNumber(place.number),
    document === null ? null : documentNameInLine(document, NAME_LIMIT, texts),
  ]
    .filter((part) => part !== null)
    .join(texts.separator);
}

/** A section as a person would name it: without its dashes, and without the unit that is named beside it. */
export function sectionName({ district, section }: Locatable): string | null {
  if (section === null) return null;
  const parts = section.split(' ');
  // Heading lines that follow each other are joined by spaces; the first is often the unit's own name.
  const own =
    district !== null && parts.length > 1 && parts[0]?.startsWith(district) === true
      ? parts.slice(1).join(' ')
      : section;
  const name = own.replace(HEADING_FRAME, '').replace(/\s+/gu, ' ').trim();
  return name === '' ? null : name;
}

/** The same for a line or a button: of several headings in a row the last ones, which say most, as far as they fit. */
export function shortSection(place: Locatable, limit: number = SECTION_LIMIT): string | null {
  const parts = sectionName(place)?.split(/\s+/u);
  if (parts === undefined) return null;
  while (parts.length > 1 && parts.join(' ').length > limit) parts.shift();
  return clip(parts.join(' ').replace(HEADING_FRAME, ''), limit);
}
