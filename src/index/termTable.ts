/**
 * Terms with their numbers, in typed arrays that are written and read as they are: no map of a million strings
 * is made at loading. `units` holds the terms' UTF-16 units one behind the other, `ends[n]` where term n ends;
 * `slots` is an open-addressing hash table of numbers + 1, its length a power of two.
 */
export interface TermTableData {
  readonly units: Uint16Array;
  readonly ends: Uint32Array;
  readonly slots: Uint32Array;
}

export interface TermTable {
  readonly size: number;
  /** -1 for a term that is not held. */
  numberOf(term: string): number;
}

export function openTermTable({ units, ends, slots }: TermTableData): TermTable {
  const mask = slots.length - 1;
  return {
    size: ends.length,
    numberOf(term) {
      let hash = HASH_START;
      for (let i = 0; i < term.length; i++) hash = mixIn(hash, term.charCodeAt(i));
      for (let slot = finish(hash) & mask; ; slot = (slot + 1) & mask) {
        const number = (slots[slot] as number) - 1;
        if (number < 0) return -1;
        const start = number === 0 ? 0 : (ends[number - 1] as number);
        if ((ends[number] as number) - start !== term.length) continue;
        let i = 0;
        while (i < term.length && units[start + i] === term.charCodeAt(i)) i += 1;
        if (i === term.length) return number;
      }
    },
  };
}

/** Numbers terms in the order in which they come. */
export interface TermCollector {
  readonly size: number;
  /** The number of the term `from[start]` to `from[end - 1]`. */
  add(from: Uint16Array, start: number, end: number): number;
  finish(): TermTableData;
}

export function createTermCollector(): TermCollector {
  let units = new Uint16Array(1 << 12);
  let ends = new Uint32Array(1 << 10);
  let slots = new Uint32Array(1 << 11);
  let size = 0;
  let length = 0;

  const startOf = (number: number): number => (number === 0 ? 0 : (ends[number - 1] as number));
  const place = (number: number): void => {
    const mask = slots.length - 1;
    let slot = hashOf(units, startOf(number), ends[number] as number) & mask;
    while (slots[slot] !== 0) slot = (slot + 1) & mask;
    slots[slot] = number + 1;
  };
  const grow = (added: number): void => {
    if (length + added > units.length) units = enlarged(units, length + added);
    if (size === ends.length) ends = enlarged(ends, size + 1);
    if ((size + 1) * 2 <= slots.length) return;
    slots = new Uint32Array(slots.length * 2);
    for (let number = 0; number < size; number++) place(number);
  };
  return {
    get size() {
      return size;
    },
    add(from, start, end) {
      const mask = slots.length - 1;
      for (let slot = hashOf(from, start, end) & mask; ; slot = (slot + 1) & mask) {
        const number = (slots[slot] as number) - 1;
        if (number < 0) break;
        const known = startOf(number);
        if ((ends[number] as number) - known !== end - start) continue;
        let i = 0;
        while (i < end - start && units[known + i] === from[start + i]) i += 1;
        if (i === end - start) return number;
      }
      grow(end - start);
      for (let i = start; i < end; i++) units[length++] = from[i] as number;
      ends[size] = length;
      place(size);
      size += 1;
      return size - 1;
    },
    finish: () => ({ units: units.slice(0, length), ends: ends.slice(0, size), slots }),
  };
}

function enlarged<T extends Uint16Array<ArrayBuffer> | Uint32Array<ArrayBuffer>>(array: T, least: number): T {
  const larger = new (array.constructor as new (length: number) => T)(Math.max(least, array.length * 2));
  larger.set(array);
  return larger;
}

/** FNV-1a over UTF-16 units. */
const HASH_START = 0x811c9dc5 | 0;

function mixIn(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193);
}

/** FNV's low bits alone spread short terms badly. */
function finish(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (mixed ^ (mixed >>> 13)) >>> 0;
}

function hashOf(units: Uint16Array, start: number, end: number): number {
  let hash = HASH_START;
  for (let i = start; i < end; i++) hash = mixIn(hash, units[i] as number);
  return finish(hash);
}
