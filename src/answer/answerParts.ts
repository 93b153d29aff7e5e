import type { Evidence } from '../evidence/evidence.ts';
import type { Finder } from '../evidence/find.ts';
import type { Question } from '../question/understand.ts';
import type { Hit } from '../retrieve/search.ts';
import { fold } from '../text/fold.ts';
import { sameUnit } from '../text/measureWords.ts';
import type { AnswerTexts } from '../texts/zh/answer.ts';
import { answerQuestion } from './answerQuestion.ts';
import type { DraftLine } from './draft.ts';
import type { Judge } from './judge.ts';
import type { Response } from './respond.ts';

/** One of several things that a question asks for, with its own hits. */
export interface Part {
  readonly question: Question;
  readonly hits: readonly Hit[];
}

/**
 * Answers a question that asks for several things: each on its own, what is missing named. Where nothing is found
 * so, the whole is asked as one question: it may be one thing, asked for in several ways.
 * @param hits of the whole question
 */
export function answerParts(
  whole: Question,
  hits: readonly Hit[],
  parts: readonly Part[],
  finder: Finder,
  judge: Judge,
  texts: AnswerTexts,
): Response {
  const responses = parts.map((part) => ({
    part,
    response: answerQuestion(part.question, part.hits, finder, judge, texts),
  }));
  const shown = responses.flatMap(({ part, response }): Shown[] =>
    response.kind === 'draft' ? response.draft.map((line) => ({ line, of: part })) : [],
  );
  const lines: DraftLine[] = [];
  for (const { part, response } of responses) {
    const before = shown.slice(
      0,
      shown.findIndex(({ of }) => of === part),
    );
    const isBeside = (lines: readonly Shown[]) =>
      isToldBeside(part, lines, finder, judge) || showsSignOf(part, lines);
    if (response.kind === 'refusal' && isBeside(shown)) continue;
    // 一年给多少经费 behind 建几个工作室 is asked of those, whatever costs so much elsewhere.
    if (
      response.kind === 'draft' &&
      asksOn(part) &&
      !sharesParagraph(response.draft, before) &&
      isBeside(before)
    )
      continue;
    if (response.kind === 'draft')
      lines.push(...response.draft.filter((line) => !lines.some((known) => sameLine(known, line))));
    else lines.push({ kind: 'remark', text: texts.partMissing(part.question.original) });
  }
  const found = responses.filter(({ response }) => response.kind === 'draft').length;
  if (found === 0) {
    const asOne = answerQuestion(whole, hits, finder, judge, texts);
    if (asOne.kind === 'draft') return asOne;
  }
  if (found > 0) return { kind: 'draft', draft: lines, verdict: null };
  const first = responses[0]?.response;
  const nearest = responses.flatMap(({ response }) => (response.kind === 'refusal' ? response.nearest : []));
  return {
    kind: 'refusal',
    reason: first?.kind === 'refusal' ? first.reason : 'no_evidence',
    asked: whole.original.trim(),
    onlyNamed: first?.kind === 'refusal' ? first.onlyNamed : null,
    verdict: null,
    nearest,
  };
}

/** Terms: what asks on of the part before has no matter of its own. */
const MOST_OF_ASKING_ON = 2;

function asksOn({ question }: Part): boolean {
  return (
    question.terms.length <= MOST_OF_ASKING_ON &&
    !fold(question.original).includes(fold(question.units[0] ?? '\0'))
  );
}

function sharesParagraph(draft: readonly DraftLine[], before: readonly Shown[]): boolean {
  const of = (line: DraftLine) =>
    line.kind === 'claim' ? line.proofs.map(({ paragraph }) => paragraph.id) : [];
  const known = new Set(before.flatMap(({ line }) => of(line)));
  return draft.flatMap(of).some((id) => known.has(id));
}

/** A figure in a sentence that is shown anyway needs less to be the one asked for beside it, and more where a name is missing. */
const TOLD_BESIDE = { score: 0.05, lack: 0.5 } as const;

