/** What stands around an answer on Telegram, in Chinese. The English texts have the same shape. */
export const answerScreenZh = {
  /** Above a comparison: in how many units something was found. */
  compared: (found: number, absent: number) =>
    absent === 0 ? `${found} 个都有记载` : `${found} 个有记载，${absent} 个未见记载`,
  absent: '未见记载',
  /** Above a verdict, where the statement stands elsewhere. */
  checked: (statement: string) => `核对：${statement}`,
  /** Under an answer that a model wrote. */
  drafted: '模型归纳，逐句对过原文',
  mark: (n: number) => `[${n}]`,
  page: (page: number, pages: number) => `${page}/${pages}`,

  /** What a model is reading. */
  reading: (documents: readonly string[]) => `正在查阅：${documents.join('、')}`,
  andMore: (count: number) => `等 ${count} 份`,
  working: '正在归纳……',
  stop: '⏹ 停止',
  stopped: '好的，停下了。',
  notYours: '只有提问的人可以停止。',
  tooLate: '已经答完了。',

  otherUnit: (unit: string) => `那${unit}呢？`,
  ofUnit: (unit: string) => `${unit}呢？`,
  related: (section: string) => `相关：${section}`,
  didYouMean: (unit: string) => `你是不是要找：${unit}`,
  whatIsThere: (unit: string) => `看${unit}有什么`,
  canAsk: '看看能问什么',
  rephrase: '换个问法',
  rephraseTitle: '换个问法，更容易找到',
  rephraseTips: ['写明区县或学校', '一次只问一件事', '用文件里会用的词，如“课后服务”'],
  rephraseExamples: '这样问能找到：',
  backToAnswer: '← 回到答案',

  helpFollowUps: '接着问就行，如“那另一个区呢？”“为什么？”，会连着前面的话理解；/new 开始新话题。',
  helpEdits: '问题写错了？15 分钟内改掉原来的消息，答案会跟着改。',
  helpInline: (botName: string) => `在任何聊天里输入 @${botName} 加上词，就能找到原文发出去。`,

  undated: '未注明日期',
  share: '转发给别人',
};

export type AnswerScreenTexts = typeof answerScreenZh;
