import type { Reply } from '../../src/drafting/reply.ts';
import type { ChatFailure, ChatModel, ChatRequest } from '../../src/llm/chatModel.ts';

/** What a stand-in does for one call: a reply told in pieces, a failure (after some text, or at once), or nothing until the signal. */
export type Turn =
  | { readonly say: Reply | string }
  | { readonly fail: ChatFailure; readonly after?: Reply }
  | 'stall'
  | { readonly stallAfter: string };

/** A model that does one thing a call and remembers what it was asked. */
export function modelOf(...turns: readonly Turn[]): ChatModel & { readonly asked: readonly ChatRequest[] } {
  const asked: ChatRequest[] = [];
  return {
    asked,
    async complete(request, { signal, onText }) {
      const turn = turns[asked.length] ?? { fail: 'server_error' as const };
      asked.push(request);
      if (turn === 'stall' || 'stallAfter' in turn) {
        if (turn !== 'stall') onText?.(turn.stallAfter);
        await until(signal);
        return { kind: 'failed', why: 'aborted', usage: null };
      }
      if ('fail' in turn) {
        if (turn.after !== undefined) tell(JSON.stringify(turn.after), onText);
        return { kind: 'failed', why: turn.fail, usage: null };
      }
      const text = typeof turn.say === 'string' ? turn.say : JSON.stringify(turn.say);
      tell(text, onText);
      if (signal.aborted) return { kind: 'failed', why: 'aborted', usage: null };
      const parsed = request.schema.safeParse(parsedOrNull(text));
      return parsed.success
        ? { kind: 'replied', value: parsed.data, text, usage: null }
        : { kind: 'failed', why: 'unusable', usage: null };
    },
  };
}

function tell(text: string, onText: ((soFar: string) => void) | undefined): void {
  for (let length = 7; length < text.length + 7; length += 7) onText?.(text.slice(0, length));
}

function until(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}

function parsedOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
