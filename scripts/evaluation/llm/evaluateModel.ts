import type { Assistant } from '../../../src/assistant.ts';
import type { ChatFailure, ChatModel } from '../../../src/llm/chatModel.ts';
import type { SourceText } from '../citations.ts';
import { isConversationSet, readConversations } from '../conversations.ts';
import type { Opened } from '../openCorpus.ts';
import { ownMeasures } from '../ownMeasures.ts';
import { readQuestions } from '../questions.ts';
import type { Report, Totals } from '../report.ts';
import { conversationMeasures, runConversations } from '../runConversations.ts';
import { type Asked, runOwn } from '../runOwn.ts';
import { createMeter } from './meter.ts';
import { type CostedAnswer, modelMeasures } from './modelMeasures.ts';

export interface ModelRun {
  readonly own: Report['own'];
  readonly conversations: Report['conversations'];
  /** What the model added, took and cost. */
  readonly cost: Totals;
  /** Calls that failed, by why. */
  readonly failures: Readonly<Partial<Record<ChatFailure, number>>>;
}

export interface ModelRunParts {
  readonly opened: Opened;
  readonly source: SourceText;
  readonly sets: readonly string[];
  readonly pathOf: (set: string) => string;
  /** Questions of each set, spread over it; null: all. */
  readonly limit: number | null;
  readonly chat: ChatModel;
  readonly assistantWith: (chat: ChatModel) => Assistant;
}

/** The sets, put one question after the other to the assistant with a model. */
export async function evaluateModel(parts: ModelRunParts): Promise<ModelRun> {
  const { opened, source, sets, pathOf, limit, chat, assistantWith } = parts;
  const meter = createMeter(chat);
  const costed: CostedAnswer[] = [];
  const assistant = meter.metered(assistantWith(meter.model), (answer, cost) =>
    costed.push({ answer, cost }),
  );
  const over: Opened = { ...opened, assistant };
  const ownSets = sets.filter((set) => !isConversationSet(set));
  const talkSets = sets.filter(isConversationSet);
  const asked: Asked[] = [];
  for (const set of ownSets)
    asked.push(...(await runOwn(over, source, set, spread(readQuestions(pathOf(set)), limit))));
  const talked = [];
  for (const set of talkSets)
    talked.push(
      ...(await runConversations(over, set, spread(readConversations(pathOf(set)), limit), {
        wholeToo: false,
      })),
    );
  const failures = costed.flatMap(({ cost }) => cost.failures);
  const totals = (set: string, of: readonly Asked[]): Totals => ({
    name: set,
    questions: of.length,
    measures: ownMeasures(of),
  });
  return {
    own: {
      sets: ownSets.map((set) =>
        totals(
          set,
          asked.filter((each) => each.set === set),
        ),
      ),
      pooled: totals(ownSets.join(' + '), asked),
    },
    conversations:
      talked.length === 0
        ? null
        : {
            name: talkSets.join(' + '),
            questions: talked.length,
            measures: conversationMeasures(talked),
          },
    cost: { name: sets.join(' + '), questions: costed.length, measures: modelMeasures(costed) },
    failures: Object.fromEntries(
      [...new Set(failures)].map((why) => [why, failures.filter((each) => each === why).length]),
    ),
  };
}

/** Some of a list, evenly over it: a set's kinds stand in blocks. */
export function spread<T>(list: readonly T[], most: number | null): readonly T[] {
  if (most === null || list.length <= most) return list;
  return Array.from({ length: most }, (_, i) => list[Math.floor((i * list.length) / most)] as T);
}
