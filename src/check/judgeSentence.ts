import type { Verdict } from '../answer/answer.ts';
import { fitsYears } from '../evidence/governs.ts';
import type { WordSimilarity } from '../evidence/matching.ts';
import type { Question } from '../question/understand.ts';
import type { Figure } from '../text/figures.ts';
import { countsThoseOfWhom } from './bareHaving.ts';
import { countsSomeOnly, isSomeOfAll } from './barelyCounted.ts';
import { borrowsYear } from './borrowedYear.ts';
import { relateAll } from './checkFigures.ts';
import type { Claim } from './claim.ts';
import { replacedAgent, replacedHolder } from './claimAgent.ts';
import { dateStated, relateDates } from './claimDate.ts';
import { type Account, isLight, withoutWords } from './claimMatter.ts';
import { maybeAnother, type ReplacedName, replacedName, replacedWord, roleOfNames } from './claimNames.ts';
import { saysOrder } from './claimOrder.ts';
import { periodAt, periodOf, saysCohort, saysSameDay, saysSpans, statesYear } from './claimPeriod.ts';
import { callsQuoted, quotedIn } from './claimQuotes.ts';
import { countedPart, oneOfSeveral } from './claimShare.ts';
import { tellsDeed } from './commonWords.ts';
import { measureOf } from './comparableFigures.ts';
import { contrastBetween, deniesFigure } from './contrasts.ts';
import { boundsByPart } from './countedPartly.ts';
import { relateToSpan } from './daySpans.ts';
import { aboutFigure, densest, localText } from './decidingPlace.ts';
import { tellsOfOtherPeriod } from './eachPeriod.ts';
import { leadOf } from './figureLead.ts';
import type { Candidate, Judged, OpenReason } from './judged.ts';
import { leftUnsaid } from './leftUnsaid.ts';
import { letterContrast } from './letterContrast.ts';
import { isUnsaidRate, tellsOfAnother, tellsOfOtherPeople } from './otherMatter.ts';
import { neighboursNumber } from './parallelClauses.ts';
import { isDuty, permitsTheSame } from './permission.ts';
import { byStem, isReportOf, saysNames } from './saysNames.ts';
import { tellsOfOtherSpan } from './toldOfOther.ts';
import { toldOtherwise } from './toldOtherwise.ts';
import { turnsRound } from './turnedRound.ts';

/** Least shares of a claim's matter that one sentence speaks of, for it to be about the same thing. */
const SAME_THING_WITH_FIGURE = 0.7;
const SAME_THING_BY_WORDS = 0.78;
/** As much of that the sentence says itself. */
const LEAST_OWN = 0.6;
/** As much of the claim's matter the supporting sentence says itself. */
const SUPPORTS_ITSELF_WITH_FIGURE = 0.62;
const SUPPORTS_ITSELF_BY_WORDS = 0.8;
const VERBATIM = 0.5;

