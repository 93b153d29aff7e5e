import { createJudge } from './answer/judge.ts';
import type { Assistant } from './assistant.ts';
import { createClaimChecker } from './check/checkClaim.ts';
import { createVerdictScorer } from './check/verdictScore.ts';
import { createFollowUps, type ModelRewriter } from './conversation/followUp.ts';
import type { FindMentions } from './conversation/places.ts';
import { createConversationReader } from './conversation/read.ts';
import { type AssistantParts, createAssistant } from './createAssistant.ts';
import { createMeaning } from './embeddings/meaning.ts';
import type { WordVectors } from './embeddings/wordVectors.ts';
import { createToChinese } from './english/translate.ts';
import { createWordBySound } from './english/wordBySound.ts';
import { createFinder } from './evidence/find.ts';
import { createInteraction } from './evidence/interaction.ts';
import { createPreparer } from './evidence/prepared.ts';
import { createSentenceRanker } from './evidence/rankSentences.ts';
import { createSentenceInteraction, type Interactions } from './evidence/sentenceInteraction.ts';
import type { SearchIndex } from './index/searchIndex.ts';
import type { AnsweringModels, Models } from './models.ts';
import { createUnderstander } from './question/understand.ts';
import { findUnitMentions } from './question/unitMentions.ts';
import { unitNames } from './question/unitNames.ts';
import { answerTextsEn } from './texts/en/answer.ts';
import { answerTextsZh } from './texts/zh/answer.ts';

/** The assistant over any open index; evaluation uses it with indexes that were never saved. */
export function assistantOver(index: SearchIndex, models: Models): Assistant {
  return createAssistant({
    index,
    texts: { zh: answerTextsZh, en: answerTextsEn },
    ...answeringPartsOver(index, models),
  });
}

/** The parts of answering over an index, for evaluation and fitting, which look inside. */
export function answeringPartsOver(
  index: SearchIndex,
  { segmenter, gazetteer, thesaurus, concepts, vectors, answering }: Models,
  rewriterOver: (mentionsOf: FindMentions) => ModelRewriter | null = () => null,
): Omit<AssistantParts, 'index' | 'texts'> {
  const units = unitNames(index.corpus, gazetteer);
  const understander = createUnderstander({
    segmenter,
    gazetteer,
    thesaurus,
    concepts,
    vectors,
    keywords: index.keywords,
    units,
  });
  const mentionsOf: FindMentions = (folded) =>
    findUnitMentions(
      folded,
      units,
      gazetteer,
      (text) => segmenter.words(text).length === 1 && index.keywords.documentFrequency(text) > 0,
    );
  const meaning = createMeaning(vectors);
  const finder = createFinder(
    index,
    segmenter,
    createPreparer(segmenter),
    meaning,
    createSentenceRanker(
      answering.ranker,
      createSentenceInteraction(interactionsOf(answering, vectors), meaning),
    ),
  );
  return {
    understander,
    finder,
    judge: createJudge(answering.answerability, answering.leastConfidence),
    similarity: meaning.similarity,
    checkClaim: createClaimChecker(createVerdictScorer(answering.verdict), meaning),
    reader: createConversationReader({
      followUps: createFollowUps({
        understander,
        words: segmenter.words,
        corpus: index.corpus,
        mentionsOf,
      }),
      toChinese: createToChinese({
        unitNames: units,
        wordBySound: createWordBySound(index.keywords.data.table),
      }),
      rewriteByModel: rewriterOver(mentionsOf),
    }),
  };
}

function interactionsOf({ interactions }: AnsweringModels, vectors: WordVectors): Interactions | null {
  return interactions === null
    ? null
    : {
        choice: createInteraction(interactions.choice, vectors),
        sufficiency: createInteraction(interactions.sufficiency, vectors),
      };
}
