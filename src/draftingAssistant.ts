import type { Assistant } from './assistant.ts';
import { answeringPartsOver } from './assistantOver.ts';
import { createModelRewriter, openRewritePrompt } from './conversation/modelRewriter.ts';
import { createAssistant } from './createAssistant.ts';
import { createDrafter } from './drafting/createDrafter.ts';
import { createModelDrafting } from './drafting/modelDrafting.ts';
import { openDraftingPrompts } from './drafting/prompts.ts';
import { createProver } from './drafting/proof/proveClaim.ts';
import type { SearchIndex } from './index/searchIndex.ts';
import type { ChatModel } from './llm/chatModel.ts';
import type { Models } from './models.ts';
import { answerTextsEn } from './texts/en/answer.ts';
import { answerTextsZh } from './texts/zh/answer.ts';

/** A follow-up may take this share of the time that an answer has. */
const FOR_REWRITING = 0.3;

/**
 * The assistant with a model that drafts and completes follow-ups, over any open index.
 * @param timeoutSeconds for a whole answer, follow-up and repair included
 * @throws Problem `prompt` when a prompt file is missing or has other placeholders
 */
export function draftingAssistantOver(
  index: SearchIndex,
  models: Models,
  chat: ChatModel,
  timeoutSeconds: number,
): Assistant {
  const prompt = openRewritePrompt();
  const parts = answeringPartsOver(index, models, (mentionsOf) =>
    createModelRewriter({ model: chat, prompt, mentionsOf, timeoutSeconds: timeoutSeconds * FOR_REWRITING }),
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
