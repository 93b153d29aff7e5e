import type { Figure } from '../text/figures.ts';

/** 一本上线 names a tier of universities, it counts no books. */
export function namesTier({ numeral, unit, start, end }: Figure, folded: string): boolean {
  return (
    unit === '本' &&
    /^[一二三]$/u.test(numeral) &&
    (/^(?:上线|线|率|院校|大学|批|录取|及|以上)/u.test(folded.slice(end)) ||
      folded.slice(0, start).endsWith('高考'))
  );
}
