import { type Answer, blankAnswer, type Passage } from './answer/answer.ts';
import { answerParts } from './answer/answerParts.ts';
import { answerQuestion } from './answer/answerQuestion.ts';
import { compare } from './answer/compare.ts';
import { compose } from './answer/compose.ts';
import type { Judge } from './answer/judge.ts';
import { prove } from './answer/prove.ts';
import { contentsText, refusalText } from './answer/refuse.ts';
import type { Response } from './answer/respond.ts';
import type { Assistant } from './assistant.ts';
import { check } from './check/check.ts';
import type { Finder } from './evidence/find.ts';
import type { WordSimilarity } from './evidence/matching.ts';
import type { SearchIndex } from './index/searchIndex.ts';
import { splitClaims } from './question/claims.ts';
import { splitCoordinated, splitParts } from './question/parts.ts';
import type { Question, Understander, Understanding } from './question/understand.ts';
import type { Hit } from './retrieve/search.ts';
import { findFigures } from './text/figures.ts';
import type { AnswerTexts } from './texts/zh/answer.ts';

export interface AssistantParts {
  readonly index: SearchIndex;
  readonly understander: Understander;
  readonly finder: Finder;
  readonly judge: Judge;
  readonly similarity: WordSimilarity;
  readonly texts: AnswerTexts;
}

const PASSAGES = 10;
/** Paragraphs whose sentences are weighed. */
const WEIGHED = 24;
const NEAREST = 3;
const LONGEST_QUESTION = 500;

/** The whole way of a question over an open index; nothing here does I/O. */
export function createAssistant({
  index,
  understander,
  finder,
  judge,
  similarity,
  texts,
}: AssistantParts): Assistant {
  const units = [...new Set(index.corpus.documents.flatMap(({ districts }) => districts))];

  const respond = async (question: Question, hits: readonly Hit[]): Promise<Response> => {
    if (question.kind === 'check') return respondCheck(question);
    const beside = question.units.length > 0 ? question.others : [];
    // 各区 asks for districts, not for the schools among the units.
    const asked = /[区县]/u.test(question.folded)
      ? units.filter((unit) => /[区县市旗盟州]$/u.test(unit))
      : units;
    const compared = question.units.length + beside.length > 1 ? question.units : asked;
    if (question.kind === 'comparison' && compared.length + beside.length > 1) {
      const sides = await Promise.all(
        compared.map(async (unit) => {
          const side = { ...question, units: [unit], others: [] };
          return { unit, question: side, hits: await finder.hits(side, WEIGHED) };
        }),
      );
      return compare(question, sides, beside, finder, judge, texts);
    }
    const pieces = splitCoordinated(question.folded, question.content) ?? splitParts(question.folded);
    if (pieces.length === 1) return answerQuestion(question, hits, finder, judge, texts);
    const parts = await Promise.all(
      pieces.map(async (piece) => {
        const part = inherit(understander.understand(piece), question, piece);
        return { question: part, hits: await finder.hits(part, WEIGHED) };
      }),
    );
    return answerParts(question, hits, parts, finder, judge, texts);
  };

  const respondCheck = async (question: Question): Promise<Response> => {
    const claims = splitClaims(question.folded);
    const parts = await Promise.all(
      claims.map(async (claim) => {
        const understood = inherit(understander.understandStatement(claim), question, claim);
        const part = claims.length === 1 ? { ...understood, original: question.original } : understood;
        const asked = askingForFigures(part);
        return { question: asked, hits: await finder.hits(asked, WEIGHED) };
      }),
    );
    return check(question, parts, finder, similarity, texts);
  };

  const timed = async (question: string, run: () => Promise<Answer>): Promise<Answer> => {
    const started = performance.now();
    const answer =
      question.length > LONGEST_QUESTION
        ? { ...blankAnswer(question), reason: 'too_long' as const, answer: texts.tooLong(LONGEST_QUESTION) }
        : await run();
    return { ...answer, ms: Math.round((performance.now() - started) * 100) / 100 };
  };

  const withoutQuestion = (original: string, understood: Exclude<Understanding, Question>): Answer =>
    understood.kind === 'empty'
      ? { ...blankAnswer(original), reason: 'empty', answer: texts.empty }
      : {
          ...blankAnswer(original),
          reason: 'small_talk',
          answer:
            understood.smallTalk === 'contents'
              ? contentsText(index.corpus, texts)
              : texts.smallTalk[understood.smallTalk],
        };

  const conclude = (question: Question, hits: readonly Hit[], response: Response): Answer => {
    const base = {
      ...blankAnswer(question.original),
      passages: hits.slice(0, PASSAGES).map(toPassage),
      verdict: response.kind === 'draft' || response.kind === 'refusal' ? response.verdict : null,
    };
    const understoodAs = question.corrections.map(({ from, to }) => texts.understoodAs(from, to));
    if (response.kind === 'draft') {
      const draft = [...understoodAs.map((text) => ({ kind: 'remark' as const, text })), ...response.draft];
      // A line that fails is not shown; what is proved still is.
      const proved = draft.filter((line) => prove([line], units).kind === 'proved');
      if (proved.some(({ kind }) => kind === 'claim')) {
        return { ...base, outcome: 'answered', ...mutable(compose(proved)) };
      }
    }
    const refusal: Extract<Response, { kind: 'refusal' }> =
      response.kind === 'refusal'
        ? response
        : {
            kind: 'refusal',
            reason: 'no_evidence',
            asked: question.original,
            onlyNamed: null,
            verdict: null,
            nearest: [],
          };
    const nearest = [
      ...new Set([
        ...refusal.nearest.map(({ prepared }) => prepared.paragraph.id),
        ...hits.map(({ paragraph }) => paragraph.id),
      ]),
    ];
    return {
      ...base,
      reason: refusal.reason,
      verdict: question.kind === 'check' ? '未找到' : null,
      answer: [...understoodAs, refusalText(refusal, index.corpus, texts)].join('\n'),
      nearest: refusal.reason === 'off_topic' ? [] : nearest.slice(0, NEAREST),
    };
  };

  const answer = (original: string, understand: (text: string) => Understanding): Promise<Answer> =>
    timed(original, async () => {
      const understood = understand(original);
      if (understood.kind === 'empty' || understood.kind === 'small_talk')
        return withoutQuestion(original, understood);
      if (index.corpus.body.length === 0)
        return { ...blankAnswer(original), reason: 'empty_corpus', answer: texts.emptyCorpus };
      const hits = await finder.hits(understood, WEIGHED);
      return conclude(understood, hits, await respond(understood, hits));
    });

  return {
    corpus: index.corpus,
    ask: (question) => answer(question, understander.understand),
    check: async (statement) => {
      const checked = await answer(statement, understander.understandStatement);
      return { ...checked, verdict: checked.verdict ?? '未找到' };
    },
    search: (words) =>
      timed(words, async () => {
        const understood = understander.understand(words);
        if (understood.kind === 'empty')
          return { ...blankAnswer(words), reason: 'empty', answer: texts.empty };
        if (understood.kind === 'small_talk') return { ...blankAnswer(words), reason: 'no_evidence' };
        const hits = await finder.hits(understood, PASSAGES);
        const found = hits.some(({ keyword }) => keyword > 0);
        return {
          ...blankAnswer(words),
          outcome: found ? 'answered' : 'refused',
          reason: found ? null : 'no_evidence',
          passages: found ? hits.map(toPassage) : [],
        };
      }),
  };
}

