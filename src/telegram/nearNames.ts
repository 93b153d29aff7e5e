import { simplified } from '../text/simplified.ts';

/** A name in a question that may have been meant for another. */
export interface NearName {
  readonly from: string;
  readonly to: string;
}

const DIVISION = /[区县市旗盟州]$/u;
const SHORTEST = 3;

/**
 * Stretches of a question that are one character away from a unit's name with its 区 or 县 (金午区, 金牛县): misspelt
 * perhaps, perhaps another place, so that it is for the person to say.
 */
export function nearNames(question: string, units: readonly string[]): NearName[] {
  const asked = simplified(question);
  return units.flatMap((unit) => {
    if (unit.length < SHORTEST || asked.includes(unit)) return [];
    for (let start = 0; start + unit.length <= asked.length; start++) {
      const from = asked.slice(start, start + unit.length);
      if (isNear(from, unit) && !units.includes(from))
        return [{ from: question.slice(start, start + unit.length), to: unit }];
    }
    return [];
  });
}

function isNear(from: string, unit: string): boolean {
  if (!/^\p{Script=Han}+$/u.test(from) || (DIVISION.test(unit) && !DIVISION.test(from))) return false;
  const other = [...unit].filter((character, index) => character !== from[index]).length;
  return other === 1;
}
