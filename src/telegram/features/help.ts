import { Composer } from 'grammy';
import { commandLines } from '../commands.ts';
import { type BotContext, onCommand } from '../context.ts';
import { send } from '../deliver.ts';
import { limitsTexts } from '../floodGuard.ts';
import { formatHelp } from '../format/notices.ts';
import { type AccessSettings, isAdminHere } from './access.ts';

export function createHelp(access: AccessSettings): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  onCommand(composer, 'help', async (ctx) => {
    const { texts, language } = ctx.view;
    const { adminTitle, adminCommands } = limitsTexts[language];
    const ofAdmins = isAdminHere(ctx, access) ? [adminTitle, ...adminCommands] : [];
    await send(ctx, formatHelp(commandLines(texts), ofAdmins, ctx.view));
  });
  return composer;
}
