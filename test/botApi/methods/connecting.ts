import { z } from 'zod';
import { badRequest } from '../errors.ts';
import { flag, integer, json } from '../fields.ts';
import { isHttpsLink } from '../links.ts';
import { defineMethod, type Methods } from './method.ts';

const allowedUpdates = json(z.array(z.string())).optional();

const getMe = defineMethod(z.object({}), (_, { bot }) => bot);

const getUpdates = defineMethod(
  z.object({
    offset: integer.optional(),
    limit: integer.optional(),
    timeout: integer.optional(),
    allowed_updates: allowedUpdates,
  }),
  ({ offset = 0, limit = 100, timeout = 0, allowed_updates }, { updates }, signal) =>
    updates.poll(
      {
        offset,
        limit: limit < 1 || limit > 100 ? 100 : limit,
        timeoutSeconds: Math.min(Math.max(timeout, 0), 50),
        allowed: allowed_updates,
      },
      signal,
    ),
  'free',
);

/** Keeps the address and stops getUpdates from working; no update is ever posted to it. */
const setWebhook = defineMethod(
  z.object({
    url: z.string().optional(),
    max_connections: integer.optional(),
    allowed_updates: allowedUpdates,
    drop_pending_updates: flag.optional(),
    secret_token: z.string().optional(),
    ip_address: z.string().optional(),
  }),
  ({ url = '', drop_pending_updates, secret_token = '' }, { updates }) => {
    if (url !== '' && !isHttpsLink(url)) {
      throw badRequest('bad webhook: An HTTPS URL must be provided for webhook');
    }
    if (!/^[A-Za-z0-9_-]{0,256}$/.test(secret_token)) {
      throw badRequest('secret token contains unallowed characters');
    }
    if (drop_pending_updates) updates.forgetPending();
    updates.setWebhook(url);
    return true;
  },
);

const deleteWebhook = defineMethod(
  z.object({ drop_pending_updates: flag.optional() }),
  ({ drop_pending_updates }, { updates }) => {
    if (drop_pending_updates) updates.forgetPending();
    updates.setWebhook('');
    return true;
  },
);

const getWebhookInfo = defineMethod(z.object({}), (_, { updates }) => ({
  url: updates.webhook,
  has_custom_certificate: false,
  pending_update_count: updates.pending.length,
}));

const acknowledge = defineMethod(z.object({}), () => true);

export const connectingMethods: Methods = {
  getMe,
  getUpdates,
  setWebhook,
  deleteWebhook,
  getWebhookInfo,
  close: acknowledge,
  logOut: acknowledge,
};
