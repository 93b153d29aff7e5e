/** A unit that a question names, and how it is written there. */
export interface NamedUnit {
  readonly unit: string;
  readonly written: string;
}

/** The unit by its name, or shortened where that names one only: 金牛, 高新区. */
export function unitIn(question: string, unit: string, units: readonly string[]): NamedUnit | null {
  if (question.includes(unit)) return { unit, written: unit };
  const short = shortened(unit).find(
    (name) => question.includes(name) && units.every((other) => other === unit || !other.includes(name)),
  );
  return short === undefined ? null : { unit, written: short };
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