/** What one sentence makes of a claim. */
export function judgeSentence(claim: Claim, candidate: Candidate, similarity: WordSimilarity): Judged {
  const { question } = claim;
  const { evidence, carried } = candidate;
  const { folded } = evidence.sentence;
  const date = dateStated(question.folded);
  const when = date === null ? 'unsaid' : relateDates(date, evidence.sentence);
  const dated = when === 'unsaid' ? null : date;
  const figures = dated === null ? claim.figures : claim.figures.filter(({ start }) => start < dated.start);
  const account =
    dated === null
      ? candidate.account
      : withoutWords(
          candidate.account,
          ({ text }) => text.includes(dated.event) || dated.event.includes(text),
        );
  const verdict = (said: Verdict, shown = evidence, firmness = account.share): Judged => ({
    verdict: said,
    evidence: shown,
    firmness,
    open: null,
  });
  const open = (why: OpenReason): Judged => ({ ...verdict('未找到'), open: why });
  const least = figures.length > 0 ? SAME_THING_WITH_FIGURE : SAME_THING_BY_WORDS;
  const contradictsBut = (left: (word: string) => boolean) => {
    const rest = withoutWords(account, ({ text }) => left(text));
    return isSameThing(rest, least) && rest.own >= least && !leavesDeed(rest)
      ? verdict('矛盾')
      : open('contrast');
  };

  const agent = replacedAgent(question.folded, folded) ?? replacedHolder(question.folded, folded);
  const unattributed = agent === null ? question.folded : question.folded.replace(agent.claim, '');
  const quoted = quotedIn(unattributed, evidence.prepared);
  if (!isReportOf(question, evidence) || quoted === 'unsaid') return open('report');
  if (!saysCohort(question.folded, folded, null)) return open('cohort');
  if (!saysSameDay(question.folded, evidence.prepared)) return open('day');
  const stated = dated === null && figures.length === 0 && statesYear(question.folded);
  if (!stated && dated === null && !fitsYears(question, evidence)) return open('year');

  const replaced: ReplacedName | null =
    agent ??
    replacedName(
      { ...question, folded: byStem(question.folded, evidence) },
      [byStem(folded, evidence), ...carried].join(' '),
      question.folded,
    );
  if (replaced !== null) {
    if (maybeAnother(question.folded, replaced.claim)) return open('other name');
    return contradictsBut((text) => replaced.claim.includes(text) || text.includes(replaced.claim));
  }
  const telling = claim.matter.filter((term) => !isLight(term)).map(({ text }) => text);
  const word = replacedWord(question.folded, telling, folded);
  if (word !== null && figures.length === 0) return contradictsBut((text) => text === word.claim);
  if (!saysNames(question, evidence, carried)) return open('names');

  if (when === 'different')
    return isSameThing(account, least) && account.own >= LEAST_OWN ? verdict('矛盾') : open('date');

  const part = countedPart(question.folded, folded);
  if (part !== null && isSameThing(account, least)) return verdict('矛盾', aboutFigure(evidence, part));
  const related = relateAll(
    question.folded,
    claim.matter,
    figures,
    evidence,
    similarity,
    question.years,
    carried,
  );
  const deciding = related.find(({ relation }) => relation === 'different') ?? related[0];
  // 今年9月 dates what is claimed, it is not that.
  const figure = deciding?.figure == null || isDate(deciding.figure) ? null : deciding.figure;
  const shown =
    figure !== null
      ? aboutFigure(evidence, figure)
      : deciding?.figure == null
        ? evidence
        : { ...evidence, clause: densest(evidence, account) };
  const near = localText(evidence, account, figure);
  const at = figure === null ? densest(evidence, account) : shown.clause;
  if (!saysCohort(question.folded, folded, figure?.start ?? null)) return open('cohort');
  const period =
    dated !== null
      ? 'same'
      : figure !== null
        ? periodOf(question.years, evidence.sentence, figure)
        : periodAt(question.years, evidence.sentence, at);
  if (period === 'other') return stated && isSameThing(account, least) ? verdict('矛盾') : open('period');
  if (stated && period === 'unsaid' && !fitsYears(question, evidence)) return open('year');
  if (figure !== null && borrowsYear(question.folded, question.years, evidence.sentence, figure))
    return open('borrowed year');
  const byPart = related.some(
    ({ relation, figure: told }, index) =>
      told !== null &&
      (relation === 'same' || relation === 'different') &&
      boundsByPart(claim.matter, figures[index] as Figure, question.folded, told, folded),
  );
  if (byPart) return open('part');
  const permitted = permitsTheSame(question.folded, folded);
  const contrast = permitted
    ? null
    : (contrastBetween(question.folded, near) ??
      oneOfSeveral(question.folded, near) ??
      letterContrast(telling, near));
  const turned = turnsRound(question.folded, question.others, folded);
  const same =
    contrast === null
      ? turned
        ? withoutWords(account, ({ text }) => isDuty(text))
        : account
      : withoutWords(account, ({ text }) => contrast.claim.some((said) => said.includes(text)));
  const span = relateToSpan(question.folded, folded);
  const toldFigures = evidence.sentence.figures;
  const otherPeriod =
    tellsOfOtherPeriod(question.folded, figures, folded, toldFigures) ||
    tellsOfOtherSpan(question.folded, figures, folded, toldFigures);
  if (
    otherPeriod &&
    isSameThing(
      withoutWords(same, ({ text }) => /^每|均$/u.test(text)),
      least,
    )
  )
    return verdict('矛盾');
  if (span !== null) {
    const begun = withoutWords(same, ({ text }) => BEGINS_OR_ENDS.test(text));
    const day = evidence.sentence.figures.find(({ start }) => start === span.start);
    const days = day === undefined ? evidence : aboutFigure(evidence, day);
    if (isSameThing(begun, least) && span.relation === 'different') return verdict('矛盾', days);
    if (isSameThing(begun, least) && begun.own >= SUPPORTS_ITSELF_WITH_FIGURE) return verdict('支持', days);
  }
  if (!isSameThing(same, least)) return open('thing');
  if (quoted === 'renumbered') return verdict('矛盾');
  const neighbours = neighboursNumber(question.folded, figures, folded, toldFigures);
  if (neighbours !== null && same.own >= SUPPORTS_ITSELF_WITH_FIGURE)
    return verdict('矛盾', aboutFigure(evidence, neighbours));
  const role = roleOfNames(question, claim.matter, evidence.sentence);
  if (turned) return verdict('矛盾');
  if (role !== 'own') return role === 'swapped' ? verdict('矛盾') : open('role');
  const told = `${carried.join(' ')} ${folded}`;
  if (tellsOfOtherPeople(question.folded, told)) return open('people');
  const firmness = same.share + (deciding?.binding ?? 0);
  const firmly = same.own >= LEAST_OWN;
  const denied = figures.some((each) => deniesFigure(question.folded, each, near));
  if (related.some(({ relation }) => relation === 'different')) {
    // 12个老师待了两年 tells of a stay: who tells of no years may count others.
    const untold = figures.filter((_, index) => related[index]?.relation === 'none');
    const isThere = ({ value, unit }: Figure) =>
      evidence.sentence.figures.some((each) => each.value === value && each.unit === unit);
    if (!untold.every(isThere)) return open('figures beside');
    const claimed = figures[related.findIndex(({ relation }) => relation === 'different')];
    const lead = claimed === undefined ? '' : leadOf(question.folded, claimed);
    const some =
      figure !== null &&
      (countsThoseOfWhom(question.folded, folded) ||
        countsSomeOnly(claim.matter, figure, evidence.sentence, lead) ||
        (claimed !== undefined && isSomeOfAll(question.folded, claimed, folded, figure)));
    const another =
      !saysOrder(question.folded, told) ||
      leftUnsaid(question, evidence.prepared).length > 0 ||
      !callsQuoted(question.folded, evidence, carried) ||
      (figure !== null && isUnsaidRate(question.folded, folded, figure.start)) ||
      (claimed !== undefined && figure !== null && lacksMeasure(claimed, question.folded, figure, folded));
    if (another || saysToTheLetter(question, folded)) return open('another figure');
    return firmly && !some && !denied && contrast === null ? verdict('矛盾', shown, firmness) : open('some');
  }
  // What is done to it is told nowhere there.
  if (leavesDeed(same)) return open('deed');
  // 第二批 for 首批 is a figure, too, and stands against a word.
  const replaces = (index: number) => {
    const { start, end } = figures[index] as Figure;
    return contrast?.claim.some((said) => said.includes(question.folded.slice(start, end))) === true;
  };
  // 3个国家级项目 of 3个省级项目: the number is there, of what the contrast tells of.
  const standsThere = (index: number) => {
    const { value, unit, kind } = figures[index] as Figure;
    const like = toldFigures.filter((each) => each.kind === kind && each.unit === unit);
    return contrast !== null && like.length === 1 && like[0]?.value === value;
  };
  if (!related.every(({ relation }, index) => relation === 'same' || replaces(index) || standsThere(index)))
    return open('figures');
  if (contrast !== null || denied) return verdict('矛盾', shown, firmness);
  const rest = permitted ? 'so' : toldOtherwise(claim, evidence, near, firmly);
  if (rest !== 'so') return rest === 'otherwise' ? verdict('矛盾', shown, firmness) : open('told');
  const leastOwn = figures.length > 0 ? SUPPORTS_ITSELF_WITH_FIGURE : SUPPORTS_ITSELF_BY_WORDS;
  if (!saysOrder(question.folded, folded) || tellsOfAnother(question.folded, near)) return open('order');
  if (account.loose.length > 0 || account.own < leastOwn) return open('own');
  if (account.unsaid.length > 0 || leftUnsaid(question, evidence.prepared).length > 0) return open('unsaid');
  if (!saysSpans(question.folded, evidence.prepared.folded)) return open('spans');
  // The very figure, or the very words, outweigh all that tells something near to it.
  const verbatim = related.every(({ verbatim: exact }) => exact);
  return verdict('支持', shown, firmness + (verbatim ? VERBATIM : 0));
}

const BEGINS_OR_ENDS = /^(?:开始|启动|结束|截止|开启)$/u;

/** Whether a sentence holds a claim letter by letter: whatever was read of its figures, it says so itself. */
function saysToTheLetter({ folded, units }: Question, source: string): boolean {
  const unit = units.find((name) => folded.startsWith(name)) ?? '';
  const rest = folded.slice(unit.length);
  return rest.length >= LEAST_LETTERS && source.includes(rest);
}

const LEAST_LETTERS = 8;

/** 一共37 may count anything. */
function lacksMeasure(claimed: Figure, folded: string, figure: Figure, source: string): boolean {
  return claimed.kind === 'quantity' && measureOf(claimed, folded) === '' && measureOf(figure, source) !== '';
}

function leavesDeed({ words }: Account): boolean {
  return words.some(({ term, own }) => own === 0 && !isLight(term) && tellsDeed(term));
}

function isDate({ kind }: Figure): boolean {
  return kind === 'month' || kind === 'day';
}

function isSameThing({ share, own, gaps, words }: Account, least: number): boolean {
  return words.length > 0 && share >= least && own >= LEAST_OWN * least && gaps.length === 0;
}
