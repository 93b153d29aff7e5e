import type { InteractionModel } from '../../src/embeddings/interactionModel.ts';
import { createMeaning } from '../../src/embeddings/meaning.ts';
import { createInteraction } from '../../src/evidence/interaction.ts';
import { SENTENCE_FEATURES } from '../../src/evidence/sentenceFeatures.ts';
import {
  createSentenceInteraction,
  INTERACTION_FEATURES,
  SHARPNESS,
  toldBy,
} from '../../src/evidence/sentenceInteraction.ts';
import { questionMeaning } from '../../src/evidence/sentenceMeaning.ts';
import { type Models, WORD_VECTORS } from '../../src/models.ts';
import { CREW_SIZE, createCrew } from '../training/crew.ts';
import { type Example, PARTS } from './examples.ts';
import type { InteractionTask } from './interactionWorker.ts';
import type { AskedSentences, InteractionSettings } from './trainInteraction.ts';

const SETTINGS: InteractionSettings = {
  seed: 20_261_122,
  epochs: 5,
  batch: 16,
  rate: 0.001,
  shiftRate: 0.01,
  toldRate: 0.003,
  sharpness: SHARPNESS,
  projectionPull: 0.003,
  emphasisPull: 0.0003,
  shiftPull: 0.001,
};

/**
 * Learns how everyday words are met by those of reports, and gives the examples their columns of it.
 * @returns the model learned from all, and the examples, each with the columns of a model that did not see its part
 */
export async function learnInteraction(
  examples: readonly Example[],
  models: Models,
): Promise<{ readonly model: InteractionModel; readonly examples: Example[] }> {
  const meaning = createMeaning(models.vectors);
  const asked = new Map<Example, AskedSentences>();
  for (const example of examples) {
    const { question, evidence, holds, gone } = example;
    if (!question.corpusHasUnits || gone || !holds.includes(true) || !holds.includes(false)) continue;
    const words = questionMeaning(question, meaning).words;
    if (words.length === 0) continue;
    asked.set(example, { asked: words, sentences: evidence.map((each) => toldBy(each, meaning)), holds });
  }
  const without = Array.from({ length: PARTS }, (_, part) =>
    [...asked].filter(([example]) => example.part !== part).map(([, each]) => each),
  );
  const [model, ...partial] = await trainAll([[...asked.values()], ...without]);
  const interactions = partial.map((each) =>
    createSentenceInteraction(createInteraction(each, models.vectors), meaning),
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
  if (model === undefined) throw new Error('there is nothing to learn from');
  return { model, examples: filled };
}

async function trainAll(sets: readonly (readonly AskedSentences[])[]): Promise<InteractionModel[]> {
  const crew = createCrew(new URL('interactionWorker.ts', import.meta.url), WORD_VECTORS);
  try {
    const trained: InteractionModel[] = [];
    for (let from = 0; from < sets.length; from += CREW_SIZE) {
      const tasks = sets
        .slice(from, from + CREW_SIZE)
        .map((examples): InteractionTask => ({ examples, settings: SETTINGS }));
      trained.push(...(await crew.all<InteractionModel>(tasks)));
    }
    return trained;
  } finally {
    await crew.close();
  }
}
