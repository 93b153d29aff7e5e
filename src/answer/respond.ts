import type { Evidence } from '../evidence/evidence.ts';
import type { Question } from '../question/understand.ts';
import type { AnswerTexts } from '../texts/zh/answer.ts';
import type { RefusalReason, Verdict } from './answer.ts';
import { answerSpan } from './answerSpan.ts';
import { type Draft, type DraftLine, type Proof, quotedClaim } from './draft.ts';

/** What answering gave, before proof. */
export type Response =
  | { readonly kind: 'draft'; readonly draft: Draft; readonly verdict: Verdict | null }
  | {
      readonly kind: 'refusal';
      readonly reason: RefusalReason;
      /** What was asked, in the person's words; named in the refusal. */
      readonly asked: string;
      /** A unit that the documents name without reporting on it. */
      readonly onlyNamed: string | null;
      /** Units that were asked about by name, each of which has nothing. */
      readonly silent?: readonly string[];
      /** The claims of a statement that has several, each with what it comes to. */
      readonly parts?: readonly { readonly claim: string; readonly verdict: Verdict }[];
      readonly verdict: Verdict | null;
      readonly nearest: readonly Evidence[];
    };

/** The evidence's quote, as a proof. */
export function proofOf(question: Question, evidence: Evidence): Proof {
  const { paragraph, document } = evidence.prepared;
  const span = answerSpan(question, evidence);
  return { paragraph, document, quote: paragraph.text.slice(span.start, span.end) };
}

/** 该区, 全县, 我校: whose, the quote alone does not say. 全市 is mostly the city that a district lies in. */
const BARE_UNIT = /[该我本][区县市旗校院]|全[区县旗校]/u;

/**
 * A claim in the source's words; one that the paragraph tells as a plan says so, and one that speaks of 该区 says
 * which, both before the quote.
 */
export function claimOf(question: Question, evidence: Evidence, texts: AnswerTexts, lead = ''): DraftLine {
  const proof = proofOf(question, evidence);
  const { district } = proof.paragraph;
  const bare =
    lead === '' && district !== null && BARE_UNIT.test(proof.quote) && !proof.quote.includes(district);
  const whose = bare ? texts.whose(district) : '';
  const plan = evidence.sentence.plan === 'inherited' ? texts.planLead : '';
  return quotedClaim(`${lead}${whose}${plan}`, proof);
}
