import type { FormattedString } from '@grammyjs/parse-mode';
import { GrammyError } from 'grammy';
import type { InlineKeyboardMarkup, Message, MessageEntity } from 'grammy/types';
import type { BotContext } from './context.ts';
import { formatNotice } from './format/notices.ts';
import type { Screen } from './screen.ts';

/** Telegram drops entities beyond these without a word. */
const MAX_ENTITIES = 100;

/** Sends a screen: in a group as a reply to whoever asked, in the topic they asked in. */
export async function send(ctx: BotContext, screen: Screen): Promise<Message[]> {
  return sendFrom(ctx, screen, 0);
}

/** Sends the pages of a screen from one on. */
async function sendFrom(ctx: BotContext, screen: Screen, first: number): Promise<Message[]> {
  const sent: Message[] = [];
  const shown = shownPages(screen);
  for (const [index, page] of shown.entries()) {
    if (index < first) continue;
    const asked = index === 0 && !ctx.view.isPrivate ? ctx.message : undefined;
    const isLast = index === shown.length - 1;
    sent.push(
      await ctx.reply(page.text, {
        ...shownAs(page),
        ...(asked !== undefined && {
          reply_parameters: { message_id: asked.message_id, allow_sending_without_reply: true },
        }),
        ...(isLast && screen.buttons.length > 0 && { reply_markup: keyboard(screen.buttons) }),
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
  const single = { pages: [shown], buttons: screen.buttons };
  if (!(await edit(ctx, message.message_id, shown, screen.buttons))) await send(ctx, single);
}

/**
 * Shows a screen in place of messages that the bot has sent before, first to first: what is too much goes into new
 * ones, what is left over is deleted. The ids of the messages that show it now.
 */
export async function sendInto(ctx: BotContext, screen: Screen, old: readonly number[]): Promise<number[]> {
  const pages = shownPages(screen);
  const ids: number[] = [];
  for (const [index, id] of old.slice(0, pages.length).entries()) {
    const page = pages[index];
    const isLast = index === pages.length - 1;
    // One that is gone, or not ours any more: from here on the answer comes below.
    if (page === undefined || !(await edit(ctx, id, page, isLast ? screen.buttons : []))) break;
    ids.push(id);
  }
  const sent = await sendFrom(ctx, screen, ids.length);
  for (const id of old.slice(pages.length)) await remove(ctx, id);
  return [...ids, ...sent.map(({ message_id }) => message_id)];
}

/** False where the message can't be changed. */
async function edit(
  ctx: BotContext,
  messageId: number,
  page: FormattedString,
  buttons: Screen['buttons'],
): Promise<boolean> {
  if (ctx.chat === undefined) return false;
  try {
    await ctx.api.editMessageText(ctx.chat.id, messageId, page.text, {
      ...shownAs(page),
      reply_markup: keyboard(buttons),
    });
    return true;
  } catch (error) {
    if (!(error instanceof GrammyError) || error.error_code !== 400) throw error;
    return error.description.includes('message is not modified');
  }
}

async function remove(ctx: BotContext, messageId: number): Promise<void> {
  if (ctx.chat === undefined) return;
  try {
    await ctx.api.deleteMessage(ctx.chat.id, messageId);
  } catch (error) {
    if (!(error instanceof GrammyError) || error.error_code !== 400) throw error;
  }
}

function shownPages({ pages }: Screen): FormattedString[] {
  return pages.filter(({ text }) => text.trim() !== '');
}

/** How a page is sent or edited: its entities, and no preview of links in it. */
export function shownAs(page: FormattedString) {
  return { entities: mostTelling(page.entities), link_preview_options: { is_disabled: true } };
}

/** Where there are too many, bold figures at the end go first: the text matters more. */
function mostTelling(entities: readonly MessageEntity[]): MessageEntity[] {
  if (entities.length <= MAX_ENTITIES) return [...entities];
  const others = entities.filter(({ type }) => type !== 'bold');
  const bold = entities.filter(({ type }) => type === 'bold');
  return [...others, ...bold].slice(0, MAX_ENTITIES).sort((a, b) => a.offset - b.offset);
}

export function keyboard(buttons: Screen['buttons']): InlineKeyboardMarkup {
  return { inline_keyboard: buttons.map((row) => [...row]) };
}
