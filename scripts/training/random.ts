/** A seeded source of 32-bit integers: small, fast, and the same on every machine. */
export interface Random {
  /** 0 to 2^32 - 1. */
  next(): number;
  /** 0 up to but not 1. */
  fraction(): number;
  /** 0 to `limit` - 1. */
  below(limit: number): number;
}

/** Marsaglia's xorshift32, started from a mix of all numbers given: (seed, stage, epoch, block, ...). */
export function createRandom(...seeds: readonly number[]): Random {
  let state = 0x9e3779b9;
  for (const seed of seeds) state = mix(state ^ mix(seed + 0x85ebca6b));
  state = state >>> 0 || 1;
  const next = (): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state;
  };
  return {
    next,
    fraction: () => next() / 4294967296,
    below: (limit) => Math.floor((next() / 4294967296) * limit),
  };
}

/** MurmurHash3's finaliser: spreads neighbouring seeds over the whole range. */
function mix(value: number): number {
  let x = value | 0;
  x = Math.imul(x ^ (x >>> 16), 0x85ebca6b);
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35);
  return (x ^ (x >>> 16)) >>> 0;
}

/** 0 to `count` - 1 in a random order (Fisher-Yates). */
export function shuffledOrder(count: number, random: Random): Uint32Array {
  const order = Uint32Array.from({ length: count }, (_, i) => i);
  for (let i = count - 1; i > 0; i--) {
    const j = random.below(i + 1);
    const kept = order[i] as number;
    order[i] = order[j] as number;
    order[j] = kept;
  }
  return order;
}
