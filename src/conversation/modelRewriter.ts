import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { z } from 'zod';
import type { Turn } from '../assistant.ts';
import { asData, newFence } from '../drafting/promptText.ts';
import type { ChatModel, ChatOutcome } from '../llm/chatModel.ts';
import { openPrompt, type Prompt } from '../prompt.ts';
import { findFigures } from '../text/figures.ts';
import { fold } from '../text/fold.ts';
import { timeLimit } from '../timeLimit.ts';
import type { ModelRewriter } from './followUp.ts';
import type { FindMentions } from './places.ts';

export type RewritePrompt = Prompt<'fence' | 'history' | 'longest' | 'question'>;

/** @throws Problem `prompt` when the file is missing or has other placeholders */
export function openRewritePrompt(folder?: string): RewritePrompt {
  return openPrompt('rewrite.md', ['fence', 'history', 'longest', 'question'], folder);
}

export interface ModelRewriterParts {
  readonly model: ChatModel;
  readonly prompt: RewritePrompt;
  /** Units and other places named in a folded text. */
  readonly mentionsOf: FindMentions;
  /** For one rewriting: a follow-up that isn't completed by then is asked as it stands. */
  readonly timeoutSeconds: number;
}

const MOST_TURNS = 6;
/** Characters. */
const LONGEST_QUESTION = 200;
const LONGEST_ANSWER = 600;
const LONGEST_REWRITTEN = 120;
/** Milliseconds. */
const GRACE = 100;
/** Tokens: a Chinese character takes two at most. */
const LONGEST_REPLY = 400;

const replySchema = z.object({ question: z.string().nullable() });

/** Nothing of a rewritten question may look like an answer's mark, a link or markup. */
const STRANGE = /[\p{Cc}\p{Cf}<>[\]{}|`*#\\]|https?:|www\./iu;

/**
 * Completes a follow-up by a model. What it gives counts only when it is one short line that names no unit, place or
 * figure which neither the person nor the conversation has named; else null, as on every failure.
 */
export function createModelRewriter({
  model,
  prompt,
  mentionsOf,
  timeoutSeconds,
}: ModelRewriterParts): ModelRewriter {
  return async (question, history, { signal, asker }) => {
    const turns = history.slice(-MOST_TURNS).map(clipped);
    const asked = question.slice(0, LONGEST_QUESTION);
    const fence = newFence([asked, ...turns.flatMap((turn) => [turn.question, turn.answer])]);
    const filled = prompt.fill({
      fence,
      history: historyText(turns, fence),
      longest: String(LONGEST_REWRITTEN),
      question: asData(asked).replace(/\s+/gu, ' '),
    });
    const ending = timeLimit(timeoutSeconds * 1000, signal);
    const outcome = await Promise.race([
      model.complete(
        { ...filled, name: 'rewrite_question', schema: replySchema, longest: LONGEST_REPLY },
        { signal: ending.signal, ...(asker !== undefined && { asker }) },
      ),
      ended(ending.signal),
    ]);
    ending.clear();
    if (outcome.kind === 'failed') return null;
    const parsed = replySchema.safeParse(outcome.value);
    const rewritten = parsed.data?.question?.trim() ?? '';
    const said = [asked, ...turns.flatMap((turn) => [turn.question, turn.answer])].join('\n');
    return isUsable(rewritten) && namesNothingNew(rewritten, said, mentionsOf) ? rewritten : null;
  };
}

/** A model that doesn't end by itself at the signal is not waited for. */
async function ended(signal: AbortSignal): Promise<ChatOutcome> {
  if (!signal.aborted) await once(signal, 'abort');
  await delay(GRACE);
  return { kind: 'failed', why: 'aborted', usage: null };
}

function clipped({ question, answer }: Turn): Turn {
  return { question: question.slice(0, LONGEST_QUESTION), answer: answer.slice(0, LONGEST_ANSWER) };
}

function historyText(turns: readonly Turn[], fence: string): string {
  return [
    `=== 对话 ${fence} ===`,
    ...turns.flatMap(({ question, answer }) => [`问：${asData(question)}`, `答：${asData(answer)}`]),
    `=== 对话完 ${fence} ===`,
  ].join('\n');
}

function isUsable(question: string): boolean {
  return (
    question.length <= LONGEST_REWRITTEN && /\p{Script=Han}{2}/u.test(question) && !STRANGE.test(question)
  );
}

function namesNothingNew(question: string, said: string, mentionsOf: FindMentions): boolean {
  const folded = fold(question);
  const known = fold(said);
  const named = mentionsOf(folded);
  const spoken = mentionsOf(known);
  const places = new Set([...spoken.units, ...spoken.others]);
  const figures = new Set(findFigures(known).map(({ numeral }) => numeral));
  return (
    [...named.units, ...named.others].every((place) => places.has(place) || known.includes(place)) &&
    // 一个 and 两方面 are grammar more often than figures.
    findFigures(folded).every(
      ({ numeral }) =>
        figures.has(numeral) || (/^\D+$/u.test(numeral) && (numeral.length === 1 || known.includes(numeral))),
    )
  );
}
