import { type Api, Composer, type MiddlewareFn } from 'grammy';
import type { Language } from '../../assistant.ts';
import { languageEn } from '../../texts/en/language.ts';
import { type LanguageTexts, languageZh } from '../../texts/zh/language.ts';
import { packCallback } from '../callbackData.ts';
import { commandMenu } from '../commands.ts';
import { type BotContext, type Channel, onButton, onCommand } from '../context.ts';
import { replace, send } from '../deliver.ts';
import { errorFields } from '../errors.ts';
import { plain } from '../format/marked.ts';
import type { Screen } from '../screen.ts';

const TEXTS: Readonly<Record<Language, LanguageTexts>> = { zh: languageZh, en: languageEn };
const CHOSEN = '✓ ';

/** Looks up, once for an update, what the person has chosen: from then on `ctx.view` follows it. */
export function rememberLanguage({ state, log }: Channel): MiddlewareFn<BotContext> {
  return async (ctx, next) => {
    try {
      if (ctx.from !== undefined) ctx.chosenLanguage = await state.preferences.language(ctx.from.id);
    } catch (error) {
      // In the language of their Telegram, then.
      log.error(errorFields(error), 'language not known');
    }
    await next();
  };
}

/** /lang: two buttons. In a group everybody sets their own, and the message stays. */
export function createLanguage({ state, log }: Channel): Composer<BotContext> {
  const composer = new Composer<BotContext>();

  onCommand(composer, 'lang', async (ctx) => {
    await send(ctx, languageScreen(ctx.view.language));
  });

  onButton(composer, 'language', async (ctx, { language }) => {
    if (ctx.from === undefined) return;
    await state.preferences.setLanguage(ctx.from.id, language);
    ctx.chosenLanguage = language;
    await ctx.answerPressed({ text: TEXTS[language].chosen });
    if (!ctx.view.isPrivate || ctx.chat === undefined) return;
    // Telegram refuses an edit that changes nothing.
    if (!isMarked(ctx, language)) await replace(ctx, languageScreen(language));
    try {
      await setChatMenu(ctx.api, ctx.chat.id, language);
    } catch (error) {
      // The menu stays in the other language; everything else has changed.
      log.warn(errorFields(error), 'command menu not changed');
    }
  });
  return composer;
}

/** The menu of one private chat, where its language isn't that of the person's Telegram. */
async function setChatMenu(api: Api, chatId: number, language: Language): Promise<void> {
  await api.setMyCommands(commandMenu(language), { scope: { type: 'chat', chat_id: chatId } });
}

/** Whether the pressed message shows that language as chosen already. */
function isMarked(ctx: BotContext, language: Language): boolean {
  const message = ctx.callbackQuery?.message;
  const rows =
    message !== undefined && 'reply_markup' in message ? (message.reply_markup?.inline_keyboard ?? []) : [];
  return rows.flat().some(({ text }) => text === `${CHOSEN}${TEXTS[language].names[language]}`);
}

function languageScreen(language: Language): Screen {
  const texts = TEXTS[language];
  const button = (to: Language) => ({
    text: to === language ? `${CHOSEN}${texts.names[to]}` : texts.names[to],
    callback_data: packCallback({ kind: 'language', language: to }),
  });
  return { pages: [plain(texts.choose)], buttons: [[button('zh'), button('en')]] };
}
