import type { Figure } from '../text/figures.ts';

/** 其中骨干、名师不低于20%: what a part is called, up to what is told of it. */
const WITHIN =
  /(?:^|[,，;；、(（])其中[,，]?(?<part>[\p{Script=Han}、“”]{2,16}?)(?=不|达|有|为|占|约|超|共|近|仅|只|累计|增|$)/u;

/**
 * Whether a claim's figure is told of a part alone (全区10%,其中骨干20%) that the claim does not name: 轮岗教师不低于20% is not borne out
 * by it.
 */
export function countsPartWithin(
  claim: string,
  figures: readonly Figure[],
  sentence: string,
  told: readonly Figure[],
): boolean {
  return figures
    .filter(({ kind }) => kind === 'percent' || kind === 'quantity')
    .some((stated) => {
      const same = told.filter(({ value, unit }) => value === stated.value && unit === stated.unit);
      return same.length > 0 && same.every(({ start }) => isOfUnnamedPart(claim, sentence.slice(0, start)));
    });
}

function isOfUnnamedPart(claim: string, before: string): boolean {
  const clause = before.slice(before.lastIndexOf('其中')).split(/[,，;；]/u);
  // 其中骨干20人,名师5人: only what stands beside 其中 is surely told of that part.
  if (!before.includes('其中') || clause.length > 1) return false;
  const part = WITHIN.exec(clause[0] ?? '')?.groups?.part?.replace(/[、“”]/gu, '') ?? '';
  if (part.length < 2) return false;
  for (let at = 0; at + 2 <= part.length; at++) if (claim.includes(part.slice(at, at + 2))) return false;
  return true;
}
