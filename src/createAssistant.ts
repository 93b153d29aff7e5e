import { type Answer, blankAnswer, type Passage } from './answer/answer.ts';
import { compose } from './answer/compose.ts';
import type { Draft, DraftLine } from './answer/draft.ts';
import type { Judge } from './answer/judge.ts';
import { prove } from './answer/prove.ts';
import { contentsText, refusalText } from './answer/refuse.ts';
import { claimOf, type Response } from './answer/respond.ts';
import { tellsOn } from './answer/tellsOn.ts';
import type { AskOptions, Assistant, Language } from './assistant.ts';
import type { ClaimChecker } from './check/checkClaim.ts';
import type { ConversationReader, ReadQuestion } from './conversation/read.ts';
import type { ModelDrafting } from './drafting/modelDrafting.ts';
import type { Finder } from './evidence/find.ts';
import type { WordSimilarity } from './evidence/matching.ts';
import { createExtractor, WEIGHED } from './extractor.ts';
import type { SearchIndex } from './index/searchIndex.ts';
import type { Question, Understander, Understanding } from './question/understand.ts';
import type { Hit } from './retrieve/search.ts';
import type { AnswerTexts } from './texts/zh/answer.ts';

export interface AssistantParts {
  readonly index: SearchIndex;
  readonly understander: Understander;
  readonly finder: Finder;
  readonly judge: Judge;
  readonly similarity: WordSimilarity;
  readonly checkClaim: ClaimChecker;
  readonly reader: ConversationReader;
  readonly texts: Readonly<Record<Language, AnswerTexts>>;
  /** Null: every answer is extractive. */
  readonly drafting?: ModelDrafting | null;
}

const PASSAGES = 10;
const NEAREST = 3;
const LONGEST_QUESTION = 500;

