import type { Assistant } from '../src/assistant.ts';
import { answeringPartsOver } from '../src/assistantOver.ts';
import { createAssistant } from '../src/createAssistant.ts';
import { createDrafter } from '../src/drafting/createDrafter.ts';
import { createModelDrafting } from '../src/drafting/modelDrafting.ts';
import { openDraftingPrompts } from '../src/drafting/prompts.ts';
import { createProver } from '../src/drafting/proof/proveClaim.ts';
import type { SearchIndex } from '../src/index/searchIndex.ts';
import type { ChatModel } from '../src/llm/chatModel.ts';
import { createChatModel } from '../src/llm/createChatModel.ts';
import type { Models } from '../src/models.ts';
import { answerTextsEn } from '../src/texts/en/answer.ts';
import { answerTextsZh } from '../src/texts/zh/answer.ts';
import { type ChatServer, KEY, MODEL } from './chatApi/chatServer.ts';

/** Assistants that share an index, each with a model of its own that has no past; null: without one. */
export function draftingOver(index: SearchIndex, models: Models) {
  const parts = answeringPartsOver(index, models);
  const prompts = openDraftingPrompts();
  const prover = createProver(models.segmenter, models.thesaurus);
  return (chat: ChatModel | null, timeoutSeconds = 20): Assistant =>
    createAssistant({
      ...parts,
      index,
      texts: { zh: answerTextsZh, en: answerTextsEn },
      drafting:
        chat === null
          ? null
          : createModelDrafting({
              drafter: createDrafter({ model: chat, prompts, prover }),
              timeoutSeconds,
              finder: parts.finder,
              document: index.corpus.document,
            }),
    });
}

/** A model on the server that neither waits between attempts nor remembers others' failures. */
export function chatOn({ baseUrl }: Pick<ChatServer, 'baseUrl'>, timeoutSeconds = 20): ChatModel {
  return createChatModel(
    { baseUrl, apiKey: KEY, model: MODEL, timeoutSeconds },
    { log: { info() {}, warn() {} }, wait: async () => {}, random: () => 0 },
  );
}
