/** Failures as a person reads them: one line each, the cause first, then the remedy. */
export const problemTextsZh = {
  /** Told for each wrong variable; the value itself is never repeated, it may be a secret. */
  settings: {
    botToken: '应为 BotFather 给出的令牌，形如 123456:ABC-DEF（数字、冒号、字母数字）',
    httpUrl: '应为完整网址，以 http:// 或 https:// 开头',
    proxy: '应为代理地址，形如 http://主机:端口（只支持 HTTP 代理，不支持 SOCKS）',
    timeout: '应为 1 到 3600 之间的秒数，例如 60',
    embeddings: '应为 builtin（transformers、openai 本版本尚未提供）',
    embeddingsLater: (kind: string) => `${kind} 本版本尚未提供，请改用 builtin 或删去这一项`,
    logLevel: (levels: readonly string[]) => `应为 ${levels.join('、')} 之一`,
    one: (name: string, expected: string) => `${name} ${expected}`,
    all: (lines: readonly string[]) => `环境变量设置有误，请改正后重新启动：${lines.join('；')}`,
  },
  envFile: {
    unreadable: (path: string, code: string) =>
      `读不了设置文件 ${path}（${code}），请检查它是否为普通文件、是否有读取权限，或将它移走`,
    notUtf8: (path: string) => `设置文件 ${path} 不是 UTF-8 编码，请用 UTF-8 重新保存`,
    malformed: (path: string, lines: readonly number[]) =>
      `设置文件 ${path} 第 ${lines.join('、')} 行写法有误，应为“名称=值”，注释以 # 开头`,
  },
  llmNotYet: '提示：已设置 LLM_*，但本版本只从原文摘取答案，不调用模型',
  usage: {
    unknownCommand: (command: string) => `没有“${command}”这个命令`,
    unknownFlag: (flag: string) => `没有 ${flag} 这个选项`,
    flagTakesNoValue: (flag: string) => `${flag} 后面不能跟“=值”`,
    flagNeedsValue: (flag: string) => `${flag} 后面要跟文件名`,
    flagTwice: (flag: string) => `${flag} 只能写一次`,
    checkAndSearch: '--check 与 --search 只能选一个',
    batchAndQuestion: '--batch 与问题只能选一个',
    noQuestion: '缺少问题',
    noArguments: (command: string) => `${command} 不带参数`,
    withLine: (cause: string, line: string) => `${cause}。用法：${line}`,
  },
  batchFile: (path: string, code: string) =>
    `读不了批量文件 ${path}（${code}），请检查路径与权限；文件应为 JSON Lines，每行一个 {"id","question"}`,
  batchUtf16: (name: string) =>
    `${name} 是 UTF-16 编码，无法逐行读取，请另存为 UTF-8 编码再试（记事本“另存为”里可选编码）`,
  standardInput: '标准输入',
  batchFailed: '这一行处理时出现意外错误',
  question: '回答时出现意外错误，请换个问法再试',
  output: (code: string) => `写不了标准输出（${code}），请检查磁盘空间或重定向的目标`,
  unexpected: (message: string) => `意外错误：${message}（设 LOG_LEVEL=debug 再运行一次可看到详情）`,
};

export type ProblemTexts = typeof problemTextsZh;
