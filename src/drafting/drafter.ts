import type { Draft } from '../answer/draft.ts';
import type { Paragraph, SourceDocument, Span } from '../documents/document.ts';
import type { ChatFailure } from '../llm/chatModel.ts';
import type { Question } from '../question/understand.ts';
import type { Relevance } from './relevance.ts';

/** A paragraph that a draft may rest on. */
export interface Source {
  readonly paragraph: Paragraph;
  readonly document: SourceDocument;
  /** The stretch of a very long paragraph that is read; left out: all of it. */
  readonly within?: Span;
}

/** How claims are shown: the words before them, in the language of the interface. */
export interface DraftWords {
  /** Before a claim that the paragraph tells as a plan without saying so itself. */
  readonly planLead: string;
  /** Before a claim of a comparison. */
  readonly districtLead: (unit: string) => string;
  /** Before a claim that doesn't say whose it is. */
  readonly whose: (unit: string) => string;
}

export interface DraftRequest {
  /** The whole question (a follow-up already rewritten), as understood. */
  readonly question: Question;
  /** What the model reads and may cite, best first; of every unit compared for a comparison. */
  readonly sources: readonly Source[];
  /** Names of all reporting units: those that a claim may not borrow from elsewhere. */
  readonly unitNames: readonly string[];
  /** Whether a claim that is proved is to the point. */
  readonly isRelevant: Relevance;
  readonly words: DraftWords;
}

export interface DraftOptions {
  readonly signal: AbortSignal;
  /** Milliseconds since 1970, when the signal will come at the latest. */
  readonly deadline?: number;
  /** Told each time one more claim is proved: all lines so far. */
  readonly onProved?: (draft: Draft) => void;
  readonly asker?: string;
}

export type DraftOutcome =
  /** At least one claim, every one proved. `dropped`: claims that could not be. */
  | { readonly kind: 'drafted'; readonly draft: Draft; readonly dropped: number }
  /** The model says that the passages don't hold the answer. */
  | { readonly kind: 'insufficient' }
  | { readonly kind: 'failed'; readonly why: ChatFailure | 'nothing_proved' };

/** Drafts an answer by a model; whatever the model does, what comes out is proved. Never throws. */
export interface Drafter {
  draft(request: DraftRequest, options: DraftOptions): Promise<DraftOutcome>;
}
