/**
 * How often which terms stand in a run of chunks: what a worker hands back. Terms are numbered in the order in
 * which they come; the postings of chunk i are those from `chunkEnds[i - 1]` to `chunkEnds[i]`.
 */
export interface TermCounts {
  readonly units: Uint16Array<ArrayBuffer>;
  readonly ends: Uint32Array<ArrayBuffer>;
  readonly chunkEnds: Uint32Array<ArrayBuffer>;
  readonly terms: Uint32Array<ArrayBuffer>;
  readonly counts: Uint32Array<ArrayBuffer>;
  /** Terms of each chunk, repeated ones included: its length for BM25. */
  readonly lengths: Uint32Array<ArrayBuffer>;
}

export function countTerms(chunks: readonly (readonly string[])[]): TermCounts {
  const numbers = new Map<string, number>();
  /** Per term, the posting that the chunk at hand has opened for it; older ones lie before the chunk's start. */
  const openPosting: number[] = [];
  const terms: number[] = [];
  const counts: number[] = [];
  const chunkEnds = new Uint32Array(chunks.length);
  const lengths = new Uint32Array(chunks.length);
  for (const [chunk, chunkTerms] of chunks.entries()) {
    const start = terms.length;
    for (const term of chunkTerms) {
      let number = numbers.get(term);
      if (number === undefined) {
        number = numbers.size;
        numbers.set(term, number);
        openPosting.push(-1);
      }
      const posting = openPosting[number] as number;
      if (posting >= start) {
        counts[posting] = (counts[posting] as number) + 1;
        continue;
      }
      openPosting[number] = terms.length;
      terms.push(number);
      counts.push(1);
    }
    chunkEnds[chunk] = terms.length;
    lengths[chunk] = chunkTerms.length;
  }
  return {
    ...unitsOf(numbers.keys()),
    chunkEnds,
    lengths,
    terms: Uint32Array.from(terms),
    counts: Uint32Array.from(counts),
  };
}

/** The arrays' memory, to be handed over between threads instead of copied. */
export function buffersOf({ units, ends, chunkEnds, terms, counts, lengths }: TermCounts): ArrayBuffer[] {
  return [units, ends, chunkEnds, terms, counts, lengths].map(({ buffer }) => buffer);
}

function unitsOf(terms: Iterable<string>): Pick<TermCounts, 'units' | 'ends'> {
  const all = [...terms];
  const units = new Uint16Array(all.reduce((sum, { length }) => sum + length, 0));
  let length = 0;
  const ends = Uint32Array.from(all, (term) => {
    for (let i = 0; i < term.length; i++) units[length++] = term.charCodeAt(i);
    return length;
  });
  return { units, ends };
}
