/** What Telegram adds to an error that a client can act on. */
export interface ErrorParameters {
  readonly retry_after?: number;
  readonly migrate_to_chat_id?: number;
}

/** A refusal: becomes `{ok: false, error_code, description, parameters?}` with the code as HTTP status. */
export class BotApiError extends Error {
  readonly code: number;
  readonly parameters: ErrorParameters | undefined;

  constructor(code: number, description: string, parameters?: ErrorParameters) {
    super(description);
    this.name = 'BotApiError';
    this.code = code;
    this.parameters = parameters;
  }
}

export const badRequest = (reason: string, parameters?: ErrorParameters): BotApiError =>
  new BotApiError(400, `Bad Request: ${reason}`, parameters);

export const forbidden = (reason: string): BotApiError => new BotApiError(403, `Forbidden: ${reason}`);

export const conflict = (reason: string): BotApiError => new BotApiError(409, `Conflict: ${reason}`);

export const unauthorized = (): BotApiError => new BotApiError(401, 'Unauthorized');

export const methodNotFound = (): BotApiError => new BotApiError(404, 'Not Found: method not found');

export const tooManyRequests = (seconds: number): BotApiError =>
  new BotApiError(429, `Too Many Requests: retry after ${seconds}`, { retry_after: seconds });

const QUERY_GONE = 'query is too old and response timeout expired or query ID is invalid';

export const queryIsGone = (): BotApiError => badRequest(QUERY_GONE);
