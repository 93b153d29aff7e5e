import type { LimitsTexts } from '../zh/limits.ts';

export const limitsEn: LimitsTexts = {
  tooFast: (seconds) => `That was a bit fast. Please ask again in about ${seconds} seconds.`,
  busyGroup: (seconds) => `This group asks a bit fast. Please ask again in about ${seconds} seconds.`,
  busy: (seconds) => `Too many people are asking now. Please ask again in about ${seconds} seconds.`,

  adminTitle: 'Administrators',
  adminCommands: ['/digest  Yesterday and today in figures', '/invite  An invitation for one person'],

  notAllowed: 'This bot is open to invited people only. Please ask an administrator for a link.',
  joined: 'Welcome! You can ask now; /start shows what.',
  badInvitation: 'This invitation is used or expired. Please ask an administrator for another.',
  invitation: (link, days) => `An invitation for one person, good for ${days} days:\n${link}`,
  noInvitationNeeded: 'The bot is open to everybody; setting ALLOWED closes it.',
};
