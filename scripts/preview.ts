/**
 * The real bot in a browser page, without a token: it talks to a Bot API server on this machine. See USAGE.
 */
import { withEnvFiles } from '../src/envFile.ts';
import { projectRoot } from '../src/projectRoot.ts';
import { createBotApiServer } from '../test/botApi/server.ts';
import { servePage } from './preview/pageServer.ts';
import { startRealBot } from './preview/realBot.ts';
import { createWorld } from './preview/world.ts';
import { argumentsOrExit, exitWithUsage } from './usage.ts';

const USAGE = 'npm run preview -- [--port N]';

const options = argumentsOrExit({ port: { type: 'string', default: '0' } }, USAGE);
const port = Number(options.port);
if (!Number.isInteger(port) || port < 0 || port > 65_535)
  exitWithUsage(`--port ${options.port}: 0 to 65535`, USAGE);

const server = createBotApiServer({ inlineFeedback: true });
await server.start();
const env = withEnvFiles(process.env, [process.cwd(), projectRoot]);
const bot = await startRealBot(server, env, (line) => console.error(line));
const page = await servePage(createWorld(server), server.onChange, port);
console.log(`Preview: ${page.url}   (Ctrl-C ends it)`);

const told = new Promise<void>((resolve) => {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
});
await Promise.race([told, bot.ended]);
await page.close();
await bot.stop();
await server.stop();
process.exit(0);
