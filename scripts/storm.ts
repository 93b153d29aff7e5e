/**
 * How the bot stands a storm, and how long an answer takes (docs/telegram.md). The status is 1 when an aim was missed.
 * See USAGE.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openApp } from '../src/app.ts';
import { projectRoot } from '../src/projectRoot.ts';
import { type BotApiServer, createBotApiServer } from '../test/botApi/server.ts';
import { type LatencyResult, measureLatency } from './storm/latency.ts';
import { type BotProcess, startEcho, startProduct } from './storm/processes.ts';
import { factQuestions, tellingQuestions } from './storm/questions.ts';
import { type LatencyComparison, publish, reportNow, type TelegramReport, tablesOf } from './storm/report.ts';
import { raiseStorm } from './storm/storm.ts';
import { asText } from './table.ts';
import { argumentsOrExit, exitWithUsage, wholeNumberOrExit } from './usage.ts';

const PARTS = ['storm', 'latency'] as const;
const USAGE = `npm run storm -- [--json] [--publish] [--part ${PARTS.join('|')}] [--users 200] [--groups 5]
  [--in-group 10] [--per-second 20] [--seconds 20]`;
const LAST_ANSWER_MS = 15_000;
const EXTRACTIVE_MS = 300;
/** Long enough for groups, which get 20 messages a minute. */
const LIMIT_MS = 90_000;

const options = argumentsOrExit(
  {
    json: { type: 'boolean', default: false },
    /** Also into docs/telegram.md; both parts are needed. */
    publish: { type: 'boolean', default: false },
    part: { type: 'string' },
    users: { type: 'string', default: '200' },
    groups: { type: 'string', default: '5' },
    'in-group': { type: 'string', default: '10' },
    'per-second': { type: 'string', default: '20' },
    seconds: { type: 'string', default: '20' },
  },
  USAGE,
);
const { part } = options;
if (part !== undefined && !PARTS.some((known) => known === part))
  exitWithUsage(`--part ${part}: no such part`, USAGE);
if (options.publish && part !== undefined) exitWithUsage('--publish needs both parts', USAGE);
const count = (option: 'users' | 'groups' | 'in-group' | 'per-second' | 'seconds'): number =>
  wholeNumberOrExit(`--${option}`, options[option], USAGE) ?? 1;
const plan = {
  users: count('users'),
  groups: count('groups'),
  askedInGroup: count('in-group'),
  limitMs: LIMIT_MS,
};
const perSecond = count('per-second');
const seconds = count('seconds');

const folder = mkdtempSync(join(tmpdir(), 'storm-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));

const report = reportNow({
  storm: part === 'latency' ? null : await storm(),
  latency: part === 'storm' ? null : await latency(),
});
console.log(options.json ? JSON.stringify(report) : tablesOf(report).map(asText).join('\n\n'));
if (options.publish) publish(report, join(projectRoot, 'docs', 'telegram.md'));
const missed = missedAims(report);
for (const aim of missed) console.error(`missed: ${aim}`);
process.exit(missed.length === 0 ? 0 : 1);

async function storm(): Promise<TelegramReport['storm']> {
  console.error('storm');
  const dataDir = join(folder, 'storm');
  const corpusDir = join(projectRoot, 'corpus');
  const { assistant } = await openApp({ corpusDir, dataDir }, (line) => console.error(line));
  const questions = await tellingQuestions(assistant);
  return withBot(startProduct, dataDir, async (server) => ({
    plan,
    result: await raiseStorm(server, { ...plan, questions }),
  }));
}

/** Both bots in turn, twice, so that a slow moment of the machine doesn't fall on one alone. */
async function latency(): Promise<LatencyComparison> {
  const questions = factQuestions();
  const half = { questions, perSecond, seconds: Math.max(1, Math.round(seconds / 2)) };
  const measure = (server: BotApiServer): Promise<LatencyResult> => measureLatency(server, half);
  console.error('latency');
  const dataDir = join(folder, 'latency');
  return withBot(startEcho, dataDir, (echoServer) =>
    withBot(startProduct, dataDir, async (server) => {
      const echo = [await measure(echoServer)];
      const product = [await measure(server)];
      echo.push(await measure(echoServer));
      product.push(await measure(server));
      return { perSecond, seconds, product: slower(product), echo: slower(echo) };
    }),
  );
}

/** Of two runs the one with the longer answers. */
function slower(runs: readonly LatencyResult[]): LatencyResult {
  return runs.reduce((one, other) => (other.timing.p95 > one.timing.p95 ? other : one));
}

async function withBot<T>(
  start: (server: BotApiServer, dataDir: string) => Promise<BotProcess>,
  dataDir: string,
  work: (server: BotApiServer) => Promise<T>,
): Promise<T> {
  const server = createBotApiServer();
  await server.start();
  const bot = await start(server, dataDir);
  try {
    return await work(server);
  } finally {
    await bot.stop();
    await server.stop();
  }
}

function missedAims({ storm, latency }: TelegramReport): string[] {
  const aims: [string, boolean][] = [];
  if (storm !== null) {
    const { lost, wrong, extra, refused, unanswered, tooMany, inPrivate } = storm.result;
    aims.push(['nothing lost', lost === 0], ['nothing to the wrong chat', wrong === 0]);
    aims.push(['every source opened', storm.result.opened === storm.result.pressed]);
    aims.push(['nothing twice', extra === 0], ['nothing unanswered', unanswered === 0]);
    aims.push([`nothing refused: ${refused.join('; ')}`, refused.length === 0], ['no 429', tooMany === 0]);
    aims.push(['the last answer within 15 s', inPrivate.max <= LAST_ANSWER_MS]);
  }
  if (latency !== null) {
    const { answered, asked, timing } = latency.product;
    aims.push(['all answered', answered === asked]);
    aims.push([`p95 within ${EXTRACTIVE_MS} ms`, timing.p95 <= EXTRACTIVE_MS]);
  }
  return aims.filter(([, isMet]) => !isMet).map(([aim]) => aim);
}
