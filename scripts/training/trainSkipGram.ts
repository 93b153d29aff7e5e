import { createCheckpoint } from './checkpoint.ts';
import type { Corpus } from './corpus.ts';
import { CREW_SIZE, createCrew, sharedFloats, sharedInts } from './crew.ts';
import { ARTICLE_END } from './cutPart.ts';
import { createProgress } from './progress.ts';
import { createRandom, shuffledOrder } from './random.ts';
import { composeRows, mergeCharacters, type SkipGramShared } from './skipGram.ts';
import type { SkipGramTask } from './skipGramWorker.ts';
import { createSharedMatrices } from './vectorKernels.ts';
import type { Vocabulary } from './vocabulary.ts';

export interface SkipGramSettings {
  readonly seed: number;
  readonly dimension: number;
  readonly epochs: number;
}

/** Words above this share of the text are thinned out. */
const SUBSAMPLE = 1e-4;
const FIRST_RATE = 0.03;
const LAST_RATE = 0.0005;
const BLOCK_TOKENS = 300_000;
const NOISE_SIZE = 1 << 20;
const CHECKPOINT_SECONDS = 60;

/** Word vectors by skip-gram; goes on from the work folder's checkpoint. `undefined` when stopped. */
export async function trainSkipGram(
  corpus: Corpus,
  vocabulary: Vocabulary,
  settings: SkipGramSettings,
  workFolder: string,
  stopped: () => boolean,
): Promise<Float32Array | undefined> {
  const { dimension, seed, epochs } = settings;
  const size = vocabulary.words.length * dimension;
  const spelling = spell(vocabulary.words);
  const characterSize = spelling.count * dimension;
  const matrices = createSharedMatrices(
    2 * size + (1 + CREW_SIZE) * characterSize + 2 * CREW_SIZE * dimension,
  );
  const input = matrices.floats(size);
  const output = matrices.floats(size);
  const characterRows = matrices.floats(characterSize);
  const learned = [input, output, characterRows];
  const checkpoint = createCheckpoint(workFolder, 'skip-gram', JSON.stringify(settings), learned);
  const blocks = cutBlocks(corpus.tokens);
  const steps = epochs * blocks.length;
  let step = checkpoint.load() ?? 0;
  if (step === 0) {
    const random = createRandom(seed, 0);
    for (let i = 0; i < size; i++) input[i] = (random.fraction() - 0.5) / dimension;
    for (let i = 0; i < characterSize; i++) characterRows[i] = (random.fraction() - 0.5) / dimension;
  }

  const shared: SkipGramShared = {
    seed,
    dimension,
    tokens: sharedInts(corpus.tokens),
    own: sharedInts(vocabulary.own),
    partStarts: sharedInts(vocabulary.partStarts),
    parts: sharedInts(vocabulary.parts),
    keep: keepProbabilities(vocabulary.counts),
    noise: [noiseTable(vocabulary.counts, 0), noiseTable(vocabulary.counts, 1)],
    memory: matrices.memory,
    input,
    output,
    characterStarts: sharedInts(spelling.starts),
    characters: sharedInts(spelling.characters),
    characterRows,
    characterCopies: matrices.floats(CREW_SIZE * characterSize),
    scratch: matrices.floats(2 * CREW_SIZE * dimension),
  };
  if (step === steps) return composeRows(shared);

  const crew = createCrew(new URL('./skipGramWorker.ts', import.meta.url), shared);
  const progress = createProgress('skip-gram', steps, step);
  let saved = Date.now();
  for (; step < steps && !stopped(); step++) {
    const epoch = Math.floor(step / blocks.length);
    const order = shuffledOrder(blocks.length, createRandom(seed, 3, epoch));
    const block = order[step % blocks.length] as number;
    const rate = Math.max(LAST_RATE, FIRST_RATE * (1 - step / steps));
    for (const phase of [0, 1] as const) {
      const task: SkipGramTask = { epoch, block, ...(blocks[block] as Block), phase, rate };
      await crew.all(Array.from({ length: crew.size }, () => task));
      mergeCharacters(shared, crew.size);
    }
    progress.at(step + 1, `rate ${rate.toFixed(4)}`);
    if (Date.now() - saved > CHECKPOINT_SECONDS * 1000) {
      checkpoint.save(step + 1);
      saved = Date.now();
    }
  }
  checkpoint.save(step);
  if (step === steps) progress.end();
  await crew.close();
  return step < steps ? undefined : composeRows(shared);
}

const HAN = /^\p{Script=Han}$/u;

/** The Han characters of all words; a word of one character is its own row plus the character's. */
function spell(words: readonly string[]): { count: number; starts: number[]; characters: number[] } {
  const numbers = new Map<string, number>();
  const starts = [0];
  const characters: number[] = [];
  for (const word of words) {
    for (const character of word) {
      if (!HAN.test(character)) continue;
      const number = numbers.get(character) ?? numbers.size;
      numbers.set(character, number);
      characters.push(number);
    }
    starts.push(characters.length);
  }
  return { count: numbers.size, starts, characters };
}

interface Block {
  readonly start: number;
  readonly end: number;
}

/** Runs of whole articles. */
function cutBlocks(tokens: Int32Array): Block[] {
  const blocks: Block[] = [];
  let start = 0;
  for (let i = 0; i < tokens.length; i++) {
    if (tokens[i] !== ARTICLE_END || i + 1 - start < BLOCK_TOKENS) continue;
    blocks.push({ start, end: i + 1 });
    start = i + 1;
  }
  if (start < tokens.length) blocks.push({ start, end: tokens.length });
  return blocks;
}

function keepProbabilities(counts: Float64Array): Float32Array {
  const total = counts.reduce((sum, count) => sum + count, 0);
  const keep = sharedFloats(counts.length);
  counts.forEach((count, row) => {
    const share = count / total;
    keep[row] = Math.min(1, Math.sqrt(SUBSAMPLE / share) + SUBSAMPLE / share);
  });
  return keep;
}

function noiseTable(counts: Float64Array, half: number): Int32Array {
  const rows: number[] = [];
  for (let row = half; row < counts.length; row += 2) rows.push(row);
  const total = rows.reduce((sum, row) => sum + (counts[row] as number) ** 0.75, 0);
  const table = sharedInts(new Int32Array(NOISE_SIZE));
  let at = 0;
  let reached = 0;
  for (const row of rows) {
    reached += (counts[row] as number) ** 0.75;
    const end = Math.round((reached / total) * NOISE_SIZE);
    table.fill(row, at, end);
    at = end;
  }
  return table;
}
