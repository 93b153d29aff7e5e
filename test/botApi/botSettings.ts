import type { BotCommand } from 'grammy/types';

/** What BotFather's methods set. Texts are kept by language code; '' is every other language. */
export interface BotSettings {
  readonly names: Map<string, string>;
  readonly descriptions: Map<string, string>;
  readonly shortDescriptions: Map<string, string>;
  /** By scope and language. */
  readonly commands: Map<string, readonly BotCommand[]>;
}

export const createBotSettings = (): BotSettings => ({
  names: new Map(),
  descriptions: new Map(),
  shortDescriptions: new Map(),
  commands: new Map(),
});
