import { keepLargest } from './select.ts';

/** One term of a query: its stretch of the postings, what an impact counts, and the most it can add. */
export interface TermPostings {
  readonly start: number;
  readonly end: number;
  readonly factor: number;
  readonly most: number;
}

export interface Ranked {
  /** Best first, equal ones by number; only such as score above 0. */
  readonly best: readonly number[];
  /** Of the best and of the chunks that were asked for besides. */
  readonly scores: ReadonlyMap<number, number>;
}

export interface Ranking {
  /** @param terms those that can add most first */
  best(terms: readonly TermPostings[], count: number, also: Iterable<number>): Ranked;
  all(terms: readonly TermPostings[]): Float64Array;
}

/** So many of the chunks seen first, those with the rarest terms, tell what the best score at least. */
const SAMPLE = 1024;
/** Shorter lists are cheaper to add than to decide about. */
const SHORT = 8192;
/** Of so many chunks the rest is looked up; for more it is cheaper to go on adding up. */
const FEW = 1024;
/** Bounds are sums of rounded numbers: a chunk this near below the bar is still looked at. */
const SLACK = 1 - 1e-9;

/**
 * Scores term by term, in the manner of MaxScore (Turtle & Flood 1995): as soon as the terms that are left
 * cannot lift a chunk that was not seen yet among the best, their postings are looked up for the chunks that
 * can still be among them, and no others. Gives exactly what adding up all postings gives.
 */
