import type { Paragraph, SourceDocument } from './document.ts';

/** How the items of a list are counted. */
const STYLES: readonly RegExp[] = [
  /^\s*\d{1,2}[.、．](?!\d)/u,
  /^\s*[(（]\d{1,2}[)）]/u,
  /^\s*[(（][一二三四五六七八九十]{1,3}[)）]/u,
  /^\s*[一二三四五六七八九十]{1,3}、/u,
  /^\s*[①-⑳]/u,
];
const OPENS = /[:：]\s*$/u;
const MOST_ITEMS = 20;

function styleOf(text: string): number {
  return STYLES.findIndex((style) => style.test(text));
}

/** The paragraph that opens a list (符合下列条件之一的，不参加竞聘：) of which this is an item; null for any other. */
export function leadInOf({ paragraphs }: SourceDocument, { number, text }: Paragraph): Paragraph | null {
  const style = styleOf(text);
  if (style === -1) return null;
  for (let at = number - 2; at >= Math.max(0, number - 2 - MOST_ITEMS); at--) {
    const before = paragraphs[at];
    if (before === undefined) return null;
    if (styleOf(before.text) === style) continue;
    return before.role === 'body' && OPENS.test(before.text) ? before : null;
  }
  return null;
}

/** The items of the list that a paragraph opens, in order; empty where it opens none. */
export function itemsUnder({ paragraphs }: SourceDocument, { number, text }: Paragraph): Paragraph[] {
  if (!OPENS.test(text)) return [];
  const items: Paragraph[] = [];
  const style = styleOf(paragraphs[number]?.text ?? '');
  for (let at = number; style !== -1 && at < paragraphs.length && items.length < MOST_ITEMS; at++) {
    const next = paragraphs[at] as Paragraph;
    if (styleOf(next.text) !== style) break;
    items.push(next);
  }
  return items;
}
