const MAY = /(?<![不没非])(?:可以|允许|准许|能够?(?!力|源|量|级)|可(?=[跨在向到由由自])|准(?=[许予])|得以)/gu;
const MAY_NOT = /(?:不得|不能(?!不)|不可以?(?!或缺|不|避免|分割|替代|少)|不准|不许|不允许|禁止|严禁)/gu;
/** Letters of a deed that are looked at. */
const LONGEST_DEED = 8;
const SHARED = 4;

/**
 * Whether a claim allows what a sentence forbids, or the other way round: 未满五年可以跨乡镇竞聘 of 不得跨乡镇竞聘.
 */
export function turnsPermissionRound(claim: string, sentence: string): boolean {
  const turned = (one: RegExp, other: RegExp) =>
    deedsBehind(claim, one).some((deed) => deedsBehind(sentence, other).some((told) => isSame(deed, told)));
  const told = deedsBehind(sentence, MAY);
  // 可以…, 但不得… of the same deed tells both.
  return (
    (turned(MAY, MAY_NOT) &&
      !deedsBehind(claim, MAY).some((deed) => told.some((each) => isSame(deed, each)))) ||
    (turned(MAY_NOT, MAY) && deedsBehind(sentence, MAY_NOT).length === 0)
  );
}

function deedsBehind(text: string, modal: RegExp): string[] {
  return [...text.matchAll(modal)].flatMap(({ 0: found, index }) => {
    const deed = /^\p{Script=Han}{2,}/u.exec(text.slice(index + found.length))?.[0].slice(0, LONGEST_DEED);
    return deed === undefined ? [] : [deed];
  });
}

function isSame(one: string, other: string): boolean {
  if (one.slice(0, SHARED) === other.slice(0, SHARED) && one.length >= SHARED) return true;
  for (let at = 0; at + SHARED <= one.length; at++)
    if (other.includes(one.slice(at, at + SHARED))) return true;
  return one.length < SHARED && other.startsWith(one);
}
