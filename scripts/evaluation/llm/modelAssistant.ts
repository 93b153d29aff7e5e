import { answeringPartsOver } from '../../../src/app.ts';
import type { Assistant } from '../../../src/assistant.ts';
import { createModelRewriter, openRewritePrompt } from '../../../src/conversation/modelRewriter.ts';
import { createAssistant } from '../../../src/createAssistant.ts';
import { createDrafter } from '../../../src/drafting/createDrafter.ts';
import { createModelDrafting } from '../../../src/drafting/modelDrafting.ts';
import { openDraftingPrompts } from '../../../src/drafting/prompts.ts';
import { createProver } from '../../../src/drafting/proof/proveClaim.ts';
import type { SearchIndex } from '../../../src/index/searchIndex.ts';
import type { ChatModel } from '../../../src/llm/chatModel.ts';
import type { Models } from '../../../src/models.ts';
import { answerTextsEn } from '../../../src/texts/en/answer.ts';
import { answerTextsZh } from '../../../src/texts/zh/answer.ts';

/** The assistant with a model, over an index that was never saved. */
export function modelAssistantOver(
  index: SearchIndex,
  models: Models,
  chat: ChatModel,
  timeoutSeconds: number,
): Assistant {
  const parts = answeringPartsOver(index, models, (mentionsOf) =>
    createModelRewriter({ model: chat, prompt: openRewritePrompt(), mentionsOf, timeoutSeconds }),
  );
  const drafter = createDrafter({
    model: chat,
    prompts: openDraftingPrompts(),
    prover: createProver(models.segmenter, models.thesaurus),
  });
  const { document } = index.corpus;
  return createAssistant({
    ...parts,
    index,
    texts: { zh: answerTextsZh, en: answerTextsEn },
    drafting: createModelDrafting({ drafter, timeoutSeconds, finder: parts.finder, document }),
  });
}
