/** What a question means after what was said before it. */
export type FollowUp =
  /** It stands for itself. */
  | { readonly kind: 'whole' }
  /** `alreadySaid`: in the documents' own words, where more is asked for. */
  | {
      readonly kind: 'rewritten';
      readonly question: string;
      readonly alreadySaid?: readonly string[];
      /** The last answer, in the same words. */
      readonly justSaid?: readonly string[];
      /** Asked of one point of an answer: what is talked about stays what it was. */
      readonly aside?: boolean;
      /** What to ask where this has no answer. */
      readonly orElse?: string;
      /** What it is about, where the ask says nothing of that itself: the next one leans on it alone. */
      readonly topic?: string;
    }
  /** It leans on what was said before, in a way that no rule knows. `points`: it asks for one behind the last of so many. */
  | { readonly kind: 'unclear'; readonly points?: number }
  /** 为什么 or 第三点详细说说 where nothing was said before: it asks for nothing by itself. */
  | { readonly kind: 'nothing_before' };

/** A short ask behind an answer, which that answer's own sentences may answer as well: 多少家长参加, 其中老师几名. */
export interface AsksOn {
  /** With the unit that is talked about, and nothing else of the talk. */
  readonly question: string;
  /** That unit; null where the talk is about none, or not about one. */
  readonly unit: string | null;
  /** The last answer, in the documents' own words. */
  readonly said: readonly string[];
  /** 其中, 还研发了什么: of the answer and of nothing else. */
  readonly within: boolean;
}
