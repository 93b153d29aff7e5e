import { isPassive, readPassive, withoutAux } from './clauses.ts';
import type { Glossary } from './glossary.ts';
import { type Order, trimmed } from './order.ts';
import type { Piece } from './pieces.ts';

const BECOMING = new Set(['as', 'to', 'into']);

/** Pieces that state something → the same in Chinese, without the unit and the time at its head. */
export function createStatement(
  { noun, clause }: Order,
  glossary: Glossary,
): (of: readonly Piece[]) => string {
  const countOf = (who: string): string => {
    const measure = glossary.measureOf(who);
    return measure === '名' || who === '人' ? '人' : measure || '个';
  };

  /** 20% of teachers were recruited → 教师招聘的比例为20%; null where no share is stated. */
  const partOf = (of: readonly Piece[]): string | null => {
    const [figure, link] = of;
    if (figure?.kind !== 'figure' || !figure.zh.endsWith('%') || link?.kind !== 'link' || link.word !== 'of')
      return null;
    const end = of.findIndex(({ kind }, i) => i > 1 && (kind === 'aux' || kind === 'deed'));
    if (end === -1) return null;
    const what = noun(of.slice(2, end));
    const said = withoutAux(of.slice(end));
    const share = /^(?:超过|不到|至少|最多|约|近|不低于)/u.test(figure.zh) ? figure.zh : `为${figure.zh}`;
    return said.some(({ kind }) => kind === 'deed')
      ? `${what}${clause(said)}的比例${share}`
      : `${noun(said)}${what}比例${share}`;
  };

  const passively = (of: readonly Piece[]): string | null => {
    const parts = readPassive(of, noun);
    return parts === null ? null : `${parts.beside}${parts.deed}${parts.object}`;
  };

  return (of) => {
    const start = of.findIndex(({ kind }) => kind !== 'stop' && kind !== 'join');
    const text = start === -1 ? [] : of.slice(start);
    const opening = text[0];
    const part = partOf(text);
    if (part !== null) return part;
    // There are 311 schools; Does it have a library: what has is the unit, at the head.
    const exists = text.some(({ kind }) => kind === 'there');
    const verb = text.findIndex(({ kind }, i) => kind === 'aux' && (i > 0 || opening?.kind === 'aux'));
    const aux = text[verb];
    const hasDeed = text.some(({ kind }) => kind === 'deed');
    if (exists) return `有${clause(text.filter(({ kind }) => kind !== 'there'))}`;
    if (hasDeed || aux?.kind !== 'aux') {
      // 18 people were selected: 有18人被遴选.
      const counts = opening?.kind === 'figure' && opening.counts;
      const deedAt = text.findIndex(({ kind }) => kind === 'deed');
      if (counts && deedAt > 0 && isPassive(text, deedAt))
        return `有${noun(withoutAux(text.slice(0, deedAt)))}被${clause(text.slice(deedAt))}`;
      const behind = trimmed(text.slice(deedAt + 1));
      // 300 parents benefited from it: 它受益的家长300名.
      const verb = text[deedAt];
      const link = behind[0]?.kind === 'link' ? behind[0].word : '';
      if (counts && verb?.kind === 'deed' && (behind.length === 0 || (link !== '' && !BECOMING.has(link)))) {
        const who = noun(withoutAux(text.slice(1, deedAt)));
        return `${noun(behind)}${verb.zh}的${who}${opening.zh}${countOf(who)}`;
      }
      return `${counts ? '有' : ''}${passively(text) ?? clause(text)}`;
    }
    if (verb === 0 && aux.base === 'be') return noun(withoutAux(text));
    const subject = noun(text.slice(0, verb));
    const rest = noun(withoutAux(text.slice(verb + 1)));
    const link =
      aux.base === 'have' ||
      (aux.base === 'do' && text.some((piece) => piece.kind === 'aux' && piece.base === 'have'))
        ? '有'
        : '是';
    return `${subject}${link}${rest}`;
  };
}
