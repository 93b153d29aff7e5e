import type { Question } from '../question/understand.ts';
import type { Hit } from '../retrieve/search.ts';
import { type Figure, findFigures } from '../text/figures.ts';
import { sameUnit } from '../text/measureWords.ts';
import type { AnswerTexts } from '../texts/zh/answer.ts';
import type { Verdict } from './answer.ts';
import { evidenceFor } from './answerQuestion.ts';
import { clauseAt } from './clauses.ts';
import { type FigureRelation, relateFigures } from './compareFigures.ts';
import { contrastBetween, negationDiffers } from './contrasts.ts';
import type { DraftLine } from './draft.ts';
import type { Evidence } from './evidence.ts';
import { bindingTo, termsOfFigure } from './figureBinding.ts';
import type { Finder } from './find.ts';
import { fitsYears, namesAll } from './judge.ts';
import type { WordSimilarity } from './matching.ts';
import { speaksOfPlan } from './plan.ts';
import { claimOf, type Response } from './respond.ts';

/** One claim of a statement, understood on its own. */
export interface ClaimPart {
  readonly question: Question;
  readonly hits: readonly Hit[];
}

interface Finding {
  readonly verdict: Verdict;
  readonly evidence: Evidence | null;
}

/** Least shares of the claim's matter in one sentence: to hold it supported, and to hold it contradicted. */
const SUPPORT_WITH_FIGURE = 0.58;
const CONTRADICT_WITH_FIGURE = 0.66;
const SUPPORT_BY_WORDS = 0.7;
const CONTRADICT_BY_WORDS = 0.7;
const LOOKED_AT = 10;

/** 支持 when all parts are, 矛盾 when any is, else 未找到; each part told when there are several. */
export function check(
  whole: Question,
  parts: readonly ClaimPart[],
  finder: Finder,
  similarity: WordSimilarity,
  texts: AnswerTexts,
): Response {
  const ranked = parts.map(({ question, hits }) => evidenceFor(question, hits, finder));
  const findings = parts.map(({ question }, index) => checkClaim(question, ranked[index] ?? [], similarity));
  const verdicts = findings.map(({ verdict }) => verdict);
  const verdict: Verdict = verdicts.includes('矛盾')
    ? '矛盾'
    : verdicts.every((each) => each === '支持')
      ? '支持'
      : '未找到';
  if (verdict === '未找到') {
    return {
      kind: 'refusal',
      reason: 'not_found',
      asked: whole.folded === '' ? whole.original : whole.original.trim(),
      onlyNamed: null,
      verdict,
      nearest: ranked.flat().sort((a, b) => b.score - a.score),
    };
  }
  const lines: DraftLine[] = [];
  parts.forEach(({ question }, index) => {
    const { verdict: own, evidence } = findings[index] as Finding;
    if (parts.length > 1) lines.push({ kind: 'remark', text: texts.checkPart(question.original, own) });
    if (evidence === null) return;
    const lead = own === '支持' ? texts.checkSupported : texts.checkContradicted;
    lines.push(claimOf(question, evidence, texts, lead));
  });
  return { kind: 'draft', draft: lines, verdict };
}

function checkClaim(question: Question, ranked: readonly Evidence[], similarity: WordSimilarity): Finding {
  const candidates = ranked
    .slice(0, LOOKED_AT)
    .filter(
      (evidence) =>
        namesAll(question, evidence) && fitsYears(question, evidence) && fitsPlan(question, evidence),
    );
  const figures = claimedFigures(question.folded);
  return figures.length > 0
    ? byFigures(question, figures, candidates, similarity)
    : byWords(question, candidates);
}

function fitsPlan(question: Question, { sentence }: Evidence): boolean {
  return sentence.plan === 'none' || speaksOfPlan(question.folded);
}

/** Figures that are stated, not names (一核六维) and not the period spoken of. */
function claimedFigures(folded: string): Figure[] {
  return findFigures(folded).filter(({ kind }) => kind !== 'code' && kind !== 'year');
}

