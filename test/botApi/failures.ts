import { BotApiError } from './errors.ts';

/**
 * What goes wrong with a call: an error of Telegram's, a proxy's error page instead of JSON, or a connection
 * lost `before` the call takes effect or `after` it, when the bot can't know that it did.
 */
export type Failure =
  | { readonly error_code: number; readonly description?: string; readonly retry_after?: number }
  | { readonly page: number }
  | { readonly connection: 'lost before' | 'lost after' };

export interface Failures {
  /** The next `times` calls of the method fail; `*` is any method but getUpdates. */
  failNext(method: string, failure: Failure, times?: number): void;
  /** Every call of the method takes this much longer, until set to 0. */
  delay(method: string, milliseconds: number): void;
  next(method: string): Failure | undefined;
  delayOf(method: string): number;
}

const DESCRIPTIONS: Readonly<Record<number, string>> = {
  401: 'Unauthorized',
  403: 'Forbidden: bot was blocked by the user',
  409: 'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running',
  500: 'Internal Server Error',
  502: 'Bad Gateway',
};

export function createFailures(): Failures {
  const waiting: { readonly method: string; readonly failure: Failure }[] = [];
  const delays = new Map<string, number>();
  const applies = (pattern: string, method: string): boolean =>
    pattern === method || (pattern === '*' && method !== 'getUpdates');

  return {
    failNext(method, failure, times = 1) {
      for (let n = 0; n < times; n++) waiting.push({ method, failure });
    },
    delay(method, milliseconds) {
      delays.set(method, milliseconds);
    },
    next(method) {
      const index = waiting.findIndex((entry) => applies(entry.method, method));
      return index < 0 ? undefined : waiting.splice(index, 1)[0]?.failure;
    },
    delayOf: (method) => delays.get(method) ?? 0,
  };
}

export function failureError(failure: Extract<Failure, { error_code: number }>): BotApiError {
  const { error_code, retry_after } = failure;
  const usual =
    retry_after === undefined
      ? (DESCRIPTIONS[error_code] ?? 'Bad Request')
      : `Too Many Requests: retry after ${retry_after}`;
  const parameters = retry_after === undefined ? undefined : { retry_after };
  return new BotApiError(error_code, failure.description ?? usual, parameters);
}
