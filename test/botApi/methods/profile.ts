import { z } from 'zod';
import type { BotSettings } from '../botSettings.ts';
import { badRequest } from '../errors.ts';
import { chatId, flag, integer, json } from '../fields.ts';
import { defineMethod, type Method, type Methods } from './method.ts';

const commandScope = json(
  z.discriminatedUnion('type', [
    z.object({
      type: z.enum(['default', 'all_private_chats', 'all_group_chats', 'all_chat_administrators']),
    }),
    z.object({ type: z.enum(['chat', 'chat_administrators']), chat_id: chatId }),
    z.object({ type: z.literal('chat_member'), chat_id: chatId, user_id: integer }),
  ]),
);

const list = { scope: commandScope.optional(), language_code: z.string().optional() };

const setMyCommands = defineMethod(
  z.object({
    ...list,
    commands: json(
      z.array(z.object({ command: z.string(), description: z.string(), is_ephemeral: flag.optional() })),
    ),
  }),
  ({ commands, scope, language_code }, { settings }) => {
    const key = listKey(scope, language_code);
    if (commands.length > 100) throw badRequest('BOT_COMMANDS_TOO_MUCH');
    for (const { command, description } of commands) {
      if (!/^[a-z0-9_]{1,32}$/.test(command)) throw badRequest('BOT_COMMAND_INVALID');
      if (description.trim() === '' || description.length > 256) {
        throw badRequest('BOT_COMMAND_DESCRIPTION_INVALID');
      }
    }
    settings.commands.set(
      key,
      commands.map(({ command, description }) => ({ command, description })),
    );
    return true;
  },
);

const getMyCommands = defineMethod(z.object(list), ({ scope, language_code }, { settings }) => {
  return settings.commands.get(listKey(scope, language_code)) ?? [];
});

const deleteMyCommands = defineMethod(z.object(list), ({ scope, language_code }, { settings }) => {
  settings.commands.delete(listKey(scope, language_code));
  return true;
});

const listKey = (scope: z.output<typeof commandScope> | undefined, language: string | undefined): string =>
  `${JSON.stringify(scope ?? { type: 'default' })} ${checkedLanguage(language)}`;

function checkedLanguage(code = ''): string {
  if (code !== '' && !/^[a-z]{2}$/.test(code)) throw badRequest('invalid language code specified');
  return code;
}

type TextSetting = Exclude<keyof BotSettings, 'commands'>;

/** An empty text removes the one for that language. */
const setText = (field: string, setting: TextSetting, max: number): Method =>
  defineMethod(
    z.object({ [field]: z.string().optional(), language_code: z.string().optional() }),
    (input, { settings }) => {
      const text = input[field] ?? '';
      const language = checkedLanguage(input.language_code);
      if ([...text].length > max) throw badRequest(`${field} is too long: at most ${max} characters`);
      if (text === '') settings[setting].delete(language);
      else settings[setting].set(language, text);
      return true;
    },
  );

const getText = (field: string, setting: TextSetting): Method =>
  defineMethod(z.object({ language_code: z.string().optional() }), ({ language_code }, { settings }) => {
    const texts = settings[setting];
    return { [field]: texts.get(checkedLanguage(language_code)) ?? texts.get('') ?? '' };
  });

export const profileMethods: Methods = {
  setMyCommands,
  getMyCommands,
  deleteMyCommands,
  setMyName: setText('name', 'names', 64),
  getMyName: getText('name', 'names'),
  setMyDescription: setText('description', 'descriptions', 512),
  getMyDescription: getText('description', 'descriptions'),
  setMyShortDescription: setText('short_description', 'shortDescriptions', 120),
  getMyShortDescription: getText('short_description', 'shortDescriptions'),
};
