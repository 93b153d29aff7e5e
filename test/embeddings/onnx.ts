/** As much of ONNX's protobuf as a toy model needs. Field numbers: onnx.proto3 of the ONNX project. */

type Field = readonly [number: number, value: number | string | Uint8Array];

const INT = 2;
export const FLOAT = 1;
export const INT64 = 7;

export interface OnnxTensor {
  readonly name: string;
  readonly dims: readonly number[];
  readonly data: Float32Array | BigInt64Array;
}

export interface OnnxNode {
  readonly type: string;
  readonly inputs: readonly string[];
  readonly output: string;
  readonly attributes?: Readonly<Record<string, number>>;
}

export interface OnnxValue {
  readonly name: string;
  readonly type: number;
  /** A name stands for a size that is known at a run only. */
  readonly dims: readonly (number | string)[];
}

export function encodeOnnx(graph: {
  readonly nodes: readonly OnnxNode[];
  readonly constants: readonly OnnxTensor[];
  readonly inputs: readonly OnnxValue[];
  readonly outputs: readonly OnnxValue[];
}): Uint8Array {
  return message([
    [1, 8],
    [
      7,
      message([
        ...graph.nodes.map((node): Field => [1, encodeNode(node)]),
        [2, 'toy'],
        ...graph.constants.map((tensor): Field => [5, encodeTensor(tensor)]),
        ...graph.inputs.map((value): Field => [11, encodeValue(value)]),
        ...graph.outputs.map((value): Field => [12, encodeValue(value)]),
      ]),
    ],
    [
      8,
      message([
        [1, ''],
        [2, 13],
      ]),
    ],
  ]);
}

function encodeNode({ type, inputs, output, attributes = {} }: OnnxNode): Uint8Array {
  return message([
    ...inputs.map((name): Field => [1, name]),
    [2, output],
    [3, output],
    [4, type],
    ...Object.entries(attributes).map(
      ([name, value]): Field => [
        5,
        message([
          [1, name],
          [3, value],
          [20, INT],
        ]),
      ],
    ),
  ]);
}

function encodeTensor({ name, dims, data }: OnnxTensor): Uint8Array {
  return message([
    ...dims.map((size): Field => [1, size]),
    [2, data instanceof Float32Array ? FLOAT : INT64],
    [8, name],
    [9, new Uint8Array(data.buffer, data.byteOffset, data.byteLength)],
  ]);
}

function encodeValue({ name, type, dims }: OnnxValue): Uint8Array {
  const shape = message(
    dims.map((size): Field => [1, message([typeof size === 'number' ? [1, size] : [2, size]])]),
  );
  return message([
    [1, name],
    [
      2,
      message([
        [
          1,
          message([
            [1, type],
            [2, shape],
          ]),
        ],
      ]),
    ],
  ]);
}

function message(fields: readonly Field[]): Uint8Array {
  const parts: Uint8Array[] = [];
  for (const [number, value] of fields) {
    if (typeof value === 'number') {
      parts.push(varint(number << 3), varint(value));
      continue;
    }
    const bytes = typeof value === 'string' ? new TextEncoder().encode(value) : value;
    parts.push(varint((number << 3) | 2), varint(bytes.length), bytes);
  }
  return Buffer.concat(parts);
}

function varint(value: number): Uint8Array {
  const bytes: number[] = [];
  let left = value;
  for (; left >= 0x80; left = Math.floor(left / 0x80)) bytes.push((left % 0x80) | 0x80);
  bytes.push(left);
  return Uint8Array.from(bytes);
}
