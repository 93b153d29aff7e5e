/**
 * The three loops in which the training spends its time, as a WebAssembly module assembled here: V8 doesn't
 * vectorise loops over typed arrays, and four numbers at once are about ten times as fast. Addresses and
 * lengths are in bytes; lengths are multiples of 32; all numbers are 32-bit floats in one shared memory.
 */
export interface VectorKernels {
  /** Σ a[i]·b[i] */
  dot(a: number, b: number, bytes: number): number;
  /** y += factor·x */
  add(y: number, x: number, bytes: number, factor: number): void;
  /** gradient += step·output, then output += step·hidden, from one reading of output. */
  learn(gradient: number, output: number, hidden: number, bytes: number, step: number): void;
}

/** Node's types leave the interface to browsers' ones. */
export interface WasmMemory {
  readonly buffer: SharedArrayBuffer;
}

interface Wasm {
  readonly Memory: new (description: { initial: number; maximum: number; shared: true }) => WasmMemory;
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object, imports: unknown) => { readonly exports: unknown };
}

const wasm = (globalThis as unknown as { WebAssembly: Wasm }).WebAssembly;

/** One address space for all matrices and workers. */
export interface SharedMatrices {
  readonly memory: WasmMemory;
  /** The next `length` floats, zero. */
  floats(length: number): Float32Array<SharedArrayBuffer>;
}

const PAGE = 65_536;

export function createSharedMatrices(floatCount: number, arrays = 64): SharedMatrices {
  const pages = Math.ceil((floatCount * 4 + arrays * 64) / PAGE) + 1;
  const memory = new wasm.Memory({ initial: pages, maximum: pages, shared: true });
  const buffer = memory.buffer;
  let used = 64;
  return {
    memory,
    floats(length) {
      const array = new Float32Array(buffer, used, length);
      used += Math.ceil(length / 16) * 64;
      return array;
    },
  };
}

export function createVectorKernels(memory: WasmMemory): VectorKernels {
  const pages = memory.buffer.byteLength / PAGE;
  const module = new wasm.Module(Uint8Array.from(assemble(pages)));
  const instance = new wasm.Instance(module, { m: { m: memory } });
  return instance.exports as VectorKernels;
}

// What follows is the module's binary form, section by section (webassembly.github.io/spec/core/binary).

type Code = readonly number[];

const I32 = 0x7f;
const F32 = 0x7d;
const V128 = 0x7b;
const END = 0x0b;
const get = (local: number): Code => [0x20, local];
const set = (local: number): Code => [0x21, local];
const addInts: Code = [0x6a];
const constant = (value: number): Code => [0x41, ...signed(value)];
const load = (address: number, offset: number): Code => [
  ...get(address),
  0xfd,
  0x00,
  0x04,
  ...unsigned(offset),
];
const store = (offset: number): Code => [0xfd, 0x0b, 0x04, ...unsigned(offset)];
const plus: Code = [0xfd, 0xe4, 0x01];
const times: Code = [0xfd, 0xe6, 0x01];
const splat: Code = [0xfd, 0x13];
const lane = (number: number): Code => [0xfd, 0x1f, number];
const addFloats: Code = [0x92];
const advance = (local: number): Code => [...get(local), ...constant(32), ...addInts, ...set(local)];
/** Repeats while the first local is below `end`, 32 bytes further each time. */
const loop = (pointers: readonly number[], end: number, body: Code): Code => [
  ...[0x03, 0x40],
  ...body,
  ...pointers.flatMap(advance),
  ...[...get(pointers[0] as number), ...get(end), 0x49, 0x0d, 0x00, END],
];

function assemble(pages: number): Code {
  const types = [
    func([I32, I32, I32], [F32]),
    func([I32, I32, I32, F32], []),
    func([I32, I32, I32, I32, F32], []),
  ];
  return [
    ...[0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00],
    ...section(1, list(types)),
    ...section(2, list([[...name('m'), ...name('m'), 0x02, 0x03, ...unsigned(pages), ...unsigned(pages)]])),
    ...section(3, list([[0], [1], [2]])),
    ...section(7, list(['dot', 'add', 'learn'].map((text, i) => [...name(text), 0x00, i]))),
    ...section(
      10,
      list([dotBody(), addBody(), learnBody()].map((body) => [...unsigned(body.length), ...body])),
    ),
  ];
}

/** Locals: 0 a, 1 b, 2 bytes → end, 3 and 4 sums. */
function dotBody(): Code {
  const sum = (local: number, offset: number): Code => [
    ...get(local),
    ...load(0, offset),
    ...load(1, offset),
    ...times,
    ...plus,
    ...set(local),
  ];
  const lanes = [0, 1, 2, 3].map((number): Code => [...get(3), ...lane(number)]);
  return [
    ...[1, 2, V128],
    ...[...get(0), ...get(2), ...addInts, ...set(2)],
    ...loop([0, 1], 2, [...sum(3, 0), ...sum(4, 16)]),
    ...[...get(3), ...get(4), ...plus, ...set(3)],
    ...[...(lanes[0] ?? []), ...(lanes[1] ?? []), ...addFloats],
    ...[...(lanes[2] ?? []), ...(lanes[3] ?? []), ...addFloats, ...addFloats],
    END,
  ];
}

/** Locals: 0 y, 1 x, 2 bytes → end, 3 factor, 4 factor in all lanes. */
function addBody(): Code {
  const step = (offset: number): Code => [
    ...get(0),
    ...load(0, offset),
    ...load(1, offset),
    ...get(4),
    ...times,
    ...plus,
    ...store(offset),
  ];
  return [
    ...[1, 1, V128],
    ...[...get(0), ...get(2), ...addInts, ...set(2)],
    ...[...get(3), ...splat, ...set(4)],
    ...loop([0, 1], 2, [...step(0), ...step(16)]),
    END,
  ];
}

/** Locals: 0 gradient, 1 output, 2 hidden, 3 bytes → end, 4 step, 5 step in all lanes, 6 the output as it was. */
function learnBody(): Code {
  const step = (offset: number): Code => [
    ...[...load(1, offset), ...set(6)],
    ...[...get(0), ...load(0, offset), ...get(6), ...get(5), ...times, ...plus, ...store(offset)],
    ...[...get(1), ...get(6), ...load(2, offset), ...get(5), ...times, ...plus, ...store(offset)],
  ];
  return [
    ...[1, 2, V128],
    ...[...get(0), ...get(3), ...addInts, ...set(3)],
    ...[...get(4), ...splat, ...set(5)],
    ...loop([0, 1, 2], 3, [...step(0), ...step(16)]),
    END,
  ];
}

function func(parameters: Code, results: Code): Code {
  return [0x60, parameters.length, ...parameters, results.length, ...results];
}

function section(id: number, content: Code): Code {
  return [id, ...unsigned(content.length), ...content];
}

function list(items: readonly Code[]): Code {
  return [...unsigned(items.length), ...items.flat()];
}

function name(text: string): Code {
  return [text.length, ...Buffer.from(text)];
}

/** LEB128. */
function unsigned(value: number): Code {
  return value < 128 ? [value] : [(value & 127) | 128, ...unsigned(value >>> 7)];
}

/** Signed LEB128 of a small positive number. */
function signed(value: number): Code {
  return value < 64 ? [value] : [(value & 127) | 128, ...signed(value >>> 7)];
}
