/** The vector at length 1; one without a direction becomes the first axis, as cosine isn't defined for zero. */
export function unitVector(vector: readonly number[]): number[] {
  const length = Math.hypot(...vector);
  if (!(length > 0)) return vector.map((_, axis) => (axis === 0 ? 1 : 0));
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
