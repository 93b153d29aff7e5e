import type { Division, Gazetteer } from '../places/gazetteer.ts';

/**
 * A statement of a unit that names the unit's own city or province: 在天津 of 和平区 is what reports call 全市, and
 * 高新区(成都) only tells which one is meant.
 *
 * @param unit folded
 * @param surroundings what else its documents say: of several places of one name it tells the right one
 */
export function withOwnCity(
  text: string,
  unit: string,
  surroundings: () => string,
  gazetteer: Gazetteer,
): string {
  const parents = gazetteer.parents(unit);
  const named = gazetteer.findShort(text).filter(({ text: name, division: { level } }) => {
    if (level === 'county' || unit.startsWith(name)) return unit.startsWith(name);
    const within = parents.filter((parent) => parent.split('/').some((each) => each.startsWith(name)));
    return within.length > 0 && (parents.length === 1 || surroundings().includes(name));
  });
  return named.reduce((plain, { text: name, division }) => {
    const whole = wholeOf(division);
    return plain
      .replace(new RegExp(`[(（]${name}(?:市|省)?[)）]`, 'gu'), '')
      .replace(new RegExp(`(?<=在)(?:整个)?${name}(?:市|省)?(?=[,，是里的算排居名率首])`, 'gu'), whole)
      .replace(new RegExp(`整个${name}(?:市|省)?`, 'gu'), whole);
  }, text);
}

/** What reports call all of a city or province. */
function wholeOf({ level, name }: Division): string {
  if (level !== 'province' || name.endsWith('市')) return '全市';
  return name.endsWith('自治区') ? '自治区' : '全省';
}
