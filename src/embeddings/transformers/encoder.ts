import { Problem } from '../../problem.ts';
import { problemTextsZh } from '../../texts/zh/problems.ts';
import type { ModelFolder } from './model.ts';

const texts = problemTextsZh.embeddings;

/** A model as loaded. */
export interface Encoder {
  /** With the model's own marks at the ends. */
  countTokens(text: string): number;
  /**
   * A vector a text, of whatever length; the texts are within the model's limit.
   *
   * @throws Problem `embeddings` when the model fails or gives what is no number
   */
  encode(texts: readonly string[]): Promise<number[][]>;
}

/**
 * What is used of @huggingface/transformers, 3.8 or 4. The package is not declared in package.json: its native
 * parts take some 400 MB, which nobody should pay who doesn't use it. (As an optional peer, together with
 * legacy-peer-deps, npm refuses to install it at all.)
 */
export interface TransformersLibrary {
  readonly env: { allowRemoteModels: boolean; allowLocalModels: boolean };
  readonly AutoTokenizer: { from_pretrained(folder: string, options: object): Promise<Tokenizer> };
  readonly AutoModel: { from_pretrained(folder: string, options: object): Promise<Model> };
}

interface Tokenizer {
  (texts: string[], options: object): Readonly<Record<string, Tensor>>;
  encode(text: string): readonly number[];
}

type Model = (inputs: Readonly<Record<string, Tensor>>) => Promise<Readonly<Record<string, Tensor>>>;

interface Tensor {
  readonly dims: readonly number[];
  readonly data: ArrayLike<number | bigint>;
}

/** No install scripts: none is needed, and older onnxruntimes download files for graphics cards in theirs. */
export const INSTALL_COMMAND = 'npm install --no-save --ignore-scripts @huggingface/transformers@4';
const PACKAGE = '@huggingface/transformers';

/** @throws Problem `embeddings` when the package isn't installed or can't run here */
export async function loadTransformers(
  load: (name: string) => Promise<unknown> = (name) => import(name),
): Promise<TransformersLibrary> {
  try {
    return (await load(PACKAGE)) as TransformersLibrary;
  } catch (cause) {
    const { code, message } = cause as NodeJS.ErrnoException;
    const absent = code === 'ERR_MODULE_NOT_FOUND' && message.includes(`'${PACKAGE}'`);
    const line = absent
      ? texts.packageMissing(INSTALL_COMMAND)
      : texts.packageBroken(code ?? message, INSTALL_COMMAND);
    throw new Problem('embeddings', line, { cause });
  }
}

/** @throws Problem `embeddings` when the files are no such model */
export async function openEncoder(library: TransformersLibrary, model: ModelFolder): Promise<Encoder> {
  // Everything has been downloaded by now; what isn't in the folder must fail here, not go to the network.
  library.env.allowRemoteModels = false;
  library.env.allowLocalModels = true;
  const { folder, dtype, dimension, pooling } = model;
  let tokenizer: Tokenizer;
  let network: Model;
  try {
    tokenizer = await library.AutoTokenizer.from_pretrained(folder, { local_files_only: true });
    network = await library.AutoModel.from_pretrained(folder, { local_files_only: true, dtype });
  } catch (cause) {
    throw unusable(folder, (cause as Error).message, cause);
  }
  const encoder: Encoder = {
    countTokens: (text) => tokenizer.encode(text).length,
    async encode(input) {
      const tokens = tokenizer([...input], { padding: true, truncation: true, max_length: model.limit });
      const output = await network(tokens).catch((cause: unknown) => {
        throw unusable(folder, cause instanceof Error ? cause.message : String(cause), cause);
      });
      const states = output.last_hidden_state ?? output.token_embeddings;
      const [count, length, width] = states?.dims ?? [];
      if (states === undefined || count !== input.length || length === undefined || width !== dimension)
        throw unusable(folder, `output ${Object.keys(output).join(' ')} ${states?.dims.join('×') ?? ''}`);
      const mask = tokens.attention_mask;
      const vectors = input.map((_, row) =>
        pooling === 'cls'
          ? rowOf(states, row * length, width)
          : meanOf(states, mask, row * length, length, width),
      );
      if (!vectors.every((vector) => vector.every(Number.isFinite))) throw unusable(folder, 'NaN');
      return vectors;
    },
  };
  await encoder.encode(['教育']);
  return encoder;
}

function rowOf({ data }: Tensor, token: number, width: number): number[] {
  return Array.from({ length: width }, (_, axis) => Number(data[token * width + axis]));
}

/** Of the tokens that the mask has, so that filling says nothing. */
function meanOf(
  states: Tensor,
  mask: Tensor | undefined,
  from: number,
  length: number,
  width: number,
): number[] {
  const sum = new Array<number>(width).fill(0);
  let counted = 0;
  for (let token = from; token < from + length; token++) {
    if (mask !== undefined && Number(mask.data[token]) === 0) continue;
    counted += 1;
    for (let axis = 0; axis < width; axis++)
      sum[axis] = (sum[axis] as number) + Number(states.data[token * width + axis]);
  }
  return sum.map((value) => value / Math.max(1, counted));
}

function unusable(folder: string, reason: string, cause?: unknown): Problem {
  const line = (reason.split('\n')[0] ?? '').slice(0, 200);
  return new Problem('embeddings', texts.modelUnusable(folder, line), { cause });
}
