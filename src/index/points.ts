/**
 * The different vectors of an index, and which one belongs to each chunk. Values are those of unit vectors in
 * steps of 1 / 32,767: half of the memory, and a cosine that is right to 1e-4 and better.
 */
export interface PointData {
  /** Per chunk. */
  readonly pointOf: Uint32Array;
  /** Points one behind the other. */
  readonly values: Int16Array;
}

export interface Points {
  chunksAt(point: number): ArrayLike<number> & Iterable<number>;
  cosine(vector: ArrayLike<number>, chunk: number): number;
}

const STEPS = 32_767;

export function openPoints({ pointOf, values }: PointData, dimension: number): Points {
  const count = dimension === 0 ? 0 : values.length / dimension;
  const groups = count === pointOf.length ? null : groupsOf(pointOf, count);
  return {
    chunksAt: (point) =>
      groups === null ? [point] : groups.chunks.subarray(groups.starts[point], groups.starts[point + 1]),
    cosine(vector, chunk) {
      const start = (pointOf[chunk] as number) * dimension;
      let sum = 0;
      for (let i = 0; i < dimension; i++) sum += (vector[i] as number) * (values[start + i] as number);
      return sum / STEPS;
    },
  };
}

function groupsOf(pointOf: Uint32Array, count: number): { starts: Uint32Array; chunks: Uint32Array } {
  const starts = new Uint32Array(count + 1);
  for (const point of pointOf) starts[point + 1] = (starts[point + 1] as number) + 1;
  for (let point = 0; point < count; point++)
    starts[point + 1] = (starts[point + 1] as number) + (starts[point] as number);
  const next = starts.slice();
  const chunks = new Uint32Array(pointOf.length);
  for (let chunk = 0; chunk < pointOf.length; chunk++) {
    const place = next[pointOf[chunk] as number] as number;
    chunks[place] = chunk;
    next[pointOf[chunk] as number] = place + 1;
  }
  return { starts, chunks };
}

export interface PointCollector {
  readonly size: number;
  /** The point of the next chunk: `size` before the call for a vector that was not there yet. */
  add(vector: ArrayLike<number>): number;
  finish(): PointData;
}

export function createPointCollector(dimension: number): PointCollector {
  const known = new Map<string, number>();
  const pointOf: number[] = [];
  let values = new Int16Array(dimension * 1024);
  const row = new Int16Array(dimension);
  const bytes = Buffer.from(row.buffer);
  return {
    get size() {
      return known.size;
    },
    add(vector) {
      let squares = 0;
      for (let i = 0; i < dimension; i++) squares += (vector[i] as number) ** 2;
      const scale = STEPS / (Math.sqrt(squares) || 1);
      for (let i = 0; i < dimension; i++) row[i] = Math.round((vector[i] as number) * scale);
      const key = bytes.toString('latin1');
      let point = known.get(key);
      if (point === undefined) {
        point = known.size;
        known.set(key, point);
        if ((point + 1) * dimension > values.length) {
          const larger = new Int16Array(values.length * 2);
          larger.set(values);
          values = larger;
        }
        values.set(row, point * dimension);
      }
      pointOf.push(point);
      return point;
    },
    finish: () => ({
      pointOf: Uint32Array.from(pointOf),
      values: values.slice(0, known.size * dimension),
    }),
  };
}
