import { isAbsolute, resolve } from 'node:path';
import { z } from 'zod';
import { projectRoot } from './projectRoot.ts';
import { problemTextsZh as texts } from './texts/zh/problems.ts';

export const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** An HTTP proxy for outgoing calls, with the hosts that are reached without it. */
export interface ProxySettings {
  readonly url: string;
  readonly noProxy: readonly string[];
}

/** A chat server in the manner of OpenAI. */
export interface LlmSettings {
  /** Ends where `/chat/completions` begins. */
  readonly baseUrl: string;
  readonly apiKey: string | null;
  /** Null: the first that the server lists. */
  readonly model: string | null;
  /** For a whole answer, whatever number of calls it takes. */
  readonly timeoutSeconds: number;
}

/** What turns texts into vectors. `model` of transformers: an absolute folder, or a name on the hub. */
export type EmbeddingSettings =
  | { readonly kind: 'builtin' }
  | { readonly kind: 'transformers'; readonly model: string; readonly hub: string }
  | {
      readonly kind: 'openai';
      readonly model: string;
      readonly baseUrl: string;
      readonly apiKey: string | null;
    };

/** Everything that the environment decides, checked. Folders are absolute. */
export interface Settings {
  readonly corpusDir: string;
  readonly dataDir: string;
  /** Null: no token, so the channel is the terminal. `apiRoot` null: Telegram's own servers. */
  readonly telegram: { readonly token: string; readonly apiRoot: string | null } | null;
  /** Who may use the bot, by Telegram's ids; `allowed` empty: everybody. */
  readonly access: { readonly admins: readonly number[]; readonly allowed: readonly number[] };
  readonly proxy: ProxySettings | null;
  readonly llm: LlmSettings | null;
  readonly embeddings: EmbeddingSettings;
  readonly logLevel: LogLevel;
}

export type Environment = Readonly<Record<string, string | undefined>>;

export type SettingsResult =
  | { readonly kind: 'ok'; readonly settings: Settings }
  | { readonly kind: 'invalid'; readonly problems: string[] };

const EMBEDDINGS = ['builtin', 'transformers', 'openai'] as const;
const DEFAULT_HUB = 'https://huggingface.co';
const DEFAULT_HUB_MODEL = 'Xenova/bge-small-zh-v1.5';
const DEFAULT_OPENAI = 'https://api.openai.com/v1';
const DEFAULT_OPENAI_MODEL = 'text-embedding-3-small';
const HUB_NAME = /^(?!\.)[\w.-]+(\/(?!\.)[\w.-]+)?$/;
const DEFAULT_LLM_TIMEOUT = 60;
const LONGEST_LLM_TIMEOUT = 3600;
/** Anything shorter would black out ordinary words. */
const SHORTEST_SECRET = 4;

const httpUrl = z
  .string()
  .refine(isHttpUrl, texts.settings.httpUrl)
  .transform((url) => url.replace(/\/+$/, ''));
const proxyUrl = z.string().transform(withScheme).refine(isHttpUrl, texts.settings.proxy);
/** A group's id is negative. */
const telegramIds = z
  .string()
  .regex(/^-?[1-9]\d{0,15}(?:[\s,，、]+-?[1-9]\d{0,15})*$/, texts.settings.telegramIds)
  .transform((ids) => ids.split(/[\s,，、]+/).map(Number));

const environmentSchema = z.object({
  // Loose about the length: a test server's token looks like 4242:TEST.
  BOT_TOKEN: z
    .string()
    .regex(/^\d+:[A-Za-z0-9_-]+$/, texts.settings.botToken)
    .optional(),
  TELEGRAM_API_ROOT: httpUrl.optional(),
  ADMINS: telegramIds.default([]),
  ALLOWED: telegramIds.default([]),
  HTTPS_PROXY: proxyUrl.optional(),
  https_proxy: proxyUrl.optional(),
  NO_PROXY: z.string().optional(),
  no_proxy: z.string().optional(),
  CORPUS_DIR: z.string().default('corpus'),
  DATA_DIR: z.string().default('data'),
  LLM_BASE_URL: httpUrl.optional(),
  LLM_API_KEY: z.string().optional(),
  LLM_MODEL: z.string().optional(),
  LLM_TIMEOUT: z
    .string()
    .regex(/^\d+(\.\d+)?$/, texts.settings.timeout)
    .transform(Number)
    .refine((seconds) => seconds >= 1 && seconds <= LONGEST_LLM_TIMEOUT, texts.settings.timeout)
    .default(DEFAULT_LLM_TIMEOUT),
  EMBEDDINGS: z
    .string()
    .toLowerCase()
    .pipe(z.enum(EMBEDDINGS, texts.settings.embeddings(EMBEDDINGS)))
    .default('builtin'),
  EMBEDDINGS_MODEL: z.string().optional(),
  EMBEDDINGS_BASE_URL: httpUrl.optional(),
  EMBEDDINGS_API_KEY: z.string().optional(),
  LOG_LEVEL: z
    .string()
    .toLowerCase()
    .pipe(z.enum(LOG_LEVELS, texts.settings.logLevel(LOG_LEVELS)))
    .default('info'),
});

/**
 * Settings from an environment, or every problem at once, each naming its variable. White space around a
 * value is dropped and an empty value counts as unset. A value is never repeated: it may be a secret.
 */
