import { createJudge } from './answer/judge.ts';
import type { Assistant } from './assistant.ts';
import type { EmbeddingSettings, ProxySettings } from './config.ts';
import { createFollowUps } from './conversation/followUp.ts';
import { createConversationReader } from './conversation/read.ts';
import { type AssistantParts, createAssistant } from './createAssistant.ts';
import type { Corpus } from './documents/corpus.ts';
import { openChosenEmbedder } from './embeddings/chosenEmbedder.ts';
import { createMeaning } from './embeddings/meaning.ts';
import { createFinder } from './evidence/find.ts';
import { createPreparer } from './evidence/prepared.ts';
import { createSentenceRanker } from './evidence/rankSentences.ts';
import type { SearchIndex } from './index/searchIndex.ts';
import { type Models, openModels } from './models.ts';
import { type IngestReport, type OnProgress, openIndex } from './openIndex.ts';
import { createUnderstander } from './question/understand.ts';
import { unitNames } from './question/unitNames.ts';
import { answerTextsEn } from './texts/en/answer.ts';
import { answerTextsZh } from './texts/zh/answer.ts';

export interface AppSettings {
  readonly corpusDir: string;
  readonly dataDir: string;
  /** Left out: the built-in ones. */
  readonly embeddings?: EmbeddingSettings;
  readonly proxy?: ProxySettings | null;
}

/** The running product without a channel. */
export interface App {
  readonly assistant: Assistant;
  readonly corpus: Corpus;
  readonly report: IngestReport;
}

export type OpenApp = (
  settings: AppSettings,
  tell: (line: string) => void,
  onProgress?: OnProgress,
) => Promise<App>;

/**
 * Opens the index (built first where it is missing or stale) and wires the assistant.
 * @throws Problem `corpus` when there is no document to answer from, `embeddings` when what was chosen isn't there
 */
export const openApp: OpenApp = async (settings, tell, onProgress) => {
  const { index, report, models } = await openIndex(
    settings,
    () => openChosenModels(settings, tell),
    tell,
    onProgress,
  );
  return { assistant: assistantOver(index, models), corpus: index.corpus, report };
};

async function openChosenModels(settings: AppSettings, tell: (line: string) => void): Promise<Models> {
  const { embeddings = { kind: 'builtin' }, dataDir, proxy = null } = settings;
  const models = openModels();
  const builtin = () => models.embedder;
  return { ...models, embedder: await openChosenEmbedder(embeddings, { dataDir, proxy, tell, builtin }) };
}

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
  { segmenter, gazetteer, thesaurus, vectors, answering }: Models,
): Omit<AssistantParts, 'index' | 'texts'> {
  const understander = createUnderstander({
    segmenter,
    gazetteer,
    thesaurus,
    keywords: index.keywords,
    units: unitNames(index.corpus, gazetteer),
  });
  const meaning = createMeaning(vectors);
  const finder = createFinder(
    index,
    segmenter,
    createPreparer(segmenter),
    meaning,
    createSentenceRanker(answering.ranker),
  );
  return {
    understander,
    finder,
    judge: createJudge(answering.answerability, answering.leastConfidence),
    similarity: meaning.similarity,
    reader: createConversationReader({
      followUps: createFollowUps(),
      toChinese: () => null,
      rewriteByModel: null,
    }),
  };
}
