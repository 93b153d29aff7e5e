import type { Paragraph, SourceDocument } from '../documents/document.ts';

/** Words of a paragraph that a claim rests on. */
export interface Proof {
  readonly paragraph: Paragraph;
  readonly document: SourceDocument;
  readonly quote: string;
}

/**
 * A line of an answer before it is proved. A `claim` states something and rests on its proofs; its `lead`
 * (a district's name before its practice, “计划” before a plan) is shown before it and proved with it.
 * A `remark` states nothing of the world: 未见记载, what is missing, what was understood.
 */
export type DraftLine =
  | {
      readonly kind: 'claim';
      readonly lead: string;
      readonly text: string;
      readonly proofs: readonly Proof[];
    }
  | { readonly kind: 'remark'; readonly text: string };

export type Draft = readonly DraftLine[];

/** A claim in the source's own words: the quote, closed with a full stop where the source's clause has none. */
export function quotedClaim(lead: string, proof: Proof): DraftLine {
  return { kind: 'claim', lead, text: closed(proof.quote), proofs: [proof] };
}

const END = /[。！？!?…][”’」』）)】》]*$/u;
const OPEN = /[,，;；、:：\s]+$/u;

function closed(quote: string): string {
  if (END.test(quote)) return quote;
  return `${quote.replace(OPEN, '')}。`;
}
