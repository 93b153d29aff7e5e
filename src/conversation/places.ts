import type { Span } from '../documents/document.ts';
import type { UnitMentions } from '../question/unitMentions.ts';
import { foldWithOffsets } from '../text/fold.ts';

/** A reporting unit, or another place, where a text names it. */
export interface Place extends Span {
  /** A unit's own short name, whatever was written; another place as it was written. */
  readonly name: string;
  readonly reports: boolean;
}

export type FindMentions = (folded: string) => UnitMentions;

/** All places named in a text, in order; misspelt units as the units that they are. */
export function findPlaces(text: string, mentionsOf: FindMentions): Place[] {
  const folded = foldWithOffsets(text);
  const start = (at: number) => folded.starts[at] ?? text.length;
  const { spans, others } = mentionsOf(folded.text);
  const units = spans.flatMap((span): Place[] => {
    const [name] = mentionsOf(folded.text.slice(span.start, span.end)).units;
    return name === undefined
      ? []
      : [{ name, start: start(span.start), end: start(span.end), reports: true }];
  });
  const places = others
    .toSorted((a, b) => b.length - a.length)
    .flatMap((other): Place[] => {
      const at = folded.text.indexOf(other);
      // 城区 is a district's name somewhere, and a word everywhere.
      if (at === -1 || /^(?:城区|郊区|矿区|市区|新区)$/u.test(other)) return [];
      const span = { start: start(at), end: start(at + other.length) };
      return [{ name: text.slice(span.start, span.end), ...span, reports: false }];
    });
  const kept: Place[] = [];
  for (const place of [...units, ...places]) {
    if (kept.every((other) => place.end <= other.start || place.start >= other.end)) kept.push(place);
  }
  return kept.sort((a, b) => a.start - b.start).reduce(joinTouching, []);
}

/** 北京市 and 海淀区 written together are one place. */
function joinTouching(joined: Place[], place: Place): Place[] {
  const last = joined.at(-1);
  if (last === undefined || last.end !== place.start || last.reports || place.reports)
    return [...joined, place];
  return [...joined.slice(0, -1), { ...last, name: `${last.name}${place.name}`, end: place.end }];
}

/** The text without the places. */
export function withoutPlaces(text: string, places: readonly Span[]): string {
  return places.reduceRight((left, { start, end }) => left.slice(0, start) + left.slice(end), text);
}
