import type { App, AppLog, OpenApp } from './app.ts';
import { type Environment, readSettings, type Settings, secretsOf } from './config.ts';
import { withEnvFiles } from './envFile.ts';
import { Problem } from './problem.ts';
import { projectRoot } from './projectRoot.ts';
import { exitStatus, failureText } from './terminal/failure.ts';
import { createStreams } from './terminal/streams.ts';
import { problemTextsZh as problems } from './texts/zh/problems.ts';
import { terminalTextsZh as texts } from './texts/zh/terminal.ts';

// The one entry: no arguments start the bot or the chat; `ask` and `ingest` do their work and end.
// Whatever a command doesn't need is imported only where it is needed: `ask` is judged by its start.

const streams = createStreams(process.stdout, process.stderr);
let env: Environment = process.env;

process.on('uncaughtException', fail);
main(process.argv.slice(2)).then((status) => process.exit(status), fail);

async function main([command, ...args]: readonly string[]): Promise<number> {
  switch (command) {
    case undefined:
      return start(settingsOrProblem());
    case 'ask':
      return ask(args);
    case 'ingest':
      return ingest(args);
    case '--help':
    case '-h':
      return help(texts.usage.main, texts.usage.mainHelp);
    default:
      throw usage(problems.usage.unknownCommand(command), texts.usage.main);
  }
}

/** The Telegram bot, or without a token the chat in this terminal, until a signal comes. */
async function start(settings: Settings): Promise<number> {
  const signal = stopSignal();
  const app = await Promise.race([open(settings), aborted(signal)]);
  if (app === null) return 0;
  const { telegram } = settings;
  if (telegram !== null) {
    const { answerOnTelegram } = await import('./telegram/channel.ts');
    await answerOnTelegram({
      assistant: app.assistant,
      settings,
      telegram,
      secrets: secretsOf(env),
      signal,
      onWaiting: streams.tell,
      onReady: (botName) => streams.tell(texts.botReady(botName)),
    });
    return 0;
  }
  const { chatInTerminal } = await import('./terminal/channel.ts');
  return chatInTerminal({ app, settings, streams, env, signal, describe });
}

async function ask(args: readonly string[]): Promise<number> {
  const { parseAsk } = await import('./terminal/arguments.ts');
  const command = parseAsk(args);
  if (command.kind === 'help') return help(texts.usage.ask, texts.usage.askHelp);
  const settings = settingsOrProblem();
  const { performAsk } = await import('./terminal/performAsk.ts');
  return performAsk(command, { openApp: () => open(settings), settings, streams, env, describe });
}

async function ingest(args: readonly string[]): Promise<number> {
  if (args[0] !== undefined) throw usage(problems.usage.noArguments('ingest'), 'npm run ingest');
  const settings = settingsOrProblem();
  const { ingestText } = await import('./terminal/ingest.ts');
  const started = performance.now();
  const { report } = await open(settings);
  if (!report.saved) {
    streams.tell(texts.ingest.notSaved);
    return 1;
  }
  await streams.write(`${ingestText(report, performance.now() - started)}\n`);
  return 0;
}

async function help(line: string, more: readonly string[]): Promise<number> {
  await streams.write(`${[texts.usage.line(line), ...more].join('\n')}\n`);
  return 0;
}

function settingsOrProblem(): Settings {
  env = withEnvFiles(process.env, [process.cwd(), projectRoot]);
  const result = readSettings(env);
  if (result.kind === 'invalid') throw new Problem('settings', problems.settings.all(result.problems));
  return result.settings;
}

async function open(settings: Settings): Promise<App> {
  const { openApp }: { openApp: OpenApp } = await import('./app.ts');
  const { createProgressBar } = await import('./terminal/progressBar.ts');
  const live = process.stderr.isTTY === true;
  return openApp(
    settings,
    streams.tell,
    createProgressBar({ live, write: (text) => process.stderr.write(text) }),
    settings.llm === null ? undefined : await modelLog(settings),
  );
}

/** What a model uses is the bot's log; in a terminal only what goes wrong with it is told. */
async function modelLog({ telegram, logLevel }: Settings): Promise<AppLog> {
  const { createLog } = await import('./log.ts');
  const level = telegram === null && logLevel === 'info' ? 'warn' : logLevel;
  return createLog({ level, secrets: secretsOf(env) });
}

function stopSignal(): AbortSignal {
  const stopping = new AbortController();
  // Once each: a second signal ends a program that hangs.
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => stopping.abort());
  return stopping.signal;
}

function aborted(signal: AbortSignal): Promise<null> {
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve(null), { once: true }));
}

function usage(cause: string, line: string): Problem {
  return new Problem('usage', problems.usage.withLine(cause, line));
}

function describe(error: unknown): string {
  const debug = /^\s*(?:debug|trace)\s*$/i.test(env.LOG_LEVEL ?? '');
  return failureText(error, { debug, secrets: secretsOf(env) });
}

function fail(error: unknown): never {
  streams.tell(describe(error));
  process.exit(exitStatus(error));
}
