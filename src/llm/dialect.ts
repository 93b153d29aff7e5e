/** Where the object is asked for: as a function's arguments, in JSON mode, or by words alone. */
export type Form = 'function' | 'json' | 'text';

/** How a server wants to be asked: found out by what it refuses. */
export interface Dialect {
  readonly form: Form;
  readonly streams: boolean;
  readonly streamUsage: boolean;
  readonly temperature: boolean;
  readonly limit: 'max_tokens' | 'max_completion_tokens';
  /** Whether it takes a message of the role `system`. */
  readonly systemRole: boolean;
  /** Whether it thinks before it answers, out of the same number of tokens. */
  readonly thinks: boolean;
}

export const FIRST_DIALECT: Dialect = {
  form: 'function',
  streams: true,
  streamUsage: true,
  temperature: true,
  limit: 'max_tokens',
  systemRole: true,
  thinks: false,
};

/** It is this request that the server won't have, not its form. */
const REQUEST_REFUSED =
  /context.{0,12}(length|window|size)|maximum context|too many tokens|prompt is too long|content.?(filter|policy|management)|inspection|sensitive|moderation/iu;

/**
 * The next way of asking after a refusal, or null when none is left. `hint` is what the server said: the field that
 * it names is given up first; without a name one field after the other is, the most dispensable first. Every step
 * gives something up for good, so that there are few.
 */
export function nextDialect(dialect: Dialect, hint: string): Dialect | null {
  if (REQUEST_REFUSED.test(hint)) return null;
  return named(dialect, hint) ?? plainer(dialect);
}

function named(dialect: Dialect, hint: string): Dialect | null {
  const { form, streams, streamUsage, temperature, limit, systemRole } = dialect;
  if (streamUsage && /stream_options|include_usage/u.test(hint)) return { ...dialect, streamUsage: false };
  if (limit === 'max_tokens' && /max_(completion_)?tokens/u.test(hint))
    return { ...dialect, limit: 'max_completion_tokens' };
  if (temperature && /temperature/iu.test(hint)) return { ...dialect, temperature: false };
  if (form === 'function' && /tool|function/iu.test(hint)) return { ...dialect, form: 'json' };
  if (form === 'json' && /response_format|json/iu.test(hint)) return { ...dialect, form: 'text' };
  if (systemRole && /system.{0,20}role|role.{0,20}system/iu.test(hint))
    return { ...dialect, systemRole: false };
  if (streams && /\bstream(ing)?\b/iu.test(hint)) return { ...dialect, streams: false, streamUsage: false };
  return null;
}

function plainer(dialect: Dialect): Dialect | null {
  if (dialect.streamUsage) return { ...dialect, streamUsage: false };
  const form = nextForm(dialect.form);
  if (form !== null) return { ...dialect, form };
  if (dialect.temperature || dialect.systemRole) return { ...dialect, temperature: false, systemRole: false };
  return dialect.streams ? { ...dialect, streams: false } : null;
}

/** For a server that takes a form and gives nothing for it. */
export function nextForm(form: Form): Form | null {
  if (form === 'function') return 'json';
  return form === 'json' ? 'text' : null;
}
