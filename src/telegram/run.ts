import { createConcurrentSink, createRunner, createSource } from '@grammyjs/runner';
import type { Bot } from 'grammy';
import type { Update, UserFromGetMe } from 'grammy/types';
import { type BotSettings, createBot, TELEGRAM_API_ROOT } from './bot.ts';
import { connect } from './connect.ts';
import type { BotContext, Channel } from './context.ts';
import { errorFields, isPassing } from './errors.ts';
import { sendDueDigest } from './features/digest.ts';
import { pause } from './pause.ts';
import { createPolling } from './polling.ts';

export interface RunSettings extends Omit<BotSettings, 'botInfo' | 'abandon' | 'hurry'> {
  /** Stops the bot: what is being answered is finished first. */
  readonly signal: AbortSignal;
  /** Told once the bot receives messages. */
  readonly onReady?: (me: UserFromGetMe) => void;
  /** Told once, in a line for a person, when Telegram isn't reached at the start and will be tried again. */
  readonly onWaiting?: (line: string) => void;
  /** Waits between attempts to reach Telegram at the start. */
  readonly connectDelaysMs?: readonly number[];
}

/** Many, as most of them only wait: for their chat's turn, for Telegram, or for the next message to be allowed. */
const CONCURRENCY = 500;
/** The whole stop takes less than 10 s: this, the winding down, and the last confirmation. */
const FINISH_MS = 6500;
/** A model's work ends by then, and the extractive answer goes out. */
const HURRY_MS = 5000;
const WIND_DOWN_MS = 500;
/** For the server to notice that the last poll was hung up: it would take the confirmation for a second poller. */
const HUNG_UP_MS = 100;
const TIDY_EVERY_MS = 10 * 60 * 1000;
const PURGE_EVERY_MS = 60 * 60 * 1000;

/**
 * Receives and answers messages until told to stop; then finishes what it is answering (what takes longer than
 * a few seconds is left in the ledger for the next start), confirms its updates and returns. Closing `state`
 * is the caller's.
 *
 * @throws Problem `token`, `second_poller`, `network`, `data_folder`, `disk_full`
 */
export async function runBot(settings: RunSettings): Promise<void> {
  const { state, log, signal, onReady, onWaiting, connectDelaysMs } = settings;
  const abandon = new AbortController();
  const hurry = new AbortController();
  const bot = createBot({ ...settings, abandon: abandon.signal, hurry: hurry.signal });
  const apiRoot = settings.apiRoot ?? TELEGRAM_API_ROOT;
  const delays = connectDelaysMs === undefined ? {} : { delaysMs: connectDelaysMs };
  const me = await connect({ bot, apiRoot, signal, log, onWaiting, ...delays });
  if (me === undefined) return;

  // The runner's own stop doesn't wait for handlers, hence a list of them.
  const inFlight = new Set<Promise<void>>();
  const handle = createHandler(bot, settings, abandon.signal);
  const consume = async (update: Update): Promise<void> => {
    const work = handle(update);
    inFlight.add(work);
    await work;
    inFlight.delete(work);
  };

  const polling = createPolling({ api: bot.api, ledger: state.updates, botId: me.id, log });
  await state.purge();
  const unfinished = await state.updates.takeUnfinished(me.id);
  const sink = createConcurrentSink<Update>({ consume }, async () => undefined, { concurrency: CONCURRENCY });
  const runner = createRunner(createSource(polling), sink);
  if (unfinished.length > 0) log.warn({ count: unfinished.length }, 'answering what was left unanswered');
  for (const update of unfinished) void consume(update as Update);
  const purging = setInterval(() => {
    state.purge().catch((error) => log.error(errorFields(error), 'expired state not purged'));
  }, PURGE_EVERY_MS);
  const digest = { state, log, api: bot.api, admins: settings.access?.admins ?? [] };
  void sendDueDigest(digest);
  const tidying = setInterval(() => {
    void sendDueDigest(digest);
    void state.emptyJournal();
  }, TIDY_EVERY_MS);
  runner.start();
  log.info({ bot: me.username }, 'receiving messages');
  onReady?.(me);

  const failure = await Promise.race([failureOf(runner.task()), abortOf(signal)]);
  clearInterval(purging);
  clearInterval(tidying);
  const stopped = Promise.resolve(runner.stop()).catch(() => undefined);
  const hurrying = setTimeout(() => hurry.abort(), HURRY_MS);
  await atMost(
    FINISH_MS,
    stopped.then(() => allOf(inFlight)),
  );
  clearTimeout(hurrying);
  if (inFlight.size > 0) {
    log.warn({ count: inFlight.size }, 'stopping before all was answered; the next start goes on');
    abandon.abort();
    await atMost(WIND_DOWN_MS, allOf(inFlight));
  }
  await state.emptyJournal();
  if (failure !== undefined) throw failure;
  await pause(HUNG_UP_MS);
  await polling.confirm();
}

/** Never rejects: whatever becomes of one update, the others go on. */
function createHandler(
  bot: Bot<BotContext>,
  { state, log }: Pick<Channel, 'state' | 'log'>,
  abandoned: AbortSignal,
) {
  return async (update: Update): Promise<void> => {
    const { update_id } = update;
    try {
      await bot.handleUpdate(update);
    } catch (error) {
      log.error({ update_id, ...errorFields(error) }, 'update failed');
      // It stays in the ledger: the next start tries again.
      if (abandoned.aborted || isPassing(error)) return;
    }
    try {
      await state.updates.finish(bot.botInfo.id, update_id);
    } catch (error) {
      log.error({ update_id, ...errorFields(error) }, 'update not marked as answered');
    }
  };
}

async function allOf(inFlight: ReadonlySet<Promise<void>>): Promise<void> {
  while (inFlight.size > 0) await Promise.all(inFlight);
}

/** Waits for the work, but no longer than that. */
async function atMost(milliseconds: number, work: Promise<void>): Promise<void> {
  const done = new AbortController();
  await Promise.race([work.finally(() => done.abort()), pause(milliseconds, done.signal)]);
}

async function failureOf(task: Promise<void> | undefined): Promise<unknown> {
  try {
    await task;
    return undefined;
  } catch (error) {
    return error;
  }
}

function abortOf(signal: AbortSignal): Promise<undefined> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve(undefined);
    else signal.addEventListener('abort', () => resolve(undefined), { once: true });
  });
}
