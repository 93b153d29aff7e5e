import acts from './concepts/acts.json' with { type: 'json' };
import days from './concepts/days.json' with { type: 'json' };
import figures from './concepts/figures.json' with { type: 'json' };
import general from './concepts/general.json' with { type: 'json' };
import governance from './concepts/governance.json' with { type: 'json' };
import schools from './concepts/schools.json' with { type: 'json' };
import staff from './concepts/staff.json' with { type: 'json' };
import students from './concepts/students.json' with { type: 'json' };
import teachers from './concepts/teachers.json' with { type: 'json' };

/** A thing that reports call by names of their own, recognised in everyday words. */
export interface Concept {
  /** What a report would write. */
  readonly words: readonly string[];
  /** What the question says for it, the longest string of each slot. */
  readonly said: readonly string[];
}

/** Finds the concepts that a folded question speaks of. */
export type FindConcepts = (folded: string) => readonly Concept[];

/**
 * 老师品行不好 says 师德 in words that may stand apart and in any order, which no list of synonyms holds: a rule fires
 * where each of its slots has a string in the question.
 */
interface Rule {
  readonly words: readonly string[];
  readonly when: readonly (readonly string[])[];
  readonly unless?: readonly string[];
}

export function createConcepts(): FindConcepts {
  let known: Lexicon | null = null;
  return (folded) => {
    known ??= lexiconOf([
      ...students,
      ...teachers,
      ...schools,
      ...general,
      ...acts,
      ...days,
      ...figures,
      ...governance,
      ...staff,
    ]);
    return conceptsIn(folded, known);
  };
}

interface Lexicon {
  readonly rules: readonly Rule[];
  /** Of each string the rules and slots that it fills: rule × MOST_SLOTS + slot. */
  readonly places: ReadonlyMap<string, readonly number[]>;
  /** Of each letter the length of the longest string that begins with it. */
  readonly longest: ReadonlyMap<string, number>;
}

const MOST_SLOTS = 4;

function lexiconOf(rules: readonly Rule[]): Lexicon {
  const places = new Map<string, number[]>();
  const longest = new Map<string, number>();
  for (const [rule, { when }] of rules.entries()) {
    for (const [slot, strings] of when.entries()) {
      for (const text of strings) {
        const known = places.get(text);
        if (known === undefined) places.set(text, [rule * MOST_SLOTS + slot]);
        else known.push(rule * MOST_SLOTS + slot);
        longest.set(text.charAt(0), Math.max(longest.get(text.charAt(0)) ?? 0, text.length));
      }
    }
  }
  return { rules, places, longest };
}

function conceptsIn(folded: string, { rules, places, longest }: Lexicon): Concept[] {
  const filled = new Map<number, string[]>();
  for (let start = 0; start < folded.length; start++) {
    const last = Math.min(folded.length, start + (longest.get(folded.charAt(start)) ?? 0));
    for (let end = start + 1; end <= last; end++) {
      const text = folded.slice(start, end);
      const found = places.get(text);
      if (found === undefined || cutsWord(folded, start, end)) continue;
      for (const place of found) {
        const rule = Math.floor(place / MOST_SLOTS);
        const said = filled.get(rule) ?? [];
        filled.set(rule, said);
        const slot = place % MOST_SLOTS;
        if (text.length > (said[slot]?.length ?? 0)) said[slot] = text;
      }
    }
  }
  const concepts: Concept[] = [];
  for (const [at, said] of filled) {
    const { words, when, unless = [] } = rules[at] as Rule;
    const whole = when.every((_, slot) => said[slot] !== undefined);
    if (whole && !unless.some((text) => folded.includes(text))) concepts.push({ words, said });
  }
  return concepts;
}

/** ap is not said by app. */
function cutsWord(folded: string, start: number, end: number): boolean {
  return joins(folded, start) || joins(folded, end);
}

function joins(text: string, at: number): boolean {
  return /^[a-z]{2}$/u.test(text.slice(Math.max(0, at - 1), at + 1));
}