function toPassage({ paragraph, score }: Hit): Passage {
  return {
    paragraphId: paragraph.id,
    docId: paragraph.docId,
    paragraph: paragraph.number,
    score: Math.round(score * 1e4) / 1e4,
    text: paragraph.text,
  };
}

function mutable(composed: ReturnType<typeof compose>): Pick<Answer, 'answer' | 'citations'> {
  return { answer: composed.answer, citations: [...composed.citations] };
}

/** A part of a question keeps the units and years of the whole where it names none itself. */
function inherit(understood: Understanding, whole: Question, text: string): Question {
  if (understood.kind === 'empty' || understood.kind === 'small_talk') return whole;
  return {
    ...understood,
    original: text,
    kind: whole.kind === 'check' ? 'check' : 'question',
    units: understood.units.length > 0 ? understood.units : whole.units,
    // Without it 又投入了多少 would lose the other place that the whole is asked about.
    others:
      understood.units.length + understood.others.length + whole.units.length > 0
        ? understood.others
        : whole.others,
    // A part behind a question mark is a question of its own, with its own period.
    years: understood.years.length > 0 || /[?？;；]/u.test(whole.folded) ? understood.years : whole.years,
    terms: understood.terms.length > 0 ? understood.terms : whole.terms,
  };
}

/** A claimed figure is looked for as its question would: 7所 as 多少所. */
function askingForFigures(question: Question): Question {
  const figures = findFigures(question.folded).filter(({ kind }) => kind !== 'code' && kind !== 'year');
  const figure = figures.find(({ kind }) => kind === 'quantity' || kind === 'percent') ?? figures[0];
  if (figure === undefined) return question;
  const terms = question.terms.filter(
    ({ text }) => !/^(?:[\d.,]+%?|[一二三四五六七八九十百千万两]+)(?!后)\p{Script=Han}?$/u.test(text),
  );
  const type = figure.kind === 'percent' ? 'share' : figure.kind === 'quantity' ? 'howMany' : 'when';
  return {
    ...question,
    type,
    measure: figure.kind === 'quantity' ? figure.unit : '',
    terms: terms.length > 0 ? terms : question.terms,
  };
}
