/** What the Telegram channel says, in Chinese. The English texts have the same shape. */
export const telegramTextsZh = {
  /** Descriptions in the command menu. */
  commands: {
    ask: '提问：/ask 问题',
    check: '核对一句话：/check 一句话',
    search: '查原文段落：/search 词',
    compare: '比较各区县：/compare 主题 区县…',
    districts: '有哪些区县和单位，各有多少内容',
    sources: '看收录了哪些文件',
    new: '开始新话题，忘掉前面的对话',
    lang: '界面语言 / Language',
    privacy: '保存哪些数据，保存多久',
    forget: '删除与我有关的全部数据',
    help: '使用说明',
    start: '从头开始',
  },
  separator: ' · ',
  listSeparator: '、',
  paragraphNumber: (number: number) => `第${number}段`,
  bookTitle: (title: string) => `《${title}》`,

  answer: {
    sources: '出处',
    open: (n: number) => `[${n}] 看原文`,
    nearest: '最接近的段落（不能作为依据）：',
    asked: (question: string) => `问：${question}`,
    nothing: '没有找到答案，换个问法试试。',
    failed: '抱歉，出了点问题，这次没能回答。请稍后再试。',
  },

  check: {
    verdicts: { 支持: '✅ 与原文一致', 矛盾: '❌ 与原文不符', 未找到: '❓ 原文未提到' },
  },

  search: {
    found: (words: string, count: number) => `“${words}” · ${count} 段，最相关的在前`,
    nothing: (words: string) => `没有找到与“${words}”有关的段落，换个词试试。`,
  },

  paragraph: {
    previous: '◀ 上一段',
    next: '下一段 ▶',
    outline: '目录',
    pageBack: '◂ 本段前文',
    pageOn: '本段后文 ▸',
    page: (page: number, pages: number) => `（本段较长，这里是第 ${page}/${pages} 部分）`,
    copyReference: '复制引用',
    copyLink: '复制链接',
    report: '引用有误',
    backToAnswer: '← 回到答案',
    backToResults: '← 回到结果',
    openPrivately: '在私聊中打开',
    unknown: '没有这一段：链接可能不完整，或者文件已经移除。用 /sources 看现有文件。',
    changed: '这一段的文字后来改过，原来的内容已不在文件里。可以从文件开头看起：',
  },

  document: {
    count: (paragraphs: number) => `${paragraphs} 段正文`,
    opening: '开头',
    outline: '选一节，打开它的第一段：',
    backToSources: '← 文件列表',
    empty: '这份文件没有可读的正文。',
    unknown: '没有这份文件，可能已经移除。用 /sources 看现有文件。',
  },

  sources: {
    none: '目前还没有收录文件。',
    page: (page: number, pages: number) => `第 ${page}/${pages} 页`,
    previous: '◀ 上一页',
    next: '下一页 ▶',
    seeAll: '在私聊中看全部',
  },

  start: {
    greeting: '你好！我只根据收录的教育政策文件回答，每句话都能点开原文。',
    corpus: (documents: number, districts: number) =>
      districts > 0
        ? `收录 ${documents} 份文件，涉及 ${districts} 个区县和单位：`
        : `收录 ${documents} 份文件。`,
    more: (count: number) => `等 ${count} 个`,
    empty: '目前还没有收录文件，暂时答不了问题。',
    examples: '直接发问题就行，比如：',
    question: (district: string, section: string) => `${district}在“${section}”方面怎么做？`,
    help: '怎么用：/help',
  },

  help: {
    title: '怎么用',
    intro: '直接发来问题就能得到答案，每个答案都带出处，点按钮看原文。',
    group: (botName: string) =>
      `在群里：@${botName} 加上问题，或回复我的消息，或用命令。回复一条消息并发 /check，就核对那条消息。`,
    privateSources: '引用不对？打开原文，点“引用有误”。',
  },

  usage: {
    ask: '请在 /ask 后面写上问题。',
    check: '请在 /check 后面写上要核对的一句话，或回复一条消息再发 /check。',
    search: '请在 /search 后面写上要找的词。',
    mention: '请在 @ 我的后面写上问题，/help 看用法。',
    unknownCommand: '没有这个命令，/help 看用法。直接发问题也行。',
    textOnly: '我只看得懂文字，请把问题打成文字发来。',
  },

  button: {
    invalid: '这个按钮已经失效，请重新提问。',
    expired: '这条答案已过期，请再问一次。',
    tooOld: '这条消息太旧，改不了了，请重新提问。',
    reported: '谢谢，已记下，会有人核对。',
  },
};

export type TelegramTexts = typeof telegramTextsZh;

const remedy =
  '请检查网络；在中国大陆需用 HTTPS_PROXY 设置代理，例如 http://127.0.0.1:7890；自建服务器时检查 TELEGRAM_API_ROOT';

/** Lines on standard error for the person who runs the bot. */
export const channelProblems = {
  dataFolder: (dataDir: string, code: string) =>
    `数据目录 ${dataDir} 不能写入（${code}）：请检查权限，或用 DATA_DIR 换一个目录。`,
  brokenDatabase: (dataDir: string) =>
    `${dataDir} 里的 state.db 已损坏：请移走它再启动（对话、设置、反馈和受邀名单会丢失，有备份可放回）。`,
  diskFull: (dataDir: string) => `磁盘已满，写不进 ${dataDir}：请腾出空间，或用 DATA_DIR 换一个目录。`,
  token: 'BOT_TOKEN 无效，Telegram 不认：请到 @BotFather 核对后重新设置。',
  secondPoller: '另一个程序正在用同一个 BOT_TOKEN 收消息：请只留一个，或到 @BotFather 换一个令牌。',
  network: (root: string, code: string) => `连不上 Telegram（${root}，${code}），不再重试：${remedy}。`,
  waitingForNetwork: (root: string, code: string) =>
    `暂时连不上 Telegram（${root}，${code}），正在重试：${remedy}。`,
  waitingForServer: (root: string, code: number) =>
    `${root} 暂时无法应答（${code}），正在重试：一般稍等即可；用自建服务器时检查 TELEGRAM_API_ROOT。`,
  refusedStart: (root: string, code: number) =>
    `${root} 拒绝了启动请求（${code}）：请稍后再试；用自建服务器时检查 TELEGRAM_API_ROOT。`,
};
