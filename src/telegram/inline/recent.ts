/** The latest things that were worked out, so many of them; what was looked at longest ago goes first. */
export interface Recent<T> {
  get(key: string, make: () => Promise<T>): Promise<T>;
}

export function createRecent<T>(most: number): Recent<T> {
  const kept = new Map<string, Promise<T>>();
  return {
    get(key, make) {
      const known = kept.get(key);
      const value = known ?? make();
      kept.delete(key);
      kept.set(key, value);
      // A failure isn't kept: the next one who asks tries again.
      if (known === undefined) value.catch(() => kept.get(key) === value && kept.delete(key));
      for (const oldest of kept.keys()) {
        if (kept.size <= most) break;
        kept.delete(oldest);
      }
      return value;
    },
  };
}
