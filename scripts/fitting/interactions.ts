import type { InteractionModel } from '../../src/embeddings/interactionModel.ts';
import { createMeaning } from '../../src/embeddings/meaning.ts';
import type { Evidence } from '../../src/evidence/evidence.ts';
import { createInteraction } from '../../src/evidence/interaction.ts';
import { promise } from '../../src/evidence/rankSentences.ts';
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

const SETTINGS: Omit<InteractionSettings, 'epochs' | 'silence' | 'severity'> = {
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
/**
 * Of 0, 1, 3 and 10 the one that tells everyday questions from near-misses best on reports that were not learned from, and no worse than 0
 * from those whose paragraph was taken away; which sentence answers is chosen best with 0.
 */
const SEVERITY = 3;

/** So many of a question's sentences are learned from, its most promising ones: each takes its time. */
const LEARNED_FROM = 24;

const KINDS = ['choice', 'sufficiency'] as const satisfies readonly (keyof InteractionModels)[];
/** Questions that no report answers; those whose paragraph was taken away may find an answer in another one. */
const UNANSWERED = /near_miss|unanswerable|off_topic/u;

/** What was learned from all examples, and what was learned without each part. */
export interface LearnedInteractions {
  readonly all: InteractionModels;
  readonly without: readonly InteractionModels[];
}

/** Learns how everyday words are met by those of reports. */
export async function learnInteractions(
  examples: readonly Example[],
  models: Models,
): Promise<LearnedInteractions> {
  const meaning = createMeaning(models.vectors);
  const answered: Learned[] = [];
  const unanswered: Learned[] = [];
  for (const { question, evidence, holds, gone, part, source } of examples) {
    const asked = askedBy(question, meaning);
    if (!question.corpusHasUnits || asked.length === 0 || evidence.length === 0) continue;
    const kept = mostPromising(evidence, holds);
    const learned = {
      part,
      asked,
      sentences: kept.map((at) => toldBy(evidence[at] as Evidence, meaning)),
      holds: kept.map((at) => holds[at] as boolean),
    };
    if (gone && UNANSWERED.test(source)) unanswered.push(learned);
    else if (!gone && learned.holds.includes(true) && learned.holds.includes(false)) answered.push(learned);
  }
  const learnedFrom = { choice: answered, sufficiency: [...answered, ...unanswered] };
  const settings = {
    choice: { ...SETTINGS, epochs: 4, silence: null, severity: 0 },
    sufficiency: { ...SETTINGS, epochs: 3, silence: SILENCE, severity: SEVERITY },
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
  return { all: all as InteractionModels, without };
}

/** The examples, each with the columns of models that did not see its part. */
export function withInteractionColumns(
  examples: readonly Example[],
  without: readonly InteractionModels[],
  models: Models,
): Example[] {
  const meaning = createMeaning(models.vectors);
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
  return examples.map((example): Example => {
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
}

/** The places of the sentences that hold the answer and of the most promising others, in their order. */
export function mostPromising(
  evidence: readonly Pick<Evidence, 'clauseScore' | 'nearness' | 'hit'>[],
  holds: readonly boolean[],
): number[] {
  const order = evidence
    .map((each, at) => ({ at, promise: holds[at] === true ? Infinity : promise(each) }))
    .sort((a, b) => b.promise - a.promise);
  return order
    .slice(0, LEARNED_FROM)
    .map(({ at }) => at)
    .sort((a, b) => a - b);
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
