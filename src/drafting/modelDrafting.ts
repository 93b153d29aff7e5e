import type { Draft, DraftLine } from '../answer/draft.ts';
import type { Response } from '../answer/respond.ts';
import type { AskOptions } from '../assistant.ts';
import type { SourceDocument } from '../documents/document.ts';
import type { Finder } from '../evidence/find.ts';
import { comparedUnits, WEIGHED } from '../extractor.ts';
import type { Question } from '../question/understand.ts';
import type { Hit } from '../retrieve/search.ts';
import type { AnswerTexts } from '../texts/zh/answer.ts';
import { timeLimit } from '../timeLimit.ts';
import { chooseSources } from './chooseSources.ts';
import type { Drafter, DraftOutcome } from './drafter.ts';
import { unansweredParts } from './missing.ts';
import { withOtherFigures } from './otherFigures.ts';
import { createRelevance } from './relevance.ts';

/** What is known when a model may be asked. */
export interface DraftingMatter {
  readonly question: Question;
  readonly hits: readonly Hit[];
  /** The answer that there is without a model. */
  readonly extractive: Response;
  readonly units: readonly string[];
  /** When the person asked, in milliseconds since 1970: the time that an answer has began then. */
  readonly askedAt?: number;
}

export type DraftingOutcome =
  | { readonly kind: 'drafted'; readonly draft: Draft }
  /** The extractive answer stands; `remark` says why. */
  | { readonly kind: 'instead'; readonly remark: string }
  /** No matter for a model. */
  | { readonly kind: 'left' };

/** Lets a model draft where that can be better than the extractive answer, within the time that it has. Never throws. */
export type ModelDrafting = (
  matter: DraftingMatter,
  options: Pick<AskOptions, 'signal' | 'onProgress' | 'asker'> & {
    readonly onProved: (draft: Draft) => void;
  },
  texts: AnswerTexts,
) => Promise<DraftingOutcome>;

export interface ModelDraftingParts {
  readonly drafter: Drafter;
  /** For a whole answer, repair included. */
  readonly timeoutSeconds: number;
  readonly finder: Finder;
  readonly document: (id: string) => SourceDocument | undefined;
}

/** Hits looked at for one side of a comparison. */
const OF_A_SIDE = 6;
/** A model that doesn't end by itself at the signal is waited for no longer; milliseconds. */
const GRACE = 300;

export function createModelDrafting({
  drafter,
  timeoutSeconds,
  finder,
  document,
}: ModelDraftingParts): ModelDrafting {
  return async ({ question, hits, extractive, units, askedAt = Date.now() }, options, texts) => {
    if (!isForModel(question, extractive)) return { kind: 'left' };
    const comparison = comparedUnits(question, units);
    const sides = await Promise.all(
      (comparison?.compared ?? []).map(async (unit) => {
        const side = { ...question, units: [unit], others: [] };
        return { unit, question: side, hits: await finder.hits(side, OF_A_SIDE) };
      }),
    );
    const draft = extractive.kind === 'draft' ? extractive.draft : [];
    const sources = chooseSources({
      question,
      hits,
      sides: sides.map((side) => side.hits.filter(({ paragraph }) => paragraph.district === side.unit)),
      extractive: draft,
      document,
    });
    if (sources.length === 0) return { kind: 'left' };
    options.onProgress?.({ kind: 'reading', documents: [...new Set(sources.map((each) => each.document))] });
    const evidence = [
      ...finder.evidence(question, hits.slice(0, WEIGHED), question.units),
      ...sides.flatMap((side) => finder.evidence(side.question, side.hits, [side.unit])),
    ];
    const isRelevant = createRelevance({
      question,
      units: comparison?.compared ?? question.units,
      evidence,
      refused: extractive.kind === 'refusal',
    });
    const deadline = askedAt + timeoutSeconds * 1000;
    const { signal, clear } = timeLimit(Math.max(0, deadline - Date.now()), options.signal);
    let ended = false;
    const outcome = await endingWith(signal, () =>
      drafter.draft(
        { question, sources, unitNames: units, isRelevant, words: texts },
        {
          signal,
          deadline,
          onProved: (soFar) => {
            if (!ended) options.onProved(soFar);
          },
          ...(options.asker === undefined ? {} : { asker: options.asker }),
        },
      ),
    );
    ended = true;
    clear();
    if (outcome.kind === 'drafted') {
      const remarks = remarksOf(question, outcome, draft, comparison, texts);
      return { kind: 'drafted', draft: [...withOtherFigures(outcome.draft, draft, texts), ...remarks] };
    }
    return { kind: 'instead', remark: whyNot(outcome, options.signal?.aborted === true, texts) };
  };
}

/** Verdicts are the checker's; what no document is about, or only names, no model can tell either. */
function isForModel({ kind }: Question, extractive: Response): boolean {
  if (kind === 'check') return false;
  return extractive.kind === 'draft' || extractive.reason === 'no_evidence';
}

/** The draft's outcome; a failure soon after the signal, whatever the drafter does. */
async function endingWith(signal: AbortSignal, draft: () => Promise<DraftOutcome>): Promise<DraftOutcome> {
  let timer: NodeJS.Timeout | undefined;
  const cut = new Promise<DraftOutcome>((resolve) => {
    const end = () => {
      timer = setTimeout(() => resolve({ kind: 'failed', why: 'aborted' }), GRACE);
    };
    if (signal.aborted) end();
    else signal.addEventListener('abort', end, { once: true });
  });
  try {
    return await Promise.race([draft(), cut]);
  } catch {
    return { kind: 'failed', why: 'server_error' };
  } finally {
    clearTimeout(timer);
  }
}

/** What follows the model's claims: excerpts for the units it passed over, then what is missing or was dropped. */
function remarksOf(
  question: Question,
  { draft, dropped }: Extract<DraftOutcome, { kind: 'drafted' }>,
  extractive: Draft,
  comparison: ReturnType<typeof comparedUnits>,
  texts: AnswerTexts,
): DraftLine[] {
  const lines: DraftLine[] = [];
  if (comparison !== null) {
    const told = unitsOf(draft);
    const passedOver = comparison.compared.filter((unit) => !told.has(unit));
    const excerpts = extractive.filter(
      (line) => line.kind === 'claim' && passedOver.some((unit) => unitsOf([line]).has(unit)),
    );
    lines.push(...excerpts);
    const found = unitsOf(excerpts);
    const silent = [...passedOver.filter((unit) => !found.has(unit)), ...comparison.beside];
    if (silent.length > 0) lines.push({ kind: 'remark', text: texts.notRecorded(silent) });
  } else if (question.kind === 'question') {
    lines.push(...unansweredParts(extractive, draft));
  }
  if (dropped > 0) lines.push({ kind: 'remark', text: texts.drafting.partUnproved });
  return lines;
}

function unitsOf(draft: Draft): Set<string> {
  return new Set(
    draft.flatMap((line) =>
      line.kind === 'claim' ? line.proofs.map(({ paragraph }) => paragraph.district ?? '') : [],
    ),
  );
}

function whyNot(
  outcome: Exclude<DraftOutcome, { kind: 'drafted' }>,
  stopped: boolean,
  { drafting: { instead } }: AnswerTexts,
): string {
  if (outcome.kind === 'insufficient') return instead.insufficient;
  switch (outcome.why) {
    case 'aborted':
      return stopped ? instead.stopped : instead.outOfTime;
    case 'nothing_proved':
    case 'unusable':
      return instead.nothingProved;
    case 'budget':
      return instead.budget;
    default:
      return instead.away;
  }
}
