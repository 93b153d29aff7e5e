import type { Assistant } from '../../src/assistant.ts';
import { answeringPartsOver } from '../../src/assistantOver.ts';
import { createAssistant } from '../../src/createAssistant.ts';
import { createDrafter } from '../../src/drafting/createDrafter.ts';
import { createModelDrafting } from '../../src/drafting/modelDrafting.ts';
import { openDraftingPrompts } from '../../src/drafting/prompts.ts';
import { createProver } from '../../src/drafting/proof/proveClaim.ts';
import { buildSearchIndex } from '../../src/index/searchIndex.ts';
import type { ChatModel } from '../../src/llm/chatModel.ts';
import { openModels } from '../../src/models.ts';
import { answerTextsEn } from '../../src/texts/en/answer.ts';
import { answerTextsZh } from '../../src/texts/zh/answer.ts';
import { readRealCorpus } from '../realCorpus.ts';

/** The assistant over the project's articles, with any model; the index is built once. */
export async function openDraftingAssistant(): Promise<
  (model: ChatModel, timeoutSeconds?: number) => Assistant
> {
  const models = openModels();
  const index = await buildSearchIndex(
    await readRealCorpus(models.gazetteer),
    models.segmenter,
    models.embedder,
  );
  const parts = answeringPartsOver(index, models);
  const prover = createProver(models.segmenter, models.thesaurus);
  const prompts = openDraftingPrompts();
  return (model, timeoutSeconds = 30) =>
    createAssistant({
      ...parts,
      index,
      texts: { zh: answerTextsZh, en: answerTextsEn },
      drafting: createModelDrafting({
        drafter: createDrafter({ model, prompts, prover }),
        timeoutSeconds,
        finder: parts.finder,
        document: index.corpus.document,
      }),
    });
}
