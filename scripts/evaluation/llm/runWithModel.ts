import type { LlmSettings, ProxySettings } from '../../../src/config.ts';
import { draftingAssistantOver } from '../../../src/draftingAssistant.ts';
import { createChatModel } from '../../../src/llm/createChatModel.ts';
import { asText } from '../../table.ts';
import type { SourceText } from '../citations.ts';
import { models, openOwnCorpus } from '../openCorpus.ts';
import { partTable, reportTables } from '../tables.ts';
import { evaluateModel } from './evaluateModel.ts';

export interface RunWithModel {
  readonly llm: LlmSettings & { readonly model: string };
  readonly proxy: ProxySettings | null;
  readonly source: SourceText;
  readonly sets: readonly string[];
  readonly pathOf: (set: string) => string;
  readonly limit: number | null;
  readonly json: boolean;
}

/** Nobody is kept from spending here but by who started it. */
const BUDGET = { left: async () => Number.POSITIVE_INFINITY, spend: async () => {} };

/** Asks the configured model, prints what came of it, and publishes nothing: it is one model on one machine. */
export async function runWithModel({
  llm,
  proxy,
  source,
  sets,
  pathOf,
  limit,
  json,
}: RunWithModel): Promise<void> {
  const host = new URL(llm.baseUrl).host;
  console.error(`asking ${llm.model} at ${host}, at most ${llm.timeoutSeconds} s a question`);
  const opened = await openOwnCorpus();
  const chat = createChatModel(llm, {
    proxy,
    budget: BUDGET,
    log: { info() {}, warn: (fields, message) => console.error(message, JSON.stringify(fields)) },
  });
  const run = await evaluateModel({
    opened,
    source,
    sets,
    pathOf,
    limit,
    chat,
    assistantWith: (metered) => draftingAssistantOver(opened.index, models, metered, llm.timeoutSeconds),
  });
  const date = new Date().toISOString().slice(0, 10);
  if (json) return console.log(JSON.stringify({ format: 1, date, model: llm.model, host, limit, ...run }));
  const tables = reportTables({
    ...run,
    format: 1,
    date,
    commit: null,
    unseen: null,
    cmrc: null,
    curve: null,
    skipped: [],
  });
  const failed = Object.entries(run.failures).map(([why, count]) => `${why} ${count}`);
  const cost = {
    ...partTable(`The model ${llm.model} at ${host}`, run.cost),
    notes: failed.length === 0 ? [] : [`calls that failed: ${failed.join(', ')}`],
  };
  console.log([...tables, cost].map(asText).join('\n\n'));
}
