import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
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
  const hashes = files.map((file) => createHash('sha256').update(readFileSync(file)).digest('hex'));
  return JSON.stringify({ parts: PARTS, sets: MADE_UP_SETS, hashes });
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
        interactions: {
          choice: openInteractionModel(paths.choice, identity),
          sufficiency: openInteractionModel(paths.sufficiency, identity),
        },
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
