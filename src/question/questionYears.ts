import { findFigures } from '../text/figures.ts';

/** 2020那年 and 2022届 are years. */
const BARE_YEAR = /(?<!\d)20[0-3]\d(?=那年|这年|届|级)/gu;
/**
 * 22年 is one at the beginning, behind a name of a place or a school, and behind 在 or 到, where nothing makes it a length of
 * time: 任教25年 and 20年来 are none.
 */
const SHORT_YEAR =
  /(?<![建办]校)(?<=(?:^|[,，。、\s区县市旗州省校院]|[在于到自从]))(?:1[5-9]|2\d)(?=年(?![来间内多级以前后了制期教龄工,，。?？吧吗]|左右|的(?:老|历史|经验|时间|教龄|工龄|驾龄|发展)))/gu;

/** Years that a folded question names. */
export function yearsOf(folded: string): number[] {
  const years = findFigures(folded).flatMap(({ kind, value }) =>
    kind === 'year' && value !== null ? [value] : [],
  );
  const bare = (folded.match(BARE_YEAR) ?? []).map(Number);
  const short = (folded.match(SHORT_YEAR) ?? []).map((digits) => 2000 + Number(digits));
  return [...new Set([...years, ...bare, ...short])];
}
