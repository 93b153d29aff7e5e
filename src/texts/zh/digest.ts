/** The admins' digest: counts, never a person's text. */
export const digestZh = {
  title: (day: string) => `${day} 使用情况`,
  soFar: (day: string) => `${day} 到目前为止`,
  counts: (asked: number, answered: number, refused: number) =>
    `提问 ${asked} · 有答案 ${answered} · 没答案 ${refused}`,
  opinions: (liked: number, disliked: number, reported: number) =>
    `👍 ${liked} · 👎 ${disliked} · 引用有误 ${reported}`,
  limited: (count: number) => `因太快被拦下 ${count} 次`,
  unanswered: '最常没答上的词（问的人数）：',
  term: (term: string, askers: number) => `${term} ${askers}`,
  nothing: '没有人提问。',
};

export type DigestTexts = typeof digestZh;
