import type { InteractionModel } from '../../src/embeddings/interactionModel.ts';
import { createMeaning } from '../../src/embeddings/meaning.ts';
import { createInteraction } from '../../src/evidence/interaction.ts';
import { SENTENCE_FEATURES } from '../../src/evidence/sentenceFeatures.ts';
import {
  askedBy,
  createSentenceInteraction,
  INTERACTION_FEATURES,
  SHARPNESS,
  toldBy,
} from '../../src/evidence/sentenceInteraction.ts';
import { type InteractionModels, type Models, WORD_VECTORS } from '../../src/models.ts';
import { createCrew } from '../training/crew.ts';
import { type Example, PARTS } from './examples.ts';
import type { InteractionTask } from './interactionWorker.ts';
import type { AskedSentences, InteractionSettings } from './trainInteraction.ts';

const SETTINGS: Omit<InteractionSettings, 'epochs' | 'silence'> = {
  seed: 20_261_122,
  batch: 16,
  rate: 0.001,
  shiftRate: 0.01,
  toldRate: 0.003,
  sharpness: SHARPNESS,
  projectionPull: 0.003,
  emphasisPull: 0.0003,
  shiftPull: 0.001,
};
/** What speaks for no sentence at all, at first. */
const SILENCE = 0.85;

const KINDS = ['choice', 'sufficiency'] as const satisfies readonly (keyof InteractionModels)[];
/** Questions that no report answers; those whose paragraph was taken away may find an answer in another one. */
const UNANSWERED = /near_miss|unanswerable|off_topic/u;

/** What was learned from all examples, and what was learned without each part. */
export interface LearnedInteractions {
  readonly all: InteractionModels;
  readonly without: readonly InteractionModels[];
}

/**
 * Learns how everyday words are met by those of reports, and gives the examples their columns of it.
 * @returns what was learned, and the examples, each with the columns of models that did not see its part
 */
export async function learnInteractions(
  examples: readonly Example[],
  models: Models,
): Promise<LearnedInteractions & { readonly examples: Example[] }> {
  const meaning = createMeaning(models.vectors);
  const answered: Learned[] = [];
  const unanswered: Learned[] = [];
  for (const { question, evidence, holds, gone, part, source } of examples) {
    const asked = askedBy(question, meaning);
    if (!question.corpusHasUnits || asked.length === 0 || evidence.length === 0) continue;
    const learned = { part, asked, sentences: evidence.map((each) => toldBy(each, meaning)), holds };
    if (gone && UNANSWERED.test(source)) unanswered.push(learned);
    else if (!gone && holds.includes(true) && holds.includes(false)) answered.push(learned);
  }
  const learnedFrom = { choice: answered, sufficiency: [...answered, ...unanswered] };
  const settings = {
    choice: { ...SETTINGS, epochs: 4, silence: null },
    sufficiency: { ...SETTINGS, epochs: 3, silence: SILENCE },
  };
  // The longest first, so that no worker waits for long.
  const tasks = [null, ...Array.from({ length: PARTS }, (_, part) => part)].flatMap((left) =>
    KINDS.map(
      (kind): InteractionTask => ({
        name: left === null ? kind : `${kind} without part ${left}`,
        examples: learnedFrom[kind].filter(({ part }) => part !== left),
        settings: settings[kind],
      }),
    ),
  );
  const trained = await trainAll(tasks);
  const [all, ...without] = Array.from({ length: tasks.length / KINDS.length }, (_, i) => ({
    choice: trained[i * KINDS.length] as InteractionModel,
    sufficiency: trained[i * KINDS.length + 1] as InteractionModel,
  }));
  const interactions = without.map((each) =>
    createSentenceInteraction(
      {
        choice: createInteraction(each.choice, models.vectors),
        sufficiency: createInteraction(each.sufficiency, models.vectors),
      },
      meaning,
    ),
  );
  const first = SENTENCE_FEATURES.indexOf(INTERACTION_FEATURES[0]);
  const filled = examples.map((example): Example => {
    const interact = interactions[example.part];
    if (interact === undefined) throw new Error(`${example.source}: there is no part ${example.part}`);
    const columns = interact(example.question, example.evidence);
    return {
      ...example,
      evidence: example.evidence.map((each, i) => ({
        ...each,
        features: each.features.toSpliced(
          first,
          INTERACTION_FEATURES.length,
          ...(columns[i] as readonly number[]),
        ),
      })),
    };
  });
  return { all: all as InteractionModels, without, examples: filled };
}

interface Learned extends AskedSentences {
  readonly part: number;
}

/** In the tasks' order; each worker takes the next as soon as it is free, which changes nothing in what comes out. */
async function trainAll(tasks: readonly InteractionTask[]): Promise<InteractionModel[]> {
  const crew = createCrew(new URL('interactionWorker.ts', import.meta.url), WORD_VECTORS);
  try {
    return await crew.inTurn<InteractionModel>(tasks);
  } finally {
    await crew.close();
  }
}
