import type { Verdict } from '../answer/answer.ts';
import type { Evidence } from '../evidence/evidence.ts';
import { fitsYears, namesAll } from '../evidence/governs.ts';
import type { WordSimilarity } from '../evidence/matching.ts';
import { asksForDone, speaksOfPlan } from '../evidence/plan.ts';
import type { ContentTerm } from '../question/terms.ts';
import type { Question } from '../question/understand.ts';
import { type Figure, findFigures } from '../text/figures.ts';
import { claimedFigures, relateAll } from './checkFigures.ts';
import { comparedIn } from './claimComparison.ts';
import { statesSomething } from './claimForm.ts';
import { type Account, accountOf, isLight, isLittle, matterOf, withoutWords } from './claimMatter.ts';
import { maybeAnother, replacedName, replacedWord, roleOfNames } from './claimNames.ts';
import { saysOrder } from './claimOrder.ts';
import { periodAt, statesYear } from './claimPeriod.ts';
import { quotedIn } from './claimQuotes.ts';
import { universalityOf } from './claimUniversal.ts';
import { contrastBetween, negationDiffers, tellsOfOthers } from './contrasts.ts';
import { aboutFigure, densest, localText } from './decidingPlace.ts';

/** What one claim comes to, with the evidence that decides it. */
export interface Finding {
  readonly verdict: Verdict;
  readonly evidence: Evidence | null;
}

/** Least shares of a claim's matter that one sentence speaks of, for it to be about the same thing. */
const SAME_THING_WITH_FIGURE = 0.7;
const SAME_THING_BY_WORDS = 0.78;
/** As much of that the sentence says itself. */
const LEAST_OWN = 0.6;
/** The same for a sentence that contradicts. */
const LEAST_OWN_AGAINST = 0.6;
const LOOKED_AT = 40;
const JUDGED = 14;

interface Candidate {
  readonly evidence: Evidence;
  readonly account: Account;
}

/**
 * Decides one claim against the evidence of its unit. A sentence decides only when it speaks of the same thing:
 * the claim's telling words, names and period are there. 支持 asks for the same figures, names, ranks, polarity;
 * 矛盾 for one of them told otherwise.
 *
 * @param anchor the evidence that decided the claim before: a claim without matter of its own (数量全市第一) goes on
 *   from there
 */
export function checkClaim(
  question: Question,
  ranked: readonly Evidence[],
  similarity: WordSimilarity,
  anchor: Evidence | null,
): Finding {
  if (!statesSomething(question)) return { verdict: '未找到', evidence: null };
  const figures = claimedFigures(question.folded);
  const matter = matterOf(question, findFigures(question.folded));
  const weigh = (evidence: Evidence, kin: WordSimilarity): Candidate => ({
    evidence,
    account: accountOf(matter, evidence, kin),
  });
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
  const support = firmest(judged.filter(({ verdict }) => verdict === '支持'));
  const contradiction = firmest(judged.filter(({ verdict }) => verdict === '矛盾'));
  if (support === null && contradiction === null) return { verdict: '未找到', evidence: null };
  return support !== null && support.firmness >= (contradiction?.firmness ?? 0)
    ? { verdict: '支持', evidence: support.evidence }
    : { verdict: '矛盾', evidence: (contradiction as Judged).evidence };
}

function firmest(judged: readonly Judged[]): Judged | null {
  return judged.reduce<Judged | null>(
    (best, each) => (best === null || each.firmness > best.firmness ? each : best),
    null,
  );
}

/** What the sentence says itself counts more than what stands around it. */
function standing({ account }: Candidate): number {
  return account.share + account.own;
}

interface Claim {
  readonly question: Question;
  readonly matter: readonly ContentTerm[];
  readonly figures: readonly Figure[];
}

/** 康巴什第三小学 is 康巴什区第三小学 where 康巴什区 reports: both are read without the ending. */
function byStem(text: string, { prepared }: Evidence): string {
  const unit = prepared.paragraph.district ?? '';
  return unit.length > 2 ? text.replaceAll(unit, unit.replace(/[区县市旗]$/u, '')) : text;
}

/** Of several units in a claim the report must be one's, and name the others. */
function isReportOf({ units }: Question, { prepared }: Evidence): boolean {
  if (units.length < 2) return true;
  const own = prepared.paragraph.district;
  return units.every((unit) => unit === own || prepared.folded.includes(unit.replace(/[区县市旗]$/u, '')));
}

function saysNames(question: Question, evidence: Evidence): boolean {
  const said = byStem(evidence.sentence.folded, evidence);
  const others = question.others.filter((name) => !said.includes(byStem(name, evidence)));
  return namesAll({ ...question, others }, evidence);
}

/** As much of the claim's matter the supporting sentence says itself. */
const SUPPORTS_ITSELF_WITH_FIGURE = 0.62;
const SUPPORTS_ITSELF_BY_WORDS = 0.8;
const VERBATIM = 0.5;

interface Judged {
  readonly verdict: Verdict;
  readonly evidence: Evidence;
  readonly firmness: number;
}

