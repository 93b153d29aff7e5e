import type { Figure } from '../text/figures.ts';
import { relateFigures } from './compareFigures.ts';
import { clauseAround } from './figureClause.ts';

/** So many letters of a clause that a claim has not are a matter of its own. */
const OWN_MATTER = 3;
const TELLS_NOTHING = /[其中每年约近达到的了为占比例不低高少多于超过共计累总数以上下全区市县等及和与并]/gu;

/**
 * Whether a sentence tells a claim's figure of something else, and another figure of the same unit of what the claim names: 每年新建改扩建学校支出约1.22亿元,
 * 每年教师工资及学校公用经费支出约5.4亿元 for 教师工资支出约1.22亿元.
 * @param words the claim's telling words
 */
export function isOfOtherClause(
  claim: string,
  words: readonly string[],
  stated: Figure,
  sentence: string,
  told: readonly Figure[],
): boolean {
  const alike = told.filter(({ kind, unit }) => kind === stated.kind && unit === stated.unit);
  const [same, ...more] = alike.filter((figure) => relateFigures(stated, figure) === 'same');
  if (same === undefined || more.length > 0) return false;
  const own = clauseAround(sentence, same);
  // What stands before a clause may govern it.
  const before = sentence.slice(0, own.from);
  const isOwn = (word: string) => own.text.includes(word);
  const matter = [...leadOf(own.text, same.start - own.from)].filter((letter) => !claim.includes(letter));
  if (matter.length < OWN_MATTER) return false;
  return alike.some((figure) => {
    if (figure === same || relateFigures(stated, figure) === 'same') return false;
    const other = clauseAround(sentence, figure);
    if (other.from === own.from) return false;
    const missed = words.filter((word) => word.length > 1 && other.text.includes(word) && !isOwn(word));
    return (
      missed.length > 0 &&
      words.every((word) => !isOwn(word) || other.text.includes(word)) &&
      (other.from < own.from || missed.every((word) => !before.includes(word)))
    );
  });
}

function leadOf(clause: string, until: number): string {
  return clause
    .slice(0, until)
    .replace(TELLS_NOTHING, '')
    .replace(/\P{Script=Han}/gu, '');
}
