import type { Answer } from '../../../src/answer/answer.ts';
import type { Assistant } from '../../../src/assistant.ts';
import type { ChatFailure, ChatModel, TokenUsage } from '../../../src/llm/chatModel.ts';

/** What one question cost. */
export interface Cost {
  readonly calls: number;
  /** Tokens that the server told of; servers that tell nothing count as nothing. */
  readonly tokens: TokenUsage;
  /** Calls that the server told nothing of. */
  readonly untold: number;
  readonly failures: readonly ChatFailure[];
  /** Milliseconds until the answer. */
  readonly ms: number;
  /** Milliseconds until the first proved claim; null where there was none. */
  readonly firstProved: number | null;
}

/** Counts what goes through a model, and lets an assistant over it tell what each of its questions cost. */
export interface Meter {
  readonly model: ChatModel;
  /** The same assistant, one question after the other. */
  metered(assistant: Assistant, told: (answer: Answer, cost: Cost) => void): Assistant;
}

export function createMeter(model: ChatModel, now: () => number = () => performance.now()): Meter {
  let [calls, input, output, untold] = [0, 0, 0, 0];
  let failures: ChatFailure[] = [];
  return {
    model: {
      async complete(request, options) {
        calls += 1;
        const outcome = await model.complete(request, options);
        input += outcome.usage?.input ?? 0;
        output += outcome.usage?.output ?? 0;
        if (outcome.usage === null) untold += 1;
        if (outcome.kind === 'failed') failures.push(outcome.why);
        return outcome;
      },
    },
    metered: (assistant, told) => ({
      ...assistant,
      async ask(question, options = {}) {
        [calls, input, output, untold] = [0, 0, 0, 0];
        failures = [];
        const started = now();
        let firstProved: number | null = null;
        const answer = await assistant.ask(question, {
          ...options,
          onProgress(progress) {
            if (progress.kind === 'proved') firstProved ??= now() - started;
            options.onProgress?.(progress);
          },
        });
        told(answer, {
          calls,
          tokens: { input, output },
          untold,
          failures,
          ms: now() - started,
          firstProved,
        });
        return answer;
      },
    }),
  };
}
