import type { InlineQueryResult, InlineQueryResultsButton } from 'grammy/types';
import { z } from 'zod';
import { badRequest } from '../errors.ts';
import { entityList, flag, integer, json, linkPreviewOptions, noParseMode, replyMarkup } from '../fields.ts';
import { inlineKeyboard } from '../keyboard.ts';
import { isHttpsLink, linkFault } from '../links.ts';
import { formattedText } from '../text.ts';
import { defineMethod, type Methods } from './method.ts';

const answerCallbackQuery = defineMethod(
  z.object({
    callback_query_id: z.string().optional(),
    text: z.string().optional(),
    show_alert: flag.optional(),
    url: z.string().optional(),
    cache_time: integer.optional(),
  }),
  ({ callback_query_id = '', ...given }, { callbackQueries, bot, changed }) => {
    callbackQueries.refuseGone(callback_query_id);
    if ((given.text?.length ?? 0) > 200) throw badRequest('MESSAGE_TOO_LONG');
    if (given.url && !isLinkToBot(given.url, bot.username)) throw badRequest('URL_INVALID');
    const { text, show_alert, url, cache_time } = given;
    callbackQueries.answer(callback_query_id, {
      answered: true,
      ...(text && { text }),
      ...(show_alert && { show_alert }),
      ...(url && { url }),
      ...(cache_time && { cache_time }),
    });
    changed();
    return true;
  },
  'free',
);

/** Without a game, a callback may only open the bot itself with a start parameter. */
const isLinkToBot = (url: string, username: string): boolean =>
  new RegExp(`^(https?://)?t\\.me/${username}\\?start=[A-Za-z0-9_-]{1,64}$`, 'i').test(url);

const inlineResult = z.looseObject({
  type: z.string(),
  id: z.string(),
  title: z.string().optional(),
  url: z.string().optional(),
  thumbnail_url: z.string().optional(),
  reply_markup: replyMarkup.optional(),
  input_message_content: json(
    z.looseObject({
      message_text: z.string().optional(),
      parse_mode: noParseMode,
      entities: entityList.optional(),
      link_preview_options: linkPreviewOptions.optional(),
    }),
  ).optional(),
});

const resultsButton = z.looseObject({
  text: z.string().optional(),
  start_parameter: z.string().optional(),
  web_app: z.looseObject({ url: z.string() }).optional(),
});

const answerInlineQuery = defineMethod(
  z.object({
    inline_query_id: z.string().optional(),
    results: json(z.array(inlineResult)),
    cache_time: integer.optional(),
    is_personal: flag.optional(),
    next_offset: z.string().optional(),
    button: json(resultsButton).optional(),
  }),
  (input, { inlineQueries, changed }) => {
    const { inline_query_id = '', results, next_offset = '', button } = input;
    inlineQueries.refuseGone(inline_query_id);
    if (results.length > 50) throw badRequest('RESULTS_TOO_MUCH');
    const ids = results.map(({ id }) => id);
    if (new Set(ids).size < ids.length) throw badRequest('RESULT_ID_DUPLICATE');
    for (const result of results) checkResult(result);
    if (Buffer.byteLength(next_offset) > 64) throw badRequest('NEXT_OFFSET_INVALID');
    if (button !== undefined) checkResultsButton(button);
    inlineQueries.answer(inline_query_id, {
      answered: true,
      results: results as unknown as InlineQueryResult[],
      next_offset,
      cache_time: input.cache_time ?? 300,
      is_personal: input.is_personal ?? false,
      ...(button && { button: button as InlineQueryResultsButton }),
    });
    changed();
    return true;
  },
  'free',
);

function checkResult(result: z.output<typeof inlineResult>): void {
  const bytes = Buffer.byteLength(result.id);
  if (bytes < 1 || bytes > 64) throw badRequest('RESULT_ID_INVALID');
  if (result.type !== 'article') {
    throw badRequest(`inline results of type "${result.type}" are not supported by this test server`);
  }
  if (!result.title?.trim()) throw badRequest('ARTICLE_TITLE_EMPTY');
  const content = result.input_message_content;
  if (content === undefined) throw badRequest('input message content is not specified');
  formattedText(content.message_text, content.entities, 'MESSAGE_TOO_LONG');
  // It will be sent to any chat, so what only a private chat allows is not allowed here.
  inlineKeyboard(result.reply_markup, false);
  for (const link of [result.url, result.thumbnail_url]) {
    const fault = link ? linkFault(link) : undefined;
    if (fault !== undefined) throw badRequest(`inline result URL '${link}' is invalid: ${fault}`);
  }
}

function checkResultsButton({ text, start_parameter, web_app }: z.output<typeof resultsButton>): void {
  if (!text?.trim()) throw badRequest('SWITCH_PM_TEXT_EMPTY');
  if ((start_parameter === undefined) === (web_app === undefined)) {
    throw badRequest(
      "can't parse inline query results button: exactly one of the optional fields must be used",
    );
  }
  if (web_app !== undefined && !isHttpsLink(web_app.url)) throw badRequest('SWITCH_WEBVIEW_URL_INVALID');
  if (start_parameter === '') throw badRequest('START_PARAM_EMPTY');
  if (start_parameter !== undefined && !/^[A-Za-z0-9_-]{1,64}$/.test(start_parameter)) {
    throw badRequest('START_PARAM_INVALID');
  }
}

export const answeringMethods: Methods = { answerCallbackQuery, answerInlineQuery };
