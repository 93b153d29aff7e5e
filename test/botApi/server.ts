import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Update, UserFromGetMe } from 'grammy/types';
import type { BotSettings } from './botSettings.ts';
import { createCallHandler } from './callHandler.ts';
import { type ApiCall, createCallLog } from './callLog.ts';
import { createFailures, type Failures } from './failures.ts';
import { createFloodGate, type FloodLimits } from './floodLimits.ts';
import { createPatience, type Patience } from './patience.ts';
import { createPeople, type People } from './people.ts';
import type { UnansweredQuery } from './queries.ts';
import { createTelegram, type InlineMessage } from './telegram.ts';

/**
 * A Bot API server on this machine that refuses what Telegram's refuses, in Telegram's words, and a set of
 * people who use the bot through it. It is stricter than Telegram where Telegram loses something silently:
 * entities beyond the hundredth, empty, overlapping or wrongly nested, and keyboard rows without buttons.
 *
 * It doesn't check, or doesn't do:
 * - parse_mode, media, rich messages, ephemeral messages, business accounts, payments, polls, reactions;
 *   such methods are 404 here, such parameters land in `ignored` of the call.
 * - entities in the bot's own messages: Telegram adds those it finds (links, mentions, commands).
 * - control characters in texts, which Telegram replaces or removes.
 * - the size of a keyboard in bytes, whether a link leads anywhere, who a text_mention names.
 * - caching of inline answers and callback answers; age limits of messages (48 hours for editing).
 * - replies across chats; administrators' rights, slow mode, channels.
 * - webhooks: the address is kept, nothing is posted to it.
 * - flood limits of drafts and chat actions in one chat: only the overall limit counts them. Answers to
 *   callback and inline queries are counted nowhere.
 */
export interface BotApiServer
  extends People,
    Omit<Patience, 'changed'>,
    Pick<Failures, 'failNext' | 'delay'> {
  readonly token: string;
  readonly bot: UserFromGetMe;
  /** For grammY's `client.apiRoot`. */
  readonly apiRoot: string;
  /** Listens; after a stop, on the same port again. */
  start(): Promise<void>;
  /** Cuts every connection. Rejects if this server itself ever failed. */
  stop(): Promise<void>;
  /** Every call that arrived, in order; getUpdates too. */
  readonly calls: readonly ApiCall[];
  callsTo(method: string): ApiCall[];
  /** Calls this server found fault with (4xx); not those that failed because a test asked for it. */
  readonly refused: readonly ApiCall[];
  /** Queries the bot never tried to answer. */
  unanswered(): UnansweredQuery[];
  readonly updates: { readonly pending: readonly Update[]; readonly delivered: readonly Update[] };
  deliverAgain(updateId: number): void;
  setFloodLimits(limits: Partial<FloodLimits> | 'off'): void;
  /** Calls back whenever anything happened, until the returned function is called. */
  onChange(listener: () => void): () => void;
  /** What a message sent through inline mode looks like now. */
  inlineMessage(id: string): InlineMessage | undefined;
  readonly settings: BotSettings;
}

export interface BotApiServerOptions {
  readonly token?: string;
  readonly bot?: Partial<UserFromGetMe>;
  readonly floodLimits?: Partial<FloodLimits> | 'off';
  /** As BotFather sets it; on, a group's messages reach the bot only when marked as meant for it. */
  readonly privacyMode?: boolean;
  /** Whether chosen_inline_result updates are sent; off unless BotFather was asked. */
  readonly inlineFeedback?: boolean;
  readonly callbackLifetimeMs?: number;
  readonly inlineLifetimeMs?: number;
  /** Milliseconds since 1970: dates, flood limits and the age of queries go by it. */
  readonly now?: () => number;
}

export function createBotApiServer(options: BotApiServerOptions = {}): BotApiServer {
  const { token = '4242:TEST', now = Date.now, privacyMode = false, inlineFeedback = false } = options;
  const { callbackLifetimeMs = 60_000, inlineLifetimeMs = 30_000 } = options;
  const bot = botProfile(token, privacyMode, options.bot);
  const faults: unknown[] = [];

  const patience = createPatience(() => ({ log, updates: telegram.updates }));
  const { waitFor, idle } = patience;
  const listeners = new Set<() => void>();
  function changed(): void {
    patience.changed();
    for (const listener of listeners) listener();
  }
  const telegram = createTelegram({ bot, now, changed, callbackLifetimeMs, inlineLifetimeMs });
  const log = createCallLog(changed);
  const failures = createFailures();
  const flood = createFloodGate(now, options.floodLimits ?? {});
  const fault = (error: unknown) => faults.push(error);
  const handle = createCallHandler({ token, telegram, log, failures, flood, fault });
  // As long as a web server in front of Telegram's: a shorter one cuts the bot off just as it calls again.
  const keepAliveTimeout = 75_000;
  const http = createServer({ keepAliveTimeout }, (request, response) => {
    void handle(request, response).catch(fault);
  });
  let port = 0;

  return {
    ...createPeople(telegram, { privacyMode, inlineFeedback }),
    waitFor,
    idle,
    failNext: failures.failNext,
    delay: failures.delay,
    token,
    bot,
    get apiRoot() {
      if (port === 0) throw new Error('The Bot API server is not started');
      return `http://127.0.0.1:${port}`;
    },
    async start() {
      await new Promise<void>((resolve, reject) => {
        http.once('error', reject).listen(port, '127.0.0.1', resolve);
      });
      port = (http.address() as AddressInfo).port;
    },
    async stop() {
      telegram.updates.close();
      await new Promise<void>((resolve) => {
        http.close(() => resolve());
        http.closeAllConnections();
      });
      if (faults.length > 0) throw new Error('The Bot API test server failed', { cause: faults[0] });
    },
    calls: log.calls,
    callsTo: (method) => log.calls.filter((call) => call.method === method),
    get refused() {
      return log.calls.filter(({ outcome, response }) => outcome === 'refused' && isRefusal(response));
    },
    unanswered: () => [...telegram.callbackQueries.unanswered(), ...telegram.inlineQueries.unanswered()],
    updates: telegram.updates,
    deliverAgain: telegram.updates.deliverAgain,
    setFloodLimits: flood.configure,
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    inlineMessage: (id) => telegram.inlineMessages.get(id),
    settings: telegram.settings,
  };
}

const isRefusal = (response: ApiCall['response']): boolean =>
  response !== undefined && !response.ok && response.error_code < 500;

const botProfile = (
  token: string,
  privacyMode: boolean,
  profile: Partial<UserFromGetMe> = {},
): UserFromGetMe => ({
  id: Number.parseInt(token, 10) || 4242,
  is_bot: true,
  first_name: '政策问答',
  username: 'policy_test_bot',
  can_join_groups: true,
  can_read_all_group_messages: !privacyMode,
  supports_inline_queries: true,
  can_connect_to_business: false,
  has_main_web_app: false,
  has_topics_enabled: false,
  allows_users_to_create_topics: false,
  can_manage_bots: false,
  supports_join_request_queries: false,
  ...profile,
});
