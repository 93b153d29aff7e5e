import { join } from 'node:path';
import { openApp } from '../../src/app.ts';
import type { Assistant } from '../../src/assistant.ts';
import { projectRoot } from '../../src/projectRoot.ts';
import { readQuestions } from '../evaluation/questions.ts';
import { type Timing, timed, timingOf } from './timing.ts';

/** How fast questions are answered after loading, and what it takes in memory. */
export interface AnsweringResult {
  readonly loadMs: number;
  /** Every question once, in a program that has just been loaded. */
  readonly firstTime: Timing;
  readonly warm: Timing;
  readonly megabytes: { readonly loaded: number; readonly peak: number };
}

const MEGABYTE = 1024 * 1024;

async function measureAnswering(dataDir: string): Promise<AnsweringResult> {
  const settings = { corpusDir: join(projectRoot, 'corpus'), dataDir };
  const { value: app, ms: loadMs } = await timed(() => openApp(settings, () => undefined));
  const loaded = process.memoryUsage.rss() / MEGABYTE;
  const firstTime = await measureQuestions(app.assistant);
  const warm = await measureQuestions(app.assistant);
  const peak = (process.resourceUsage().maxRSS * 1024) / MEGABYTE;
  return { loadMs, firstTime, warm, megabytes: { loaded, peak } };
}

/** Every question of the tuning half once. */
async function measureQuestions(assistant: Assistant): Promise<Timing> {
  const times: number[] = [];
  for (const { kind, question } of readQuestions(join(projectRoot, 'evaluation', 'tune.jsonl'))) {
    const answer = () => (kind === 'check' ? assistant.check(question) : assistant.ask(question));
    times.push((await timed(answer)).ms);
  }
  return timingOf(times);
}

// A process of its own, so that the memory is the product's and not the benchmark's.
if (process.argv[1] === import.meta.filename) {
  console.log(JSON.stringify(await measureAnswering(process.argv[2] ?? '')));
}
