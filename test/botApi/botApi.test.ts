import type { Message, User } from 'grammy/types';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type BotApiServer, type BotApiServerOptions, createBotApiServer } from './server.ts';
import type { TestChat } from './testChat.ts';

interface Reply {
  readonly ok: boolean;
  // biome-ignore lint/suspicious/noExplicitAny: results differ by method
  readonly result: any;
  readonly error_code?: number;
  readonly description?: string;
  readonly parameters?: { readonly retry_after?: number; readonly migrate_to_chat_id?: number };
}

let server: BotApiServer;
let user: User;
let chat: TestChat;

async function started(options: BotApiServerOptions = {}): Promise<void> {
  server = createBotApiServer(options);
  await server.start();
  user = server.user();
  chat = server.privateChat(user);
  chat.say(user, '/start');
}

async function call(method: string, payload: object = {}): Promise<Reply> {
  const response = await fetch(`${server.apiRoot}/bot${server.token}/${method}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(payload),
  });
  const reply = (await response.json()) as Reply;
  expect(response.status).toBe(reply.error_code ?? 200);
  return reply;
}

const send = (text: string | undefined, extra: object = {}): Promise<Reply> =>
  call('sendMessage', { chat_id: chat.id, text, ...extra });

const sendKeyboard = (...rows: object[][]): Promise<Reply> =>
  send('选一个', { reply_markup: { inline_keyboard: rows } });

/** Marks one entity in a fixed text. */
const mark = (...entities: object[]): Promise<Reply> => send('一二三四五六七八👍九十', { entities });

const bold = (offset: number, length: number): object => ({ type: 'bold', offset, length });

async function expectRefusal(reply: Promise<Reply>, description: string | RegExp, code = 400): Promise<void> {
  const { ok, error_code, description: given } = await reply;
  expect({ ok, error_code }).toEqual({ ok: false, error_code: code });
  if (typeof description === 'string') expect(given).toBe(description);
  else expect(given).toMatch(description);
}

async function expectAccepted(reply: Promise<Reply>): Promise<Reply> {
  const given = await reply;
  expect(given.description).toBeUndefined();
  return given;
}

beforeEach(() => started({ floodLimits: 'off' }));
afterEach(() => server.stop());

describe('the way in', () => {
  const url = (rest: string): string => `${server.apiRoot}${rest}`;

  it('refuses a wrong token, an unknown method and a file', async () => {
    const wrong = await fetch(url('/bot1:NO/getMe'));
    expect([wrong.status, await wrong.json()]).toEqual([
      401,
      { ok: false, error_code: 401, description: 'Unauthorized' },
    ]);
    await expectRefusal(call('sendMesage'), 'Not Found: method not found', 404);
    expect((await fetch(url(`/file/bot${server.token}/a.jpg`))).status).toBe(404);
    expect((await fetch(url('/'))).status).toBe(404);
  });

  it('takes parameters from the query, urlencoded, multipart and JSON, typed ones as JSON strings too', async () => {
    const at = url(`/bot${server.token}/sendMessage`);
    const fields = { chat_id: String(chat.id), text: '你好', entities: JSON.stringify([bold(0, 1)]) };
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.set(name, value);
    const responses = [
      await fetch(`${at}?${new URLSearchParams(fields)}`),
      await fetch(at, { method: 'POST', body: new URLSearchParams(fields) }),
      await fetch(at, { method: 'POST', body: form }),
      await fetch(at, {
        method: 'POST',
        body: JSON.stringify(fields),
        headers: { 'content-type': 'application/json' },
      }),
    ];
    for (const response of responses) {
      expect(await response.json()).toMatchObject({ ok: true, result: { entities: [bold(0, 1)] } });
    }
  });

  it('takes a form as grammY writes it, and refuses one that breaks off', async () => {
    const field = (name: string, value: string): string =>
      `\r\n--b0\r\ncontent-disposition:form-data;name="${name}"\r\n\r\n${value}`;
    const whole = `${field('chat_id', String(chat.id))}${field('text', '你好')}\r\n--b0--\r\n`;
    const sent = (body: string): Promise<Response> =>
      fetch(url(`/bot${server.token}/sendMessage`), {
        method: 'POST',
        headers: { 'content-type': 'multipart/form-data; boundary=b0' },
        body,
      });
    expect(await (await sent(whole.slice(2))).json()).toMatchObject({ ok: true, result: { text: '你好' } });
    expect((await sent(whole.slice(2, -10))).status).toBe(400);
  });

  it('refuses a body that is no JSON object, and half of a surrogate pair', async () => {
    const headers = { 'content-type': 'application/json' };
    const broken = fetch(url(`/bot${server.token}/getMe`), { method: 'POST', body: '[1', headers });
    expect((await broken).status).toBe(400);
    await expectRefusal(send('半个\ud83d'), 'Bad Request: strings must be encoded in UTF-8');
  });

  it('tells of parameters it would ignore, as Telegram does without a word', async () => {
    await send('你好', { reply_to: 1 });
    expect(server.callsTo('sendMessage').at(-1)?.ignored).toEqual(['reply_to']);
  });

  it('listens on the same port again after a stop', async () => {
    const before = server.apiRoot;
    await server.stop();
    await server.start();
    expect(server.apiRoot).toBe(before);
    await expectAccepted(call('getMe'));
  });
});

describe('sendMessage', () => {
  it('returns and keeps the message', async () => {
    const asked = chat.say(user, '问题');
    const { result } = await send('回答', {
      reply_parameters: { message_id: asked.message_id },
      reply_markup: { inline_keyboard: [[{ text: '好', callback_data: 'ok' }]] },
    });
    expect(result).toMatchObject({
      chat: { id: chat.id, type: 'private' },
      from: { id: server.bot.id, is_bot: true },
      text: '回答',
      reply_to_message: { message_id: asked.message_id },
      reply_markup: { inline_keyboard: [[{ text: '好', callback_data: 'ok' }]] },
    });
    expect(result.from).not.toHaveProperty('can_join_groups');
    expect(chat.fromBot).toEqual([result]);
  });

  it('refuses an empty text and one of blanks only', async () => {
    for (const text of [undefined, '', ' \n\t ', '\u3000\u200b\u00a0']) {
      await expectRefusal(send(text), 'Bad Request: message text is empty');
    }
  });

  it('takes 4,096 UTF-16 units after trimming and no more', async () => {
    await expectAccepted(send(`\n${'字'.repeat(4096)}\n `));
    await expectAccepted(send('👍'.repeat(2048)));
    await expectRefusal(send('字'.repeat(4097)), 'Bad Request: message is too long');
    await expectRefusal(send('👍'.repeat(2049)), 'Bad Request: message is too long');
  });

  it('trims the text and moves the entities along', async () => {
    const { result } = await send('\n 标题 \n', { entities: [bold(2, 3)] });
    expect(result).toMatchObject({ text: '标题', entities: [bold(0, 2)] });
  });

  it('refuses parse_mode', () => expectRefusal(send('*粗*', { parse_mode: 'Markdown' }), /parse_mode/));

  it('refuses chats that are unknown, not started, blocked or left', async () => {
    const to = (chat_id: unknown) => call('sendMessage', { chat_id, text: '你好' });
    const stranger = server.user();
    const cantInitiate = "Forbidden: bot can't initiate conversation with a user";
    await expectRefusal(to(undefined), 'Bad Request: chat_id is empty');
    await expectRefusal(to(1), 'Bad Request: chat not found');
    await expectRefusal(to(stranger.id), cantInitiate, 403);
    await expectRefusal(to(server.privateChat(stranger).id), cantInitiate, 403);
    chat.banBot(user);
    await expectRefusal(to(chat.id), 'Forbidden: bot was blocked by the user', 403);
    const group = server.group({ title: '群' });
    await expectAccepted(to(group.id));
    group.banBot(user);
    await expectRefusal(to(group.id), 'Forbidden: bot was kicked from the supergroup chat', 403);
    const other = server.group({ title: '群', basic: true });
    await expectAccepted(call('leaveChat', { chat_id: other.id }));
    await expectRefusal(to(other.id), 'Forbidden: bot is not a member of the group chat', 403);
  });

  it('knows topics only in a forum that has them', async () => {
    const forum = server.group({ title: '论坛', forum: true });
    const group = server.group({ title: '群' });
    const topic = forum.topic(user, '招生');
    const to = (chat_id: number, message_thread_id: number) =>
      call('sendMessage', { chat_id, message_thread_id, text: '你好' });
    const { result } = await expectAccepted(to(forum.id, topic));
    expect(result).toMatchObject({ message_thread_id: topic, is_topic_message: true });
    await expectRefusal(to(forum.id, 99), 'Bad Request: message thread not found');
    const first = group.say(user, '一');
    const reply = group.say(user, '二', { reply_to: first });
    expect(reply.message_thread_id).toBe(first.message_id);
    await expectRefusal(to(group.id, first.message_id), 'Bad Request: message thread not found');
    await expectRefusal(to(chat.id, 1), 'Bad Request: message thread not found');
  });

  it('answers a message of a topic in that topic', async () => {
    const forum = server.group({ title: '论坛', forum: true });
    const thread = forum.topic(user, '招生');
    const asked = forum.say(user, '问题', { thread });
    expect(asked.reply_to_message?.message_id).toBe(thread);
    const reply_parameters = { message_id: asked.message_id };
    const { result } = await call('sendMessage', { chat_id: forum.id, text: '答', reply_parameters });
    expect(result.message_thread_id).toBe(thread);
  });
});

describe('replies', () => {
  const reply = (reply_parameters: object): Promise<Reply> => send('回答', { reply_parameters });

  it('refuses to reply to what is not there, unless allowed to go without', async () => {
    const notFound = 'Bad Request: message to be replied not found';
    await expectRefusal(reply({ message_id: 999_999 }), notFound);
    const { result } = await reply({ message_id: 999_999, allow_sending_without_reply: true });
    expect(result).not.toHaveProperty('reply_to_message');
  });

  it('refuses a quote that is not exactly in the message', async () => {
    const { message_id } = chat.say(user, '成都高新区，投了多少？');
    const { result } = await reply({ message_id, quote: '高新区，投' });
    expect(result.quote).toEqual({ text: '高新区，投', position: 2, is_manual: true });
    for (const quote of ['高新区,投', '高新区， 投']) {
      await expectRefusal(
        reply({ message_id, quote, allow_sending_without_reply: true }),
        'Bad Request: QUOTE_TEXT_INVALID',
      );
    }
  });

  it('refuses a quote formatted otherwise than the message', async () => {
    const { result: sent } = await send('甲乙丙丁', { entities: [bold(1, 2)] });
    const { message_id } = sent;
    await expectRefusal(reply({ message_id, quote: '乙丙' }), 'Bad Request: QUOTE_TEXT_INVALID');
    await expectAccepted(reply({ message_id, quote: '乙丙', quote_entities: [bold(0, 2)] }));
  });
});

describe('entities', () => {
  it('takes what is well nested', async () => {
    await expectAccepted(
      mark(
        { type: 'expandable_blockquote', offset: 0, length: 8 },
        bold(0, 4),
        { type: 'italic', offset: 1, length: 2 },
        { type: 'text_link', offset: 1, length: 1, url: 'https://t.me/policy_test_bot?start=p_1' },
        { type: 'code', offset: 4, length: 2 },
        { type: 'underline', offset: 8, length: 2 },
      ),
    );
  });

  it.each([
    ['outside the text', [bold(9, 4)], /ends after the end of the text at UTF-16 offset 13/],
    ['before the text', [bold(-1, 2)], /incorrect offset -1/],
    ['empty', [bold(0, 0)], /incorrect length 0/],
    ['not whole numbers', [bold(0.5, 1)], /can't parse entities\.0\.offset/],
    ['beginning inside a character', [bold(9, 2)], /begins in a middle of a UTF-16 symbol/],
    ['ending inside a character', [bold(7, 2)], /ends in a middle of a UTF-16 symbol/],
    ['of an unknown kind', [{ type: 'heading', offset: 0, length: 1 }], /unsupported type "heading"/],
    ['overlapping', [bold(0, 3), { type: 'italic', offset: 2, length: 3 }], /entities overlap/],
    ['a link without address', [{ type: 'text_link', offset: 0, length: 1 }], /URL is missing/],
    ['a link nowhere', [{ type: 'text_link', offset: 0, length: 1, url: 'ftp://a.b' }], /Unsupported URL/],
    [
      'a quote in a quote',
      [
        { type: 'blockquote', offset: 0, length: 4 },
        { type: 'expandable_blockquote', offset: 1, length: 2 },
      ],
      /can't be nested/,
    ],
    ['bold in code', [{ type: 'code', offset: 0, length: 4 }, bold(1, 1)], /can't be nested/],
    ['code in bold', [bold(0, 4), { type: 'pre', offset: 1, length: 1 }], /can't be nested/],
    [
      'a quote in a link',
      [
        { type: 'text_link', offset: 0, length: 4, url: 'https://a.cn' },
        { type: 'blockquote', offset: 0, length: 2 },
      ],
      /can't be nested/,
    ],
  ])('refuses one that is %s', (_, entities, description) => expectRefusal(mark(...entities), description));

  it('refuses more than 100, of which Telegram would drop the rest unsaid', async () => {
    const many = (count: number): object[] => Array.from({ length: count }, (_, n) => bold(n, 1));
    await expectAccepted(send('字'.repeat(101), { entities: many(100) }));
    await expectRefusal(send('字'.repeat(101), { entities: many(101) }), /too many entities/);
  });
});

describe('keyboards', () => {
  const button = (action: object): object => ({ text: '按钮', ...action });
  const data = (callback_data: string): object => button({ callback_data });

  it('takes what Telegram takes', async () => {
    await expectAccepted(
      sendKeyboard(
        [data('a'.repeat(64)), data('段'.repeat(21))],
        [button({ url: 'https://t.me/policy_test_bot?start=p_1' }), button({ url: 'tg://user?id=1' })],
        [button({ copy_text: { text: '字'.repeat(256) } }), button({ switch_inline_query: '' })],
        [button({ web_app: { url: 'https://a.cn' } }), button({ switch_inline_query_current_chat: '词' })],
      ),
    );
    await expectAccepted(sendKeyboard());
  });

  it.each([
    ['data of more than 64 bytes', data('段'.repeat(22)), 'BUTTON_DATA_INVALID'],
    ['no data', data(''), /Text buttons are unallowed in the inline keyboard/],
    ['no action', button({}), /Text buttons are unallowed in the inline keyboard/],
    ['two actions', button({ callback_data: 'a', url: 'https://a.cn' }), /BUTTON_TYPE_INVALID/],
    ['no text', { text: ' ', callback_data: 'a' }, /button text must be non-empty/],
    ['a link to this machine', button({ url: 'http://localhost:80/' }), /is invalid: Wrong HTTP URL/],
    ['a link without host', button({ url: 'https://' }), /is invalid/],
    ['another protocol', button({ url: 'mailto://a@b.cn' }), /is invalid: Unsupported URL protocol/],
    ['nothing to copy', button({ copy_text: { text: '' } }), 'BUTTON_COPY_TEXT_INVALID'],
    ['too much to copy', button({ copy_text: { text: '字'.repeat(257) } }), 'BUTTON_COPY_TEXT_INVALID'],
    ['a style of its own', button({ callback_data: 'a', style: 'pink' }), 'BUTTON_STYLE_INVALID'],
    ['a Web App without HTTPS', button({ web_app: { url: 'http://a.cn' } }), /Only HTTPS links are allowed/],
  ])('refuses a button with %s', (_, wrong, description) =>
    expectRefusal(
      sendKeyboard([wrong]),
      typeof description === 'string' ? `Bad Request: ${description}` : description,
    ),
  );

  it('refuses empty rows, rows of more than 8 and more than 100 buttons', async () => {
    const rows = (count: number, size: number): object[][] =>
      Array.from({ length: count }, () => Array.from({ length: size }, () => data('a')));
    await expectAccepted(sendKeyboard(...rows(12, 8)));
    await expectRefusal(sendKeyboard([data('a')], []), /a row without buttons/);
    await expectRefusal(sendKeyboard(...rows(1, 9)), /more than 8 in a row/);
    await expectRefusal(sendKeyboard(...rows(13, 8)), 'Bad Request: REPLY_MARKUP_TOO_LONG');
  });

  it('refuses a Web App button in a group', () => {
    const group = server.group({ title: '群' });
    const reply_markup = { inline_keyboard: [[button({ web_app: { url: 'https://a.cn' } })]] };
    return expectRefusal(
      call('sendMessage', { chat_id: group.id, text: '你好', reply_markup }),
      'Bad Request: BUTTON_TYPE_INVALID',
    );
  });
});

describe('editing and deleting', () => {
  const keyboard = { inline_keyboard: [[{ text: '按钮', callback_data: 'a' }]] };
  let sent: Message;
  beforeEach(async () => {
    sent = (await send('旧', { entities: [bold(0, 1)], reply_markup: keyboard })).result;
  });
  const edit = (extra: object): Promise<Reply> =>
    call('editMessageText', { chat_id: chat.id, message_id: sent.message_id, ...extra });

  it('edits, and removes the keyboard that is not given again', async () => {
    const { result } = await edit({ text: '新' });
    expect(result).toMatchObject({ message_id: sent.message_id, text: '新' });
    expect(result.edit_date).toBeTypeOf('number');
    expect(chat.fromBot).toEqual([result]);
    expect(result).not.toHaveProperty('reply_markup');
    expect(result).not.toHaveProperty('entities');
  });

  it('refuses an edit that changes nothing', async () => {
    const same = { text: '旧', entities: [bold(0, 1)], reply_markup: keyboard };
    const notModified =
      'Bad Request: message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message';
    await expectRefusal(edit(same), notModified);
    const { message_id } = sent;
    const markup = { chat_id: chat.id, message_id, reply_markup: keyboard };
    await expectRefusal(call('editMessageReplyMarkup', markup), notModified);
    await expectAccepted(edit({ ...same, entities: [] }));
    await expectAccepted(call('editMessageReplyMarkup', { chat_id: chat.id, message_id }));
    await expectRefusal(call('editMessageReplyMarkup', { chat_id: chat.id, message_id }), notModified);
  });

  it('refuses what a send refuses', async () => {
    await expectRefusal(edit({ text: ' ' }), 'Bad Request: message text is empty');
    await expectRefusal(edit({ text: '字'.repeat(4097) }), 'Bad Request: MESSAGE_TOO_LONG');
    await expectRefusal(edit({ text: '新', entities: [bold(0, 9)] }), /ends after the end/);
    await expectRefusal(
      edit({ text: '新', reply_markup: { inline_keyboard: [[{ text: '', callback_data: 'a' }]] } }),
      /non-empty/,
    );
    await expectRefusal(
      edit({ text: '新', reply_markup: { force_reply: true } }),
      /inline keyboard expected/,
    );
  });

  it("refuses what is gone, or not the bot's", async () => {
    const asked = chat.say(user, '问题');
    await expectRefusal(
      edit({ message_id: asked.message_id, text: '新' }),
      "Bad Request: message can't be edited",
    );
    await expectRefusal(
      edit({ message_id: undefined, text: '新' }),
      'Bad Request: message identifier is not specified',
    );
    const at = { chat_id: chat.id, message_id: sent.message_id };
    await expectAccepted(call('deleteMessage', at));
    await expectRefusal(call('deleteMessage', at), 'Bad Request: message to delete not found');
    await expectRefusal(edit({ text: '新' }), 'Bad Request: message to edit not found');
    expect(chat.fromBot).toEqual([]);
    const group = server.group({ title: '群' });
    const { message_id } = group.say(user, '别人的');
    await expectRefusal(
      call('deleteMessage', { chat_id: group.id, message_id }),
      "Bad Request: message can't be deleted",
    );
  });
});

describe('drafts and actions', () => {
  const draft = (extra: object): Promise<Reply> =>
    call('sendMessageDraft', { chat_id: chat.id, draft_id: 7, text: '正在…', ...extra });

  it('keeps drafts until the message is sent', async () => {
    await expectAccepted(draft({}));
    await expectAccepted(draft({ text: '' }));
    expect(chat.drafts.map(({ text }) => text)).toEqual(['正在…', '']);
    await send('完');
    expect(chat.drafts).toEqual([]);
  });

  it('refuses drafts in groups, without id, or wrong as a message', async () => {
    const group = server.group({ title: '群' });
    await expectRefusal(draft({ chat_id: group.id }), 'Bad Request: TEXTDRAFT_PEER_INVALID');
    await expectRefusal(draft({ draft_id: 0 }), /draft_id/);
    await expectRefusal(draft({ text: '字'.repeat(4097) }), 'Bad Request: message is too long');
    await expectRefusal(draft({ entities: [bold(0, 99)] }), /ends after the end/);
  });

  it('refuses an unknown chat action', async () => {
    await expectAccepted(call('sendChatAction', { chat_id: chat.id, action: 'typing' }));
    await expectRefusal(
      call('sendChatAction', { chat_id: chat.id, action: 'thinking' }),
      'Bad Request: wrong parameter action in request',
    );
    expect(chat.actions).toEqual(['typing']);
  });
});

describe('callback queries', () => {
  const gone = 'Bad Request: query is too old and response timeout expired or query ID is invalid';
  let message: Message;
  beforeEach(async () => {
    message = (await sendKeyboard([{ text: '看原文', callback_data: 'p:1' }])).result;
    await call('getUpdates', { offset: -1 });
  });
  const nextUpdate = async () => (await call('getUpdates', { timeout: 5 })).result.at(-1);
  const answer = (callback_query_id: string, extra: object = {}): Promise<Reply> =>
    call('answerCallbackQuery', { callback_query_id, ...extra });

  it('gives the person the answer', async () => {
    const pressed = server.press(user, message, '看原文');
    const { callback_query } = await nextUpdate();
    expect(callback_query).toMatchObject({ data: 'p:1', from: user, message: { text: '选一个' } });
    expect(server.unanswered()).toEqual([
      { id: callback_query.id, kind: 'callback', from: user, content: 'p:1' },
    ]);
    await expectAccepted(answer(callback_query.id, { text: '好', show_alert: true }));
    expect(await pressed).toEqual({ answered: true, text: '好', show_alert: true });
    expect(server.unanswered()).toEqual([]);
    await expectRefusal(answer(callback_query.id), gone);
  });

  it('refuses an unknown or outdated query and a text of more than 200', async () => {
    await expectRefusal(answer('1'), gone);
    const pressed = server.press(user, message, { data: 'forged' });
    const { callback_query } = await nextUpdate();
    await expectRefusal(
      answer(callback_query.id, { text: '字'.repeat(201) }),
      'Bad Request: MESSAGE_TOO_LONG',
    );
    await expectRefusal(answer(callback_query.id, { url: 'https://a.cn' }), 'Bad Request: URL_INVALID');
    await expectAccepted(answer(callback_query.id, { url: 't.me/policy_test_bot?start=p_1' }));
    expect(await pressed).toMatchObject({ answered: true, url: 't.me/policy_test_bot?start=p_1' });
    const late = server.press(user, message, '看原文', { expired: true });
    await expectRefusal(answer((await nextUpdate()).callback_query.id), gone);
    expect(await late).toEqual({ answered: false, reason: 'answered too late' });
  });

  it('records what was never answered', async () => {
    expect(await server.press(user, message, 'p:1', { patienceMs: 1 })).toMatchObject({ answered: false });
    expect(server.unanswered()).toHaveLength(1);
  });

  it('lets nobody press a button that is not there now', async () => {
    await expect(server.press(user, message, '没有')).rejects.toThrow('看原文');
    await call('editMessageReplyMarkup', { chat_id: chat.id, message_id: message.message_id });
    await expect(server.press(user, message, '看原文')).rejects.toThrow();
  });
});

describe('inline queries', () => {
  const result = (id: string, content: object = {}): object => ({
    type: 'article',
    id,
    title: '甲区',
    input_message_content: { message_text: '原文', ...content },
  });

  async function answered(extra: object, offset = ''): Promise<Reply> {
    void server.inline(user, '学位', offset, { patienceMs: 50 });
    const { result: updates } = await call('getUpdates', { offset: -1 });
    const { id, offset: given } = updates.at(-1).inline_query;
    expect(given).toBe(offset);
    return call('answerInlineQuery', { inline_query_id: id, results: [result('1')], ...extra });
  }

  it('gives the person the results, and their message when one is picked', async () => {
    const asked = server.inline(user, '学位');
    const { result: updates } = await call('getUpdates', { offset: -1 });
    const inline_query_id = updates.at(-1).inline_query.id;
    const markup = { inline_keyboard: [[{ text: '看原文', callback_data: 'p:1' }]] };
    const results = [{ ...result('1'), reply_markup: markup }];
    await expectAccepted(call('answerInlineQuery', { inline_query_id, results, next_offset: '50' }));
    const answer = await asked;
    if (!answer.answered) throw new Error(answer.reason);
    expect(answer).toMatchObject({ next_offset: '50', cache_time: 300, is_personal: false });
    const message = server.pick(user, '学位', answer, '1', chat);
    expect(chat.messages.at(-1)).toMatchObject({ text: '原文', via_bot: { id: server.bot.id } });
    const { inline_message_id } = message;
    await expectAccepted(call('editMessageText', { inline_message_id, text: '改了', reply_markup: markup }));
    await expectRefusal(
      call('editMessageText', { inline_message_id: 'no', text: '改了' }),
      'Bad Request: MESSAGE_ID_INVALID',
    );
  });

  it.each([
    [
      'more than 50 results',
      { results: Array.from({ length: 51 }, (_, n) => result(`${n}`)) },
      'RESULTS_TOO_MUCH',
    ],
    ['an id twice', { results: [result('1'), result('1')] }, 'RESULT_ID_DUPLICATE'],
    ['an empty id', { results: [result('')] }, 'RESULT_ID_INVALID'],
    ['an id of more than 64 bytes', { results: [result('段'.repeat(22))] }, 'RESULT_ID_INVALID'],
    ['a next offset of more than 64 bytes', { next_offset: '段'.repeat(22) }, 'NEXT_OFFSET_INVALID'],
    ['an empty message', { results: [result('1', { message_text: ' ' })] }, 'message text is empty'],
    ['a long message', { results: [result('1', { message_text: '字'.repeat(4097) })] }, 'MESSAGE_TOO_LONG'],
    ['wrong entities', { results: [result('1', { entities: [bold(0, 9)] })] }, /ends after the end/],
    ['an article without title', { results: [{ ...result('1'), title: '' }] }, 'ARTICLE_TITLE_EMPTY'],
    ['a button without text', { button: { text: '', start_parameter: 'a' } }, 'SWITCH_PM_TEXT_EMPTY'],
    ['an empty start parameter', { button: { text: '打开', start_parameter: '' } }, 'START_PARAM_EMPTY'],
    ['Han in a start parameter', { button: { text: '打开', start_parameter: '段' } }, 'START_PARAM_INVALID'],
    [
      'a long start parameter',
      { button: { text: '打开', start_parameter: 'a'.repeat(65) } },
      'START_PARAM_INVALID',
    ],
    ['a button that does nothing', { button: { text: '打开' } }, /exactly one/],
  ])('refuses %s', (_, extra, description) =>
    expectRefusal(
      answered(extra),
      typeof description === 'string' ? `Bad Request: ${description}` : description,
    ),
  );

  it('asks for a further page and refuses a second answer', async () => {
    await expectAccepted(answered({}, '50'));
    const { inline_query_id } = server.callsTo('answerInlineQuery').at(-1)?.payload ?? {};
    await expectRefusal(
      call('answerInlineQuery', { inline_query_id, results: [] }),
      /query is too old and response timeout expired/,
    );
  });
});

describe('updates', () => {
  const texts = ({ result }: Reply): string[] =>
    result.map(({ message }: { message?: Message }) => message?.text);

  it('delivers again what no offset has confirmed', async () => {
    chat.say(user, '二');
    expect(texts(await call('getUpdates'))).toEqual(['/start', '二']);
    const { result } = await call('getUpdates', { limit: 1 });
    expect(result).toHaveLength(1);
    const offset = result[0].update_id + 1;
    expect(texts(await call('getUpdates', { offset }))).toEqual(['二']);
    expect(texts(await call('getUpdates', { offset: offset + 1 }))).toEqual([]);
    expect(server.updates.pending).toEqual([]);
  });

  it('delivers a confirmed update again when told to', async () => {
    const { result } = await call('getUpdates');
    const offset = result[0].update_id + 1;
    await call('getUpdates', { offset });
    server.deliverAgain(result[0].update_id);
    expect(texts(await call('getUpdates', { offset }))).toEqual(['/start']);
    expect(texts(await call('getUpdates', { offset }))).toEqual([]);
  });

  it('wakes a long poll', async () => {
    await call('getUpdates', { offset: -1 });
    const offset = (await call('getUpdates')).result[0].update_id + 1;
    const poll = call('getUpdates', { offset, timeout: 20 });
    await server.waitFor(() => server.calls.at(-1)?.payload.timeout === 20);
    chat.say(user, '醒');
    expect(texts(await poll)).toEqual(['醒']);
  });

  it('ends the first poll when a second comes', async () => {
    const offset = (await call('getUpdates')).result[0].update_id + 1;
    const first = call('getUpdates', { offset, timeout: 20 });
    await server.waitFor(() => server.updates.pending.length === 0);
    await expectAccepted(call('getUpdates', { offset }));
    await expectRefusal(
      first,
      'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running',
      409,
    );
  });

  it('sends only the kinds asked for, until asked otherwise', async () => {
    await call('getUpdates', { offset: -1, allowed_updates: ['inline_query'] });
    chat.say(user, '不要');
    await call('getUpdates');
    chat.say(user, '还是不要');
    await call('getUpdates', { allowed_updates: [] });
    chat.say(user, '要');
    expect(texts(await call('getUpdates'))).toEqual(['/start', '要']);
  });

  it('refuses to poll beside a webhook, and a webhook without HTTPS', async () => {
    await expectRefusal(call('setWebhook', { url: 'http://a.cn/' }), /An HTTPS URL must be provided/);
    await expectRefusal(call('setWebhook', { url: 'https://a.cn/', secret_token: '密' }), /secret token/);
    await expectAccepted(call('setWebhook', { url: 'https://a.cn/bot' }));
    expect((await call('getWebhookInfo')).result).toMatchObject({
      url: 'https://a.cn/bot',
      pending_update_count: 1,
    });
    await expectRefusal(call('getUpdates'), /can't use getUpdates method while webhook is active/, 409);
    await expectAccepted(call('deleteWebhook', { drop_pending_updates: true }));
    expect(texts(await call('getUpdates'))).toEqual([]);
  });
});

describe('what people type', () => {
  const marked = (text: string): string[] =>
    (chat.say(user, text).entities ?? []).map(
      ({ type, offset, length }) => `${type} ${text.slice(offset, offset + length)}`,
    );

  it.each([
    ['@policy_test_bot 问题', ['mention @policy_test_bot']],
    ['你好 @policy_test_bot，问题', ['mention @policy_test_bot']],
    ['你好@policy_test_bot', []],
    ['@policy_test_bot问题', []],
    ['/check 金牛区', ['bot_command /check']],
    ['/check@policy_test_bot 金牛区', ['bot_command /check@policy_test_bot']],
    ['/check金牛区', []],
    ['/check@policy_test_bot金牛区', []],
    ['见/check', []],
    ['a/b', []],
    ['看 https://example.com/a@b_cde 和 #学位', ['url https://example.com/a@b_cde', 'hashtag #学位']],
  ])('%s', (text, entities) => expect(marked(text)).toEqual(entities));

  it('sends what is too long in several messages', () => {
    expect(() => chat.say(user, '字'.repeat(4097))).toThrow();
    const lengths = (text: string) => chat.sayLong(user, text).map((message) => message.text?.length);
    expect(lengths('字'.repeat(10_000))).toEqual([4096, 4096, 1808]);
    expect(lengths(`字${'👍'.repeat(2048)}`)).toEqual([4095, 2]);
  });

  it('in privacy mode reaches the bot only when marked for it', async () => {
    await server.stop();
    await started({ privacyMode: true, floodLimits: 'off' });
    const group = server.group({ title: '群' });
    const { result } = await call('sendMessage', { chat_id: group.id, text: '你好' });
    group.say(user, '闲聊');
    group.say(user, '你好@policy_test_bot');
    group.say(user, '@policy_test_bot 提及');
    group.say(user, '/ask@other_bot 别人的');
    group.say(user, '/ask 命令');
    group.say(user, '回复', { reply_to: result });
    const { result: updates } = await call('getUpdates');
    const texts = updates.map(({ message }: { message: Message }) => message.text);
    expect(texts).toEqual(['/start', '@policy_test_bot 提及', '/ask 命令', '回复']);
  });

  it('edits, shares and blocks as updates', async () => {
    await call('getUpdates', { offset: -1 });
    server.editMessage(chat.say(user, '旧'), '新');
    chat.share(user, 'photo', { caption: '图' });
    chat.banBot(user);
    const { result } = await call('getUpdates');
    expect(result.slice(2)).toMatchObject([
      { edited_message: { text: '新' } },
      { message: { caption: '图', photo: [{}] } },
      { my_chat_member: { new_chat_member: { status: 'kicked' } } },
    ]);
  });
});

describe('settings', () => {
  const commands = (list: object[], extra: object = {}): Promise<Reply> =>
    call('setMyCommands', { commands: list, ...extra });
  const ask = { command: 'ask', description: '提问' };

  it('keeps commands by scope and language', async () => {
    await expectAccepted(commands([ask]));
    await expectAccepted(commands([], { language_code: 'zh', scope: { type: 'all_group_chats' } }));
    expect((await call('getMyCommands')).result).toEqual([ask]);
    await expectAccepted(call('deleteMyCommands'));
    expect((await call('getMyCommands')).result).toEqual([]);
  });

  it('refuses wrong commands', async () => {
    for (const command of ['', 'Ask', '问', 'a-b', 'a'.repeat(33)]) {
      await expectRefusal(commands([{ ...ask, command }]), 'Bad Request: BOT_COMMAND_INVALID');
    }
    for (const description of ['', '字'.repeat(257)]) {
      const wrong = { ...ask, description };
      await expectRefusal(commands([wrong]), 'Bad Request: BOT_COMMAND_DESCRIPTION_INVALID');
    }
    await expectRefusal(commands(Array(101).fill(ask)), 'Bad Request: BOT_COMMANDS_TOO_MUCH');
    for (const language_code of ['zh-hans', 'ZH', 'z']) {
      await expectRefusal(commands([ask], { language_code }), 'Bad Request: invalid language code specified');
    }
    await expectRefusal(commands([ask], { scope: { type: 'everywhere' } }), /can't parse scope/);
  });

  it('refuses descriptions and names that are too long', async () => {
    await expectAccepted(call('setMyDescription', { description: '字'.repeat(512), language_code: 'zh' }));
    expect((await call('getMyDescription', { language_code: 'zh' })).result.description).toHaveLength(512);
    await expectRefusal(call('setMyDescription', { description: '字'.repeat(513) }), /too long/);
    await expectRefusal(call('setMyShortDescription', { short_description: '字'.repeat(121) }), /too long/);
    await expectRefusal(call('setMyName', { name: '字'.repeat(65) }), /too long/);
  });

  it('tells of chats and members', async () => {
    const owner = server.user();
    const group = server.group({ title: '群', owner });
    expect((await call('getChat', { chat_id: group.id })).result).toMatchObject({ title: '群' });
    const status = async (user_id: number) =>
      (await call('getChatMember', { chat_id: group.id, user_id })).result.status;
    expect(await status(owner.id)).toBe('creator');
    expect(await status(server.bot.id)).toBe('member');
    expect(await status(user.id)).toBe('left');
    await expectRefusal(call('getChatMember', { chat_id: group.id, user_id: 1 }), /invalid user_id/);
  });
});

describe('flood limits', () => {
  let now = 0;
  async function limited(floodLimits: BotApiServerOptions['floodLimits'] = {}): Promise<void> {
    await server.stop();
    now = 1_800_000_000_000;
    await started({ floodLimits: floodLimits ?? {}, now: () => now });
  }

  it('refuses more than a burst in a chat until the time given is over', async () => {
    await limited({ chat: { messages: 2, seconds: 2 } });
    await expectAccepted(send('一'));
    now += 500;
    await expectAccepted(send('二'));
    const { error_code, description, parameters } = await send('三');
    expect({ error_code, description, parameters }).toEqual({
      error_code: 429,
      description: 'Too Many Requests: retry after 2',
      parameters: { retry_after: 2 },
    });
    now += 1500;
    await expectAccepted(send('三'));
  });

  it('refuses the 21st message a minute in a group, edits included', async () => {
    await limited({ chat: { messages: 100, seconds: 1 } });
    const chat_id = server.group({ title: '群' }).id;
    let message_id = 0;
    for (let n = 0; n < 10; n++) {
      message_id = (await call('sendMessage', { chat_id, text: `${n}` })).result.message_id;
      await expectAccepted(call('editMessageText', { chat_id, message_id, text: `${n}.` }));
    }
    const one = call('editMessageText', { chat_id, message_id, text: '二十一' });
    await expectRefusal(one, 'Too Many Requests: retry after 60', 429);
    await expectAccepted(send('别处'));
  });

  it('refuses more than 30 calls a second over all', async () => {
    await limited();
    for (let n = 0; n < 30; n++) await expectAccepted(call('getMe'));
    await expectRefusal(call('getMe'), 'Too Many Requests: retry after 1', 429);
    server.setFloodLimits('off');
    await expectAccepted(call('getMe'));
  });

  it('counts no answer to a query', async () => {
    await limited({ overall: { messages: 1, seconds: 100 } });
    const message = (await sendKeyboard([{ text: '好', callback_data: 'ok' }])).result;
    for (let n = 0; n < 3; n++) {
      void server.press(user, message, '好', { patienceMs: 50 });
      const callback_query_id = server.unanswered().at(-1)?.id;
      await expectAccepted(call('answerCallbackQuery', { callback_query_id }));
    }
    await expectRefusal(send('二'), /^Too Many Requests/, 429);
  });
});

describe('failures a test asks for', () => {
  it('fails as often as told and counts none as refused', async () => {
    server.failNext('sendMessage', { error_code: 429, retry_after: 3 }, 2);
    const flooded = { error_code: 429, parameters: { retry_after: 3 } };
    expect(await send('一')).toMatchObject(flooded);
    expect(await send('一')).toMatchObject(flooded);
    await expectAccepted(send('一'));
    server.failNext('*', { error_code: 500 });
    await expectAccepted(call('getUpdates'));
    await expectRefusal(send('一'), 'Internal Server Error', 500);
    expect(server.refused).toEqual([]);
    expect(chat.fromBot).toHaveLength(1);
  });

  it('loses connections before and after the effect', async () => {
    server.failNext('sendMessage', { connection: 'lost before' });
    await expect(send('一')).rejects.toThrow();
    expect(chat.fromBot).toHaveLength(0);
    server.failNext('sendMessage', { connection: 'lost after' });
    await expect(send('一')).rejects.toThrow();
    expect(chat.fromBot).toHaveLength(1);
  });

  it("answers with a proxy's error page", async () => {
    server.failNext('getMe', { page: 502 });
    const response = await fetch(`${server.apiRoot}/bot${server.token}/getMe`);
    expect(response.status).toBe(502);
    expect(await response.text()).toContain('<html>');
  });

  it('delays a call, which takes effect though the caller has gone', async () => {
    server.delay('sendMessage', 30);
    const controller = new AbortController();
    const sent = fetch(`${server.apiRoot}/bot${server.token}/sendMessage?chat_id=${chat.id}&text=hi`, {
      signal: controller.signal,
    }).catch(() => undefined);
    await server.waitFor(() => server.callsTo('sendMessage').length === 1);
    controller.abort();
    await sent;
    await server.waitFor(() => server.callsTo('sendMessage')[0]?.outcome === 'lost');
    expect(chat.fromBot).toHaveLength(1);
  });
});

describe('what a test sees', () => {
  it('records calls with payload, response and refusals', async () => {
    await send('你好');
    await send('');
    expect(server.callsTo('sendMessage').map(({ outcome }) => outcome)).toEqual(['answered', 'refused']);
    expect(server.refused).toMatchObject([
      { method: 'sendMessage', payload: { text: '' }, response: { error_code: 400 } },
    ]);
  });

  it('is idle when every update is confirmed and nothing is under way', async () => {
    await expect(server.idle({ timeoutMs: 20, quietMs: 0 })).rejects.toThrow('Unconfirmed updates: 1');
    const { result } = await call('getUpdates');
    await call('getUpdates', { offset: result[0].update_id + 1 });
    await server.idle({ quietMs: 1 });
  });

  it('waits for a thing and returns it', async () => {
    const waiting = server.waitFor(() => chat.fromBot[0]?.text);
    await send('来了');
    expect(await waiting).toBe('来了');
    await expect(server.waitFor(() => false, 1)).rejects.toThrow('sendMessage answered');
  });
});

describe('chats that change under the bot', () => {
  const to = (chat_id: number, extra: object = {}): Promise<Reply> =>
    call('sendMessage', { chat_id, text: '你好', ...extra });

  it('refuses what a restricted bot writes, and lets it read on', async () => {
    const group = server.group({ title: '群' });
    const { result } = await expectAccepted(to(group.id));
    group.restrictBot(user);
    const noRights = 'Bad Request: not enough rights to send text messages to the chat';
    await expectRefusal(to(group.id), noRights);
    await expectRefusal(call('sendChatAction', { chat_id: group.id, action: 'typing' }), noRights);
    const edit = { chat_id: group.id, message_id: result.message_id, text: '新' };
    await expectRefusal(call('editMessageText', edit), 'Bad Request: CHAT_WRITE_FORBIDDEN');
    await expectAccepted(call('getChat', { chat_id: group.id }));
    await call('getUpdates', { offset: -1 });
    group.say(user, '还在吗');
    const { result: updates } = await call('getUpdates');
    expect(updates).toMatchObject([
      { my_chat_member: { new_chat_member: { status: 'restricted', can_send_messages: false } } },
      { message: { text: '还在吗' } },
    ]);
    group.unbanBot(user);
    await expectAccepted(to(group.id));
  });

  it('refuses people and groups that are gone', async () => {
    chat.vanish();
    await expectRefusal(to(chat.id), 'Forbidden: user is deactivated', 403);
    const group = server.group({ title: '群' });
    group.vanish();
    await expectRefusal(to(group.id), 'Forbidden: the group chat was deleted', 403);
  });

  it('names the supergroup that a group was upgraded to', async () => {
    const group = server.group({ title: '群', basic: true });
    await call('getUpdates', { offset: -1 });
    const upgraded = group.upgrade(user);
    const { ok, error_code, description, parameters } = await to(group.id);
    expect({ ok, error_code, description, parameters }).toEqual({
      ok: false,
      error_code: 400,
      description: 'Bad Request: group chat was upgraded to a supergroup chat',
      parameters: { migrate_to_chat_id: upgraded.id },
    });
    await expectAccepted(to(upgraded.id));
    const { result: updates } = await call('getUpdates');
    expect(updates.slice(1)).toMatchObject([
      { message: { chat: { id: group.id }, migrate_to_chat_id: upgraded.id } },
      { message: { chat: { id: upgraded.id }, migrate_from_chat_id: group.id } },
    ]);
  });

  it('refuses a topic that is closed or deleted', async () => {
    const forum = server.group({ title: '论坛', forum: true });
    const message_thread_id = forum.topic(user, '招生');
    const asked = forum.say(user, '问题', { thread: message_thread_id });
    forum.closeTopic(message_thread_id);
    await expectRefusal(to(forum.id, { message_thread_id }), 'Bad Request: TOPIC_CLOSED');
    const reply_parameters = { message_id: asked.message_id };
    await expectRefusal(to(forum.id, { reply_parameters }), 'Bad Request: TOPIC_CLOSED');
    forum.reopenTopic(message_thread_id);
    await expectAccepted(to(forum.id, { message_thread_id }));
    forum.deleteTopic(message_thread_id);
    await expectRefusal(to(forum.id, { message_thread_id }), 'Bad Request: message thread not found');
    await expectRefusal(to(forum.id, { reply_parameters }), 'Bad Request: message to be replied not found');
  });

  it('tells a listener of every change until it leaves', async () => {
    let count = 0;
    const leave = server.onChange(() => count++);
    await send('一');
    expect(count).toBeGreaterThan(0);
    leave();
    const before = count;
    await send('二');
    expect(count).toBe(before);
  });
});
