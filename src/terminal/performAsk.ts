import type { App } from '../app.ts';
import type { Environment, Settings } from '../config.ts';
import { projectRoot } from '../projectRoot.ts';
import type { AskCommand } from './arguments.ts';
import { type AskDeps, askBatch, askOne } from './ask.ts';
import { foldersForPaths, openBatchFile } from './batchFile.ts';
import type { Streams } from './streams.ts';
import { createStyle, movesCursor, wantsAnsi } from './style.ts';

export interface AskContext {
  readonly openApp: () => Promise<App>;
  readonly settings: Settings;
  readonly streams: Streams;
  readonly env: Environment;
  readonly describe: (error: unknown) => string;
}

/** Runs an `ask` command on the standard streams. Returns the exit status. */
export async function performAsk(
  command: Exclude<AskCommand, { kind: 'help' }>,
  { openApp, settings, streams, env, describe }: AskContext,
): Promise<number> {
  const folders = foldersForPaths(env, process.cwd());
  const lines = command.kind === 'batch' ? await openBatchFile(command.file, folders, process.stdin) : null;
  const { assistant } = await openApp();
  const isTerminal = process.stdout.isTTY === true;
  const style = createStyle({
    ansi: wantsAnsi(isTerminal, env),
    indent: '',
    corpusDir: settings.corpusDir,
    root: projectRoot,
  });
  const deps: AskDeps = {
    assistant,
    write: streams.write,
    style,
    signal: assistant.drafts ? firstSignal() : new AbortController().signal,
    live: isTerminal && assistant.drafts && movesCursor(env) ? { style, size: () => process.stdout } : null,
    task: command.task,
    json: command.json,
    onFailure(error) {
      const text = describe(error);
      streams.tell(text);
      return text.split('\n')[0] ?? text;
    },
  };
  if (command.kind === 'one') {
    const answer = await askOne(command.question, deps);
    if (answer.outcome !== 'error') return 0;
    streams.tell(answer.error ?? '');
    return 1;
  }
  if (lines !== null) await askBatch(lines, deps);
  return 0;
}

/** The first signal stops the model, for the extractive answer; the next one ends the program as ever. */
function firstSignal(): AbortSignal {
  const stopping = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => stopping.abort());
  return stopping.signal;
}