interface Shown {
  readonly line: DraftLine;
  readonly of: Part;
}

/**
 * Whether a sentence shown for another part (先后开办学校65所,新增学位42180个) tells this one's figure as well: to call it missing
 * beside that sentence would be wrong.
 */
function isToldBeside({ question }: Part, shown: readonly Shown[], finder: Finder, judge: Judge): boolean {
  const { measure, type } = question;
  if (type !== 'howMany' && type !== 'share') return false;
  const foundFor = new Map<Part, Evidence[]>();
  return shown.some(({ line, of }) => {
    const found = foundFor.get(of) ?? finder.evidence(question, of.hits, question.units);
    foundFor.set(of, found);
    return found.some((evidence) => {
      const fits = evidence.figure !== null && (measure === '' || sameUnit(measure, evidence.figure.unit));
      if (!fits || !isOf(evidence, line) || isFigureOf(of, evidence, finder)) return false;
      const judgement = judge.judge(question, evidence, found);
      if (judgement.kind === 'enough') return true;
      return judgement.confidence >= TOLD_BESIDE[judgement.why === 'score' ? 'score' : 'lack'];
    });
  });
}

/** What a further ask without a matter of its own is told by, where the sentence that is shown has it: 谁出钱 by 少年宫买单. */
const SIGNS: readonly (readonly [asked: RegExp, told: RegExp])[] = [
  [/^(?:都|分别|是|有|包括|覆盖|涉及)*哪(?:些|几)[\p{Script=Han}]{0,3}$/u, /\p{Script=Han}、\p{Script=Han}/u],
  [
    /^(?:要|得)?(?:什么时候|啥时候|何时|哪天)(?:要|得|能)?(?:建好|建成|完成|做完|搞完|弄好|完工|截止)[了的]?$/u,
    /时限|\d[日月年]底?[之以]?前/u,
  ],
  [
    /^(?:要|得)?(?:上?[交报送]|提交|上报|报送)(?:给|到)?(?:谁|哪[里儿个])/u,
    /报(?!告|名)\p{Script=Han}{2,}|[交送]至?\p{Script=Han}{2,}/u,
  ],
  [/^(?:是|由)?谁(?:来)?(?:出钱|掏钱|付钱|买单|承担|付费)的?$/u, /买单|承担|出资|财政|自费|免费|全额|全免/u],
];

/** Whether a part adds but a short ask to the one before, and a sentence that is shown has what tells such a thing. */
function showsSignOf({ question }: Part, shown: readonly Shown[]): boolean {
  const ask = fold(question.original).replace(/[?？。\s]+$/u, '');
  const sign = SIGNS.find(([asked]) => asked.test(ask))?.[1];
  if (sign === undefined) return false;
  return shown.some(({ line }) => line.kind === 'claim' && sign.test(fold(line.text)));
}

/** Whether the evidence's figure is what its sentence tells the other part: one figure answers one of them. */
function isFigureOf({ question, hits }: Part, { sentence, figure }: Evidence, finder: Finder): boolean {
  const ofOther = finder.evidence(question, hits, question.units).find((each) => each.sentence === sentence);
  return ofOther?.figure?.start === figure?.start;
}

/** Whether a line quotes the evidence's figure. */
function isOf({ prepared, sentence, figure }: Evidence, line: DraftLine): boolean {
  if (line.kind !== 'claim' || figure === null) return false;
  const told = sentence.folded.slice(figure.start, figure.end);
  return line.proofs.some(
    ({ paragraph, quote }) => paragraph === prepared.paragraph && holdsFigure(fold(quote), told),
  );
}

/** 65所 holds no 5所. */
function holdsFigure(text: string, told: string): boolean {
  for (let at = text.indexOf(told); at >= 0; at = text.indexOf(told, at + 1))
    if (!/[\d.]/u.test(text[at - 1] ?? '')) return true;
  return false;
}

function sameLine(a: DraftLine, b: DraftLine): boolean {
  return a.kind === b.kind && a.text === b.text;
}
