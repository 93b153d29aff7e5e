import type { Evidence } from '../evidence/evidence.ts';
import { looksLikeName } from '../text/personNames.ts';
import { schoolsNamed } from '../text/schoolsNamed.ts';
import type { Claim } from './claim.ts';
import { sameName } from './sameName.ts';

const NAME_LENGTH = 3;

/** 王旭红 where the source has 王红旭: the letters of a name in another order are another's. */
export function scramblesName(claim: string, told: string): boolean {
  const inOrder = (text: string) => [...text].sort().join('');
  const names = windowsOf(told).filter(looksLikeName);
  return windowsOf(claim).some(
    (each) =>
      !told.includes(each) && looksLikeName(each) && names.some((name) => inOrder(name) === inOrder(each)),
  );
}

function windowsOf(text: string): string[] {
  return Array.from({ length: Math.max(0, text.length - NAME_LENGTH + 1) }, (_, at) =>
    text.slice(at, at + NAME_LENGTH),
  );
}

const DONE_BY =
  /是(?<name>\p{Script=Han}{2,12}?(?:小学|中学|学校|学院|幼儿园))(?:搞|做|办|弄|建|提|创|推|的做法|的经验|的项目|的)/u;

/** “平躺睡”是银都小学搞的, where the sentence tells it of 公园小学 and its paragraph names no 银都小学. */
export function namesOtherSchool({ question: { folded } }: Claim, { sentence, prepared }: Evidence): boolean {
  const name = DONE_BY.exec(folded)?.groups?.name;
  if (name === undefined || prepared.title.includes(name) || prepared.folded.includes(name)) return false;
  const told = schoolsNamed(sentence.folded);
  return told.length > 0 && !told.some((other) => sameName(name, other));
}
