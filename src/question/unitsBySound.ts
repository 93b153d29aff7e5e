import type { Span } from '../documents/document.ts';
import type { Gazetteer } from '../places/gazetteer.ts';
import { soundKey } from '../text/soundAlike.ts';
import { isNumberedSchool } from './schoolNames.ts';
import type { UnitName } from './unitNames.ts';

const DIVISION_LIKE = /[\p{Script=Han}]{1,5}?(?:区|县|市|旗)/gu;

/** What is made of the names once, not for every question: a corpus can have thousands. */
interface Naming {
  readonly longestFirst: readonly {
    readonly name: UnitName;
    readonly text: string;
    readonly ordinary: boolean;
  }[];
  readonly lengths: ReadonlySet<number>;
  /** Names of three characters and more that are no ordinary words, in their order. */
  readonly bySound: ReadonlyMap<string, readonly { readonly unit: string; readonly text: string }[]>;
}

const namings = new WeakMap<readonly UnitName[], Naming>();

export function namingOf(names: readonly UnitName[]): Naming {
  const known = namings.get(names);
  if (known !== undefined) return known;
  const all = names.flatMap((name) => name.aliases.map(({ text, ordinary }) => ({ name, text, ordinary })));
  const bySound = new Map<string, { unit: string; text: string }[]>();
  for (const { name, text, ordinary } of all) {
    // 霁州十三中 sounds like 霁州市三中, and is another school.
    if (ordinary || text.length < 3 || isNumberedSchool(text)) continue;
    const sound = soundOf(text);
    bySound.set(sound, [...(bySound.get(sound) ?? []), { unit: name.unit, text }]);
  }
  const naming = {
    longestFirst: [...all].sort((a, b) => b.text.length - a.text.length),
    lengths: new Set(all.filter(({ ordinary }) => !ordinary).map(({ text }) => text.length)),
    bySound,
  };
  namings.set(names, naming);
  return naming;
}

function soundOf(text: string): string {
  return [...text].map(soundKey).join(' ');
}

export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/**
 * Stretches like 金流区 that sound like a unit and are no real place themselves. Only names with their 区 or 县,
 * or ones that are no word of the language, are tried: sound alone would turn half the language into districts.
 */
export function soundAlikes(
  folded: string,
  names: readonly UnitName[],
  gazetteer: Gazetteer,
  free: (span: Span) => boolean,
  isWord: (text: string) => boolean,
): { readonly unit: string; readonly span: Span; readonly from: string }[] {
  const { lengths, bySound } = namingOf(names);
  if (bySound.size === 0) return [];
  const suspects: Span[] = [];
  for (const match of folded.matchAll(DIVISION_LIKE)) {
    const end = match.index + match[0].length;
    for (let start = match.index; end - start >= 3; start++) suspects.push({ start, end });
  }
  for (const length of lengths)
    if (length >= 3 && length <= folded.length) {
      for (let start = 0; start + length <= folded.length; start++)
        suspects.push({ start, end: start + length });
    }
  if (suspects.length === 0) return [];
  const results: { unit: string; span: Span; from: string }[] = [];
  suspects.sort((a, b) => b.end - b.start - (a.end - a.start));
  for (const span of suspects) {
    const from = folded.slice(span.start, span.end);
    if (!free(span) || !/^\p{Script=Han}+$/u.test(from)) continue;
    const alias = bySound.get(soundOf(from))?.find(({ text }) => text !== from);
    // The segmenter is the dearest test, so it comes last.
    if (alias === undefined || results.some((result) => overlaps(result.span, span))) continue;
    if (gazetteer.get(from) === undefined && !isWord(from)) results.push({ unit: alias.unit, span, from });
  }
  return results;
}
