/**
 * The middle stage of the built-in embedding: what an encoder of sentences makes of each single word, beside what the
 * news made of it. Takes the file that scripts/train-embeddings.ts wrote and writes it anew. The teacher is any
 * server in the manner of OpenAI; the committed file had multilingual-e5-small (models/README.md).
 *
 *   node --import tsx scripts/teach-embeddings.ts --from FILE --to FILE --teacher URL --keep FILE [--model NAME]
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { writeModel } from './training/modelFile.ts';
import { principalRows } from './training/principal.ts';
import { createRandom } from './training/random.ts';
import { readModel } from './training/readModel.ts';
import { argumentsOrExit, exitWithUsage } from './usage.ts';

const USAGE =
  'node --import tsx scripts/teach-embeddings.ts --from FILE --to FILE --teacher URL --keep FILE [--model NAME]';
const NAME = 'builtin-zh/2';
const SEED = 1;
const BATCH = 256;
/** Dimensions of the teacher's part; the rest are the news'. And what it counts in a cosine. */
const TAUGHT = { dimension: 88, share: 0.5 };

const options = argumentsOrExit(
  {
    from: { type: 'string' },
    to: { type: 'string' },
    /** The base of its addresses, as http://127.0.0.1:8000/v1. */
    teacher: { type: 'string' },
    model: { type: 'string', default: 'e5-query' },
    /** Where the teacher's vectors are kept: it is asked once. */
    keep: { type: 'string' },
  },
  USAGE,
);
const { from, to, teacher, keep, model: teacherModel } = options;
if (from === undefined || to === undefined || keep === undefined)
  exitWithUsage('--from, --to and --keep are needed', USAGE);

const model = readModel(from);
const taught = existsSync(keep) ? readKept(keep) : await ask(model.words);
const own = model.dimension - TAUGHT.dimension;
const random = createRandom(SEED, 11);
const fromNews = principalRows(model.rows, model.dimension, model.weights, own, random);
const fromTeacher = principalRows(
  taught,
  taught.length / model.words.length,
  model.weights,
  TAUGHT.dimension,
  random,
);
const rows = new Float32Array(model.rows.length);
const scales = { own: Math.sqrt(1 - TAUGHT.share), taught: Math.sqrt(TAUGHT.share) };
model.words.forEach((_, row) => {
  const at = row * model.dimension;
  for (let i = 0; i < own; i++) rows[at + i] = scales.own * (fromNews[row * own + i] as number);
  for (let i = 0; i < TAUGHT.dimension; i++)
    rows[at + own + i] = scales.taught * (fromTeacher[row * TAUGHT.dimension + i] as number);
});
writeModel(to, { ...model, name: NAME, rows });

function readKept(path: string): Float32Array {
  const bytes = new Uint8Array(readFileSync(path));
  return new Float32Array(bytes.buffer, 0, bytes.length / 4);
}

async function ask(words: readonly string[]): Promise<Float32Array> {
  if (teacher === undefined) return exitWithUsage('--teacher is needed: nothing is kept yet', USAGE);
  const reply = z.object({ data: z.array(z.object({ embedding: z.array(z.number()) })) });
  const vectors: number[][] = [];
  for (let at = 0; at < words.length; at += BATCH) {
    const input = words.slice(at, at + BATCH);
    const response = await fetch(`${teacher}/embeddings`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ model: teacherModel, input }),
    });
    if (!response.ok) throw new Error(`the teacher answered ${response.status}`);
    const { data } = reply.parse(await response.json());
    if (data.length !== input.length)
      throw new Error(`the teacher gave ${data.length} vectors for ${input.length} words`);
    vectors.push(...data.map(({ embedding }) => embedding));
    if ((at / BATCH) % 20 === 0) console.error(`${at} of ${words.length} words`);
  }
  const all = Float32Array.from(vectors.flat());
  writeFileSync(keep as string, new Uint8Array(all.buffer));
  return all;
}
