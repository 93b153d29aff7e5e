import { isInPlan, planPeriodsOf, plansIn } from '../question/planPeriods.ts';
import type { Question } from '../question/understand.ts';
import { fold } from '../text/fold.ts';
import { withoutRanks } from '../text/schoolsNamed.ts';
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
    // 河北 is named by 石家庄, too.
    const names = [stem, ...inFull(stem), ...(question.placesIn.get(name) ?? [])];
    const institution = INSTITUTION.test(name);
    // 康巴什第三小学 is named by 康巴什区第三小学.
    const namedIn = (text: string) =>
      names.some((each) => text.includes(each)) ||
      (institution && withoutRanks(text).includes(withoutRanks(stem)));
    if (namedIn(sentence.folded)) return true;
    // 该校区总投资1.7亿元: an institution that the paragraph has named goes on being spoken of, until another one is.
    const told = prepared.sentences.slice(0, sentence.index).map(({ folded }) => folded);
    if (
      institution &&
      told.some(namedIn) &&
      !(sentence.folded.match(NAMED_INSTITUTION) ?? []).some((other) => !stem.endsWith(other))
    )
      return true;
    // A school's own report speaks of it as 学校.
    if (
      institution &&
      names.some((each) => prepared.title.includes(each)) &&
      !(sentence.folded.match(NAMED_INSTITUTION) ?? []).some((other) => !stem.endsWith(other))
    )
      return true;
    const counts = question.type === 'howMany' || question.type === 'share';
    const around = question.units.length > 0 || (!counts && !/[区县旗校学院园]$/u.test(name));
    return around && namedIn(`${prepared.folded}\n${prepared.title}`);
  });
}

/** 爱兰国小 is written 爱兰国民小学 as well. */
function inFull(name: string): string[] {
  const [, stem, kind] = /^(.+)国(小|中)$/u.exec(name) ?? [];
  return stem === undefined ? [] : [`${stem}国民${kind}学`];
}

/** What a name ends with that is a school's. */
export const INSTITUTION = /(?:学校|小学|中学|国小|国中|学院|大学|幼儿园|附中|附小|校区)$/u;
const NAMED_INSTITUTION =
  /(?<![各全所些类级余个名市省县区乡村的和与、])\p{Script=Han}{2}(?:小学|中学|国小|国中|学院|大学|幼儿园|附中|附小)(?![生段教校和、阶])/gu;

/** A year asked about is the sentence's own, or governs it from before, or is the document's. */
export function fitsYears(
  question: Question,
  { prepared, sentence }: Pick<Evidence, 'prepared' | 'sentence'>,
): boolean {
  if (!fitsSchoolYear(question.folded, sentence.folded)) return false;
  return question.years.every((year) => {
    // Outside of reports a year is often told once, for sentences before and behind it.
    if (!question.corpusHasUnits && prepared.folded.includes(String(year))) return true;
    const isIn = (ranges: ReturnType<typeof yearsIn>) =>
      ranges.some(({ from, to }) => year >= from && year <= to);
    // 比2019年提高 tells which year is compared with, not whose figure it is.
    const own = yearsIn(sentence.folded.replace(COMPARED_YEAR, ''));
    const before = prepared.sentences.slice(0, sentence.index).map(({ folded }) => yearsIn(folded));
    const nearest = before.findLast((years) => years.length > 0) ?? [];
    if (SAME_YEAR.test(sentence.folded) && isIn(nearest)) return true;
    if (own.length > 0) return isIn(own);
    if (nearest.length > 0) return isIn(nearest);
    // 四、2025年工作打算.
    const above = yearsIn(prepared.heading);
    if (above.length > 0) return isIn(above);
    return prepared.document.date?.startsWith(String(year)) ?? false;
  });
}

/**
 * “十四五”期间: any that is asked about is told in the sentence, by its name or by a year of its time, or was the last to be named before
 * it in the document; where none was, the document is of that time.
 */
export function fitsPlanPeriod(
  { folded, kind }: Question,
  { prepared: { paragraph, document, title, sentences }, sentence }: Pick<Evidence, 'prepared' | 'sentence'>,
): boolean {
  const asked = kind === 'check' ? [] : planPeriodsOf(folded);
  if (asked.length === 0) return true;
  const own = plansIn(sentence.folded);
  if (own.length > 0) return asked.some((plan) => own.includes(plan));
  const years = yearsIn(sentence.folded);
  if (years.length > 0)
    return asked.some((plan) => years.some(({ from, to }) => isInPlan(from, plan) || isInPlan(to, plan)));
  const before = sentences.slice(0, sentence.index).flatMap((each) => plansIn(each.folded));
  const above = () =>
    document.paragraphs.slice(0, paragraph.number - 1).flatMap(({ text }) => plansIn(fold(text)));
  const governing = before.at(-1) ?? above().at(-1) ?? plansIn(title).at(-1);
  if (governing !== undefined) return asked.includes(governing);
  return asked.some((plan) => isInPlan(Number(document.date?.slice(0, 4)), plan));
}

/** 111学年度, counted from 1912. */
const SCHOOL_YEAR = /(?<!\d)(?<year>\d{2,3})学年/gu;

function fitsSchoolYear(asked: string, told: string): boolean {
  const yearsOf = (text: string) => [...text.matchAll(SCHOOL_YEAR)].map(({ groups = {} }) => groups.year);
  const years = yearsOf(asked);
  const own = yearsOf(told);
  return own.length === 0 || years.every((year) => own.includes(year));
}

const COMPARED_YEAR = /(?:比|较|与|同)(?:19|20)\d{2}年/gu;
const SAME_YEAR = /^\s*(?:同年|当年|这一?年|该年|同期)/u;

function yearsIn(folded: string): { readonly from: number; readonly to: number }[] {
  const ranges: { from: number; to: number }[] = [];
  for (const match of folded.matchAll(/((?:19|20)\d{2})(?:年)?(?:[-—–至到~]+((?:19|20)\d{2})年?)?/gu)) {
    const from = Number(match[1]);
    ranges.push({ from, to: match[2] === undefined ? from : Number(match[2]) });
  }
  return ranges;
}
