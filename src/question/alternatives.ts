import type { ContentTerm } from './terms.ts';

const NAME = '[^,，。;；?？、或“”]{1,14}';
/** 资助、融合或者特教; 智慧教育、智慧校园这类; “区管校聘”“县管校聘”: any one of them will do. */
const CHAIN = new RegExp(
  `(?:${NAME}、)*${NAME}(?:或者?|或是)${NAME}|${NAME}(?:、${NAME})+?(?:这[类些样]|之类|等等)|(?:“${NAME}”){2,}`,
  'gu',
);
const BETWEEN = /、|或者|或是|或|”“|这[类些样]|之类|等等|[“”]/u;

/**
 * The terms of a folded question in groups of which any one will do; a term that stands for itself is a group of one.
 * 残疾儿童的资助或者特教 names 残疾儿童 for both: of the first piece only its last term is meant.
 */
export function alternativesOf(folded: string, terms: readonly ContentTerm[]): (readonly ContentTerm[])[] {
  const groups: (readonly ContentTerm[])[] = [];
  const taken = new Set<ContentTerm>();
  for (const [chain] of folded.matchAll(CHAIN)) {
    const pieces = chain.split(BETWEEN).filter((piece) => piece !== '');
    const group = pieces.flatMap((piece, at) => {
      const within = terms
        .filter(({ text }) => piece.includes(text))
        .sort((a, b) => piece.indexOf(a.text) - piece.indexOf(b.text));
      const meant = at === 0 ? within.at(-1) : within[0];
      return meant === undefined || taken.has(meant) ? [] : [meant];
    });
    if (new Set(group).size < 2) continue;
    for (const term of group) taken.add(term);
    groups.push([...new Set(group)]);
  }
  return [...groups, ...terms.filter((term) => !taken.has(term)).map((term) => [term])];
}
