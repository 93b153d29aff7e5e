import type { Api, Transformer } from 'grammy';

const MOST = 5000;

interface Shown {
  readonly chat_id?: number | string;
  readonly message_id?: number;
  readonly text?: string;
  readonly entities?: readonly unknown[];
  readonly reply_markup?: { readonly inline_keyboard?: readonly unknown[] };
}

/**
 * Leaves out edits that would change nothing, which Telegram refuses: a button pressed twice before its screen was
 * there asks for the same screen twice. Known is what this process has shown lately.
 */
export function skipUnchanged(): Transformer {
  const shown = new Map<string, string>();

  function note(name: string, looks: string): void {
    shown.delete(name);
    shown.set(name, looks);
    for (const oldest of shown.keys()) {
      if (shown.size <= MOST) return;
      shown.delete(oldest);
    }
  }

  return async (previous, method, payload, signal) => {
    const sent = payload as Shown;
    if (method === 'sendMessage') {
      const response = await previous(method, payload, signal);
      const id = response.ok ? (response.result as { readonly message_id?: number }).message_id : undefined;
      if (id !== undefined) note(`${sent.chat_id}:${id}`, looksOf(sent));
      return response;
    }
    if (method !== 'editMessageText' || sent.message_id === undefined)
      return previous(method, payload, signal);
    const name = `${sent.chat_id}:${sent.message_id}`;
    const looks = looksOf(sent);
    if (shown.get(name) === looks) return { ok: true, result: true as never };
    // Whatever becomes of it: what the message shows is not known until it is done.
    shown.delete(name);
    const response = await previous(method, payload, signal);
    if (response.ok) note(name, looks);
    return response;
  };
}

export function installUnchanged(api: Api): void {
  api.config.use(skipUnchanged());
}

function looksOf({ text = '', entities = [], reply_markup }: Shown): string {
  return JSON.stringify([text, entities, reply_markup?.inline_keyboard ?? []]);
}
