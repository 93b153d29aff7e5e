import type { TermTableData } from '../index/termTable.ts';
import { pinyinOf } from './names.ts';

const HAN = /^\p{Script=Han}+$/u;
/** Marks a pair of characters in the table of terms, as against a word. */
const PAIR_MARK = '_';
const LONGEST = 5;

/**
 * The documents' word that sounds like a spelling (yindu → 银都): names of schools and people. Words count before
 * pairs of characters; null where several differ. Looks through the terms at each call and keeps nothing.
 */
export function createWordBySound({ units, ends }: TermTableData): (spelling: string) => string | null {
  const sounds = new Map<number, string>();
  const soundOf = (unit: number): string => {
    let sound = sounds.get(unit);
    if (sound === undefined) {
      const character = String.fromCharCode(unit);
      sound = HAN.test(character) ? pinyinOf(character) : '';
      sounds.set(unit, sound);
    }
    return sound;
  };
  const mark = PAIR_MARK.charCodeAt(0);
  return (spelling) => {
    const words = new Set<string>();
    const pairs = new Set<string>();
    for (let n = 0, start = 0; n < ends.length; n++) {
      const end = ends[n] as number;
      const isPair = units[start] === mark;
      const first = isPair ? start + 1 : start;
      start = end;
      if (end - first < 2 || end - first > LONGEST) continue;
      let at = 0;
      let i = first;
      for (; i < end; i++) {
        const sound = soundOf(units[i] as number);
        if (sound === '' || !spelling.startsWith(sound, at)) break;
        at += sound.length;
      }
      if (i === end && at === spelling.length)
        (isPair ? pairs : words).add(String.fromCharCode(...units.subarray(first, end)));
    }
    const found = words.size > 0 ? words : pairs;
    return found.size === 1 ? ([...found][0] as string) : null;
  };
}
