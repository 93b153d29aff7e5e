import type { FormattedString } from '@grammyjs/parse-mode';
import { type Api, Composer } from 'grammy';
import type { Language } from '../../assistant.ts';
import type { State } from '../../state/database.ts';
import { digestEn } from '../../texts/en/digest.ts';
import { type DigestTexts, digestZh } from '../../texts/zh/digest.ts';
import type { BotContext, Channel } from '../context.ts';
import { send } from '../deliver.ts';
import { errorFields } from '../errors.ts';
import { bold, lines } from '../format/marked.ts';
import { type AccessSettings, onAdminCommand } from './access.ts';

const TEXTS: Readonly<Record<Language, DigestTexts>> = { zh: digestZh, en: digestEn };
const TERMS = 10;
/** By the server's clock. */
const SENT_FROM_HOUR = 8;

/** /digest, for admins: yesterday, and today so far. */
export function createDigest({ state }: Channel, access: AccessSettings): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  onAdminCommand(composer, 'digest', access, async (ctx) => {
    const texts = TEXTS[ctx.view.language];
    const [yesterday, today] = [state.usage.day(1), state.usage.day()];
    const parts = [
      await digestOf(state, yesterday, texts.title(yesterday), texts),
      await digestOf(state, today, texts.soFar(today), texts),
    ];
    await send(ctx, { pages: [lines(parts, '\n\n')], buttons: [] });
  });
  return composer;
}

export interface DigestSettings extends Pick<Channel, 'state' | 'log'> {
  readonly api: Api;
  readonly admins: readonly number[];
}

/**
 * Sends yesterday's digest to the admins, once, from eight in the morning on; nothing where nobody asked. To be
 * called every few minutes. Never fails.
 */
export async function sendDueDigest(settings: DigestSettings, time = new Date()): Promise<void> {
  const { state, log, api, admins } = settings;
  try {
    if (admins.length === 0 || time.getHours() < SENT_FROM_HOUR) return;
    const day = state.usage.day(1);
    if (!(await state.digests.claim(day)) || (await state.usage.counts(day)).asked === 0) return;
    for (const admin of admins) {
      const texts = TEXTS[(await state.preferences.language(admin)) ?? 'zh'];
      const page = await digestOf(state, day, texts.title(day), texts);
      try {
        await api.sendMessage(admin, page.text, { entities: page.entities });
      } catch (error) {
        // Has never started the bot, or blocks it: the other admins get theirs.
        log.warn(errorFields(error), 'digest not delivered');
      }
    }
  } catch (error) {
    log.error(errorFields(error), 'digest not sent');
  }
}

async function digestOf(
  state: State,
  day: string,
  title: string,
  texts: DigestTexts,
): Promise<FormattedString> {
  const counts = await state.usage.counts(day);
  if (counts.asked === 0) return lines([bold(title), texts.nothing]);
  const terms = await state.usage.unanswered(day, TERMS);
  return lines([
    bold(title),
    texts.counts(counts.asked, counts.answered, counts.refused),
    texts.opinions(counts.liked, counts.disliked, counts.reported),
    counts.limited > 0 ? texts.limited(counts.limited) : null,
    ...(terms.length > 0
      ? [texts.unanswered, ...terms.map(({ term, askers }) => `• ${texts.term(term, askers)}`)]
      : []),
  ]);
}
