import { isPassive, withoutAux } from './clauses.ts';
import { inChinese } from './figures.ts';
import type { Glossary } from './glossary.ts';
import { type Order, trimmed } from './order.ts';
import type { Piece } from './pieces.ts';

/** Which schools, what measures: `counted` is what is chosen from, `rest` what is said of it. */
export type Choosing = (counted: readonly Piece[], rest: readonly Piece[], preposition: string) => string;

export function createChoosing({ noun, clause }: Order, glossary: Glossary): Choosing {
  const plainly = (of: readonly Piece[]): string => clause(withoutAux(of));
  return (counted, rest, preposition) => {
    const what = noun(counted);
    const plural = counted.some((piece) => piece.kind === 'thing' && piece.plural);
    const figure = counted.some(({ kind }) => kind === 'figure');
    const word = figure
      ? `哪${what.replace(/^\d+/u, (digits) => inChinese(Number(digits)))}`
      : plural
        ? `哪些${what}`
        : `哪${glossary.measureOf(what) || '个'}${what}`;
    const said = plainly(rest);
    const grade = rest.find(({ kind }) => kind === 'grade');
    if (preposition === 'into') return `${said}为${word}`;
    const lead =
      preposition === 'with'
        ? '与'
        : preposition === 'from'
          ? '从'
          : preposition === 'to'
            ? '向'
            : preposition === ''
              ? ''
              : '在';
    if (lead !== '') return `${lead}${word}${said}`;
    if (grade !== undefined && 'zh' in grade)
      return `哪个${what === '' ? '区' : what}${noun(rest.filter((piece) => piece !== grade && piece.kind !== 'aux'))}${grade.zh}`;
    const deedAt = rest.findIndex(({ kind }) => kind === 'deed');
    const to = rest.findIndex((piece) => piece.kind === 'link' && piece.word === 'to');
    // What measures has it taken to …: the matter stands behind.
    if (to !== -1 && to === deedAt - 1)
      return `${noun(withoutAux(rest.slice(0, to)))}${clause(rest.slice(deedAt))}有哪些${what}`;
    const owner = rest.find(({ kind }) => kind === 'aux');
    if (deedAt === -1 && owner?.kind === 'aux' && owner.base === 'have' && said !== '')
      return `${word}有${said}`;
    if (deedAt === -1)
      return `${noun(withoutAux(rest))}${rest.length > 0 && said === '' ? '有' : '是'}${word}`;
    const aux = rest.findIndex(({ kind }) => kind === 'aux');
    const objective =
      aux !== -1 && aux < deedAt && rest.slice(aux + 1, deedAt).some(({ kind }) => kind !== 'aux');
    if (!objective) return `${word}${isPassive(rest, deedAt) ? '被' : ''}${said}`;
    const plain = withoutAux(rest);
    const last = plain.findLastIndex(({ kind }) => kind === 'deed');
    const verb = plain[last];
    const behind = trimmed(plain.slice(last + 1));
    const becoming = behind[0]?.kind === 'link' && behind[0].word === 'as';
    const before = clause(plain.slice(0, last));
    const deed = verb?.kind === 'deed' ? verb.zh : '';
    return becoming ? `${before}${deed}${word}作为${noun(behind)}` : `${before}${noun(behind)}${deed}${word}`;
  };
}
