import { type ParseArgsConfig, parseArgs } from 'node:util';

/** Parses a script's arguments, or ends with the cause, how it is called, and exit status 2. */
export function argumentsOrExit<T extends NonNullable<ParseArgsConfig['options']>>(
  options: T,
  usage: string,
) {
  try {
    return parseArgs({ options, strict: true as const, allowPositionals: false as const }).values;
  } catch (cause) {
    return exitWithUsage((cause as Error).message, usage);
  }
}

export function exitWithUsage(cause: string, usage: string): never {
  console.error(`${cause}\nusage: ${usage}`);
  process.exit(2);
}

/** The value of an option that counts things, null when it is left out; ends the script on anything else. */
export function wholeNumberOrExit(option: string, text: string | undefined, usage: string): number | null {
  if (text === undefined) return null;
  const count = Number(text);
  if (!Number.isSafeInteger(count) || count < 1)
    exitWithUsage(`${option} ${text}: a whole number above 0`, usage);
  return count;
}
