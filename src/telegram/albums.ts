import type { MiddlewareFn } from 'grammy';
import type { BotContext } from './context.ts';

const MOST = 500;

/** Ten pictures sent together are ten messages: what they want is said, or complained of, once. */
export function onceAnAlbum(): MiddlewareFn<BotContext> {
  const seen = new Set<string>();
  return async (ctx, next) => {
    const album = ctx.message?.media_group_id;
    if (ctx.chat === undefined || album === undefined) return next();
    const name = `${ctx.chat.id}:${album}`;
    if (seen.has(name) && ctx.incoming?.kind === 'unusable') return;
    seen.add(name);
    for (const oldest of seen) {
      if (seen.size <= MOST) break;
      seen.delete(oldest);
    }
    await next();
  };
}
