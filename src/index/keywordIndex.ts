/** BM25 over terms that the caller makes; chunks are numbered from 0 in the order they were given. */
export interface KeywordIndex {
  readonly chunkCount: number;
  /** Number of chunks that hold the term. */
  documentFrequency(term: string): number;
  /** ln(1 + (N - df + 0.5) / (df + 0.5)), the BM25 inverse document frequency; > 0 for every term. */
  idf(term: string): number;
  /** Adds each term's score times its weight into an array with one place a chunk. */
  score(query: ReadonlyMap<string, number>): Float64Array;
  toJSON(): KeywordIndexData;
}

/** Postings of all terms in one run of numbers: `starts[i]` to `starts[i + 1]` belong to `terms[i]`. */
export interface KeywordIndexData {
  readonly terms: readonly string[];
  readonly starts: readonly number[];
  readonly chunks: readonly number[];
  readonly counts: readonly number[];
  readonly lengths: readonly number[];
}

/** Robertson & Zaragoza 2009, "The Probabilistic Relevance Framework: BM25 and Beyond". */
const K1 = 1.2;
const B = 0.75;

export function buildKeywordIndex(chunks: readonly (readonly string[])[]): KeywordIndex {
  const postings = new Map<string, { chunks: number[]; counts: number[] }>();
  const lengths = chunks.map((terms, chunk) => {
    const counts = new Map<string, number>();
    for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
    for (const [term, count] of counts) {
      const posting = postings.get(term) ?? { chunks: [], counts: [] };
      posting.chunks.push(chunk);
      posting.counts.push(count);
      postings.set(term, posting);
    }
    return terms.length;
  });
  const terms: string[] = [];
  const starts: number[] = [0];
  const chunkNumbers: number[] = [];
  const counts: number[] = [];
  for (const [term, posting] of postings) {
    terms.push(term);
    for (const chunk of posting.chunks) chunkNumbers.push(chunk);
    for (const count of posting.counts) counts.push(count);
    starts.push(chunkNumbers.length);
  }
  return openKeywordIndex({ terms, starts, chunks: chunkNumbers, counts, lengths });
}

export function openKeywordIndex(data: KeywordIndexData): KeywordIndex {
  const termNumbers = new Map(data.terms.map((term, number) => [term, number]));
  const starts = Uint32Array.from(data.starts);
  const chunks = Uint32Array.from(data.chunks);
  const counts = Uint32Array.from(data.counts);
  const chunkCount = data.lengths.length;
  const meanLength = data.lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, chunkCount);
  const lengthFactors = Float64Array.from(
    data.lengths,
    (length) => K1 * (1 - B + (B * length) / (meanLength || 1)),
  );

  const documentFrequency = (term: string): number => {
    const number = termNumbers.get(term);
    return number === undefined ? 0 : (starts[number + 1] as number) - (starts[number] as number);
  };
  const idf = (term: string): number => {
    const df = documentFrequency(term);
    return Math.log(1 + (chunkCount - df + 0.5) / (df + 0.5));
  };
  return {
    chunkCount,
    documentFrequency,
    idf,
    score(query) {
      const scores = new Float64Array(chunkCount);
      for (const [term, weight] of query) {
        const number = termNumbers.get(term);
        if (number === undefined) continue;
        const factor = weight * idf(term);
        for (let i = starts[number] as number; i < (starts[number + 1] as number); i++) {
          const chunk = chunks[i] as number;
          const count = counts[i] as number;
          scores[chunk] =
            (scores[chunk] as number) +
            (factor * count * (K1 + 1)) / (count + (lengthFactors[chunk] as number));
        }
      }
      return scores;
    },
    toJSON: () => data,
  };
}
