import type { Evidence } from '../evidence/evidence.ts';
import type { WordSimilarity } from '../evidence/matching.ts';
import { asksForDone, speaksOfPlan } from '../evidence/plan.ts';
import type { PreparedParagraph } from '../evidence/prepared.ts';
import type { ContentTerm } from '../question/terms.ts';
import type { Question } from '../question/understand.ts';
import { findFigures } from '../text/figures.ts';
import { carriedNames } from './carriedNames.ts';
import type { Claim } from './claim.ts';
import { claimedFigures } from './claimedFigures.ts';
import { accountOf, isLight, isLittle, matterOf, tellsNothing } from './claimMatter.ts';
import { setsTarget } from './claimPeriod.ts';
import type { Candidate, Judged } from './judged.ts';
import { judgeSentence } from './judgeSentence.ts';

export const LOOKED_AT = 40;
const JUDGED = 14;

/** A claim with the sentences that may decide it. */
export interface WeighedClaim {
  readonly claim: Claim;
  /** All that was found of who reports. */
  readonly ranked: readonly Evidence[];
  readonly candidates: readonly Candidate[];
  /** What the rules make of each candidate. */
  readonly judged: readonly Judged[];
  readonly weigh: (evidence: Evidence, kin: WordSimilarity) => Candidate;
}

/** Null where a claim says nothing that one source would tell rather than another. */
export function weighClaim(
  question: Question,
  found: readonly Evidence[],
  similarity: WordSimilarity,
  anchor: Evidence | null,
): WeighedClaim | null {
  const ranked = ofReporter(question, found);
  const figures = claimedFigures(question.folded);
  const matter = matterOf(question, findFigures(question.folded));
  if (figures.length === 0 && anchor === null && tellsNothing(matter) && !/[“《]/u.test(question.folded))
    return null;
  const weigh = (evidence: Evidence, kin: WordSimilarity): Candidate => {
    const carried = carriedNames(question.folded, evidence, aboveOf(evidence, ranked));
    return { evidence, account: accountOf(matter, evidence, kin, carried), carried };
  };
  const byStanding = (a: Candidate, b: Candidate) => standing(b) - standing(a);
  // Kindred words are dear to look for: only the sentences that share most letters are tried for them.
  const candidates = ranked
    .slice(0, LOOKED_AT)
    .filter((evidence) => fitsPlan(question, evidence) && goesOnFrom(matter, evidence, anchor))
    .map((evidence) => weigh(evidence, () => undefined))
    .sort(byStanding)
    .slice(0, JUDGED)
    .map(({ evidence }) => weigh(evidence, similarity))
    .sort(byStanding);
  const claim: Claim = { question, matter, figures };
  const judged = candidates.map((candidate) => judgeSentence(claim, candidate, similarity));
  return { claim, ranked, candidates, judged, weigh };
}

/** The paragraph before, where it is among what was found and of the same section. */
function aboveOf({ prepared }: Evidence, ranked: readonly Evidence[]): PreparedParagraph | null {
  const { docId, number, section } = prepared.paragraph;
  const above = ranked.find(
    ({ prepared: { paragraph } }) => paragraph.docId === docId && paragraph.number === number - 1,
  );
  return above?.prepared.paragraph.section === section && section !== null ? above.prepared : null;
}

const SHORTEST_NAME = 2;

/** Of a claim that opens with the first letters of who reports (枫麓 for 枫麓职业技术学院) only that one's report. */
export function ofReporter(
  { folded, units, terms }: Question,
  found: readonly Evidence[],
): readonly Evidence[] {
  const [first] = terms;
  if (units.length > 0 || first === undefined || first.text.length < SHORTEST_NAME) return found;
  if (!folded.startsWith(first.text)) return found;
  const own = found.filter(({ prepared }) => prepared.paragraph.district?.startsWith(first.text) === true);
  return own.length > 0 ? own : found;
}

/** What the sentence says itself counts more than what stands around it. */
function standing({ account }: Candidate): number {
  return account.share + account.own;
}

/** A plan supports nothing that is told as done. */
export function fitsPlan({ folded, years }: Question, { sentence, prepared }: Evidence): boolean {
  if (sentence.plan === 'own' && restsOnIt(folded, sentence.folded)) return true;
  const isTold = sentence.plan === 'none' && !setsTarget(sentence.folded, prepared.document.date, years);
  return isTold || (speaksOfPlan(folded) && !asksForDone(folded));
}

/** 下一步将发挥22个学校联盟辐射作用: what a plan rests on is there already, and no more of it is said than that. */
const RESTS_ON =
  /(?:发挥|依托|借助|利用|用好|用足)(?:好|了)?\d+余?[个所名项支](?<noun>\p{Script=Han}{2,6}?)(?:的|辐射|示范|引领|带动|作用)/gu;
const MERELY_HAS =
  /(?:有|拥有|共|已?建(?:有|成)了?)(?:约|近|超过?)?[\d一二三四五六七八九十百两几多余]*[个所名项支]?$/u;

function restsOnIt(claim: string, told: string): boolean {
  return [...told.matchAll(RESTS_ON)].some(
    ({ groups: { noun = '' } = {} }) => claim.endsWith(noun) && MERELY_HAS.test(claim.slice(0, -noun.length)),
  );
}

/** 现在降到4.9%: what is not named was named before. */
function leansOn(matter: readonly ContentTerm[]): boolean {
  return (
    isLittle(matter) ||
    matter.every((term) => isLight(term) || term.usage?.kind === 'verb' || term.usage?.kind === 'adverb')
  );
}

function goesOnFrom(matter: readonly ContentTerm[], evidence: Evidence, anchor: Evidence | null): boolean {
  return anchor === null || !leansOn(matter) || evidence.prepared === anchor.prepared;
}
