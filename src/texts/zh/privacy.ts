import type { PersonalData } from '../../state/erasure.ts';

/** /new, /privacy and /forget. */
export const privacyZh = {
  newConversation: {
    cleared: '好，前面的对话已忘掉，请问新的问题。',
    nothing: '前面没有对话，直接问就行。',
  },

  privacy: {
    title: '保存什么，保存多久',
    lines: [
      '你的身份：只存加密后的代号，不存用户名和号码。',
      '对话：最近 6 轮问答，用来听懂追问；一天不说话就删，/new 随时清掉。',
      '答案：存 30 天，好让按钮还能用。',
      '👍 👎 和“引用有误”：存 1 年；问题的文字只有你当场同意才留。',
      '语言设置：存到你改掉或删除。',
      '统计：只有次数；没答上的词最多存 30 天，生僻的词要有 3 个人问过才看得到。',
      '你发来的消息：答完即删，最多再留 15 分钟（你改了问题好重答）；日志里没有问题的文字。',
    ],
    model: '问题会连同相关段落发给本机器人所用的大模型服务。',
    embeddings: '问题会发给本机器人所用的向量服务，用来按意思查找。',
    forget: '全部删除：/forget',
  },

  forget: {
    ask: '要删除与你有关的全部数据吗？\n对话、存下的答案、反馈、设置都会删除，删了找不回来；旧消息的按钮也会失效。',
    guest: '凭邀请得到的使用资格也会一并删除。',
    sure: '全部删除',
    cancel: '取消',
    cancelled: '没有删除任何数据。',
    /** `left`: counted once more after the deletion. */
    done: (erased: number, left: number) => `已删除 ${erased} 项，剩余 ${left} 项。`,
    nothing: '没有保存与你有关的数据：剩余 0 项。',
    incomplete: '没有删干净，请再发一次 /forget。',
    items: {
      turns: '对话',
      shown_answers: '答案',
      feedback: '反馈',
      citation_reports: '引用有误',
      unanswered_terms: '没答上的词',
      preferences: '设置',
      guests: '使用资格',
    } satisfies Record<Exclude<PersonalData, 'updates'>, string>,
    privately: '这要在私聊里做。',
    openPrivately: '到私聊删除',
  },
};

export type PrivacyTexts = typeof privacyZh;
