import type { Composer } from 'grammy';
import type { BotContext } from './context.ts';
import { parseStartPayload, type StartPayload } from './links.ts';

/** Runs for one kind of deep link; put before what greets whoever sends /start. */
export function onStartLink<K extends StartPayload['kind']>(
  composer: Composer<BotContext>,
  kind: K,
  handle: (ctx: BotContext, payload: Extract<StartPayload, { kind: K }>) => Promise<unknown>,
): void {
  composer.use(async (ctx, next) => {
    const { incoming } = ctx;
    if (incoming?.kind !== 'command' || incoming.name !== 'start') return next();
    const payload = parseStartPayload(incoming.rest);
    if (payload?.kind !== kind) return next();
    await handle(ctx, payload as Extract<StartPayload, { kind: K }>);
  });
}