export function createRanking({
  chunks,
  impacts,
  chunkCount,
}: {
  readonly chunks: Uint32Array;
  readonly impacts: Uint16Array;
  readonly chunkCount: number;
}): Ranking {
  // All zero between questions: no large array is made for one.
  const sums = new Float64Array(chunkCount);
  const scratch = new Float64Array(chunkCount);
  const found = new Uint32Array(chunkCount);
  const sample = new Uint32Array(SAMPLE);

  const addTo = (target: Float64Array, from: number, end: number, factor: number): void => {
    for (let i = from; i < end; i++) {
      const chunk = chunks[i] as number;
      target[chunk] = (target[chunk] as number) + factor * (impacts[i] as number);
    }
  };

  /** Adds a term; as long as the sample has room, chunks without a sum yet go into it. Returns its length. */
  const addAndSample = ({ start, end, factor }: TermPostings, before: number): number => {
    let length = before;
    let i = start;
    for (; i < end && length < SAMPLE; i++) {
      const chunk = chunks[i] as number;
      const sum = sums[chunk] as number;
      if (sum === 0) sample[length++] = chunk;
      sums[chunk] = sum + factor * (impacts[i] as number);
    }
    addTo(sums, i, end, factor);
    return length;
  };

  /**
   * Chunks whose sums have come up to a floor, in order; null where those are more than `most`. One look at all
   * sums is cheaper than to keep count of which chunks have one.
   */
  const reaching = (floor: number, most: number): Uint32Array | null => {
    let length = 0;
    for (let chunk = 0; chunk < chunkCount; chunk++) {
      if ((sums[chunk] as number) < floor) continue;
      if (length === most) return null;
      found[length++] = chunk;
    }
    return found.subarray(0, length);
  };

  /** What the `rank`-th best of some chunks scores so far: so much the `rank` best of all score at least. */
  const bar = (of: Uint32Array, length: number, rank: number): number => {
    if (rank === 0) return Number.POSITIVE_INFINITY;
    if (length < rank) return 0;
    for (let i = 0; i < length; i++) scratch[i] = sums[of[i] as number] as number;
    return keepLargest(scratch, length, rank);
  };

  /** The impact of the term in each of the chunks, which are in order, added to their sums. */
  const lookUp = ({ start, end, factor }: TermPostings, candidates: Uint32Array, count: number): void => {
    let from = start;
    for (let c = 0; c < count && from < end; c++) {
      const chunk = candidates[c] as number;
      // Galloping: the next candidate is mostly near.
      let step = 1;
      let high = from;
      while (high < end && (chunks[high] as number) < chunk) {
        from = high + 1;
        high += step;
        step *= 2;
      }
      if (high > end) high = end;
      while (from < high) {
        const middle = (from + high) >>> 1;
        if ((chunks[middle] as number) < chunk) from = middle + 1;
        else high = middle;
      }
      if (from < end && chunks[from] === chunk)
        sums[chunk] = (sums[chunk] as number) + factor * (impacts[from] as number);
    }
  };

  return {
    all(terms) {
      const scores = new Float64Array(chunkCount);
      for (const { start, end, factor } of terms) addTo(scores, start, end, factor);
      return scores;
    },

    best(terms, count, also) {
      const rest = restsOf(terms);
      const isExtra = new Set(also);
      const extra = [...isExtra].sort((a, b) => a - b);
      let sampled = 0;
      let least = 0;
      let ceiling = 0;
      let next = 0;
      let candidates: Uint32Array | null = null;
      for (; next < terms.length; next++) {
        const term = terms[next] as TermPostings;
        const left = rest[next] as number;
        // The bar cannot have risen by more than what was added since it was measured.
        if (term.end - term.start > SHORT && left < ceiling) {
          least = Math.max(least, bar(sample, sampled, count));
          ceiling = least;
          if (left < least * SLACK) candidates = reaching(least * SLACK - left, FEW);
          if (candidates !== null) break;
        }
        sampled = addAndSample(term, sampled);
        ceiling += term.most;
      }
      candidates ??= reaching(bar(sample, sampled, count) || Number.MIN_VALUE, chunkCount) as Uint32Array;
      if (next < terms.length) candidates = merged(candidates, extra);
      let left = candidates.length;
      for (; next < terms.length; next++) {
        lookUp(terms[next] as TermPostings, candidates, left);
        least = Math.max(least, bar(candidates, left, count));
        const floor = least * SLACK - (rest[next + 1] as number);
        let kept = 0;
        for (let i = 0; i < left; i++) {
          const chunk = candidates[i] as number;
          if ((sums[chunk] as number) >= floor || isExtra.has(chunk)) candidates[kept++] = chunk;
        }
        left = kept;
      }

      const best = pick(candidates, left, count);
      const scores = new Map<number, number>();
      for (const chunk of best) scores.set(chunk, sums[chunk] as number);
      for (const chunk of extra) scores.set(chunk, sums[chunk] as number);
      sums.fill(0);
      return { best, scores };
    },
  };

  /** The `count` best of the candidates; of those level with the last one, the first by number. */
  function pick(candidates: Uint32Array, length: number, count: number): number[] {
    const least = bar(candidates, length, count);
    const above: number[] = [];
    const level: number[] = [];
    for (let i = 0; i < length; i++) {
      const chunk = candidates[i] as number;
      const sum = sums[chunk] as number;
      if (sum > least) above.push(chunk);
      else if (sum === least && sum > 0) level.push(chunk);
    }
    above.sort((a, b) => (sums[b] as number) - (sums[a] as number) || a - b);
    if (above.length >= count) return above.slice(0, count);
    return [
      ...above,
      ...Uint32Array.from(level)
        .sort()
        .subarray(0, count - above.length),
    ];
  }
}

/** `rests[i]`: the most that the terms from i on can add together. */
function restsOf(terms: readonly TermPostings[]): Float64Array {
  const rests = new Float64Array(terms.length + 1);
  for (let i = terms.length - 1; i >= 0; i--)
    rests[i] = (rests[i + 1] as number) + (terms[i] as TermPostings).most;
  return rests;
}

/** Two runs of chunks, each in order, as one without repetitions. */
function merged(some: Uint32Array, others: readonly number[]): Uint32Array {
  const all = new Uint32Array(some.length + others.length);
  let length = 0;
  let next = 0;
  for (const chunk of some) {
    while (next < others.length && (others[next] as number) < chunk) all[length++] = others[next++] as number;
    if (others[next] === chunk) next += 1;
    all[length++] = chunk;
  }
  while (next < others.length) all[length++] = others[next++] as number;
  return all.subarray(0, length);
}
