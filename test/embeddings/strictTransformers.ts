import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { TransformersLibrary } from '../../src/embeddings/transformers/encoder.ts';
import { positionValue, TOY, tokenValue } from './toyModel.ts';

type Inputs = Parameters<Awaited<ReturnType<TransformersLibrary['AutoModel']['from_pretrained']>>>[0];

/**
 * Stands for @huggingface/transformers over a toy model's folder where the package isn't installed, and computes
 * what the toy's network computes. Refuses what the package or its runtime refuses: a file that isn't there, going
 * to the network, texts that aren't strings, a position past the limit. `made` counts texts and batches.
 */
export function strictTransformers(): {
  readonly library: TransformersLibrary;
  readonly made: { texts: number; batches: number; tokens: number };
} {
  const made = { texts: 0, batches: 0, tokens: 0 };
  const env = { allowRemoteModels: true, allowLocalModels: false };
  const opened = (folder: string, file: string, options: object): string => {
    const { local_files_only } = options as { local_files_only?: boolean };
    if (env.allowRemoteModels || !env.allowLocalModels || local_files_only !== true)
      throw new Error('would go to the network');
    const path = join(folder, file);
    statSync(path);
    return path;
  };
  const library: TransformersLibrary = {
    env,
    AutoTokenizer: {
      async from_pretrained(folder, options) {
        opened(folder, 'tokenizer_config.json', options);
        const { model } = JSON.parse(readFileSync(opened(folder, 'tokenizer.json', options), 'utf8'));
        const vocabulary = model.vocab as Record<string, number>;
        const encode = (text: string) => idsOf(text, vocabulary);
        const tokenize = (texts: string[], settings: object) => {
          if (!Array.isArray(texts) || !texts.every((text) => typeof text === 'string'))
            throw new Error('text may not be null or undefined');
          const { padding, truncation, max_length } = settings as Record<string, unknown>;
          if (padding !== true || truncation !== true) throw new Error('Unable to create tensor');
          const rows = texts.map((text) => encode(text).slice(0, max_length as number));
          const length = Math.max(...rows.map((row) => row.length));
          const tensor = (value: (row: number[], at: number) => number) => ({
            dims: [rows.length, length],
            data: rows.flatMap((row) => Array.from({ length }, (_, at) => BigInt(value(row, at)))),
          });
          return {
            input_ids: tensor((row, at) => row[at] ?? 0),
            attention_mask: tensor((row, at) => (at < row.length ? 1 : 0)),
            token_type_ids: tensor(() => 0),
          };
        };
        return Object.assign(tokenize, { encode });
      },
    },
    AutoModel: {
      async from_pretrained(folder, options) {
        const { dtype } = options as { dtype?: string };
        const file = dtype === 'q8' ? 'model_quantized.onnx' : 'model.onnx';
        const bytes = readFileSync(opened(folder, join('onnx', file), options));
        if (!bytes.includes('last_hidden_state')) throw new Error('protobuf parsing failed');
        const config = JSON.parse(readFileSync(opened(folder, 'config.json', options), 'utf8'));
        return async (inputs: Inputs) => {
          const [count = 0, length = 0] = inputs.input_ids?.dims ?? [];
          if (length > config.max_position_embeddings) throw new Error('indices element out of data bounds');
          made.texts += count;
          made.batches += 1;
          made.tokens += count * length;
          return { last_hidden_state: statesOf(inputs, count, length) };
        };
      },
    },
  };
  return { library, made };
}

function idsOf(text: string, vocabulary: Readonly<Record<string, number>>): number[] {
  const words = text
    .toLowerCase()
    .replace(/[\p{Script=Han}\p{P}]/gu, ' $& ')
    .replace(/[\p{Cc}\p{Cf}\p{Co}\ufffd]/gu, (sign) => (/\s/.test(sign) ? ' ' : ''))
    .split(/\s+/)
    .filter((word) => word !== '');
  const inside = words.flatMap((word) => pieces(word, vocabulary));
  return [vocabulary['[CLS]'], ...inside, vocabulary['[SEP]']] as number[];
}

/** WordPiece: the longest known beginning, then the longest known rest; else unknown as a whole. */
function pieces(word: string, vocabulary: Readonly<Record<string, number>>): number[] {
  const unknown = [vocabulary['[UNK]'] as number];
  const found: number[] = [];
  for (let from = 0; from < word.length; ) {
    let to = word.length;
    const id = () => vocabulary[(from > 0 ? '##' : '') + word.slice(from, to)];
    while (to > from && id() === undefined) to -= 1;
    if (to === from) return unknown;
    found.push(id() as number);
    from = to;
  }
  return found;
}

function statesOf(inputs: Inputs, count: number, length: number) {
  const { dimension } = TOY;
  const at = (name: string, index: number) => Number(inputs[name]?.data[index] ?? Number.NaN);
  const data = new Float32Array(count * length * dimension);
  for (let row = 0; row < count; row++) {
    const sum = new Float64Array(dimension);
    let place = 0;
    for (const adding of [true, false]) {
      place = 0;
      for (let i = row * length; i < (row + 1) * length; i++) {
        const seen = at('attention_mask', i);
        place += seen;
        for (let axis = 0; axis < dimension; axis++) {
          const state = tokenValue(at('input_ids', i), axis) + positionValue(place, axis);
          if (adding) sum[axis] = (sum[axis] as number) + seen * state;
          else data[i * dimension + axis] = state + (sum[axis] as number);
        }
      }
    }
  }
  return { dims: [count, length, dimension], data };
}
