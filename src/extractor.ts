import { answerParts } from './answer/answerParts.ts';
import { answerQuestion } from './answer/answerQuestion.ts';
import { captioned, hasUnwritten, unwrittenIn } from './answer/captions.ts';
import { compare } from './answer/compare.ts';
import { creditAsked, credits } from './answer/credits.ts';
import type { Judge } from './answer/judge.ts';
import { asksForOverview, overview } from './answer/overview.ts';
import type { Response } from './answer/respond.ts';
import { speakers } from './answer/speakers.ts';
import { contentOfTotal } from './answer/total.ts';
import { check } from './check/check.ts';
import type { ClaimChecker } from './check/checkClaim.ts';
import { splitStatement } from './check/splitStatement.ts';
import type { Finder } from './evidence/find.ts';
import type { WordSimilarity } from './evidence/matching.ts';
import type { SearchIndex } from './index/searchIndex.ts';
import { inherit } from './question/inherit.ts';
import { splitCoordinated, splitParts } from './question/parts.ts';
import type { OfYears, Question, Understander } from './question/understand.ts';
import type { Hit } from './retrieve/search.ts';
import type { AnswerTexts } from './texts/zh/answer.ts';

export interface ExtractorParts {
  readonly index: Pick<SearchIndex, 'corpus'>;
  readonly understander: Understander;
  readonly finder: Finder;
  readonly judge: Judge;
  readonly similarity: WordSimilarity;
  readonly checkClaim: ClaimChecker;
  /** Names of all reporting units. */
  readonly units: readonly string[];
}

/** Answers in the documents' own sentences, without a model. `hits` are those of the whole question. */
export type Extractor = (question: Question, hits: readonly Hit[], texts: AnswerTexts) => Promise<Response>;

/** Paragraphs whose sentences are weighed. */
export const WEIGHED = 24;

/** The units that a comparison sets side by side, those asked about that no document reports of apart; null where it is none. */
export function comparedUnits(
  question: Question,
  units: readonly string[],
): { readonly compared: readonly string[]; readonly beside: readonly string[] } | null {
  if (question.kind !== 'comparison') return null;
  const beside = question.units.length > 0 ? question.others : [];
  // 各区 asks for districts, not for the schools among the units.
  const asked = /[区县]/u.test(question.folded)
    ? units.filter((unit) => /[区县市旗盟州]$/u.test(unit))
    : units;
  const compared =
    question.units.length + beside.length > 1
      ? question.units
      : asked.filter((unit) => !question.excluded.includes(unit));
  // Where all but one are left out, that one is told of alone.
  const enough = question.excluded.length > 0 ? 1 : 2;
  return compared.length + beside.length >= enough ? { compared, beside } : null;
}

/** What a unit is asked: its own thing, where each has one; of those that something is told of, that; of the others, what is asked. */
export function askedOf({ contrast = null, ownMatter = null }: Question, unit: string): OfYears | null {
  const own = ownMatter?.get(unit);
  if (own !== undefined) return own;
  if (contrast === null) return null;
  return contrast.holders.includes(unit) ? contrast.told : contrast.asked;
}

export function createExtractor({
  index,
  understander,
  finder,
  judge,
  similarity,
  checkClaim,
  units,
}: ExtractorParts): Extractor {
  const respond: Extractor = async (question, hits, texts) => {
    if (question.kind === 'check') return respondCheck(question, texts);
    const spoke = speakers(question, hits, finder, texts);
    if (spoke !== null) return spoke;
    const comparison = comparedUnits(question, units);
    if (comparison !== null) {
      const { compared, beside } = comparison;
      const sides = await Promise.all(
        compared.map(async (unit) => {
          const side = {
            ...question,
            ...askedOf(question, unit),
            units: [unit],
            others: [],
            whichUnits: question.units.length === 0,
          };
          const sought = { ...side, content: contentOfTotal(side) };
          return { unit, question: side, hits: await finder.hits(sought, WEIGHED) };
        }),
      );
      return compare(question, sides, beside, finder, judge, similarity, texts);
    }
    const credit = creditAsked(question);
    if (credit !== null) {
      const draft = credits(credit, question, index.corpus, texts);
      if (draft !== null) return { kind: 'draft', draft, verdict: null };
    }
    if (asksForOverview(question)) {
      const draft = overview(question.units[0] as string, index.corpus, texts);
      if (draft !== null) return { kind: 'draft', draft, verdict: null };
    }
    const pieces = splitCoordinated(question.folded, question.content) ?? splitParts(question.folded);
    if (pieces.length === 1) {
      const response = answerQuestion(question, hits, finder, judge, texts);
      if (response.kind !== 'refusal' && !hasUnwritten(question)) return response;
      const only = response.kind === 'refusal' ? null : unwrittenIn(question);
      return captioned(question, finder, texts, only) ?? response;
    }
    const parts = await Promise.all(
      pieces.map(async (piece) => {
        const part = inherit(understander.understand(piece), question, piece);
        return { question: part, hits: await finder.hits(part, WEIGHED) };
      }),
    );
    return answerParts(question, hits, parts, finder, judge, texts);
  };

  const respondCheck = async (question: Question, texts: AnswerTexts): Promise<Response> =>
    check(question, await splitStatement(question, understander, finder), finder, checkClaim, texts);
  return respond;
}
