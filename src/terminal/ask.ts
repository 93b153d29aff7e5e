import type { Answer } from '../answer/answer.ts';
import type { Assistant, Progress, Turn } from '../assistant.ts';
import { terminalTextsZh as texts } from '../texts/zh/terminal.ts';
import { errorAnswer, parseBatchLine } from './batchLine.ts';
import { answerText, type Task } from './format.ts';
import { jsonLine } from './json.ts';
import { byteLines } from './lines.ts';
import { createLiveAnswer, type LivePlace } from './liveAnswer.ts';
import { printableLine } from './printable.ts';
import type { Style } from './style.ts';

/** Resolves when the text is really written, rejects when it can't be (EPIPE, a full disk). */
export type Write = (text: string) => Promise<void>;

export interface AskDeps {
  readonly assistant: Assistant;
  readonly write: Write;
  readonly style: Style;
  readonly task: Task;
  readonly json: boolean;
  /** Ends a model's work on what is being answered, and on all that follows. */
  readonly signal: AbortSignal;
  /** Where an answer is drawn while it grows; null where it comes whole. */
  readonly live: LivePlace | null;
  /** Told of a failure inside one line of a batch, which doesn't stop the rest. Returns the words for it. */
  readonly onFailure: (error: unknown) => string;
}

/** One question, one answer. */
export async function askOne(question: string, deps: AskDeps): Promise<Answer> {
  const live = deps.live === null || deps.json ? null : createLiveAnswer(deps.live, deps.write);
  const answer = await perform(deps, question, [], (progress) => live?.show(progress));
  await live?.clear();
  await deps.write(`${deps.json ? jsonLine(answer) : personText(answer, deps)}\n`);
  return answer;
}

/** Every line of a batch in its turn: an answer, or in its place what was wrong with it. */
export async function askBatch(chunks: AsyncIterable<Uint8Array>, deps: AskDeps): Promise<void> {
  let first = true;
  for await (const bytes of byteLines(chunks)) {
    const line = parseBatchLine(bytes);
    if (line === null) continue;
    const answer =
      line.kind === 'bad'
        ? errorAnswer(line.id, line.question, line.error)
        : await performSafely(line.id, line.question, line.history, deps);
    if (deps.json) await deps.write(`${jsonLine(answer)}\n`);
    else {
      const head = printableLine(texts.question(answer.id, answer.question));
      await deps.write(`${first ? '' : '\n'}${head}\n${personText(answer, deps)}\n`);
    }
    first = false;
  }
}

async function performSafely(
  id: string | null,
  question: string,
  history: readonly Turn[],
  deps: AskDeps,
): Promise<Answer> {
  try {
    return { ...(await perform(deps, question, history)), id };
  } catch (error) {
    return errorAnswer(id, question, deps.onFailure(error));
  }
}

function perform(
  { assistant, task, signal }: AskDeps,
  question: string,
  history: readonly Turn[],
  onProgress?: (progress: Progress) => void,
): Promise<Answer> {
  if (task === 'check') return assistant.check(question);
  if (task === 'search') return assistant.search(question);
  return assistant.ask(question, { history, signal, ...(onProgress !== undefined && { onProgress }) });
}

function personText(answer: Answer, { task, assistant, style }: AskDeps): string {
  return answerText(answer, task, assistant.corpus, style);
}
