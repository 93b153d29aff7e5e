import type { Evidence } from '../evidence/evidence.ts';
import { matchTerm, type WordSimilarity } from '../evidence/matching.ts';
import type { PreparedParagraph } from '../evidence/prepared.ts';
import type { ContentTerm } from '../question/terms.ts';

/** Credit of a term's parts, and of what stands above or around the sentence. */
const OF_PARTS = 0.6;
const HEADING = 0.7;
const EARLIER = 0.68;
const LATER = 0.5;
/** Characters of a term whose pairs stand for little: its words tell of it, or nothing does. */
const SHORT = 4;
const PAIRS = 0.5;
/** Kin in meaning tell less of a thing than its own words. */
const KIN = 0.5;

/** How far the evidence tells of a term, 0 to 1: in its sentence, above it, or around it in its paragraph. */
export interface Holding {
  (term: ContentTerm, evidence: Evidence): number;
  /** The same in its sentence alone. */
  itself(term: ContentTerm, evidence: Evidence): number;
}

/** Keeps what it has worked out: one for a comparison. */
export function createHolding(similarity: WordSimilarity): Holding {
  const known = new Map<ContentTerm, Map<PreparedParagraph, readonly number[]>>();
  const inSentences = (term: ContentTerm, prepared: PreparedParagraph) => {
    const row = known.get(term) ?? new Map<PreparedParagraph, readonly number[]>();
    known.set(term, row);
    const factors =
      row.get(prepared) ?? prepared.sentences.map((sentence) => factorOf(term, sentence, similarity));
    row.set(prepared, factors);
    return factors;
  };
  const holding = (term: ContentTerm, { prepared, sentence }: Evidence) => {
    const factors = inSentences(term, prepared);
    const above = factorOf(term, { folded: `${prepared.heading}`, words: [] }, similarity);
    return Math.max(
      factors[sentence.index] ?? 0,
      HEADING * above,
      ...factors.map(
        (factor, at) => factor * (at < sentence.index ? EARLIER : at > sentence.index ? LATER : 0),
      ),
    );
  };
  return Object.assign(holding, {
    itself: (term: ContentTerm, { prepared, sentence }: Evidence) =>
      inSentences(term, prepared)[sentence.index] ?? 0,
  });
}

const unlike: WordSimilarity = () => undefined;

function factorOf(
  term: ContentTerm,
  text: Parameters<typeof matchTerm>[1],
  similarity: WordSimilarity,
): number {
  const match = matchTerm(term, text, unlike);
  // 推动教育 writes two of the three pairs of 劳动教育.
  const ofPairs = match.factor < 1 && match.found === term.text && term.text.length <= SHORT;
  const written = ofPairs ? PAIRS * match.factor : match.factor;
  const parts = term.parts ?? [];
  const total = parts.reduce((sum, { weight }) => sum + weight, 0);
  if (written >= OF_PARTS) return written;
  const found = parts.reduce((sum, part) => sum + (text.folded.includes(part.text) ? part.weight : 0), 0);
  return Math.max(
    written,
    total === 0 ? 0 : (OF_PARTS * found) / total,
    KIN * matchTerm(term, text, similarity).factor,
  );
}
