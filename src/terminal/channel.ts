import type { App } from '../app.ts';
import type { Environment, Settings } from '../config.ts';
import { projectRoot } from '../projectRoot.ts';
import { terminalTextsZh as texts } from '../texts/zh/terminal.ts';
import { bannerText } from './banner.ts';
import { runChat } from './chat.ts';
import { createSession } from './session.ts';
import type { Streams } from './streams.ts';
import { createStyle, movesCursor, wantsAnsi } from './style.ts';

export interface ChannelContext {
  readonly app: App;
  readonly settings: Settings;
  readonly streams: Streams;
  readonly env: Environment;
  readonly signal: AbortSignal;
  readonly describe: (error: unknown) => string;
}

const DEFAULT_COLUMNS = 80;
/** Below this many columns an indentation costs more than it gives. */
const NARROW = 40;

/** The chat on the program's own streams. Piped, standard output carries answers and nothing else. */
export async function chatInTerminal({
  app,
  settings,
  streams,
  env,
  signal,
  describe,
}: ChannelContext): Promise<number> {
  const { stdin, stdout } = process;
  const isScreen = stdin.isTTY === true && stdout.isTTY === true;
  // 0 where a terminal doesn't know its size.
  const columns = stdout.columns || DEFAULT_COLUMNS;
  const style = createStyle({
    ansi: wantsAnsi(stdout.isTTY === true, env),
    indent: isScreen && columns >= NARROW ? '  ' : '',
    corpusDir: settings.corpusDir,
    root: projectRoot,
  });
  const { llm } = settings;
  const model = app.assistant.drafts && llm !== null ? (llm.model ?? new URL(llm.baseUrl).host) : null;
  const greeting = `${bannerText(app.corpus, columns, model)}\n${texts.banner.token}`;
  if (isScreen) await streams.write(`${greeting}\n\n`);
  else streams.tell(greeting);

  let failures = 0;
  await runChat({
    session: createSession(app.assistant, style),
    input: stdin,
    write: streams.write,
    screen: isScreen ? stdout : null,
    live: isScreen && app.assistant.drafts && movesCursor(env) ? { style, size: () => stdout } : null,
    signal,
    onFailure(error) {
      failures += 1;
      streams.tell(describe(error));
    },
  });
  // A script must learn that a line got no answer; a person has seen it.
  return failures > 0 && !isScreen ? 1 : 0;
}
