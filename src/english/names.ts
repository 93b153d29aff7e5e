import divisions from '../places/divisions.json' with { type: 'json' };
import type { UnitName } from '../question/unitNames.ts';
import { soundInNames } from '../text/soundAlike.ts';
import type { Found, Glossary } from './glossary.ts';
import type { Word } from './words.ts';

/** Chinese names by the ways in which English texts write them. */
export interface NameFinder {
  /** A reporting unit of the corpus, in whatever spelling. */
  unit(words: readonly Word[], at: number): Found<string> | null;
  /** Any other place of China, where the spelling leaves one name only. */
  place(words: readonly Word[], at: number): Found<string> | null;
  /** A county or district without its ending: Wuhou. */
  county(words: readonly Word[], at: number): Found<string> | null;
}

const DISTRICT = new Set(['district', 'zone', 'area']);
const MOST_WORDS = 10;
const MOST_SPELLINGS = 400;
const SHORTEST = 4;
const SHORT_ENDING = /(?:维吾尔自治区|壮族自治区|回族自治区|自治区|特别行政区|省|市|地区|盟)$/u;

export function createNameFinder(units: readonly UnitName[], glossary: Glossary): NameFinder {
  const byUnit = new Map<string, string>();
  for (const { unit, aliases } of units) {
    for (const { text } of aliases) {
      for (const spelling of spellingsOf(text, glossary))
        if (spelling.length >= SHORTEST && !byUnit.has(spelling)) byUnit.set(spelling, unit);
    }
  }
  let places: Places | null = null;
  const opened = () => {
    places ??= placesBySpelling(glossary);
    return places;
  };
  return {
    unit: (words, at) => {
      const found = longestName(words, at, (spelling) => byUnit.get(spelling));
      // Chengdu Gaoxin District: the short name brings its ending along.
      const swallowed = found?.value.endsWith('区') && DISTRICT.has(words[at + found.length]?.lower ?? '');
      return found !== null && swallowed ? { ...found, length: found.length + 1 } : found;
    },
    place: (words, at) => longestName(words, at, (spelling) => opened().whole.get(spelling)),
    county: (words, at) => longestName(words, at, (spelling) => opened().counties.get(spelling)),
  };
}

function longestName(
  words: readonly Word[],
  at: number,
  find: (spelling: string) => string | undefined,
): Found<string> | null {
  let spelling = '';
  let best: Found<string> | null = null;
  for (let i = at; i < Math.min(words.length, at + MOST_WORDS); i++) {
    const word = words[i] as Word;
    if (word.kind === 'mark') break;
    if (word.lower !== 'and') spelling += levelled(word.lower);
    const value = find(spelling);
    if (value !== undefined) best = { value, length: i - at + 1 };
  }
  return best;
}

/** 金牛区: jinniudistrict, jinniuqu, jinniu; 成都高新区: chengduhitechzone, hitechzoneofchengdu. */
export function spellingsOf(name: string, { nameParts }: Glossary): string[] {
  const pieces = piecesOf(name, nameParts);
  let spellings = [''];
  for (const piece of pieces) {
    const ways = [pinyinOf(piece), ...(nameParts[piece] ?? []).map(joined)];
    spellings = spellings.flatMap((start) => ways.map((way) => `${start}${way}`)).slice(0, MOST_SPELLINGS);
  }
  const last = pieces.at(-1) ?? '';
  const before = pieces.slice(0, -1).map(pinyinOf).join('');
  const turned =
    before === ''
      ? []
      : (nameParts[last] ?? []).flatMap((way) => [`${joined(way)}of${before}`, `${joined(way)}in${before}`]);
  return [...spellings, ...turned];
}

/** The parts that have English words, longest first; what lies between is spelled by its sound. */
function piecesOf(name: string, parts: Glossary['nameParts']): string[] {
  const pieces: string[] = [];
  let plain = '';
  for (let i = 0; i < name.length; ) {
    let length = Math.min(8, name.length - i);
    // 区 of 区小 is no ending: a single character counts only where the name ends.
    const fits = () =>
      parts[name.slice(i, i + length)] !== undefined &&
      (length > 1 || i + 1 === name.length) &&
      (i > 0 || length > 1);
    while (length > 0 && !fits()) length -= 1;
    if (length === 0) {
      plain += name[i];
      i += 1;
      continue;
    }
    if (plain !== '') pieces.push(plain);
    plain = '';
    pieces.push(name.slice(i, i + length));
    i += length;
  }
  return plain === '' ? pieces : [...pieces, plain];
}

interface Places {
  readonly whole: ReadonlyMap<string, string>;
  readonly counties: ReadonlyMap<string, string>;
}

function placesBySpelling(glossary: Glossary): Places {
  const large = createSpellings();
  const whole = createSpellings();
  const counties = createSpellings();
  for (const [name, ways] of Object.entries(glossary.places))
    for (const way of ways) large.add(joined(way), name);
  const addLarge = (name: string) => {
    const stem = name.replace(SHORT_ENDING, '');
    if (stem.length < 2) return;
    for (const spelling of [pinyinOf(stem), ...placeSpellings(name, glossary)]) large.add(spelling, stem);
  };
  for (const [province, cities] of Object.entries(divisions)) {
    addLarge(province);
    for (const [city, names] of Object.entries(cities)) {
      if (city !== '') addLarge(city);
      for (const name of names) {
        for (const spelling of placeSpellings(name, glossary)) whole.add(spelling, name);
        const stem = name.replace(/(?:自治县|自治旗|[区县市旗])$/u, '');
        if (stem.length >= 2) counties.add(pinyinOf(stem), name);
      }
    }
  }
  // Provinces and cities come before what sounds like them.
  return { whole: new Map([...whole.sure(), ...large.sure()]), counties: counties.sure() };
}

/** Spellings that stand for one name only. */
function createSpellings() {
  const found = new Map<string, string | null>();
  return {
    add(spelling: string, name: string) {
      if (spelling.length < SHORTEST) return;
      const known = found.get(spelling);
      found.set(spelling, known === undefined || known === name ? name : null);
    },
    sure: () =>
      new Map([...found].flatMap(([spelling, name]) => (name === null ? [] : [[spelling, name] as const]))),
  };
}

const PLACE_ENDING = /(?:自治[县旗区州]|地区|新区|[省市区县旗盟])$/u;

/** The same for a place, of which there are thousands: its stem by sound, its ending in English. */
function placeSpellings(name: string, { nameParts }: Glossary): string[] {
  const ending = PLACE_ENDING.exec(name)?.[0] ?? '';
  const stem = pinyinOf(name.slice(0, name.length - ending.length));
  return [pinyinOf(ending), ...(nameParts[ending] ?? []).map(joined)].map((way) => `${stem}${way}`);
}

const sounds = new Map<string, string>();

export function pinyinOf(text: string): string {
  let spelling = '';
  for (const character of text) {
    let sound = sounds.get(character);
    if (sound === undefined) {
      sound = levelled(soundInNames(character));
      sounds.set(character, sound);
    }
    spelling += sound;
  }
  return spelling;
}

/** ü is typed as u and as v. */
function levelled(spelling: string): string {
  return spelling.replace(/(?<=^[ln])v(?=e?$)/u, 'u').replaceAll('ü', 'u');
}

function joined(words: string): string {
  return words
    .split(' ')
    .filter((word) => word !== 'and')
    .join('');
}
