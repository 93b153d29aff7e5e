/**
 * Pictures of the preview for docs/screenshots/, taken in headless Chromium while somebody uses the bot. Each screen is
 * checked first: a picture that lacks what it must show is not taken, and the script fails. See USAGE.
 */
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../src/projectRoot.ts';
import { createBotApiServer } from '../test/botApi/server.ts';
import { servePage } from './preview/pageServer.ts';
import { startRealBot } from './preview/realBot.ts';
import { createWorld } from './preview/world.ts';
import { openBrowser } from './screenshots/browser.ts';
import { takeScreens } from './screenshots/screens.ts';
import { argumentsOrExit, exitWithUsage } from './usage.ts';

const USAGE = 'npm run screenshots -- [--chromium PROGRAM] [--into DIR]';
const PROGRAMS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

const options = argumentsOrExit(
  {
    chromium: { type: 'string', default: process.env.CHROMIUM ?? '' },
    into: { type: 'string', default: join(projectRoot, 'docs', 'screenshots') },
  },
  USAGE,
);
const program = options.chromium || PROGRAMS.find((path) => existsSync(path));
if (program === undefined) {
  exitWithUsage('Chromium is needed (Debian: chromium, fonts-noto-cjk, fonts-noto-color-emoji)', USAGE);
}

const server = createBotApiServer();
await server.start();
// Without what a person's own .env says: the pictures are of the bot as it comes.
const bot = await startRealBot(server, { LOG_LEVEL: 'warn' }, (line) => console.error(line));
const preview = await servePage(createWorld(server), server.onChange);
const page = await openBrowser({ program, width: 430, height: 820, scale: 1.5 });
let failure: unknown;
try {
  mkdirSync(options.into, { recursive: true });
  await takeScreens(page, preview.url, options.into, (line) => console.error(line));
  if (page.faults.length > 0) throw new Error(`the page had errors: ${page.faults.join('; ')}`);
  const refused = server.refused.map(({ method, response }) => `${method} ${JSON.stringify(response)}`);
  if (refused.length > 0) throw new Error(`Telegram would have refused: ${refused.join('; ')}`);
  if (server.unanswered().length > 0) throw new Error('a button or an inline query was not answered');
} catch (error) {
  failure = error;
}
await page.close();
await preview.close();
await bot.stop();
await server.stop();
if (failure !== undefined) console.error(`failed: ${(failure as Error).message}`);
process.exit(failure === undefined ? 0 : 1);
