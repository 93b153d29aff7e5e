import { join } from 'node:path';
import answerabilityModel from '../models/answerability.json' with { type: 'json' };
import rankerModel from '../models/sentenceRanker.json' with { type: 'json' };
import verdictModel from '../models/verdict.json' with { type: 'json' };
import type { RefusalModels } from './answer/judge.ts';
import type { VerdictModel } from './check/verdictScore.ts';
import type { Embedder } from './embeddings/embedder.ts';
import { type InteractionModel, openInteractionModel } from './embeddings/interactionModel.ts';
import { createTrainedEmbedder } from './embeddings/trainedEmbedder.ts';
import { openWordVectors, type WordVectors } from './embeddings/wordVectors.ts';
import type { TreeEnsemble } from './evidence/treeEnsemble.ts';
import { createGazetteer, type Gazetteer } from './places/gazetteer.ts';
import { projectRoot } from './projectRoot.ts';
import { createConcepts, type FindConcepts } from './question/concepts.ts';
import { createSegmenter, type Segmenter } from './text/segmenter.ts';
import { createThesaurus, type Thesaurus } from './text/thesaurus.ts';

/** Least probability, by models/answerability.json, for an answer; the trade-off is in docs/evaluation.md. */
const LEAST_CONFIDENCE = 0.2;

export const WORD_VECTORS = join(projectRoot, 'models', 'builtin-zh.bin');
/** How words of questions and of reports meet: learned by which sentence answers, and by whether any does. */
export const INTERACTIONS = {
  choice: join(projectRoot, 'models', 'choice.bin'),
  sufficiency: join(projectRoot, 'models', 'sufficiency.bin'),
} as const;
export type InteractionModels = Readonly<Record<keyof typeof INTERACTIONS, InteractionModel>>;

/** What is loaded once and knows the language, not the corpus. */
export interface Models {
  readonly segmenter: Segmenter;
  readonly gazetteer: Gazetteer;
  readonly thesaurus: Thesaurus;
  readonly concepts: FindConcepts;
  readonly vectors: WordVectors;
  readonly embedder: Embedder;
  readonly answering: AnsweringModels;
}

/** What was fitted by scripts/fit-answers.ts. */
export interface AnsweringModels {
  readonly ranker: TreeEnsemble;
  /** Null while there is none yet, in fitting. */
  readonly interactions: InteractionModels | null;
  readonly answerability: RefusalModels;
  /** By scripts/fit-checks.ts. */
  readonly verdict: VerdictModel;
  /** Least probability for an answer. */
  readonly leastConfidence: number;
}

/**
 * @param interactions their files; null for none, before they are learned
 * @throws Error when a file is missing, damaged, or does not go with the others
 */
export function openModels(
  interactions: Readonly<Record<keyof typeof INTERACTIONS, string>> | null = INTERACTIONS,
): Models {
  const segmenter = createSegmenter();
  const vectors = openWordVectors(WORD_VECTORS);
  return {
    segmenter,
    gazetteer: createGazetteer(),
    thesaurus: createThesaurus(),
    concepts: createConcepts(),
    vectors,
    embedder: createTrainedEmbedder(vectors, segmenter),
    answering: {
      interactions:
        interactions === null
          ? null
          : {
              choice: openInteractionModel(interactions.choice, vectors.identity),
              sufficiency: openInteractionModel(interactions.sufficiency, vectors.identity),
            },
      ranker: rankerModel as unknown as TreeEnsemble,
      answerability: answerabilityModel as unknown as RefusalModels,
      verdict: verdictModel as unknown as VerdictModel,
      leastConfidence: LEAST_CONFIDENCE,
    },
  };
}
