import type { Question } from '../question/understand.ts';
import type { Evidence } from './evidence.ts';

/**
 * Places and institutions that report nothing themselves must be named where the answer is taken from: in the
 * sentence, or, beside a unit that does report, in its paragraph. A city or a province that a whole document
 * speaks of governs what is not counted; a count given for one of its districts is not the city's.
 */
export function namesAll(question: Question, { prepared, sentence }: Evidence): boolean {
  if (!question.corpusHasUnits) return true;
  return question.others.every((name) => {
    const stem = name.length > 2 ? name.replace(/(?:区|县|市|旗|省)$/u, '') : name;
    if (sentence.folded.includes(stem)) return true;
    const counts = question.type === 'howMany' || question.type === 'share';
    const around = question.units.length > 0 || (!counts && !/[区县旗校学院园]$/u.test(name));
    return around && `${prepared.folded}\n${prepared.title}`.includes(stem);
  });
}

/** A year asked about is the sentence's own, or governs it from before, or is the document's. */
export function fitsYears(
  question: Question,
  { prepared, sentence }: Pick<Evidence, 'prepared' | 'sentence'>,
): boolean {
  return question.years.every((year) => {
    // Outside of reports a year is often told once, for sentences before and behind it.
    if (!question.corpusHasUnits && prepared.folded.includes(String(year))) return true;
    const own = yearsIn(sentence.folded);
    if (own.length > 0) return own.some((range) => year >= range.from && year <= range.to);
    const before = prepared.sentences.slice(0, sentence.index).map(({ folded }) => yearsIn(folded));
    const nearest = before.findLast((years) => years.length > 0);
    if (nearest !== undefined) return nearest.some((range) => year >= range.from && year <= range.to);
    return prepared.document.date?.startsWith(String(year)) ?? false;
  });
}

function yearsIn(folded: string): { readonly from: number; readonly to: number }[] {
  const ranges: { from: number; to: number }[] = [];
  for (const match of folded.matchAll(/((?:19|20)\d{2})(?:年)?(?:[-—–至到~]+((?:19|20)\d{2})年?)?/gu)) {
    const from = Number(match[1]);
    ranges.push({ from, to: match[2] === undefined ? from : Number(match[2]) });
  }
  return ranges;
}