function judgeSentence(claim: Claim, candidate: Candidate, similarity: WordSimilarity): Judged {
  const { question, figures } = claim;
  const { evidence, account } = candidate;
  const { folded } = evidence.sentence;
  const verdict = (said: Verdict, shown = evidence, firmness = account.share): Judged => ({
    verdict: said,
    evidence: shown,
    firmness,
  });
  const unknown = verdict('未找到');
  const least = figures.length > 0 ? SAME_THING_WITH_FIGURE : SAME_THING_BY_WORDS;

  const quoted = quotedIn(question.folded, evidence.prepared);
  if (!isReportOf(question, evidence) || quoted === 'unsaid') return unknown;
  const stated = figures.length === 0 && statesYear(question.folded);
  if (!stated && !fitsYears(question, evidence)) return unknown;

  const replaced = replacedName(
    { ...question, folded: byStem(question.folded, evidence) },
    byStem(folded, evidence),
  );
  if (replaced !== null) {
    if (maybeAnother(question.folded, replaced.claim)) return unknown;
    const rest = withoutWords(
      account,
      ({ text }) => replaced.claim.includes(text) || text.includes(replaced.claim),
    );
    return isSameThing(rest, least) && rest.own >= least ? verdict('矛盾') : unknown;
  }
  const word = replacedWord(
    question.folded,
    claim.matter.filter((term) => !isLight(term)).map(({ text }) => text),
    folded,
  );
  if (word !== null && figures.length === 0) {
    const rest = withoutWords(account, ({ text }) => text === word.claim);
    return isSameThing(rest, least) && rest.own >= least ? verdict('矛盾') : unknown;
  }
  if (!saysNames(question, evidence)) return unknown;

  const related = relateAll(question.folded, claim.matter, figures, evidence, similarity);
  const deciding = related.find(({ relation }) => relation === 'different') ?? related[0];
  // 今年9月 dates what is claimed, it is not that.
  const telling = deciding?.figure == null || isDate(deciding.figure) ? null : deciding.figure;
  const shown =
    telling !== null
      ? aboutFigure(evidence, telling)
      : deciding?.figure == null
        ? evidence
        : { ...evidence, clause: densest(evidence, account) };
  const near = localText(evidence, account, telling);
  const at = telling === null ? densest(evidence, account) : shown.clause;
  const period = periodAt(question.years, evidence.sentence, at);
  if (period === 'other') return stated && isSameThing(account, least) ? verdict('矛盾') : unknown;
  if (stated && period === 'unsaid' && !fitsYears(question, evidence)) return unknown;
  const contrast = contrastBetween(question.folded, near);
  const same =
    contrast === null ? account : withoutWords(account, ({ text }) => contrast.claim.includes(text));
  if (!isSameThing(same, least)) return unknown;
  if (quoted === 'renumbered') return verdict('矛盾');
  const role = roleOfNames(question, claim.matter, evidence.sentence);
  if (role !== 'own') return role === 'swapped' ? verdict('矛盾') : unknown;
  const firmness = same.share + (deciding?.binding ?? 0);
  if (related.some(({ relation }) => relation === 'different'))
    return same.own >= LEAST_OWN_AGAINST ? verdict('矛盾', shown, firmness) : unknown;
  if (!related.every(({ relation }) => relation === 'same')) return unknown;
  if (contrast !== null) return verdict('矛盾', shown, firmness);
  if (figures.length === 0 && negationDiffers(question.folded, near)) return verdict('矛盾', shown, firmness);
  const compared = comparedIn(question.folded, claim.matter, evidence.sentence);
  if (compared === 'open') return unknown;
  if (compared === 'otherwise') return verdict('矛盾', shown, firmness);
  const universal = universalityOf(
    question.folded,
    near,
    claim.matter.map(({ text }) => text),
  );
  if (universal.kind === 'unsaid') return unknown;
  if (universal.kind === 'part')
    return same.own >= LEAST_OWN_AGAINST ? verdict('矛盾', shown, firmness) : unknown;
  const leastOwn = figures.length > 0 ? SUPPORTS_ITSELF_WITH_FIGURE : SUPPORTS_ITSELF_BY_WORDS;
  if (!saysOrder(question.folded, folded) || tellsOfOthers(question.folded, near)) return unknown;
  if (account.loose.length > 0 || account.own < leastOwn) return unknown;
  // The very figure, or the very words, outweigh all that tells something near to it.
  const verbatim = related.every(({ verbatim: exact }) => exact);
  return verdict('支持', shown, firmness + (verbatim ? VERBATIM : 0));
}

function isDate({ kind }: Figure): boolean {
  return kind === 'month' || kind === 'day';
}

function isSameThing({ share, own, gaps, words }: Account, least: number): boolean {
  return words.length > 0 && share >= least && own >= LEAST_OWN * least && gaps.length === 0;
}

/** A plan supports nothing that is told as done. */
function fitsPlan({ folded }: Question, { sentence }: Evidence): boolean {
  return sentence.plan === 'none' || (speaksOfPlan(folded) && !asksForDone(folded));
}

function goesOnFrom(matter: readonly ContentTerm[], evidence: Evidence, anchor: Evidence | null): boolean {
  return anchor === null || !isLittle(matter) || evidence.prepared === anchor.prepared;
}
