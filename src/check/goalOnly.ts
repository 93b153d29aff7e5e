/** 奋力实现“生源净流入地”目标: what is aimed at. */
const AIMED_AT =
  /(?:奋力|努力|力争|争取|推动|朝着|向着|锚定|瞄准|围绕|为实现|实现)[^,，;；。]{0,24}?(?:目标|愿景|梦想)/gu;
const REACHED = /已|达到了|实现了|成为了?|完成了|现在是|目前是/u;
const SPEAKS_OF_GOAL = /目标|愿景|力争|争取|奋力|努力|推动|计划|打算|要/u;
const SHARED = 3;

/** Whether a claim tells as reached what a sentence only aims at. */
export function tellsGoalAsReached(claim: string, sentence: string): boolean {
  if (!REACHED.test(claim) || SPEAKS_OF_GOAL.test(claim)) return false;
  return [...sentence.matchAll(AIMED_AT)].some(([aim]) => sharesLetters(claim, aim, SHARED));
}

function sharesLetters(one: string, other: string, length: number): boolean {
  for (let at = 0; at + length <= other.length; at++) {
    const stretch = other.slice(at, at + length);
    if (/^\p{Script=Han}+$/u.test(stretch) && one.includes(stretch)) return true;
  }
  return false;
}
