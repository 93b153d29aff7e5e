import { openPrompt, openPromptWords, type Prompt } from '../prompt.ts';
import { PROOF_FAILURES, type ProofFailure } from './proof/failure.ts';

export interface DraftingPrompts {
  readonly draft: Prompt<'fence' | 'longest' | 'most' | 'passages' | 'question'>;
  readonly repair: Prompt<'fence' | 'longest' | 'passages' | 'question' | 'failed'>;
  /** Why a claim failed, as a model is told. */
  readonly reasons: Readonly<Record<ProofFailure['kind'], string>>;
}

/** @throws Problem `prompt` when a file is missing or has other placeholders */
export function openDraftingPrompts(folder?: string): DraftingPrompts {
  return {
    draft: openPrompt('draft.md', ['fence', 'longest', 'most', 'passages', 'question'], folder),
    repair: openPrompt('repair.md', ['fence', 'longest', 'passages', 'question', 'failed'], folder),
    reasons: openPromptWords('reasons.json', PROOF_FAILURES, folder),
  };
}
