import { escapePattern } from '../text/escapePattern.ts';

/** A folded text without the names of units, long or short: 菰浦 of 菰浦区. */
export function withoutUnits(folded: string, units: readonly string[]): string {
  const names = units.flatMap((unit) => [unit, unit.replace(/[区县市旗]$/u, '')]).map(escapePattern);
  return names.length === 0 ? folded : folded.replace(new RegExp(names.join('|'), 'gu'), '');
}
