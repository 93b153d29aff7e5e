import { answeringPartsOver } from '../../src/assistantOver.ts';
import { createFollowUps, type FollowUps } from '../../src/conversation/followUp.ts';
import type { FindMentions } from '../../src/conversation/places.ts';
import { buildSearchIndex, type SearchIndex } from '../../src/index/searchIndex.ts';
import { type Models, openModels } from '../../src/models.ts';
import { findUnitMentions } from '../../src/question/unitMentions.ts';
import { unitNames } from '../../src/question/unitNames.ts';
import { readRealCorpus } from '../realCorpus.ts';

/** The articles that the project ships, indexed. */
export interface Over {
  readonly models: Models;
  readonly index: SearchIndex;
  readonly mentionsOf: FindMentions;
}

export async function openOver(): Promise<Over> {
  const models = openModels();
  const { gazetteer, segmenter, embedder } = models;
  const index = await buildSearchIndex(await readRealCorpus(gazetteer), segmenter, embedder);
  const units = unitNames(index.corpus, gazetteer);
  const isWord = (text: string) =>
    segmenter.words(text).length === 1 && index.keywords.documentFrequency(text) > 0;
  return { models, index, mentionsOf: (folded) => findUnitMentions(folded, units, gazetteer, isWord) };
}

/** Places as they are found over the articles that the project ships. */
export async function openMentions(): Promise<FindMentions> {
  return (await openOver()).mentionsOf;
}

/** The rules over the same articles. */
export async function openFollowUps(): Promise<FollowUps> {
  const { models, index, mentionsOf } = await openOver();
  return createFollowUps({
    understander: answeringPartsOver(index, models).understander,
    mentionsOf,
    words: models.segmenter.words,
    corpus: index.corpus,
  });
}
