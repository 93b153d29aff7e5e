import type { z } from 'zod';
import { badRequest } from '../errors.ts';
import type { CallWeight } from '../floodLimits.ts';
import type { Payload } from '../payload.ts';
import type { Telegram } from '../telegram.ts';

/** One method of the Bot API. `answer` gives the result or throws a BotApiError. */
export interface Method {
  readonly weight: CallWeight;
  readonly parameters: ReadonlySet<string>;
  answer(payload: Payload, telegram: Telegram, signal: AbortSignal): unknown;
}

export type Methods = Readonly<Record<string, Method>>;

/** `signal` aborts when the caller hangs up. */
export function defineMethod<S extends z.ZodObject>(
  schema: S,
  answer: (input: z.output<S>, telegram: Telegram, signal: AbortSignal) => unknown,
  weight: CallWeight = 'other',
): Method {
  return {
    weight,
    parameters: new Set(Object.keys(schema.shape)),
    answer(payload, telegram, signal) {
      const parsed = schema.safeParse(payload);
      if (!parsed.success) throw badRequest(complaint(parsed.error));
      return answer(parsed.data, telegram, signal);
    },
  };
}

function complaint(error: z.ZodError): string {
  const issue = error.issues[0];
  const path = issue?.path.join('.') ?? '';
  return `can't parse ${path}: ${issue?.message ?? 'wrong type'}`;
}
