import type { Gazetteer } from '../places/gazetteer.ts';
import type { UnitName } from './unitNames.ts';

/** The city or province written straight before a name: 沈阳(市), 天津(市), 四川省. */
export function qualifierBefore(
  before: string,
  gazetteer: Gazetteer,
): { readonly text: string; readonly stem: string } | null {
  for (let length = Math.min(8, before.length); length >= 2; length--) {
    const text = before.slice(-length);
    for (const name of [text, `${text}市`, `${text}省`]) {
      const division = gazetteer.get(name);
      if (division !== undefined && division.level !== 'county')
        return { text, stem: text.replace(/[市省]$/u, '') };
    }
  }
  return null;
}

/** Length of all cities and provinces written straight before a name: 四川省成都市. */
export function qualifiersBefore(before: string, gazetteer: Gazetteer): number {
  let length = 0;
  for (let one = qualifierBefore(before, gazetteer); one !== null; ) {
    length += one.text.length;
    one = qualifierBefore(before.slice(0, before.length - length), gazetteer);
  }
  return length;
}

export function isQualifiedBy(name: UnitName, stem: string, gazetteer: Gazetteer): boolean {
  const parents = gazetteer.parents(name.unit);
  return (parents.length === 1 && parents[0]?.includes(stem) === true) || name.surroundings.includes(stem);
}
