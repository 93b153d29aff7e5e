import { simplified } from '../text/simplified.ts';

/** A unit that a question names, and how it is written there. */
export interface NamedUnit {
  readonly unit: string;
  readonly written: string;
}

/** The unit by its name, or shortened where that names one only: 金牛, 高新区. */
export function unitIn(question: string, unit: string, units: readonly string[]): NamedUnit | null {
  const asked = simplified(question);
  const name = asked.includes(unit)
    ? unit
    : shortened(unit).find(
        (each) => asked.includes(each) && units.every((other) => other === unit || !other.includes(each)),
      );
  if (name === undefined) return null;
  const at = asked.indexOf(name);
  return { unit, written: question.slice(at, at + name.length) };
}

/** Those of the units that a question names. */
export function unitsIn(question: string, units: readonly string[]): NamedUnit[] {
  return units.flatMap((unit) => unitIn(question, unit, units) ?? []);
}

/** 成都高新区 → 高新区, 成都高新; a part of a school's name says too little. */
function shortened(unit: string): string[] {
  if (!/[区县市旗盟州]$/u.test(unit)) return [];
  return [unit.slice(2), unit.slice(0, -1)].filter((name) => name.length >= 2 && !/^[区县市]/u.test(name));
}
