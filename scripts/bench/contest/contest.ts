import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../../src/projectRoot.ts';
import { run, scriptArguments, TookTooLong } from '../process.ts';
import type { AskingLimits } from './ask.ts';
import { ENTRANTS, type Entrant } from './entrants.ts';
import type { Built, Opened, Play } from './play.ts';
import type { CorpusKind, Prepared } from './prepare.ts';

/** Why a process of a contender gave nothing. */
export type Failure =
  | { readonly kind: 'too_long'; readonly doing: Doing; readonly limitSeconds: number }
  | { readonly kind: 'out_of_memory'; readonly doing: Doing }
  | { readonly kind: 'failed'; readonly doing: Doing; readonly why: string };
export type Doing = 'building' | 'asking';

/** Figures of one entrant at one size; or what kept it from having any. */
export type Outcome =
  | ({
      readonly kind: 'finished';
      /** False: loading is building it again. */
      readonly saved: boolean;
      /** What went wrong with saving or opening, for a library that can save. */
      readonly lost: Failure | null;
    } & Opened)
  | Failure;

export interface Row {
  readonly name: string;
  /** Name and version of the npm package; null for this project. */
  readonly package: string | null;
  /** Null when it never was built. */
  readonly buildMs: number | null;
  readonly outcome: Outcome;
}

/** All entrants at one size, in one run. */
export interface Round {
  readonly corpus: CorpusKind;
  readonly paragraphs: number;
  readonly rows: readonly Row[];
}

export interface ContestSettings extends AskingLimits {
  readonly corpus: CorpusKind;
  /** Where the news are; empty for generated text. */
  readonly dataDir: string;
  /** Only these contenders; all where it is empty. */
  readonly peers: readonly string[];
  /** For each process of a contender. */
  readonly limitSeconds: number;
  /** Scratch folder. */
  readonly folder: string;
  readonly tell: (line: string) => void;
}

const HERE = import.meta.dirname;

/** One size: the corpus is written once, then each entrant has its processes, one after another. */
export async function holdRound(paragraphs: number, settings: ContestSettings): Promise<Round> {
  const folder = join(settings.folder, `round-${paragraphs}`);
  const corpus = join(folder, 'corpus');
  settings.tell(`${paragraphs} paragraphs: preparing`);
  const script = scriptArguments(join(HERE, 'prepare.ts'), corpus, String(paragraphs), settings.dataDir);
  const prepared = JSON.parse((await run(process.execPath, script, folder)).stdout) as Prepared;
  const built = new Map<string, Tried<Built>>();
  const rows: Row[] = [];
  for (const entrant of ENTRANTS) {
    if (settings.peers.length > 0 && !settings.peers.includes(entrant.contender)) continue;
    settings.tell(`${paragraphs} paragraphs: ${entrant.name}`);
    const { contender } = entrant;
    const saved = join(folder, contender);
    const index =
      built.get(contender) ??
      (await trying<Built>({ contender, corpus, saved, asking: null }, 'building', settings));
    built.set(contender, index);
    const row = { name: entrant.name, package: packageOf(entrant) };
    if ('kind' in index.result) rows.push({ ...row, buildMs: null, outcome: index.result });
    else {
      const outcome = await askOf(entrant, index.result, index.lost, corpus, saved, settings);
      rows.push({ ...row, buildMs: index.result.buildMs, outcome });
    }
  }
  rmSync(folder, { recursive: true, force: true });
  return { corpus: settings.corpus, paragraphs: prepared.paragraphs, rows };
}

/** A result, and what went wrong before it was tried without a saved index. */
interface Tried<T> {
  readonly result: T | Failure;
  readonly lost: Failure | null;
}

async function askOf(
  { contender, way }: Entrant,
  { saved }: Built,
  lost: Failure | null,
  corpus: string,
  folder: string,
  settings: ContestSettings,
): Promise<Outcome> {
  const { questions, passes, budgetMs } = settings;
  const given = { contender, corpus, saved: saved ? folder : null };
  const asking = { way, questions, passes, budgetMs };
  const asked = await trying<Opened>({ ...given, asking }, 'asking', settings);
  if ('kind' in asked.result) return asked.result;
  return {
    kind: 'finished',
    saved: saved && asked.lost === null,
    lost: lost ?? asked.lost,
    ...asked.result,
  };
}

/** An index that cannot be saved, or opened again, can be built all the same. */
async function trying<T extends object>(
  given: Play,
  doing: Doing,
  settings: ContestSettings,
): Promise<Tried<T>> {
  const first = await play<T>(given, doing, settings);
  if (!('kind' in first) || given.saved === null || first.kind === 'too_long')
    return { result: first, lost: null };
  settings.tell(`  ${JSON.stringify(first)}; once more without a saved index`);
  return { result: await play<T>({ ...given, saved: null }, doing, settings), lost: first };
}

async function play<T extends object>(
  given: Play,
  doing: Doing,
  { limitSeconds }: ContestSettings,
): Promise<T | Failure> {
  const script = scriptArguments(join(HERE, 'play.ts'), JSON.stringify(given));
  try {
    const { stdout } = await run(process.execPath, script, '', limitSeconds * 1000);
    return JSON.parse(stdout) as T;
  } catch (cause) {
    if (cause instanceof TookTooLong) return { kind: 'too_long', doing, limitSeconds };
    const said = (cause as Error).message;
    if (/heap out of memory|Allocation failed/i.test(said)) return { kind: 'out_of_memory', doing };
    return { kind: 'failed', doing, why: /^\w*Error.*$/m.exec(said)?.[0] ?? said.slice(-200) };
  }
}

function packageOf({ package: name }: Entrant): string | null {
  if (name === null) return null;
  const manifest = readFileSync(join(projectRoot, 'node_modules', name, 'package.json'), 'utf8');
  return `${name} ${(JSON.parse(manifest) as { version: string }).version}`;
}
