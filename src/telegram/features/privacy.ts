import { Composer } from 'grammy';
import { type BotContext, type Channel, onCommand } from '../context.ts';
import { send } from '../deliver.ts';
import { bold, lines } from '../format/marked.ts';
import { privacyTexts } from '../privacyTexts.ts';

/** /privacy: what is kept, and for how long. */
export function createPrivacy({ assistant, embedsElsewhere = false }: Channel): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  onCommand(composer, 'privacy', async (ctx) => {
    const { privacy } = privacyTexts[ctx.view.language];
    const told = [
      ...privacy.lines,
      ...(assistant.drafts ? [privacy.model] : []),
      ...(embedsElsewhere ? [privacy.embeddings] : []),
    ];
    const page = lines([bold(privacy.title), lines(told.map((line) => `• ${line}`)), privacy.forget], '\n\n');
    await send(ctx, { pages: [page], buttons: [] });
  });
  return composer;
}
