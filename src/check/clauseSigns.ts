import type { Evidence } from '../evidence/evidence.ts';
import type { Figure } from '../text/figures.ts';
import { personNames } from '../text/personNames.ts';
import type { Claim } from './claim.ts';
import { dateStated, relateDates } from './claimDate.ts';
import { namesIn } from './claimNames.ts';
import { contrastBetween, countDenials } from './contrasts.ts';
import { mayStandFor, numeralNames, spokenNumbers } from './spokenNumbers.ts';

export const CLAUSE_SIGNS = [
  'numbers met in sentence',
  'numbers unmet in sentence',
  'numbers unmet in paragraph',
  'numbers unmet in clause',
  'clause numbers unsaid',
  'bounds opposed',
  'clause denies otherwise',
  'clause contrast',
  'clause forbids',
  'clause allows',
  'claim allows',
  'clause plans',
  'claim tells done',
  'date same',
  'date different',
  'years beside',
  'months unmet',
  'names in claim',
  'names missing in sentence',
  'names missing in paragraph',
  'names of the kind told',
  'people told otherwise',
  'claim gives cause',
  'sentence gives cause',
  'claim compares',
  'claim says also',
  'claim says only',
  'sentence says only',
  'later figure',
] as const;

const FORBIDS = /不[得准许可能]|严禁|禁止|不允许|一律不|杜绝|不再|无[需须]|不用|不必|免(?!费)/u;
const ALLOWS = /(?<!不)(?:可以?(?![持观])|允许|能够?(?![力源])|准许)|照样|照旧|随便|仍/u;
const PLANS = /计划|将(?!近)|拟|预计|力争|下一步|到20[2-9]\d年|争取|提出|目标|明年/u;
const DONE = /已|了(?!解)|(?<![超通经])过(?!程|渡|关)|如今|现在|目前|在用|开始|就有|正式/u;
const CAUSES = /因为|因此|由于|所以|从而|使得|带来|靠的?是|为了|是为了|缘于|归功|得益|导致|的原因/u;
const COMPARES =
  /比.{1,12}(?:[高低多少大小早晚快慢强好]|增|减)|[高低多少大早晚]于|超过.{1,8}区|最|第一|排名|居/u;
const ALSO = /[也还](?!是|有没有)/u;
const ONLY = /只[有能是在收要]|仅|才(?!能|干)/u;

/** What speaks for and against a claim in the very clauses that tell of its matter. @param clause those clauses, folded */
export function clauseSigns(
  { question, figures }: Claim,
  { sentence, prepared }: Evidence,
  clause: string,
): number[] {
  const { folded } = question;
  const inNames = [...numeralNames(folded), ...numeralNames(prepared.folded)];
  const said = spokenNumbers(folded, inNames);
  const [inSentence, inParagraph, inClause] = [sentence.folded, prepared.folded, clause].map((text) =>
    spokenNumbers(text, inNames),
  ) as [ReturnType<typeof spokenNumbers>, ReturnType<typeof spokenNumbers>, ReturnType<typeof spokenNumbers>];
  const unmet = (told: typeof said) => said.filter((each) => !told.some((other) => mayStandFor(each, other)));
  const date = dateStated(folded);
  const when = date === null ? 'unsaid' : relateDates(date, sentence);
  const years = yearsIn(folded);
  const toldYears = yearsIn(sentence.folded);
  const months = folded.match(/\d{1,2}月/gu) ?? [];
  const told: readonly string[] = prepared.folded.match(/\d{1,2}月/gu) ?? [];
  const names = namesIn(question);
  const kinds = names.map(({ kind }) => kind).filter((kind) => kind !== '');
  const people = personNames(folded);
  const toldPeople = personNames(sentence.folded);
  return [
    Math.min(4, said.length - unmet(inSentence).length),
    Math.min(4, unmet(inSentence).length),
    Math.min(4, unmet(inParagraph).length),
    Math.min(4, unmet(inClause).length),
    Math.min(4, inClause.filter((each) => !said.some((other) => mayStandFor(other, each))).length),
    figures.some((claimed) => sentence.figures.some((told) => areOpposed(claimed, told))) ? 1 : 0,
    countDenials(folded) % 2 === countDenials(clause) % 2 ? 0 : 1,
    contrastBetween(folded, clause) === null ? 0 : 1,
    FORBIDS.test(clause) ? 1 : 0,
    ALLOWS.test(clause) ? 1 : 0,
    (ALLOWS.test(folded) ? 1 : 0) - (FORBIDS.test(folded) ? 1 : 0),
    PLANS.test(clause) ? 1 : 0,
    (DONE.test(folded) ? 1 : 0) - (PLANS.test(folded) ? 1 : 0),
    when === 'same' ? 1 : 0,
    when === 'different' ? 1 : 0,
    years.some((year) => !toldYears.includes(year)) ? (toldYears.length > 0 ? 2 : 1) : 0,
    months.filter((month) => !told.includes(month)).length,
    Math.min(3, names.length),
    names.filter(({ text }) => !sentence.folded.includes(text)).length,
    names.filter(({ text }) => !prepared.folded.includes(text)).length,
    kinds.filter((kind) => sentence.folded.includes(kind)).length,
    people.some((name) => !sentence.folded.includes(name)) && toldPeople.length > 0 ? 1 : 0,
    CAUSES.test(folded) ? 1 : 0,
    CAUSES.test(sentence.folded) ? 1 : 0,
    COMPARES.test(folded) ? 1 : 0,
    ALSO.test(folded) ? 1 : 0,
    ONLY.test(folded) ? 1 : 0,
    ONLY.test(clause) ? 1 : 0,
    sentence.index / Math.max(1, prepared.sentences.length - 1),
  ];
}

const UPPER = new Set(['most', 'below']);
const LOWER = new Set(['from', 'above']);

/** 不超过6年 for 不少于6年. */
function areOpposed(claim: Figure, told: Figure): boolean {
  if (claim.value !== told.value || claim.value === null) return false;
  return (
    (UPPER.has(claim.precision) && LOWER.has(told.precision)) ||
    (LOWER.has(claim.precision) && UPPER.has(told.precision))
  );
}

function yearsIn(folded: string): readonly string[] {
  return folded.match(/(?:19|20)\d{2}(?=年)/gu) ?? [];
}
