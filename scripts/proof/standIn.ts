import type { ChatModel, ChatOutcome } from '../../src/llm/chatModel.ts';

/** A model that says what it is given, in pieces of some characters, one output a call; the last one again and again. */
export function sayingModel(outputs: readonly string[], piece = 24): ChatModel {
  let call = 0;
  return {
    async complete({ schema }, { signal, onText }): Promise<ChatOutcome> {
      const text = outputs[Math.min(call, outputs.length - 1)] ?? '';
      call += 1;
      for (let length = piece; length < text.length + piece; length += piece) {
        if (signal.aborted) return { kind: 'failed', why: 'aborted', usage: null };
        onText?.(text.slice(0, length));
      }
      const parsed = schema.safeParse(parsedOrNull(text));
      return parsed.success
        ? { kind: 'replied', value: parsed.data, text, usage: null }
        : { kind: 'failed', why: 'unusable', usage: null };
    },
  };
}

function parsedOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
