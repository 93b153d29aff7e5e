import type { BotContext } from './context.ts';

/** Quicker answers need no “typing…”; Telegram shows it for 5 seconds. */
const AFTER_MS = 300;
const EVERY_MS = 4000;

/** Shows that the bot is at work for as long as it is, once that takes noticeably long. */
export async function withTyping<T>(ctx: BotContext, work: () => Promise<T>): Promise<T> {
  let timer = setTimeout(show, AFTER_MS);
  function show(): void {
    timer = setTimeout(show, EVERY_MS);
    // Only a courtesy: the answer comes without it, too.
    ctx.replyWithChatAction('typing').catch(() => undefined);
  }
  try {
    return await work();
  } finally {
    clearTimeout(timer);
  }
}
