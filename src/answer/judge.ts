import type { Evidence } from '../evidence/evidence.ts';
import { wantsFigure } from '../evidence/expectedFigure.ts';
import { asksForDone, speaksOfPlan } from '../evidence/plan.ts';
import { createTreeScorer, type TreeEnsemble } from '../evidence/treeEnsemble.ts';
import type { Question } from '../question/understand.ts';
import { ANSWERABILITY_FEATURES, answerabilityFeatures, probability } from './answerability.ts';

/** What evidence lacks outright, whatever its score. */
export type Lack = 'figure' | 'year' | 'plan' | 'name' | 'only_named';

/** Whether a sentence's evidence suffices to answer with it, and if not, what it lacks. */
export type Judgement =
  | { readonly kind: 'enough'; readonly confidence: number }
  | { readonly kind: 'not_enough'; readonly why: Lack | 'score'; readonly confidence: number };

export interface Judge {
  /** @param ranked all evidence of the question, best first, `evidence` among it */
  judge(question: Question, evidence: Evidence, ranked: readonly Evidence[]): Judgement;
}

/** A speakers' list names units without reporting anything of them. */
const ONLY_NAMES =
  /(?:交流|介绍|分享)了?(?:经验|做法|典型|体会)|作了?(?:交流|发言|汇报|经验)|(?:参加|出席)了?(?:会议|活动|仪式)/u;

/** Apart for reports of units, where the question's other words matter, and for texts of any other kind. */
export interface RefusalModels {
  readonly reports: TreeEnsemble;
  readonly texts: TreeEnsemble;
}

export function kindOf({ corpusHasUnits }: Question): keyof RefusalModels {
  return corpusHasUnits ? 'reports' : 'texts';
}

/** @param least the stated trade-off between false and missed refusals; see docs/evaluation.md */
export function createJudge(models: RefusalModels, least: number): Judge {
  const scorers = {
    reports: createTreeScorer(models.reports, ANSWERABILITY_FEATURES),
    texts: createTreeScorer(models.texts, ANSWERABILITY_FEATURES),
  };
  return {
    judge(question, evidence, ranked) {
      const score = scorers[kindOf(question)];
      const confidence = probability(score(answerabilityFeatures(question, evidence, ranked)));
      const lack = hardLack(question, evidence);
      if (lack !== null) return { kind: 'not_enough', why: lack, confidence };
      return confidence >= least
        ? { kind: 'enough', confidence }
        : { kind: 'not_enough', why: 'score', confidence };
    },
  };
}

export function hardLack(question: Question, evidence: Evidence): Lack | null {
  if (!namesAll(question, evidence)) return 'name';
  if (onlyNames(question, evidence)) return 'only_named';
  // Reports count in figures; an encyclopedia has other ways to say how many and when.
  if (question.corpusHasUnits && wantsFigure(question) && evidence.figure === null) return 'figure';
  if (question.corpusHasUnits && countsAnother(question, evidence)) return 'figure';
  if (!fitsYears(question, evidence)) return 'year';
  if (evidence.sentence.plan !== 'none' && asksForDone(question.folded) && !speaksOfPlan(question.folded))
    return 'plan';
  return null;
}

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

/** Below this the thing asked to be counted does not stand at the figure at all. */
const LEAST_FOCUS = 0.35;

/** 多少所小学 is not answered by 100个基地 because 小学 stands elsewhere in the sentence. */
function countsAnother(question: Question, { figure, focus }: Evidence): boolean {
  if (figure === null || question.type === 'when' || !question.focusKnown) return false;
  return focus < LEAST_FOCUS;
}

function onlyNames(question: Question, { sentence }: Evidence): boolean {
  if (question.others.length === 0 || !ONLY_NAMES.test(sentence.folded)) return false;
  return ['how', 'howMany', 'share', 'which', 'topic', 'why'].includes(question.type);
}

/** A year asked about is the sentence's own, or governs it from before, or is the document's. */
export function fitsYears(question: Question, { prepared, sentence }: Evidence): boolean {
  return question.years.every((year) => {
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
