import { parseArgs } from 'node:util';
import { Problem } from '../problem.ts';
import { problemTextsZh as problems } from '../texts/zh/problems.ts';
import { terminalTextsZh as terminal } from '../texts/zh/terminal.ts';
import type { Task } from './format.ts';

/** What `ask` was told to do. */
export type AskCommand =
  | { readonly kind: 'help' }
  | { readonly kind: 'one'; readonly task: Task; readonly json: boolean; readonly question: string }
  | { readonly kind: 'batch'; readonly task: Task; readonly json: boolean; readonly file: string };

const options = {
  json: { type: 'boolean' },
  check: { type: 'boolean' },
  search: { type: 'boolean' },
  batch: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

/**
 * Flags in any order; the question is every word that is no flag, also as `--check=一句话`.
 * parseArgs runs without `strict`, whose messages are in English and take several lines.
 * @throws Problem `usage`
 */
export function parseAsk(args: readonly string[]): AskCommand {
  const { tokens } = parseArgs({
    args: [...args],
    options,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const flags = new Set<string>();
  const words: string[] = [];
  let file: string | null = null;
  for (const token of tokens) {
    if (token.kind === 'positional') words.push(token.value);
    if (token.kind !== 'option') continue;
    const { name, rawName, value, inlineValue } = token;
    if (!Object.hasOwn(options, name)) throw wrong(problems.usage.unknownFlag(rawName));
    if (name === 'batch') {
      if (file !== null) throw wrong(problems.usage.flagTwice(rawName));
      file = fileName(rawName, value, inlineValue === true);
    } else if (value !== undefined) {
      if (name !== 'check' && name !== 'search') throw wrong(problems.usage.flagTakesNoValue(rawName));
      words.push(value);
    }
    flags.add(name);
  }

  if (flags.has('help')) return { kind: 'help' };
  if (flags.has('check') && flags.has('search')) throw wrong(problems.usage.checkAndSearch);
  if (file !== null && words.length > 0) throw wrong(problems.usage.batchAndQuestion);
  const task = flags.has('check') ? 'check' : flags.has('search') ? 'search' : 'ask';
  const json = flags.has('json');
  if (file !== null) return { kind: 'batch', task, json, file };
  // An empty question is a question: the assistant has a proper refusal for it.
  if (words.length === 0) throw wrong(problems.usage.noQuestion);
  return { kind: 'one', task, json, question: words.join(' ') };
}

function fileName(flag: string, value: string | undefined, inline: boolean): string {
  const looksLikeFlag = !inline && value !== undefined && value.length > 1 && value.startsWith('-');
  if (value === undefined || value === '' || looksLikeFlag) throw wrong(problems.usage.flagNeedsValue(flag));
  return value;
}

function wrong(cause: string): Problem {
  return new Problem('usage', problems.usage.withLine(cause, terminal.usage.ask));
}
