import { setTimeout as sleep } from 'node:timers/promises';
import { answerOnTelegram } from '../../src/telegram/channel.ts';
import { scriptedAssistant } from './fixture.ts';

// The bot in a process of its own, for tests that kill it. A question with 慢 in it takes SLOW_MS.

const { BOT_TOKEN = '', TELEGRAM_API_ROOT = '', DATA_DIR = '', SLOW_MS = '0' } = process.env;
const stopping = new AbortController();
process.once('SIGTERM', () => stopping.abort());

await answerOnTelegram({
  assistant: scriptedAssistant(() => sleep(Number(SLOW_MS))),
  settings: {
    dataDir: DATA_DIR,
    proxy: null,
    logLevel: 'info',
    access: { admins: [], allowed: [] },
    embeddings: { kind: 'builtin' },
  },
  telegram: { token: BOT_TOKEN, apiRoot: TELEGRAM_API_ROOT },
  secrets: [BOT_TOKEN],
  signal: stopping.signal,
});
process.exit(0);
