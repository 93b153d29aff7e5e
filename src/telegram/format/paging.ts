import type { Button } from '../screen.ts';
import type { View } from '../view.ts';

export interface Page {
  readonly page: number;
  readonly pages: number;
  /** Of the first thing on the page. */
  readonly start: number;
}

/** The page asked for, or the nearest there is: the corpus may have shrunk, the number may be forged. */
export function pageOf(count: number, perPage: number, requested: number): Page {
  const pages = Math.max(1, Math.ceil(count / perPage));
  const page = Math.min(Math.max(0, requested), pages - 1);
  return { page, pages, start: page * perPage };
}

/** ◀ and ▶, where there is anything that way. */
export function turns(
  { page, pages }: Pick<Page, 'page' | 'pages'>,
  { texts }: View,
  pack: (page: number) => string,
): Button[][] {
  const buttons: Button[] = [];
  if (page > 0) buttons.push({ text: texts.sources.previous, callback_data: pack(page - 1) });
  if (page < pages - 1) buttons.push({ text: texts.sources.next, callback_data: pack(page + 1) });
  return buttons.length > 0 ? [buttons] : [];
}
