import type { KeywordIndexData } from './keywordIndex.ts';
import type { TermCounts } from './termCounts.ts';
import { createTermCollector } from './termTable.ts';

/** Takes the counts of all chunks, run by run in the chunks' order, and makes the postings of them. */
export interface KeywordBuilder {
  /** The counts are the builder's own from here on. */
  add(counts: TermCounts): void;
  finish(): KeywordIndexData;
}

/** Robertson & Zaragoza 2009, "The Probabilistic Relevance Framework: BM25 and Beyond". */
const K1 = 1.2;
const B = 0.75;
/** What an impact can come up to: K1 + 1, for a term without end. */
export const LARGEST_IMPACT = K1 + 1;
export const IMPACT_STEPS = 65_535;

export function createKeywordBuilder(): KeywordBuilder {
  const collector = createTermCollector();
  const runs: TermCounts[] = [];
  return {
    add(counts) {
      const { units, ends, terms } = counts;
      const numbers = Uint32Array.from(ends, (end, i) =>
        collector.add(units, i === 0 ? 0 : (ends[i - 1] as number), end),
      );
      for (let i = 0; i < terms.length; i++) terms[i] = numbers[terms[i] as number] as number;
      runs.push(counts);
    },
    finish() {
      const starts = startsOf(runs, collector.size);
      const postings = starts[collector.size] as number;
      const chunks = new Uint32Array(postings);
      const impacts = new Uint16Array(postings);
      const largest = new Uint16Array(collector.size);
      const next = starts.slice(0, collector.size);
      const chunkCount = runs.reduce((sum, { lengths }) => sum + lengths.length, 0);
      const total = runs.reduce((sum, { lengths }) => sum + lengths.reduce((a, b) => a + b, 0), 0);
      const mean = total / Math.max(1, chunkCount) || 1;
      let chunk = 0;
      for (const { chunkEnds, terms, counts, lengths } of runs) {
        let posting = 0;
        for (let i = 0; i < chunkEnds.length; i++, chunk++) {
          const saturation = K1 * (1 - B + (B * (lengths[i] as number)) / mean);
          for (; posting < (chunkEnds[i] as number); posting++) {
            const term = terms[posting] as number;
            const count = counts[posting] as number;
            const place = next[term] as number;
            next[term] = place + 1;
            const impact = Math.max(1, Math.round((count / (count + saturation)) * IMPACT_STEPS));
            chunks[place] = chunk;
            impacts[place] = impact;
            if (impact > (largest[term] as number)) largest[term] = impact;
          }
        }
      }
      return { table: collector.finish(), starts, chunks, impacts, largest, chunkCount };
    },
  };
}

function startsOf(runs: readonly TermCounts[], size: number): Uint32Array<ArrayBuffer> {
  const starts = new Uint32Array(size + 1);
  for (const { terms } of runs) {
    for (let i = 0; i < terms.length; i++) {
      const after = (terms[i] as number) + 1;
      starts[after] = (starts[after] as number) + 1;
    }
  }
  for (let term = 0; term < size; term++)
    starts[term + 1] = (starts[term + 1] as number) + (starts[term] as number);
  return starts;
}
