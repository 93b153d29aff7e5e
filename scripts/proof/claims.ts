import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { SourceDocument } from '../../src/documents/document.ts';
import type { Source } from '../../src/drafting/drafter.ts';
import { locateQuote, type QuotedText, quotedText } from '../../src/drafting/proof/locateQuote.ts';
import type { ReplyClaim } from '../../src/drafting/reply.ts';
import { projectRoot } from '../../src/projectRoot.ts';

const rowSchema = z.object({
  quotes: z.array(z.string()).min(1),
  true: z.array(z.string()),
  false: z.array(z.string()),
});

/** A claim with the words it would be cited with, and whether these bear it out. */
export interface JudgedClaim {
  readonly claim: ReplyClaim;
  readonly sources: readonly Source[];
  readonly isTrue: boolean;
}

/** The claims of a file in evaluation/ over the project's own articles. */
export function readJudgedClaims(file: string, documents: readonly SourceDocument[]): JudgedClaim[] {
  const passages = documents.flatMap((document) =>
    document.paragraphs
      .filter(({ role }) => role === 'body')
      .map((paragraph) => ({ source: { paragraph, document }, quoted: quotedText({ paragraph }) })),
  );
  const lines = readFileSync(join(projectRoot, 'evaluation', file), 'utf8')
    .trim()
    .split('\n');
  return lines.flatMap((line) => {
    const row = rowSchema.parse(JSON.parse(line));
    const cited = row.quotes.map((quote) => placeOf(quote, passages));
    // Read between others, as a model reads them.
    const around = passages.filter((_, index) => index % 9 === 0).map(({ source }) => source);
    const sources = [...new Set([...cited, ...around])];
    const quotes = row.quotes.map((quote, index) => ({
      passage: sources.indexOf(cited[index] as Source) + 1,
      quote,
    }));
    const judged = (isTrue: boolean) => (text: string) => ({ claim: { text, quotes }, sources, isTrue });
    return [...row.true.map(judged(true)), ...row.false.map(judged(false))];
  });
}

function placeOf(
  quote: string,
  passages: readonly { readonly source: Source; readonly quoted: QuotedText }[],
): Source {
  const found = passages.find(({ quoted }) => locateQuote(quote, quoted) !== null);
  if (found === undefined) throw new Error(`stands in no article: ${quote}`);
  return found.source;
}

/** All paragraphs that claims are judged by, each once. */
export function sourcesOf(judged: readonly JudgedClaim[]): Source[] {
  const byId = new Map(
    judged.flatMap(({ sources }) => sources).map((source) => [source.paragraph.id, source]),
  );
  return [...byId.values()];
}

/** The same claims with their passages counted in another list. */
export function renumbered(judged: readonly JudgedClaim[], all: readonly Source[]): JudgedClaim[] {
  return judged.map(({ claim, sources, isTrue }) => ({
    sources: all,
    isTrue,
    claim: {
      ...claim,
      quotes: claim.quotes.map(({ passage, quote }) => ({
        quote,
        passage: all.findIndex(({ paragraph }) => paragraph === sources[passage - 1]?.paragraph) + 1,
      })),
    },
  }));
}
