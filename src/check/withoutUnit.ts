/** A claim without the reporting units that it opens with. */
export function withoutUnit(folded: string, units: readonly string[]): string {
  const unit = units.find((name) => folded.startsWith(name));
  return unit === undefined ? folded : folded.slice(unit.length).replace(/^的/u, '');
}