/** The whole way of a question over an open index. Only a model's draft does I/O. */
export function createAssistant(parts: AssistantParts): Assistant {
  const { index, understander, finder, reader, texts: textsOf, drafting = null } = parts;
  const units = [...new Set(index.corpus.documents.flatMap(({ districts }) => districts))];
  const extract = createExtractor({ ...parts, units });

  const timed = async (question: string, texts: AnswerTexts, run: () => Promise<Answer>): Promise<Answer> => {
    const started = performance.now();
    const answer =
      question.length > LONGEST_QUESTION
        ? { ...blankAnswer(question), reason: 'too_long' as const, answer: texts.tooLong(LONGEST_QUESTION) }
        : await run();
    return { ...answer, ms: Math.round((performance.now() - started) * 100) / 100 };
  };

  const withoutQuestion = (
    original: string,
    understood: Exclude<Understanding, Question>,
    texts: AnswerTexts,
  ): Answer =>
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

  /** What a question's sentences are ranked by tells its paragraphs better than their words alone. */
  const inOrder = (question: Question, hits: readonly Hit[]): readonly Hit[] =>
    question.kind === 'question' ? finder.reranked(question, hits) : hits;

  /** A response → an answer object: only what is proved is shown. `remarks` go before it. */
  const conclude = (
    original: string,
    question: Question,
    hits: readonly Hit[],
    response: Response,
    remarks: readonly string[],
    texts: AnswerTexts,
  ): Answer => {
    const base = {
      ...blankAnswer(original),
      passages: inOrder(question, hits).slice(0, PASSAGES).map(toPassage),
      verdict: response.kind === 'draft' || response.kind === 'refusal' ? response.verdict : null,
    };
    if (response.kind === 'draft') {
      // A line that fails is not shown; what is proved still is.
      const proved = response.draft.filter((line) => prove([line], units).kind === 'proved');
      if (proved.some(({ kind }) => kind === 'claim')) {
        return { ...base, outcome: 'answered', ...mutable(compose([...asLines(remarks), ...proved])) };
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
      answer: [...remarks, refusalText(refusal, index.corpus, texts)].join('\n'),
      nearest: nearest.slice(0, NEAREST),
    };
  };

  /** What the last answer's own sentences tell of a short ask behind it; null where they tell nothing. */
  const answerGoingOn = (
    original: string,
    { asksOn }: ReadQuestion,
    remarks: (question: string) => readonly string[],
    texts: AnswerTexts,
  ): Answer | null => {
    if (asksOn === undefined) return null;
    const asked = understander.understand(asksOn.question);
    if (asked.kind === 'empty' || asked.kind === 'small_talk') return null;
    const evidence = tellsOn(asked, asksOn.said, index.corpus, finder, parts.judge);
    if (evidence === null) return null;
    const draft = [claimOf(asked, evidence, texts)];
    return conclude(
      original,
      asked,
      [],
      { kind: 'draft', draft, verdict: null },
      remarks(asksOn.question),
      texts,
    );
  };

  /** The answer to what is asked where a follow-up, as it was completed, has none; null where that has none either. */
  const answerInstead = async (
    original: string,
    question: string,
    texts: AnswerTexts,
  ): Promise<Answer | null> => {
    const asked = understander.understand(question);
    if (asked.kind === 'empty' || asked.kind === 'small_talk') return null;
    const hits = await finder.hits(asked, WEIGHED);
    const response = await extract(asked, hits, texts);
    if (response.kind !== 'draft') return null;
    const remarks = question === original ? [] : [texts.lookedFor(question)];
    // Another unit than the one talked about says so.
    const draft =
      asked.units.length > 0 ? response.draft : response.draft.map((line) => withItsUnit(line, texts));
    return conclude(original, asked, hits, { ...response, draft }, remarks, texts);
  };

  const answer = (
    original: string,
    understand: (text: string) => Understanding,
    options: AskOptions,
  ): Promise<Answer> => {
    const texts = textsOf[options.language ?? reader.languageOf(original)];
    return timed(original, texts, async () => {
      const askedAt = Date.now();
      const read = await reader.read(original, options);
      if (read.hangsInTheAir)
        return { ...blankAnswer(original), reason: 'no_evidence', answer: texts.nothingBefore };
      const askedWhole = (question: string) => (read.rewritten ? [texts.lookedFor(question)] : []);
      const goesOn = () => answerGoingOn(original, read, askedWhole, texts);
      const understood = askingOn(understand(read.question), read, understander);
      if (understood.kind === 'empty' || understood.kind === 'small_talk')
        return goesOn() ?? withoutQuestion(original, understood, texts);
      if (index.corpus.body.length === 0)
        return { ...blankAnswer(original), reason: 'empty_corpus', answer: texts.emptyCorpus };
      // 第三点 asks for nothing by itself: whatever the documents say of a third one is no answer.
      if (read.points !== undefined)
        return { ...blankAnswer(original), reason: 'no_evidence', answer: texts.noSuchPoint(read.points) };
      if (read.rewritten) options.onProgress?.({ kind: 'understood', question: read.question });
      const remarks = [
        ...askedWhole(read.question),
        ...understood.corrections.map(({ from, to }) => texts.understoodAs(from, to)),
      ];
      const hits = await finder.hits(understood, WEIGHED);
      const response = await extract(understood, hits, texts);
      if (response.kind === 'refusal' || read.asksOn?.within === true) {
        const going = goesOn();
        if (going !== null) return going;
      }
      if (response.kind === 'refusal' && read.orElse !== undefined) {
        const instead = await answerInstead(original, read.orElse, texts);
        if (instead !== null) return instead;
      }
      const unit = read.rewritten ? null : (read.asksOn?.unit ?? null);
      const told = unit === null ? response : withItsUnits(response, unit, texts);
      const drafted = await (options.extractive === true ? null : drafting)?.(
        { question: understood, hits, extractive: told, units, askedAt },
        {
          ...options,
          onProved: (draft: Draft) =>
            options.onProgress?.({ kind: 'proved', ...compose([...asLines(remarks), ...draft]) }),
        },
        texts,
      );
      if (drafted?.kind === 'drafted') {
        const answered = conclude(
          original,
          understood,
          hits,
          { ...drafted, kind: 'draft', verdict: null },
          remarks,
          texts,
        );
        if (answered.outcome === 'answered') return { ...answered, mode: 'llm' };
      }
      // Why there is no draft matters to whoever reads an answer, not to whoever gets none.
      const why = drafted?.kind === 'instead' && response.kind === 'draft' ? [drafted.remark] : [];
      return conclude(original, understood, hits, told, [...remarks, ...why], texts);
    });
  };

  return {
    corpus: index.corpus,
    drafts: drafting !== null,
    ask: (question, options = {}) => answer(question, understander.understand, options),
    check: async (statement, options = {}) => {
      const checked = await answer(statement, understander.understandStatement, options);
      return { ...checked, verdict: checked.verdict ?? '未找到' };
    },
    search: (words, options = {}) => {
      const texts = textsOf[options.language ?? reader.languageOf(words)];
      return timed(words, texts, async () => {
        const { question } = await reader.read(words, {});
        const understood = understander.understand(question);
        if (understood.kind === 'empty')
          return { ...blankAnswer(words), reason: 'empty', answer: texts.empty };
        if (understood.kind === 'small_talk') return { ...blankAnswer(words), reason: 'no_evidence' };
        const hits = await finder.hits(understood, options.limit ?? PASSAGES);
        const found = hits.some(({ keyword }) => keyword > 0);
        return {
          ...blankAnswer(words),
          outcome: found ? 'answered' : 'refused',
          reason: found ? null : 'no_evidence',
          passages: found ? hits.map(toPassage) : [],
        };
      });
    },
  };
}

/** A question with what was said before it. */
function askingOn(
  understood: Understanding,
  { alreadySaid = [], justSaid = [], topic }: Pick<ReadQuestion, 'alreadySaid' | 'justSaid' | 'topic'>,
  { understand }: Understander,
): Understanding {
  if (understood.kind === 'empty' || understood.kind === 'small_talk') return understood;
  const matter = topic === undefined ? undefined : understand(topic);
  return {
    ...understood,
    ...(alreadySaid.length > 0 && { alreadySaid }),
    ...(justSaid.length > 0 && { justSaid }),
    ...(matter !== undefined && 'terms' in matter && { topic: matter.terms }),
  };
}

/** 组长是谁 in a talk about one unit, answered of another: that one is named. */
function withItsUnits(response: Response, talkedAbout: string, texts: AnswerTexts): Response {
  if (response.kind !== 'draft') return response;
  const isOther = (line: DraftLine) =>
    line.kind === 'claim' && line.proofs[0]?.paragraph.district !== talkedAbout;
  return {
    ...response,
    draft: response.draft.map((line) => (isOther(line) ? withItsUnit(line, texts) : line)),
  };
}

function withItsUnit(line: DraftLine, texts: AnswerTexts): DraftLine {
  const unit = line.kind === 'claim' ? (line.proofs[0]?.paragraph.district ?? null) : null;
  if (line.kind !== 'claim' || unit === null || line.lead !== '' || line.text.includes(unit)) return line;
  return { ...line, lead: texts.districtLead(unit) };
}

function asLines(remarks: readonly string[]): Draft {
  return remarks.map((text) => ({ kind: 'remark', text }));
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
