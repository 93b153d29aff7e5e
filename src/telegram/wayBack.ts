import type { ShownAnswer } from '../state/shownAnswers.ts';
import { packCallback } from './callbackData.ts';
import type { BotContext, Channel } from './context.ts';
import { replace } from './deliver.ts';
import type { Button, Screen } from './screen.ts';
import type { View } from './view.ts';

/** What the message of the pressed button was sent to show, while other screens take its place. */
export async function shownBefore(
  ctx: BotContext,
  { state }: Pick<Channel, 'state'>,
): Promise<ShownAnswer | undefined> {
  const message = ctx.callbackQuery?.message;
  return message && (await state.shownAnswers.find(message.chat.id, message.message_id));
}

export type Back = 'answer' | 'results' | null;

export function wayBack(shown: ShownAnswer | undefined): Back {
  if (shown === undefined) return null;
  return shown.view === 'search' ? 'results' : 'answer';
}

export function backButton(back: Exclude<Back, null>, { texts }: Pick<View, 'texts'>): Button {
  return {
    text: back === 'answer' ? texts.paragraph.backToAnswer : texts.paragraph.backToResults,
    callback_data: packCallback({ kind: 'back' }),
  };
}

/** Shows a screen of what there is in place of the pressed one; an answer that stood there is a press away. */
export async function browse(
  ctx: BotContext,
  channel: Pick<Channel, 'state'>,
  screen: Screen,
): Promise<void> {
  const back = wayBack(await shownBefore(ctx, channel));
  const buttons = back === null ? screen.buttons : [...screen.buttons, [backButton(back, ctx.view)]];
  await replace(ctx, { ...screen, buttons });
}
