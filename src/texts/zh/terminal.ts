/** What the command line and the terminal chat say. */
export const terminalTextsZh = {
  banner: {
    name: '政策问答',
    documents: (count: number) => `${count} 篇文件`,
    units: (districts: number, schools: number) =>
      [districts > 0 ? `${districts} 个区县` : '', schools > 0 ? `${schools} 所学校` : '']
        .filter((part) => part !== '')
        .join('、'),
    paragraphs: (count: number) => `${count} 段正文`,
    noModel: '无模型（抽取式）',
    model: (name: string) => `模型 ${name}`,
    hint: '输入问题，/help 看命令，Ctrl-D 退出',
    token:
      '设置 BOT_TOKEN 后即为 Telegram 机器人：向 Telegram 的 @BotFather 发送 /newbot 领取令牌（见 README）',
  },
  botReady: (name: string) => `机器人 @${name} 已启动，正在接收消息，Ctrl-C 停止`,
  separator: ' · ',
  paragraph: (number: number) => `第${number}段`,
  marked: (quote: string) => `【${quote}】`,
  /** From 10 s on in seconds: a model takes its time. */
  milliseconds: (ms: number) =>
    ms < 1 ? '不到 1 ms' : ms < 10_000 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(1)} s`,
  verdict: { 支持: '✅ 支持', 矛盾: '❌ 矛盾', 未找到: '❓ 未找到' },
  nearest: '最接近的段落（不能作为依据）：',
  question: (id: string | null, question: string) => `${id === null ? '' : `${id} `}问：${question}`,
  nothingFound: '没有找到相关段落',
  error: (message: string) => `出错：${message}`,
  batchLine: {
    notUtf8: '这一行不是 UTF-8 编码',
    notJson: '这一行不是合法的 JSON',
    notObject: '这一行应为 JSON 对象，形如 {"id": "1", "question": "……"}',
    id: 'id 应为字符串',
    question: '缺少 question，它应为字符串',
    history: 'history 应为数组，每项形如 {"question": "……", "answer": "……"}',
  },
  chat: {
    prompt: '› ',
    /** Shown as a list: the command, then what it does. */
    help: [
      ['/1 /2 …', '打开第 1、2 … 条出处，引用的句子有标记'],
      ['/next /prev', '看下一段、上一段'],
      ['/search 词', '只找段落，不作回答'],
      ['/check 一句话', '核对这句话：支持、矛盾或未找到'],
      ['/new', '开始新的对话，忘掉前面问过的'],
      ['/sources', '有哪些文件'],
      ['/help', '看这份说明'],
      ['/quit', '退出（也可以按 Ctrl-D）'],
    ] as readonly (readonly [string, string])[],
    started: '已开始新的对话，前面的问题不再算数',
    /** What a model is about to read, while it does. */
    reading: (titles: readonly string[], more: number) =>
      `正在查阅：${titles.join('、')}${more > 0 ? ` 等 ${titles.length + more} 篇` : ''}……（按 Ctrl-C 不等模型，直接看原文）`,
    helpHead: '直接输入问题即可，例如“成都高新区投入了多少教育资助资金？”。命令：',
    unknownCommand: (command: string) => `没有 ${command} 这个命令，/help 看命令`,
    needsWords: (command: string) => `${command} 后面要写内容，例如：${command} 教师轮岗`,
    noSource: (n: number, count: number) =>
      count === 0 ? '还没有可以打开的出处，请先提问' : `没有第 ${n} 条出处，现有 1 到 ${count}`,
    noneOpen: '还没有打开段落，请先用 /1 打开一条出处',
    lastParagraph: '这是最后一段',
    firstParagraph: '这是第一段',
    changed: '这一段的文字已经变了，请在原文件中查看',
    gone: '找不到这一段，文件可能已被移走',
    undated: '无日期',
    listSeparator: '、',
    noDocuments: '还没有文件，请把文件放进语料文件夹再启动',
  },
  progress: {
    bar: (bar: string, percent: number, done: number, total: number) =>
      `建立索引 ${bar} ${percent}%（${done} / ${total}）`,
    left: (time: string) => `，约剩 ${time}`,
  },
  ingest: {
    notSaved: '索引没有更新：新建的索引无法保存，原因与办法见上文',
    unchanged: '索引已是最新，没有变化',
    built: (seconds: string) => `索引已更新，用时 ${seconds} 秒`,
    counts: (documents: number, paragraphs: number, chunks: number) =>
      `共 ${documents} 篇文件、${paragraphs} 段正文、${chunks} 个检索块`,
    added: '新增',
    changed: '更新',
    removed: '移除',
    skipped: '跳过',
    files: (verb: string, count: number) => `${verb} ${count} 篇`,
    why: (file: string, why: string) => `${file}：${why}`,
  },
  usage: {
    main: 'npm start | npm run ask -- "问题" | npm run ingest',
    ask: 'npm run --silent ask -- [--json] [--check | --search] ("问题" | --batch 文件)',
    askHelp: [
      '  "问题"           问一个问题；几个词之间的空格会保留',
      '  --check          核对一句话：支持、矛盾或未找到',
      '  --search         只找段落，不作回答',
      '  --batch 文件     逐行读取 JSON Lines：{"id","question","history"}；文件写 - 表示标准输入',
      '  --json           每个回答输出一行 JSON',
      '  --help           看这份说明',
      '退出状态：0 已回答或据实拒答，2 用法有误，1 其他错误',
    ] as readonly string[],
    mainHelp: [
      '  npm start        设有 BOT_TOKEN 时启动 Telegram 机器人，否则在终端里问答',
      '  npm run ask      问一个问题（npm run ask -- --help 看选项）',
      '  npm run ingest   建立或更新索引',
    ] as readonly string[],
    line: (line: string) => `用法：${line}`,
  },
};

export type TerminalTexts = typeof terminalTextsZh;
