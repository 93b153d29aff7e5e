import { longestShared } from '../text/longestShared.ts';

/**
 * How much of a query a text writes as the query does, 0 to 2: the two longest stretches that both have, against the query's
 * length, and the share of its characters. Words tell that a text speaks of a thing; whole names tell that it speaks of this one.
 * @param pieces the query's runs of letters and figures
 */
export function closeness(pieces: readonly string[], text: string): number {
  const whole = pieces.join('');
  if (whole === '') return 0;
  const longest = longestShared(pieces, text);
  const rest =
    longest === '' ? [] : pieces.flatMap((piece) => piece.split(longest)).filter((piece) => piece !== '');
  const next = longestShared(rest, text);
  const characters = [...new Set(whole)];
  const written = characters.reduce((count, each) => (text.includes(each) ? count + 1 : count), 0);
  return (longest.length + next.length) / whole.length + written / characters.length;
}
