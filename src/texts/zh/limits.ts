/** Who may ask, and how fast. */
export const limitsZh = {
  tooFast: (seconds: number) => `问得有点快，请约 ${seconds} 秒后再问。`,
  busyGroup: (seconds: number) => `群里问得有点快，请约 ${seconds} 秒后再问。`,
  busy: (seconds: number) => `现在问的人太多，请约 ${seconds} 秒后再问。`,

  /** In an admin's /help only. */
  adminTitle: '管理员',
  adminCommands: ['/digest  昨天和今天的使用情况', '/invite  发一个邀请链接'],

  notAllowed: '这个机器人只对受邀的人开放，请向管理员要一个邀请链接。',
  joined: '欢迎！现在可以提问了，/start 看看能问什么。',
  badInvitation: '这个邀请链接已用过或已过期，请向管理员再要一个。',
  invitation: (link: string, days: number) => `邀请链接，一人一次，${days} 天内有效：\n${link}`,
  noInvitationNeeded: '机器人对所有人开放，不需要邀请；设置 ALLOWED 后才限制。',
};

export type LimitsTexts = typeof limitsZh;
