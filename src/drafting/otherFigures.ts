import type { Draft, DraftLine } from '../answer/draft.ts';
import type { AnswerTexts } from '../texts/zh/answer.ts';

type Claim = Extract<DraftLine, { kind: 'claim' }>;

/**
 * A model's draft where the documents disagree: each line that tells one of their figures with its document's date, and
 * the excerpts with the figures that the model passed over behind them. Where they agree, the draft as it is.
 */
export function withOtherFigures(draft: Draft, extractive: Draft, { drafting }: AnswerTexts): DraftLine[] {
  const dated = extractive.filter(
    (line): line is Claim =>
      line.kind === 'claim' &&
      line.proofs.some(({ document }) => line.lead.endsWith(drafting.dated(document.date))),
  );
  if (dated.length < 2) return [...draft];
  const cites = (line: DraftLine, excerpt: Claim) =>
    line.kind === 'claim' &&
    line.proofs.some(({ paragraph }) => excerpt.proofs.some((proof) => proof.paragraph.id === paragraph.id));
  const lines = draft.map((line): DraftLine => {
    if (line.kind !== 'claim' || !dated.some((excerpt) => cites(line, excerpt))) return line;
    const [date = null, ...others] = new Set(line.proofs.map(({ document }) => document.date));
    return others.length > 0 ? line : { ...line, lead: `${line.lead}${drafting.dated(date)}` };
  });
  return [...lines, ...dated.filter((excerpt) => !draft.some((line) => cites(line, excerpt)))];
}
