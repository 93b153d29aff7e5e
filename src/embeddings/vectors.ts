/**
 * The vector at length 1; zero becomes the first axis, as cosine isn't defined for it.
 *
 * @throws Error for a value that is no number: its direction would be nonsense, and nobody would notice
 */
export function unitVector(vector: readonly number[]): number[] {
  const length = Math.hypot(...vector);
  if (!Number.isFinite(length)) throw new Error('vector with a value that is no number');
  if (length === 0) return vector.map((_, axis) => (axis === 0 ? 1 : 0));
  return vector.map((value) => value / length);
}

/** The direction of a text that was embedded in parts: the mean of the parts' unit vectors by their weights. */
export function meanVector(vectors: readonly (readonly number[])[], weights: readonly number[]): number[] {
  const sum = new Array<number>(vectors[0]?.length ?? 0).fill(0);
  for (const [part, vector] of vectors.entries()) {
    const weight = weights[part] ?? 0;
    for (const [axis, value] of unitVector(vector).entries()) sum[axis] = (sum[axis] ?? 0) + weight * value;
  }
  return unitVector(sum);
}
