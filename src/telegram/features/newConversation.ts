import { Composer } from 'grammy';
import { type BotContext, type Channel, onCommand } from '../context.ts';
import { sendNotice } from '../deliver.ts';
import { placeOf } from '../place.ts';
import { privacyTexts } from '../privacyTexts.ts';

/** /new: what was said before is forgotten, in this chat and topic, for this person. */
export function createNewConversation({ state }: Channel): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  onCommand(composer, 'new', async (ctx) => {
    const place = placeOf(ctx);
    const cleared = place === undefined ? 0 : await state.conversations.clear(place);
    const { newConversation } = privacyTexts[ctx.view.language];
    await sendNotice(ctx, cleared > 0 ? newConversation.cleared : newConversation.nothing);
  });
  return composer;
}
