import { Composer } from 'grammy';
import { commandLines } from '../commands.ts';
import { type BotContext, onCommand } from '../context.ts';
import { send } from '../deliver.ts';
import { formatHelp } from '../format/notices.ts';

export function createHelp(): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  onCommand(composer, 'help', async (ctx) => {
    await send(ctx, formatHelp(commandLines(ctx.view.texts), ctx.view));
  });
  return composer;
}
