import type { Evidence } from '../evidence/evidence.ts';
import { wantsFigure } from '../evidence/expectedFigure.ts';
import type { Finder } from '../evidence/find.ts';
import { INSTITUTION } from '../evidence/governs.ts';
import type { Question } from '../question/understand.ts';
import type { Hit } from '../retrieve/search.ts';
import type { AnswerTexts } from '../texts/zh/answer.ts';
import { disagreeing, sideBySide } from './disagreement.ts';
import type { DraftLine } from './draft.ts';
import { withList, withTheDay, withWhatLabelsName } from './goesWith.ts';
import { goingOn, notYetSaid } from './goingOn.ts';
import { type Judge, type Judgement, kindOf } from './judge.ts';
import { hardLack } from './lacks.ts';
import { outrightFirst, tellsOutright } from './outright.ts';
import { pointsAround, pointsWithin, withPoints } from './points.ts';
import { presentValue } from './presentValue.ts';
import { claimOf, proofOf, type Response } from './respond.ts';
import { toldBehind } from './toldBehind.ts';
import { tellsPartners } from './whichPlaces.ts';
import { unitAsked } from './whose.ts';

/**
 * A second sentence joins when the ranker sees it nearly as good and the two together stay short. In reports the first one
 * stands alone where the judge is sure of it, and where it is not, one that may answer as well is enough to join; in other
 * texts, where the answer is more often beside the best sentence, it must answer by itself. Chosen on tuning questions and
 * on CMRC's even articles, each judged by a model fitted to others.
 */
const SECOND = {
  reports: { close: 2, together: 220, sure: 0.7, possible: 0.05 },
  texts: { close: 2, together: 200, sure: null, possible: null },
} as const;
const HOW_LENGTH = 220;
/** Further sentences of a practice are nearly as telling as the first, by the ranker's score. */
const AS_TELLING = 1.5;
/** Sentences further down the ranking are not asked whether they answer. */
const JUDGED = 12;
const OFF_TOPIC_COVERAGE = 0.3;

/** Answers one question that asks for one thing. */
export function answerQuestion(
  question: Question,
  hits: readonly Hit[],
  finder: Finder,
  judge: Judge,
  texts: AnswerTexts,
): Response {
  const ranked = evidenceFor(question, hits, finder);
  const practice = question.type === 'how' || question.type === 'why';
  const judged: Judged[] = [];
  const judgements: Judgement[] = [];
  for (const evidence of outrightFirst(question, ranked).slice(0, JUDGED)) {
    const judgement = goingOn(question, evidence, judge.judge(question, evidence, ranked));
    judgements.push(judgement);
    const isTold = (other: Judged) => isEnough(other) && isSame(other.evidence, evidence);
    if (!judged.some(isTold)) judged.push({ evidence, judgement });
    // What is not a practice shows two sentences at most.
    if (!practice && judged.filter(isEnough).length === 2) break;
  }
  const accepted = judged.filter(isEnough).map(({ evidence }) => evidence);
  const [told] = accepted;
  const best =
    told === undefined ? toldBehind(question, judged, ranked, judge) : presentValue(question, told, ranked);
  if (best === null) return refusal(question, ranked, judgements);
  const other = practice ? null : disagreeing(question, best, ranked, judge);
  if (other !== null)
    return { kind: 'draft', draft: sideBySide(question, [best, other], texts), verdict: null };
  const points =
    question.type === 'how' || question.type === 'topic' ? pointsAround(question, best, ranked) : [];
  const within = points.length > 0 ? [] : pointsWithin(question, best, ranked);
  const chosen =
    points.length > 0
      ? withPoints(practices(accepted, best), points)
      : within.length > 0
        ? within
        : withWhatLabelsName(practice ? practices(accepted, best) : facts(question, judged, best), ranked);
  const listed = points.length > 0 ? chosen : withList(chosen, ranked);
  const dated = question.type === 'when' ? withTheDay(listed, ranked) : listed;
  const lines: DraftLine[] = dated.map((evidence) => {
    const unit = unitAsked(question, evidence, proofOf(question, evidence).quote);
    return claimOf(question, evidence, texts, unit === null ? '' : texts.districtLead(unit));
  });
  return { kind: 'draft', draft: lines, verdict: null };
}

/** Evidence of the units asked about; of all when none is named. */
export function evidenceFor(question: Question, hits: readonly Hit[], finder: Finder): Evidence[] {
  const found = finder.evidence(question, hits, question.units);
  const { alreadySaid = [] } = question;
  return alreadySaid.length === 0 ? found : notYetSaid(found, alreadySaid);
}

interface Judged {
  readonly evidence: Evidence;
  readonly judgement: Judgement;
}

