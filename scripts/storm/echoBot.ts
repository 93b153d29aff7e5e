import { run } from '@grammyjs/runner';
import { Bot } from 'grammy';

// What the latency of the product is measured beside: grammY, its runner, and nothing else.

const { BOT_TOKEN = '', TELEGRAM_API_ROOT = '' } = process.env;
const bot = new Bot(BOT_TOKEN, { client: { apiRoot: TELEGRAM_API_ROOT } });
bot.on('message:text', (ctx) => ctx.reply(ctx.message.text));
const runner = run(bot);
process.once('SIGTERM', () => void runner.stop().finally(() => process.exit(0)));
