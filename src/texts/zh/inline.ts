/** What inline mode (`@bot 词` in any chat) says, in Chinese. The English texts have the same shape. */
export const inlineTextsZh = {
  /** Above the results; leads to the private chat. */
  button: '私聊提问，答案更全',
  nothing: '没有找到，去私聊换个问法',
  tooLong: '太长了，去私聊提问',
  noParagraph: '没有这一段，去私聊看目录',

  answered: '直接回答',
  asked: (question: string) => `问：${question}`,
  open: '看原文',
  openMarks: (marks: string) => `${marks} 看原文`,
  compare: (topic: string) => `比较：${topic}`,
  compared: (units: readonly string[]) => `${units.join('、')}等怎么做，并排看`,
  chooseDistricts: '选区县',
  district: (name: string, paragraphs: number) => `${name} · ${paragraphs} 段`,
  seeDistrict: '看全部内容',
};

export type InlineTexts = typeof inlineTextsZh;