export function readSettings(env: Environment): SettingsResult {
  const given = withoutEmpty(env);
  const parsed = environmentSchema.safeParse(given);
  const issues = parsed.success ? [] : parsed.error.issues;
  const problems = [
    ...issues.map(({ path, message }) => texts.settings.one(String(path[0]), message)),
    ...llmProblems(given),
    ...embeddingProblems(given),
  ];
  if (!parsed.success || problems.length > 0) {
    return { kind: 'invalid', problems: [...new Set(problems)] };
  }
  const values = parsed.data;
  const proxy = values.HTTPS_PROXY ?? values.https_proxy;
  const noProxy = values.NO_PROXY ?? values.no_proxy ?? '';
  const settings: Settings = {
    corpusDir: fromRoot(values.CORPUS_DIR),
    dataDir: fromRoot(values.DATA_DIR),
    telegram:
      values.BOT_TOKEN === undefined
        ? null
        : { token: values.BOT_TOKEN, apiRoot: values.TELEGRAM_API_ROOT ?? null },
    access: { admins: values.ADMINS, allowed: values.ALLOWED },
    proxy:
      proxy === undefined
        ? null
        : { url: proxy, noProxy: noProxy.split(/[\s,]+/).filter((host) => host !== '') },
    llm: llmOf(values),
    embeddings: embeddingsOf(values),
    logLevel: values.LOG_LEVEL,
  };
  return { kind: 'ok', settings };
}

/** Strings that must never be printed, wherever an error message has picked them up. */
export function secretsOf(env: Environment): string[] {
  const { BOT_TOKEN, LLM_API_KEY, EMBEDDINGS_API_KEY } = env;
  const addresses = [env.HTTPS_PROXY, env.https_proxy, env.EMBEDDINGS_BASE_URL, env.LLM_BASE_URL];
  const credentials = addresses.map((url) => /\/\/(.+)@/.exec(url ?? '')?.[1]);
  return [BOT_TOKEN, LLM_API_KEY, EMBEDDINGS_API_KEY, ...credentials]
    .map((secret) => secret?.trim() ?? '')
    .filter((secret) => secret.length >= SHORTEST_SECRET);
}

function withoutEmpty(env: Environment): Record<string, string> {
  const entries = Object.keys(environmentSchema.shape).map(
    (name) => [name, env[name]?.trim() ?? ''] as const,
  );
  return Object.fromEntries(entries.filter(([, value]) => value !== ''));
}

function isHttpUrl(value: string): boolean {
  const url = URL.canParse(value) ? new URL(value) : null;
  return url !== null && /^https?:$/.test(url.protocol) && /^https?:\/\//i.test(value) && url.hostname !== '';
}

/** `host:port` means an HTTP proxy, as it does for curl. */
function withScheme(address: string): string {
  return /^[^/\s]+:\d+\/?$/.test(address) ? `http://${address}` : address;
}

/** A key alone says neither which server nor which model is to be paid for. */
function llmProblems(given: Readonly<Record<string, string>>): string[] {
  const { LLM_BASE_URL: baseUrl, LLM_API_KEY: apiKey, LLM_MODEL: model } = given;
  if (baseUrl !== undefined || (apiKey !== undefined && model !== undefined)) return [];
  if (apiKey !== undefined) return [texts.settings.one('LLM_MODEL', texts.settings.llmModel)];
  return model === undefined ? [] : [texts.settings.one('LLM_BASE_URL', texts.settings.llmServer)];
}

function llmOf(values: z.infer<typeof environmentSchema>): LlmSettings | null {
  const { LLM_BASE_URL: baseUrl, LLM_API_KEY: apiKey = null, LLM_MODEL: model = null } = values;
  if (baseUrl === undefined && apiKey === null) return null;
  return { baseUrl: baseUrl ?? DEFAULT_OPENAI, apiKey, model, timeoutSeconds: values.LLM_TIMEOUT };
}

/** What is wrong between the settings of an embedding, each of which may be right alone. */
function embeddingProblems(given: Readonly<Record<string, string>>): string[] {
  const { EMBEDDINGS: kind, EMBEDDINGS_MODEL: model } = given;
  if (/^transformers$/i.test(kind ?? '') && model !== undefined && !isFolder(model) && !HUB_NAME.test(model))
    return [texts.settings.one('EMBEDDINGS_MODEL', texts.settings.embeddingsModel(DEFAULT_HUB_MODEL))];
  const nobody = given.EMBEDDINGS_API_KEY === undefined && given.EMBEDDINGS_BASE_URL === undefined;
  if (/^openai$/i.test(kind ?? '') && nobody)
    return [texts.settings.one('EMBEDDINGS_API_KEY', texts.settings.embeddingsKey)];
  return [];
}

function embeddingsOf(values: z.infer<typeof environmentSchema>): EmbeddingSettings {
  const { EMBEDDINGS: kind, EMBEDDINGS_MODEL: model, EMBEDDINGS_BASE_URL: baseUrl } = values;
  switch (kind) {
    case 'builtin':
      return { kind };
    case 'transformers': {
      const named = model ?? DEFAULT_HUB_MODEL;
      return { kind, model: isFolder(named) ? fromRoot(named) : named, hub: baseUrl ?? DEFAULT_HUB };
    }
    case 'openai':
      return {
        kind,
        model: model ?? DEFAULT_OPENAI_MODEL,
        baseUrl: baseUrl ?? DEFAULT_OPENAI,
        apiKey: values.EMBEDDINGS_API_KEY ?? null,
      };
  }
}

/** `models/bge` is a name on the hub; a folder of that name is written `./models/bge`. */
function isFolder(model: string): boolean {
  return isAbsolute(model) || /^\.{1,2}([\\/]|$)/.test(model);
}

function fromRoot(folder: string): string {
  return isAbsolute(folder) ? folder : resolve(projectRoot, folder);
}
