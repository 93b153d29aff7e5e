import type { Answer } from '../../src/answer/answer.ts';
import type { AskOptions, Assistant, Progress } from '../../src/assistant.ts';
import { corpus, GRANTS, quoting, ROTATION, scriptedAssistant } from './fixture.ts';

export interface Drafting {
  readonly question: string;
  tell(progress: Progress): void;
  /** Settles once the bot ends the work. */
  readonly stopped: Promise<void>;
  readonly options: AskOptions;
}

export interface DraftingAssistant extends Assistant {
  /** The options of every question, in order. */
  readonly asked: readonly (AskOptions & { readonly question: string })[];
}

/** An assistant whose answers take as long as the script wants, telling what it has got. */
export function draftingAssistant(script: (drafting: Drafting) => Promise<Answer>): DraftingAssistant {
  const asked: (AskOptions & { question: string })[] = [];
  return {
    ...scriptedAssistant(),
    drafts: true,
    asked,
    async ask(question, options = {}) {
      if (options.extractive === true) return quoting(question);
      asked.push({ ...options, question });
      const { signal } = options;
      const stopped = new Promise<void>((resolve) => {
        if (signal?.aborted === true) resolve();
        signal?.addEventListener('abort', () => resolve(), { once: true });
      });
      return script({ question, tell: (progress) => options.onProgress?.(progress), stopped, options });
    },
  };
}

export const READING: Progress = { kind: 'reading', documents: corpus.documents };

/** The first of two claims. */
export const FIRST_CLAIM: Progress = {
  kind: 'proved',
  answer: quoting('', GRANTS).answer,
  citations: quoting('', GRANTS).citations,
};

export const bothClaims = (question: string): Answer => ({
  ...quoting(question, GRANTS, ROTATION),
  mode: 'llm',
});