/** Whether two paragraphs tell the very same sentence. */
function isSame(one: Evidence, other: Evidence): boolean {
  return one.sentence.folded === other.sentence.folded;
}

function isEnough({ judgement }: Judged): boolean {
  return judgement.kind === 'enough';
}

function facts(question: Question, judged: readonly Judged[], best: Evidence): Evidence[] {
  const { close, together, sure, possible } = SECOND[kindOf(question)];
  const confidence = judged.find(({ evidence }) => evidence === best)?.judgement.confidence ?? 0;
  // 为什么叫康巴什 is told in one sentence, wherever the ranker saw it.
  if (tellsOutright(question, best)) {
    // Each of several partners has a sentence of its own.
    const others = judged.filter(({ evidence }) => tellsPartners(question.folded, evidence.sentence.folded));
    return [...new Set([best, ...others.filter(isEnough).map(({ evidence }) => evidence)])];
  }
  if (best.figure !== null || (sure !== null && confidence >= sure)) return [best];
  const joining = judged.filter(({ evidence }) => {
    // What only names the next sentence adds nothing to an answer.
    if (isSame(evidence, best) || evidence.label) return false;
    const near = best.score - evidence.score <= close;
    return near && sentenceLength(best) + sentenceLength(evidence) <= together;
  });
  const mayAnswer = ({ evidence, judgement }: Judged) =>
    possible !== null &&
    judgement.confidence >= possible &&
    // Another figure or another person beside the sentence would be taken for the one asked for.
    !wantsFigure(question) &&
    question.type !== 'who' &&
    hardLack(question, evidence) === null &&
    evidence.prepared.paragraph.district === best.prepared.paragraph.district;
  const second = joining.find(isEnough) ?? joining.find(mayAnswer);
  // The better one first, wherever it stands: a reader may stop there.
  return second === undefined ? [best] : [best, second.evidence];
}

/** How something is done takes several sentences: the best one's paragraph, its most telling ones in order. */
function practices(accepted: readonly Evidence[], best: Evidence): Evidence[] {
  const chosen = [best];
  let length = sentenceLength(best);
  for (const evidence of accepted) {
    if (evidence === best || evidence.prepared !== best.prepared || evidence.score < best.score - AS_TELLING)
      continue;
    if (length + sentenceLength(evidence) > HOW_LENGTH) continue;
    chosen.push(evidence);
    length += sentenceLength(evidence);
  }
  return inOrder(chosen);
}

function inOrder(evidence: readonly Evidence[]): Evidence[] {
  return [...evidence].sort((a, b) =>
    a.prepared === b.prepared ? a.sentence.index - b.sentence.index : b.score - a.score,
  );
}

function sentenceLength({ sentence }: Evidence): number {
  return sentence.span.end - sentence.span.start;
}

/** Places and schools of which no document writes even the name. */
function strangersIn({ others, terms }: Question): string[] {
  return others.filter((name) => terms.some(({ text, known }) => known === false && name.includes(text)));
}

const OF_SCHOOLING = /[学校教师课考幼园班招升]|孩子|娃/u;

/** 武侯区有多少学校, and 武侯区呢: what these documents could have told. Who asks for 北京's weather is told what they are about. */
function asksOfSchooling({ others, folded, terms }: Question): boolean {
  const rest = others.reduce((text, name) => text.replaceAll(name, ''), folded);
  const onlyNames = terms.every(({ text }) => others.some((name) => name.includes(text)));
  // Whatever is asked of a school: 银都小学往外派了多少人.
  return onlyNames || OF_SCHOOLING.test(rest) || others.some((name) => INSTITUTION.test(name));
}

export function refusal(
  question: Question,
  ranked: readonly Evidence[],
  judgements: readonly Judgement[],
): Extract<Response, { kind: 'refusal' }> {
  const ofSchooling = asksOfSchooling(question);
  const named =
    ofSchooling &&
    judgements.some((judgement) => judgement.kind === 'not_enough' && judgement.why === 'only_named');
  const best = ranked[0];
  const strangers = ofSchooling ? strangersIn(question) : [];
  const offTopic =
    question.units.length === 0 &&
    strangers.length === 0 &&
    (best === undefined ||
      best.coverage < OFF_TOPIC_COVERAGE ||
      // 成都 is named somewhere, and its weather nowhere.
      (question.others.length > 0 && !ofSchooling));
  return {
    kind: 'refusal',
    reason: named ? 'unit_not_reported' : offTopic ? 'off_topic' : 'no_evidence',
    asked: question.original.trim(),
    onlyNamed: named ? (question.others[0] ?? null) : null,
    silent: strangers,
    verdict: null,
    nearest: ranked,
  };
}
