import { mkdir } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { timed } from '../timing.ts';
import { type Asked, ask } from './ask.ts';
import type { Engine } from './contender.ts';
import { openCorpus } from './corpus.ts';
import { CONTENDERS, type ContenderKey } from './entrants.ts';

/** What one process of a contest does: build and save an index, or open it and ask. */
export const playSchema = z.object({
  contender: z.custom<ContenderKey>((key) => typeof key === 'string' && key in CONTENDERS),
  /** Folder of the prepared corpus. */
  corpus: z.string(),
  /** Folder of the saved index; null asks an index that is built in the same process. */
  saved: z.string().nullable(),
  /** Null builds and saves. */
  asking: z
    .object({ way: z.string(), questions: z.number(), passes: z.number(), budgetMs: z.number() })
    .nullable(),
});
export type Play = z.infer<typeof playSchema>;

export interface Built {
  readonly buildMs: number;
  /** False for a library that keeps nothing on disk. */
  readonly saved: boolean;
}

export interface Opened {
  /** From the start of opening to an index that can be asked; of building it where nothing is saved. */
  readonly loadMs: number;
  readonly asked: Asked;
  /** Resident, garbage collected: when the index is open, and at most in the life of the process. */
  readonly megabytes: { readonly loaded: number; readonly peak: number };
}

const MEGABYTE = 1024 * 1024;

async function build({ contender: key, corpus, saved }: Play): Promise<Built> {
  const contender = await CONTENDERS[key]();
  const { value: engine, ms } = await timed(contender.read(openCorpus(corpus)));
  if (engine.save === undefined || contender.load === undefined || saved === null)
    return { buildMs: ms, saved: false };
  await mkdir(saved, { recursive: true });
  await engine.save(saved);
  return { buildMs: ms, saved: true };
}

async function openAndAsk(
  { contender: key, corpus: folder, saved }: Play,
  asking: NonNullable<Play['asking']>,
) {
  const contender = await CONTENDERS[key]();
  const corpus = openCorpus(folder);
  let open: () => Promise<Engine>;
  if (saved === null) open = contender.read(corpus);
  else {
    const paragraphIds = corpus.paragraphIds();
    open = async () => (await contender.load?.(saved, paragraphIds)) as Engine;
  }
  const { value: engine, ms: loadMs } = await timed(open);
  const loaded = await residentMegabytes();
  const find = engine.ways[asking.way];
  if (find === undefined) throw new Error(`${key} cannot be asked for ${asking.way}`);
  const asked = await ask(find, corpus.questions(), asking);
  const peak = (process.resourceUsage().maxRSS * 1024) / MEGABYTE;
  return { loadMs, asked, megabytes: { loaded, peak } } satisfies Opened;
}

/** Without the garbage of loading; the pages are given back a moment after it is collected. */
async function residentMegabytes(): Promise<number> {
  for (let i = 0; i < 3; i++) {
    globalThis.gc?.();
    await sleep(100);
  }
  return process.memoryUsage.rss() / MEGABYTE;
}

// A process of its own for each contender and size: neither memory nor a warm function is another's.
if (process.argv[1] === import.meta.filename) {
  const play = playSchema.parse(JSON.parse(process.argv[2] ?? ''));
  const result = play.asking === null ? await build(play) : await openAndAsk(play, play.asking);
  console.log(JSON.stringify(result));
  // A library's timers are nothing to wait for.
  process.exit(0);
}
