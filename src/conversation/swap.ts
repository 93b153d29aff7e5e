import { GROUP, YEAR } from './phrases.ts';
import type { Place } from './places.ts';

/** A question asked of other units instead: those that it names, or its 各区, or nobody in particular. */
export function askedOf(question: string, places: readonly Place[], names: string): string {
  const [first] = places;
  const last = places.at(-1);
  if (first !== undefined && last !== undefined) {
    const between = places.slice(1).every((place, i) => isJoint(question.slice(places[i]?.end, place.start)));
    if (between) {
      const rest = question.slice(last.end);
      return `${question.slice(0, first.start)}${names}${places.length > 1 ? forOne(rest) : rest}`;
    }
    const others = places
      .slice(1)
      .reduceRight((left, { start, end }) => left.slice(0, start) + left.slice(end), question);
    return `${others.slice(0, first.start)}${names}${others.slice(first.end)}`;
  }
  const group = GROUP.exec(question);
  if (group !== null)
    return `${question.slice(0, group.index)}${names}${forOne(question.slice(group.index + group[0].length))}`;
  return `${names}${question}`;
}

function isJoint(text: string): boolean {
  return /^\s*(?:[和与跟及、,，]|以及|还有)\s*$/u.test(text);
}

/** Words that go with several units only. */
function forOne(rest: string): string {
  return rest
    .replace(/^的?(?:都|各自|分别|各)/u, (words) => (words.startsWith('的') ? '的' : ''))
    .replace(/分别|各自|各(?=是|有|为)/u, '');
}

/** A question asked for another year: in the place of its own, or right behind the unit. */
export function askedFor(question: string, year: string, places: readonly Place[]): string {
  const own = YEAR.exec(question) ?? /\d{4}年|(?:去|今|前|明)年/u.exec(question);
  if (own !== null)
    return `${question.slice(0, own.index)}${year}${question.slice(own.index + own[0].length)}`;
  const [first] = places;
  if (first?.start !== 0) return `${year}${question}`;
  const rest = question.slice(first.end).replace(/^的/u, '');
  return `${question.slice(0, first.end)}${year}${rest}`;
}