/** A source's figure whose words are bound less firmly than this counts something else. */
const LEAST_BINDING = 0.3;
/** Figures bound nearly as firmly as the best one may be meant too. */
const AS_FIRM = 0.015;
/** 由3名增加至45名: what is bound to the first figure is bound to the one it grew to. */
const GROWN_TO = /^\p{Script=Han}{0,4}[至到]$/u;

type Relation = FigureRelation | 'none';

function byFigures(
  question: Question,
  figures: readonly Figure[],
  candidates: readonly Evidence[],
  similarity: WordSimilarity,
): Finding {
  let contradiction: Evidence | null = null;
  for (const evidence of candidates) {
    if (evidence.coverage < SUPPORT_WITH_FIGURE) continue;
    const related = figures.map((figure) => relationIn(question, figure, figures, evidence, similarity));
    const same = related.every(({ relation }) => relation === 'same');
    const deciding = related.find(({ relation }) => relation === (same ? 'same' : 'different'));
    const shown = deciding?.figure == null ? evidence : aboutFigure(evidence, deciding.figure);
    const contrasted = contrastBetween(question.folded, evidence.sentence.folded) !== null;
    if (same && !contrasted) return { verdict: '支持', evidence: shown };
    const differs = same || related.some(({ relation }) => relation === 'different');
    if (differs && evidence.coverage >= CONTRADICT_WITH_FIGURE) contradiction ??= shown;
  }
  return contradiction === null
    ? { verdict: '未找到', evidence: null }
    : { verdict: '矛盾', evidence: contradiction };
}

/** The same evidence, quoted around the figure that decided. */
function aboutFigure(evidence: Evidence, figure: Figure): Evidence {
  return { ...evidence, figure, clause: clauseAt(evidence.sentence.clauses, figure.start) };
}

/** How the source's figure of the same thing stands to the claim's: the one its words are bound to most firmly. */
function relationIn(
  question: Question,
  claim: Figure,
  claimed: readonly Figure[],
  { sentence }: Evidence,
  similarity: WordSimilarity,
): { readonly relation: Relation; readonly figure: Figure | null } {
  const bound = termsOfFigure(question.terms, claim, claimed, question.folded);
  const comparable = sentence.figures
    .filter((source) => source.kind === claim.kind && sameUnit(claim.unit, source.unit))
    .map((source) => ({
      figure: source,
      relation: relateFigures(claim, source),
      binding: bindingTo(bound, source, sentence.figures, sentence, similarity),
    }));
  const firmest = Math.max(0, ...comparable.map(({ binding }) => binding));
  const firm = comparable.filter(({ binding }) => binding >= firmest - AS_FIRM);
  const grown = comparable.filter(({ figure }) =>
    firm.some((from) => GROWN_TO.test(sentence.folded.slice(from.figure.end, figure.start))),
  );
  const meant = [...firm, ...grown];
  // Dates and ordinals stand apart from what they date; they need no noun beside them.
  const counts = claim.kind === 'quantity' || claim.kind === 'percent';
  if (meant.length === 0 || (counts && firmest < LEAST_BINDING)) return { relation: 'none', figure: null };
  const order: readonly FigureRelation[] = ['same', 'different', 'open'];
  const best = order
    .map((relation) => meant.find((each) => each.relation === relation))
    .find((each) => each !== undefined);
  return best ?? { relation: 'none', figure: null };
}

function byWords(question: Question, candidates: readonly Evidence[]): Finding {
  for (const evidence of candidates) {
    const { folded } = evidence.sentence;
    const contrast = contrastBetween(question.folded, folded);
    if (contrast !== null && evidence.inSentence >= CONTRADICT_BY_WORDS - 0.15)
      return { verdict: '矛盾', evidence };
    if (evidence.inSentence < SUPPORT_BY_WORDS && evidence.coverage < SUPPORT_BY_WORDS + 0.08) continue;
    if (negationDiffers(question.folded, folded.slice(clauseStart(evidence))))
      return { verdict: '矛盾', evidence };
    return { verdict: '支持', evidence };
  }
  return { verdict: '未找到', evidence: null };
}

function clauseStart({ sentence, clause }: Evidence): number {
  return sentence.clauses[clause]?.start ?? 0;
}
