import { type DestinationStream, destination, type Logger, pino } from 'pino';
import type { LogLevel } from './config.ts';

export interface LogSettings {
  readonly level: LogLevel;
  /** Blacked out of every line, whichever field an error has carried them into. */
  readonly secrets: readonly string[];
  readonly output?: DestinationStream;
}

const STANDARD_ERROR = 2;

/** JSON lines on standard error, written at once: the last line before an end is the one that matters. */
export function createLog({ level, secrets, output }: LogSettings): Logger {
  const streamWrite = (line: string) =>
    secrets.reduce((left, secret) => left.replaceAll(JSON.stringify(secret).slice(1, -1), '***'), line);
  return pino(
    { level, base: null, hooks: { streamWrite } },
    output ?? destination({ fd: STANDARD_ERROR, sync: true }),
  );
}
