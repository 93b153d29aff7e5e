import type { ApiResponse } from 'grammy/types';
import { beforeEach, describe, expect, it } from 'vitest';
import { skipUnchanged } from '../../src/telegram/unchanged.ts';

let went: string[];
let response: ApiResponse<unknown>;
let transformer: ReturnType<typeof skipUnchanged>;

beforeEach(() => {
  went = [];
  response = { ok: true, result: { message_id: 5 } };
  transformer = skipUnchanged();
});

function call(method: 'sendMessage' | 'editMessageText', payload: object) {
  const previous = async () => {
    went.push(method);
    return response;
  };
  return transformer(previous as never, method, { chat_id: 1, ...payload } as never, undefined);
}

const SHOWN = { message_id: 5, text: '甲区', reply_markup: { inline_keyboard: [] } };

describe('an edit', () => {
  it('that changes nothing is left out, whether the message was sent or edited so', async () => {
    await call('sendMessage', { text: '甲区' });
    expect(await call('editMessageText', SHOWN)).toEqual({ ok: true, result: true });
    await call('editMessageText', { ...SHOWN, text: '乙区' });
    await call('editMessageText', { ...SHOWN, text: '乙区' });
    expect(went).toEqual(['sendMessage', 'editMessageText']);
  });

  it('that changes text, entities or buttons goes out, and so does one in another chat', async () => {
    await call('sendMessage', { text: '甲区' });
    await call('editMessageText', { ...SHOWN, chat_id: 2 });
    await call('editMessageText', { ...SHOWN, entities: [{ type: 'bold', offset: 0, length: 2 }] });
    await call('editMessageText', {
      ...SHOWN,
      reply_markup: { inline_keyboard: [[{ text: 'x', callback_data: 'b' }]] },
    });
    await call('editMessageText', SHOWN);
    expect(went).toHaveLength(5);
  });

  it('that was refused may be tried again', async () => {
    response = { ok: false, error_code: 400, description: 'Bad Request' };
    await call('editMessageText', SHOWN);
    await call('editMessageText', SHOWN);
    expect(went).toHaveLength(2);
  });
});
