import type { FormattedString } from '@grammyjs/parse-mode';
import { GrammyError } from 'grammy';
import type { InlineKeyboardMarkup, Message } from 'grammy/types';
import type { BotContext } from './context.ts';
import { formatNotice } from './format/notices.ts';
import type { Screen } from './screen.ts';

/** Telegram drops entities beyond these without a word; the text matters more. */
const MAX_ENTITIES = 100;

/** Sends a screen: in a group as a reply to whoever asked, in the topic they asked in. */
export async function send(ctx: BotContext, { pages, buttons }: Screen): Promise<Message[]> {
  const sent: Message[] = [];
  const shown = pages.filter(({ text }) => text.trim() !== '');
  for (const [index, page] of shown.entries()) {
    const asked = index === 0 && !ctx.view.isPrivate ? ctx.message : undefined;
    const isLast = index === shown.length - 1;
    sent.push(
      await ctx.reply(page.text, {
        ...shownAs(page),
        ...(asked !== undefined && {
          reply_parameters: { message_id: asked.message_id, allow_sending_without_reply: true },
        }),
        ...(isLast && buttons.length > 0 && { reply_markup: keyboard(buttons) }),
      }),
    );
  }
  return sent;
}

export async function sendNotice(ctx: BotContext, text: string): Promise<void> {
  await send(ctx, formatNotice(text));
}

/**
 * Shows a screen in place of the message whose button was pressed. A message that can't be changed (deleted,
 * or too old to be known) gets a new one below instead: a button never does nothing.
 */
export async function replace(ctx: BotContext, screen: Screen, page = 0): Promise<void> {
  const shown = screen.pages[page];
  const message = ctx.callbackQuery?.message;
  if (shown === undefined || message === undefined) return;
  try {
    await ctx.api.editMessageText(message.chat.id, message.message_id, shown.text, {
      ...shownAs(shown),
      reply_markup: keyboard(screen.buttons),
    });
  } catch (error) {
    if (!(error instanceof GrammyError) || error.error_code !== 400) throw error;
    if (error.description.includes('message is not modified')) return;
    await send(ctx, { pages: [shown], buttons: screen.buttons });
  }
}

function shownAs(page: FormattedString) {
  return {
    entities: page.entities.slice(0, MAX_ENTITIES),
    link_preview_options: { is_disabled: true },
  };
}

function keyboard(buttons: Screen['buttons']): InlineKeyboardMarkup {
  return { inline_keyboard: buttons.map((row) => [...row]) };
}
