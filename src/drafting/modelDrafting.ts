import type { Draft } from '../answer/draft.ts';
import type { Response } from '../answer/respond.ts';
import type { AskOptions } from '../assistant.ts';
import type { Question } from '../question/understand.ts';
import type { Hit } from '../retrieve/search.ts';
import type { AnswerTexts } from '../texts/zh/answer.ts';

/** What is known when a model may be asked. */
export interface DraftingMatter {
  readonly question: Question;
  readonly hits: readonly Hit[];
  /** The answer that there is without a model. */
  readonly extractive: Response;
  readonly units: readonly string[];
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
