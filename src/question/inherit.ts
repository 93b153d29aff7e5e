import type { Question, Understanding } from './understand.ts';

/** A part of a question keeps the units and years of the whole where it names none itself. */
export function inherit(understood: Understanding, whole: Question, text: string): Question {
  if (understood.kind === 'empty' || understood.kind === 'small_talk') return whole;
  return {
    ...understood,
    ...(whole.alreadySaid !== undefined && { alreadySaid: whole.alreadySaid }),
    ...(whole.justSaid !== undefined && { justSaid: whole.justSaid }),
    original: text,
    kind: whole.kind === 'check' ? 'check' : 'question',
    units: understood.units.length > 0 ? understood.units : whole.units,
    // Without it 又投入了多少 would lose the other place that the whole is asked about.
    others:
      understood.units.length + understood.others.length + whole.units.length > 0
        ? understood.others
        : whole.others,
    // A part behind a question mark is a question of its own, with its own period.
    years: understood.years.length > 0 || /[?？;；]/u.test(whole.folded) ? understood.years : whole.years,
    terms: understood.terms.length > 0 ? understood.terms : whole.terms,
  };
}
