import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { encodeInteractionModel, openInteractionModel } from '../../src/embeddings/interactionModel.ts';
import type { TreeEnsemble } from '../../src/evidence/treeEnsemble.ts';
import { INTERACTIONS, type InteractionModels, type Models } from '../../src/models.ts';
import { projectRoot } from '../../src/projectRoot.ts';
import { PARTS } from './examples.ts';
import { MADE_UP_SETS } from './fitSets.ts';

/** What fit-answers learned without each part, for fit-checks; made anew at each fit, and not kept with the project. */
const FOLDER = join(projectRoot, '.fit');
const RANKER = 'sentenceRanker.json';
const MANIFEST = join(FOLDER, 'manifest.json');

export function writeInteractions(
  paths: Readonly<Record<keyof typeof INTERACTIONS, string>>,
  { choice, sufficiency }: InteractionModels,
): void {
  writeFileSync(paths.choice, encodeInteractionModel(choice));
  writeFileSync(paths.sufficiency, encodeInteractionModel(sufficiency));
}

export function writePart(part: number, interactions: InteractionModels, ranker: TreeEnsemble): void {
  mkdirSync(folderOf(part), { recursive: true });
  writeInteractions(interactionsIn(folderOf(part)), interactions);
  writeFileSync(join(folderOf(part), RANKER), JSON.stringify(ranker));
}

/** Says which models in use the parts belong to, once those are written. */
export function writeManifest(): void {
  writeFileSync(MANIFEST, manifest());
}

/** Of what the parts must go with: the sets in their order, and the models made beside them. */
function manifest(): string {
  const files = [INTERACTIONS.choice, INTERACTIONS.sufficiency, join(projectRoot, 'models', RANKER)];
  return JSON.stringify({ parts: PARTS, sets: MADE_UP_SETS, hashes: files.map(hashOf) });
}

function hashOf(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}

const manifestSchema = z.object({
  parts: z.literal(PARTS),
  sets: z.array(z.string()),
  hashes: z.array(z.string()),
});

/**
 * Whether interactions of an earlier fit stand for these sets: those were parted alike, and what came since was seen by none of the models.
 * @param hashes of the interactions in use, in the manifest's order
 */
export function standsFor(manifest: unknown, sets: readonly string[], hashes: readonly string[]): boolean {
  const { success, data } = manifestSchema.safeParse(manifest);
  return (
    success &&
    data.sets.every((set, i) => set === sets[i]) &&
    hashes.every((hash, i) => hash === data.hashes[i])
  );
}

/**
 * The interactions in use and those without each part, of an earlier fit.
 * @throws Error where fit-answers did not leave them, left them beside others, or parted the sets otherwise
 */
export function keptInteractions(identity: string): {
  readonly all: InteractionModels;
  readonly without: readonly InteractionModels[];
} {
  try {
    const hashes = [INTERACTIONS.choice, INTERACTIONS.sufficiency].map(hashOf);
    if (!standsFor(JSON.parse(readFileSync(MANIFEST, 'utf8')), MADE_UP_SETS, hashes))
      throw new Error('it belongs to other models');
    return {
      all: openInteractions(INTERACTIONS, identity),
      without: Array.from({ length: PARTS }, (_, part) =>
        openInteractions(interactionsIn(folderOf(part)), identity),
      ),
    };
  } catch (cause) {
    throw new Error(`${FOLDER} is missing, damaged or old: run without --keep-interactions`, { cause });
  }
}

function openInteractions(
  paths: Readonly<Record<keyof typeof INTERACTIONS, string>>,
  identity: string,
): InteractionModels {
  return {
    choice: openInteractionModel(paths.choice, identity),
    sufficiency: openInteractionModel(paths.sufficiency, identity),
  };
}

/** The models with what was learned without a part. @throws Error where fit-answers did not leave it, or left it beside other models */
export function withoutPart(part: number, models: Models): Models {
  const folder = folderOf(part);
  const paths = interactionsIn(folder);
  const { identity } = models.vectors;
  try {
    if (readFileSync(MANIFEST, 'utf8') !== manifest()) throw new Error('it belongs to other models');
    return {
      ...models,
      answering: {
        ...models.answering,
        interactions: openInteractions(paths, identity),
        ranker: JSON.parse(readFileSync(join(folder, RANKER), 'utf8')) as TreeEnsemble,
      },
    };
  } catch (cause) {
    throw new Error(`${folder} is missing, damaged or old: run scripts/fit-answers.ts first`, { cause });
  }
}

function folderOf(part: number): string {
  return join(FOLDER, `without-${part}`);
}

function interactionsIn(folder: string) {
  return { choice: join(folder, 'choice.bin'), sufficiency: join(folder, 'sufficiency.bin') };
}
