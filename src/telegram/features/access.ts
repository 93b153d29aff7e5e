import { Composer, type MiddlewareFn } from 'grammy';
import { INVITATION_DAYS } from '../../state/guests.ts';
import type { BotContext, Channel } from '../context.ts';
import { send, sendNotice } from '../deliver.ts';
import { limitsTexts } from '../floodGuard.ts';
import { plain } from '../format/marked.ts';
import { answerInline } from '../inline/answerInline.ts';
import { joinLink, parseStartPayload } from '../links.ts';

/** Who may use the bot, by Telegram's ids. */
export interface AccessSettings {
  /** People who may invite others and read the digest. */
  readonly admins: readonly number[];
  /** People and chats that may use the bot; none: everybody may. */
  readonly allowed: readonly number[];
}

export const OPEN: AccessSettings = { admins: [], allowed: [] };

/** An admin in their private chat: elsewhere they are like everybody else. */
export function isAdminHere(ctx: BotContext, { admins }: AccessSettings): boolean {
  return ctx.from !== undefined && admins.includes(ctx.from.id) && ctx.view.isPrivate;
}

/** Runs for an admin's command in the private chat; for everybody else the command doesn't exist. */
export function onAdminCommand(
  composer: Composer<BotContext>,
  command: string,
  access: AccessSettings,
  handle: (ctx: BotContext, rest: string) => Promise<void>,
): void {
  composer.use(async (ctx, next) => {
    const { incoming } = ctx;
    if (!isAdminHere(ctx, access) || incoming?.kind !== 'command' || incoming.name !== command) return next();
    await handle(ctx, incoming.rest);
  });
}

/** Keeps out who isn't allowed: a friendly line in private, silence in groups. Invitations open the door. */
export function guardAccess({ state, log }: Channel, access: AccessSettings): MiddlewareFn<BotContext> {
  const { admins, allowed } = access;
  const known = new Set([...admins, ...allowed]);

  async function isAllowed(ctx: BotContext): Promise<boolean> {
    if (allowed.length === 0) return true;
    if (ctx.chat !== undefined && known.has(ctx.chat.id)) return true;
    return ctx.from !== undefined && (known.has(ctx.from.id) || (await state.guests.has(ctx.from.id)));
  }

  async function join(ctx: BotContext, token: string): Promise<void> {
    const texts = limitsTexts[ctx.view.language];
    const isIn =
      (await isAllowed(ctx)) || (ctx.from !== undefined && (await state.guests.join(ctx.from.id, token)));
    log.info({ isIn }, 'invitation used');
    await sendNotice(ctx, isIn ? texts.joined : texts.badInvitation);
  }

  /** An allowed group that becomes a supergroup stays allowed, and the log says what to put into the settings. */
  function follow({ message }: BotContext): void {
    const id = message?.migrate_to_chat_id;
    if (message === undefined || id === undefined || !known.has(message.chat.id)) return;
    known.add(id);
    log.warn({ from: message.chat.id, to: id }, 'a group of ALLOWED has a new id: please change it there');
  }

  return async (ctx, next) => {
    const { incoming, view } = ctx;
    const link =
      view.isPrivate && incoming?.kind === 'command' && incoming.name === 'start'
        ? parseStartPayload(incoming.rest)
        : undefined;
    if (link?.kind === 'join') return join(ctx, link.token);
    follow(ctx);
    if (isAboutOwnData(ctx) || (await isAllowed(ctx))) return next();
    const { notAllowed } = limitsTexts[view.language];
    if (ctx.callbackQuery !== undefined) await ctx.answerPressed({ text: notAllowed, show_alert: true });
    else if (ctx.inlineQuery !== undefined) {
      await answerInline(ctx, [], { cache_time: 1, is_personal: true }, log);
    } else if (view.isPrivate && incoming !== undefined) await sendNotice(ctx, notAllowed);
  };
}

/** Whoever may not ask any more may still see and erase what is kept. */
function isAboutOwnData({ incoming, pressed, view }: BotContext): boolean {
  if (!view.isPrivate) return false;
  if (pressed?.kind === 'forget') return true;
  return incoming?.kind === 'command' && (incoming.name === 'forget' || incoming.name === 'privacy');
}

/** /invite, for admins: a link that lets one person in. */
export function createInvite({ state }: Channel, access: AccessSettings): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  onAdminCommand(composer, 'invite', access, async (ctx) => {
    const texts = limitsTexts[ctx.view.language];
    if (access.allowed.length === 0) return sendNotice(ctx, texts.noInvitationNeeded);
    const link = joinLink(ctx.view.botName, await state.guests.invite());
    await send(ctx, { pages: [plain(texts.invitation(link, INVITATION_DAYS))], buttons: [] });
  });
  return composer;
}
