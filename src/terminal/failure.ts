import { inspect } from 'node:util';
import { Problem } from '../problem.ts';
import { problemTextsZh as texts } from '../texts/zh/problems.ts';
import { printable, printableLine } from './printable.ts';

export interface FailureContext {
  /** LOG_LEVEL=debug or below: the stack and the causes are told as well. */
  readonly debug: boolean;
  /** Blacked out wherever they turn up: an error of a library can quote what it was given. */
  readonly secrets: readonly string[];
}

/** A failure as one line that names the cause and the remedy; with `debug` the details follow it. */
export function failureText(error: unknown, { debug, secrets }: FailureContext): string {
  const message = error instanceof Error ? error.message : String(error);
  const line = printableLine(error instanceof Problem ? message : texts.unexpected(message));
  const text = debug ? `${line}\n${printable(inspect(error))}` : line;
  return secrets.reduce((left, secret) => left.replaceAll(secret, '***'), text);
}

export function exitStatus(error: unknown): 1 | 2 {
  return error instanceof Problem && error.code === 'usage' ? 2 : 1;
}
