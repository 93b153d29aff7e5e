import { z } from 'zod';
import { badRequest } from '../errors.ts';
import { chatId, integer } from '../fields.ts';
import { defineMethod, type Methods } from './method.ts';

const ofChat = z.object({ chat_id: chatId.optional() });

const getChat = defineMethod(ofChat, ({ chat_id }, { chats }) => ({
  ...chats.reachable(chat_id).chat,
  accent_color_id: 0,
  max_reaction_count: 11,
  accepted_gift_types: {
    unlimited_gifts: false,
    limited_gifts: false,
    unique_gifts: false,
    premium_subscription: false,
    gifts_from_channels: false,
  },
}));

const getChatMember = defineMethod(
  z.object({ chat_id: chatId.optional(), user_id: integer.optional() }),
  ({ chat_id, user_id }, { chats, bot }) => {
    const { owner, members } = chats.reachable(chat_id);
    if (user_id === bot.id) return { status: 'member', user: bot };
    const user = user_id === undefined ? undefined : chats.users.get(user_id);
    if (user === undefined) throw badRequest('invalid user_id specified');
    if (owner?.id === user.id) return { status: 'creator', user, is_anonymous: false };
    return { status: members.has(user.id) ? 'member' : 'left', user };
  },
);

const leaveChat = defineMethod(ofChat, ({ chat_id }, { chats }) => {
  const record = chats.reachable(chat_id);
  if (record.chat.type === 'private')
    throw badRequest("chat member status can't be changed in private chats");
  record.presence = 'left';
  return true;
});

export const chatInfoMethods: Methods = { getChat, getChatMember, leaveChat };
