import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import { Problem } from '../../problem.ts';
import { problemTextsZh } from '../../texts/zh/problems.ts';

const texts = problemTextsZh.embeddings;

/** A model's folder as @huggingface/transformers expects it, and how its vectors are made. */
export interface ModelFolder {
  readonly folder: string;
  readonly identity: string;
  readonly dimension: number;
  /** Most tokens of a text, the marks at its ends included. */
  readonly limit: number;
  readonly dtype: 'q8' | 'fp32';
  readonly pooling: 'cls' | 'mean';
  readonly queryPrefix: string;
  readonly documentPrefix: string;
}

export const CONFIG_FILES = ['config.json', 'tokenizer.json', 'tokenizer_config.json'] as const;
/** The 8-bit model is a quarter of the size, and faster, for a point or so of quality. */
export const QUANTISED = 'onnx/model_quantized.onnx';
export const WHOLE = 'onnx/model.onnx';
export const POOLING = '1_Pooling/config.json';
/** Tokenizers without a limit say 1e30. */
const DEFAULT_LIMIT = 512;
/** Raised when vectors are made in another way from the same files. */
const RECIPE = 1;

const configSchema = z.object({
  hidden_size: z.int().positive(),
  max_position_embeddings: z.number().positive().optional(),
  _name_or_path: z.string().optional(),
});
const tokenizerSchema = z.object({ model_max_length: z.number().positive().optional() });
const poolingSchema = z
  .object({ pooling_mode_cls_token: z.boolean(), pooling_mode_mean_tokens: z.boolean() })
  .refine((modes) => modes.pooling_mode_cls_token !== modes.pooling_mode_mean_tokens)
  .transform((modes): 'cls' | 'mean' => (modes.pooling_mode_cls_token ? 'cls' : 'mean'));

/**
 * How families of models want to be asked, as their cards say. BGE 1.5 works without its instruction too, but its
 * card recommends it for short questions to long passages, which is what is asked here; passages get none.
 */
const FAMILIES = [
  {
    name: /bge-(?!m3).*zh/i,
    pooling: 'cls',
    queryPrefix: '为这个句子生成表示以用于检索相关文章：',
    documentPrefix: '',
  },
  {
    name: /bge-(?!m3).*en/i,
    pooling: 'cls',
    queryPrefix: 'Represent this sentence for searching relevant passages: ',
    documentPrefix: '',
  },
  { name: /bge-/i, pooling: 'cls', queryPrefix: '', documentPrefix: '' },
  {
    name: /e5-(?!.*instruct)/i,
    pooling: 'mean',
    queryPrefix: 'query: ',
    documentPrefix: 'passage: ',
  },
] as const;
const OTHER_FAMILY = { pooling: 'mean', queryPrefix: '', documentPrefix: '' } as const;

/**
 * Reads what a folder says of its model. `name` is how the model is called, where the folder isn't called so.
 *
 * @throws Problem `embeddings` when files are missing or can't be understood
 */
export async function readModelFolder(folder: string, name = basename(folder)): Promise<ModelFolder> {
  if (!(await isThere(folder))) throw new Problem('embeddings', texts.folderMissing(folder));
  const weights = (await isThere(join(folder, QUANTISED))) ? QUANTISED : WHOLE;
  const missing: string[] = [];
  for (const file of [...CONFIG_FILES, weights]) if (!(await isThere(join(folder, file)))) missing.push(file);
  if (missing.length > 0)
    throw new Problem(
      'embeddings',
      texts.folderLacks(
        folder,
        missing.map((file) => (file === WHOLE ? QUANTISED : file)),
      ),
    );
  const config = await readJson(folder, 'config.json', configSchema);
  const { model_max_length: most = DEFAULT_LIMIT } = await readJson(
    folder,
    'tokenizer_config.json',
    tokenizerSchema,
  );
  const family =
    FAMILIES.find((one) => one.name.test(name) || one.name.test(config._name_or_path ?? '')) ?? OTHER_FAMILY;
  const stated = (await isThere(join(folder, POOLING)))
    ? await readJson(folder, POOLING, poolingSchema)
    : null;
  const recipe = {
    version: RECIPE,
    pooling: stated ?? family.pooling,
    limit: Math.floor(Math.min(most, config.max_position_embeddings ?? DEFAULT_LIMIT)),
    queryPrefix: family.queryPrefix,
    documentPrefix: family.documentPrefix,
  } as const;
  const hash = createHash('sha256').update(JSON.stringify(recipe));
  for (const file of [...CONFIG_FILES, weights])
    await pipeline(createReadStream(join(folder, file)), hash, { end: false });
  return {
    folder,
    identity: `transformers/${basename(name)}/${hash.digest('hex').slice(0, 16)}`,
    dimension: config.hidden_size,
    limit: recipe.limit,
    dtype: weights === QUANTISED ? 'q8' : 'fp32',
    pooling: recipe.pooling,
    queryPrefix: recipe.queryPrefix,
    documentPrefix: recipe.documentPrefix,
  };
}

async function readJson<T>(folder: string, file: string, schema: z.ZodType<T>): Promise<T> {
  try {
    return schema.parse(JSON.parse(await readFile(join(folder, file), 'utf8')));
  } catch (cause) {
    const issue = cause instanceof z.ZodError ? cause.issues[0] : undefined;
    const reason = issue === undefined ? file : `${file}: ${issue.path.join('.')}`;
    throw new Problem('embeddings', texts.modelUnusable(folder, reason), { cause });
  }
}

async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
