import type { Reason } from '../../state/feedback.ts';

/** 👍 and 👎 under answers. */
export const feedbackZh = {
  /** Under a refusal: nobody likes one, some know better. */
  shouldHave: '👎 应该有答案',
  liked: '谢谢，已记下。',
  disliked: '已记下。',
  why: '哪里不好？',
  reasons: {
    off_question: '答非所问',
    wrong_citation: '引用有误',
    incomplete: '不完整',
    outdated: '过时',
    other: '其他',
  } satisfies Record<Reason, string>,
  skip: '不说了',
  thanks: '谢谢，已记下。',
  thanksFor: (reason: string) => `谢谢，已记下：${reason}。`,
  mayKeep: '可以把这个问题的文字留给我们改进吗？',
  question: (question: string) => `“${question}”`,
  agree: '同意',
  decline: '不同意',
  kept: '谢谢，问题的文字已留下。/forget 可随时删除。',
  notKept: '好的，没有保存问题的文字。',
};

export type FeedbackTexts = typeof feedbackZh;
