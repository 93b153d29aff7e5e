/** A line of the chat, understood. */
export type ChatCommand =
  | { readonly kind: 'empty' | 'help' | 'new' | 'sources' | 'next' | 'prev' | 'quit' }
  | { readonly kind: 'ask' | 'check' | 'search'; readonly words: string }
  | { readonly kind: 'open'; readonly n: number }
  | { readonly kind: 'needs_words' | 'unknown'; readonly command: string };

const SIMPLE = new Map<string, 'help' | 'new' | 'sources' | 'next' | 'prev' | 'quit'>([
  ['help', 'help'],
  ['start', 'help'],
  ['new', 'new'],
  ['sources', 'sources'],
  ['next', 'next'],
  ['prev', 'prev'],
  ['quit', 'quit'],
  ['exit', 'quit'],
]);

/**
 * A command is Latin letters or a number behind a slash; full-width ones count, as a Chinese input method
 * types them, and no space is needed before a Han character (/check金牛区).
 */
export function parseChatLine(line: string): ChatCommand {
  const text = line.trim();
  if (text === '') return { kind: 'empty' };
  if (!/^[/／]/.test(text)) return { kind: 'ask', words: text };
  const match = /^[/／]([a-zA-Zａ-ｚＡ-Ｚ]+|[\d０-９]{1,6})(?![a-zA-Z\d])\s*(.*)$/su.exec(text);
  const command = (match?.[1] ?? '').normalize('NFKC').toLowerCase();
  const words = (match?.[2] ?? '').trim();
  if (/^\d+$/.test(command)) return { kind: 'open', n: Number(command) };
  const simple = SIMPLE.get(command);
  if (simple !== undefined) return { kind: simple };
  if (command !== 'ask' && command !== 'check' && command !== 'search') {
    return { kind: 'unknown', command: text.split(/\s/)[0] ?? text };
  }
  return words === '' ? { kind: 'needs_words', command: `/${command}` } : { kind: command, words };
}
