/** A command as written: `/ask@bot 问题`, `/check金牛区…`. */
export interface WrittenCommand {
  readonly name: string;
  /** The bot it names, if any. */
  readonly bot: string | null;
  readonly rest: string;
}

/**
 * Commands and mentions are looked for in the text itself: next to a Han character Telegram marks neither
 * (`/check金牛区`, `你好@bot`, `@bot问题`), and people type all of these. A full-width slash counts too.
 */
const COMMAND = /^[/／](?<name>[A-Za-z][A-Za-z0-9_]*)(?:[@＠](?<bot>[A-Za-z0-9_]+))?(?<rest>[\s\S]*)$/;
const GLUED_NUMBER = /^(?<name>[a-z_]+)(?<digits>[0-9]+)$/;

export function readCommand(text: string, known: ReadonlySet<string>): WrittenCommand | undefined {
  const { name, bot, rest } = COMMAND.exec(text.trim())?.groups ?? {};
  if (name === undefined) return undefined;
  const command = { name: name.toLowerCase(), bot: bot ?? null, rest: (rest ?? '').trim() };
  // `/check2023年…`: the year is glued to the name of a command that there is.
  const glued = GLUED_NUMBER.exec(command.name)?.groups;
  if (bot !== undefined || known.has(command.name) || !known.has(glued?.name ?? '')) return command;
  return { name: glued?.name ?? '', bot: null, rest: `${glued?.digits}${rest ?? ''}`.trim() };
}

export function isSameName(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

/** The text without its mentions of the bot, and whether there was any. */
export function withoutMentions(text: string, botName: string): { text: string; mentioned: boolean } {
  const mention = new RegExp(`(?<![A-Za-z0-9_.])[@＠]${botName}(?![A-Za-z0-9_])[ \\u00a0\\u3000]*`, 'gi');
  const rest = text.replace(mention, '');
  return { text: rest.trim(), mentioned: rest !== text };
}
