import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { addAbortSignal } from 'node:stream';
import { setTimeout as delay } from 'node:timers/promises';
import type { Progress } from '../assistant.ts';
import { terminalTextsZh as texts } from '../texts/zh/terminal.ts';
import type { Write } from './ask.ts';
import { textLines } from './lines.ts';
import { createLiveAnswer, type LivePlace } from './liveAnswer.ts';
import type { Reply, Session } from './session.ts';

export interface ChatDeps {
  readonly session: Session;
  readonly input: Readable;
  readonly write: Write;
  /** Where the prompt is drawn, when a person sits in front of it. Null when input or output is piped. */
  readonly screen: Writable | null;
  readonly signal: AbortSignal;
  /** Where answers are drawn while they grow; null where they come whole. */
  readonly live: LivePlace | null;
  /** Told of a failure inside one answer; the chat goes on. */
  readonly onFailure: (error: unknown) => void;
  /** Milliseconds that an answer under way has after the signal: without its model it needs far less. */
  readonly lastAnswer?: number;
}

const LAST_ANSWER = 2000;

/**
 * A line in, an answer out, in order, until the input ends, the person leaves, or the signal comes. What is being
 * answered then is answered without its model.
 */
export async function runChat(deps: ChatDeps): Promise<void> {
  const { screen, signal, lastAnswer = LAST_ANSWER } = deps;
  if (signal.aborted) return;
  const chat = screen === null ? chatThroughPipe(deps) : chatOnScreen(deps, screen);
  // The race, so that an answer that doesn't come doesn't hold up the end.
  await Promise.race([chat.catch(unlessAborted(signal)), ended(signal, lastAnswer)]);
}

async function ended(signal: AbortSignal, lastAnswer: number): Promise<void> {
  await once(signal, 'abort');
  await delay(lastAnswer, undefined, { ref: false });
}

async function chatThroughPipe({ session, input, write, signal, onFailure }: ChatDeps): Promise<void> {
  addAbortSignal(signal, input);
  let first = true;
  for await (const line of textLines(input)) {
    const reply = await safely(() => session.reply(line, { signal }), onFailure);
    if (reply?.kind === 'quit') return;
    if (reply?.kind !== 'say') continue;
    await write(`${first ? '' : '\n'}${reply.text}\n`);
    first = false;
    // Lines that are read already are not answered any more.
    if (signal.aborted) return;
  }
}

async function chatOnScreen(
  { session, input, write, signal, live, onFailure }: ChatDeps,
  screen: Writable,
): Promise<void> {
  const prompt = texts.chat.prompt;
  const lines = createInterface({ input, output: screen, terminal: true, prompt, signal });
  const leaving = new AbortController();
  let stopping: AbortController | null = null;
  signal.addEventListener('abort', () => stopping?.abort(), { once: true });
  // Ctrl-C arrives here as a key, not as a signal: the first one during an answer is for its model.
  lines.on('SIGINT', () => {
    if (stopping !== null && !stopping.signal.aborted) return stopping.abort();
    leaving.abort();
    lines.close();
  });

  const reply = async (line: string): Promise<Reply | undefined> => {
    const answering = new AbortController();
    stopping = answering;
    const shown = live === null ? null : createLiveAnswer(live, write);
    const watch = { signal: answering.signal, onProgress: (progress: Progress) => shown?.show(progress) };
    const replied = await safely(() => session.reply(line, watch), onFailure);
    stopping = null;
    await shown?.clear();
    return replied;
  };

  lines.prompt();
  for await (const line of lines) {
    const replied = await Promise.race([reply(line), left(leaving.signal)]);
    if (replied === 'left') break;
    if (replied?.kind === 'quit') return lines.close();
    if (replied?.kind === 'say') await write(`${replied.text}\n`);
    if (!signal.aborted && !leaving.signal.aborted) lines.prompt();
  }
  // The cursor still stands behind the prompt after Ctrl-D.
  await write('\n');
}

async function left(signal: AbortSignal): Promise<'left'> {
  if (!signal.aborted) await once(signal, 'abort');
  return 'left';
}

/** Reading that breaks off because of the signal is no failure. */
function unlessAborted(signal: AbortSignal): (error: unknown) => void {
  return (error) => {
    if (!signal.aborted) throw error;
  };
}

async function safely<T>(
  work: () => Promise<T>,
  onFailure: (error: unknown) => void,
): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    onFailure(error);
    return undefined;
  }
}
