/** Failures as a person reads them: one line each, the cause first, then the remedy. */
export const problemTextsZh = {
  /** Told for each wrong variable; the value itself is never repeated, it may be a secret. */
  settings: {
    botToken: '应为 BotFather 给出的令牌，形如 123456:ABC-DEF（数字、冒号、字母数字）',
    telegramIds: '应为 Telegram 的数字编号，逗号分隔，例如 123456789,-1001234567890（群的编号带负号）',
    httpUrl: '应为完整网址，以 http:// 或 https:// 开头',
    proxy: '应为代理地址，形如 http://主机:端口（只支持 HTTP 代理，不支持 SOCKS）',
    timeout: '应为 1 到 3600 之间的秒数，例如 60',
    embeddings: (kinds: readonly string[]) => `应为 ${kinds.join('、')} 之一`,
    embeddingsModel: (example: string) =>
      `应为形如 ${example} 的模型名，或模型文件夹的路径（以 / 或 ./ 开头）`,
    llmModel: '应为模型名，例如 gpt-4o-mini（已设置 LLM_API_KEY，却没有说用哪个模型）',
    llmServer: '应为对话服务的地址，例如 http://127.0.0.1:11434/v1；用 OpenAI 时改设 LLM_API_KEY',
    embeddingsKey: '应为向量服务的密钥；若服务不需要密钥，请用 EMBEDDINGS_BASE_URL 写明它的地址',
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
  /** Of the embeddings that need a package, a model or a server; the host is named, never a key. */
  embeddings: {
    packageMissing: (command: string) =>
      `EMBEDDINGS=transformers 需要另装一个软件包，请在项目文件夹里运行：${command}；或改用 EMBEDDINGS=builtin`,
    packageBroken: (reason: string, command: string) =>
      `transformers 软件包无法加载（${reason}），请重新安装：${command}；或改用 EMBEDDINGS=builtin`,
    folderMissing: (folder: string) =>
      `找不到模型文件夹 ${folder}，请检查 EMBEDDINGS_MODEL，或改用 EMBEDDINGS=builtin`,
    folderLacks: (folder: string, files: readonly string[]) =>
      `模型文件夹 ${folder} 缺少 ${files.join('、')}，请补齐，或改用 EMBEDDINGS=builtin`,
    modelUnusable: (folder: string, reason: string) =>
      `模型 ${folder} 无法使用（${reason}），请换一份完好的句向量模型（ONNX 格式），或改用 EMBEDDINGS=builtin`,
    notDownloaded: (model: string, file: string, host: string, reason: string, folder: string) =>
      `模型 ${model} 还没有下载，从 ${host} 下载 ${file} 失败（${reason}）。请联网后重试，或用 EMBEDDINGS_BASE_URL 指定镜像，或把模型文件放进 ${folder}，或改用 EMBEDDINGS=builtin`,
    notOnHub: (model: string, file: string, host: string) =>
      `${host} 上的模型 ${model} 没有 ${file}，请用 EMBEDDINGS_MODEL 换成带 ONNX 文件的模型，例如 Xenova/bge-small-zh-v1.5`,
    notWritable: (folder: string, code: string) =>
      `模型无法写入 ${folder}（${code}），请让该文件夹可写并留出磁盘空间，或用 DATA_DIR 指定别的文件夹`,
    unreachable: (host: string, reason: string) =>
      `连不上向量服务 ${host}（${reason}），请检查 EMBEDDINGS_BASE_URL、网络与代理，或改用 EMBEDDINGS=builtin`,
    busy: (host: string, reason: string) => `向量服务 ${host} 暂时无法应答（${reason}），请稍后再试`,
    quota: (host: string) => `向量服务 ${host} 的额度已用完，请充值或更换 EMBEDDINGS_API_KEY`,
    key: (host: string, status: number) =>
      `向量服务 ${host} 拒绝了密钥（HTTP ${status}），请检查 EMBEDDINGS_API_KEY`,
    address: (host: string, status: number, detail: string) =>
      `向量服务 ${host} 没有这个接口或模型（HTTP ${status}${after(detail)}），请检查 EMBEDDINGS_BASE_URL（通常以 /v1 结尾）与 EMBEDDINGS_MODEL`,
    refused: (host: string, status: number, detail: string) =>
      `向量服务 ${host} 拒绝了请求（HTTP ${status}${after(detail)}），请检查 EMBEDDINGS_MODEL`,
    malformed: (host: string, detail: string) =>
      `向量服务 ${host} 的应答不合格式（${detail}），请检查 EMBEDDINGS_BASE_URL 是否指向兼容 OpenAI 的服务`,
    dimensionChanged: (host: string, before: number, now: number) =>
      `向量服务 ${host} 的向量由 ${before} 维变成了 ${now} 维，模型已更换；请重新启动，索引会自动重建`,
    timeout: (seconds: number) => `${seconds} 秒内没有应答`,
    waitTooLong: (seconds: number) => `要求等待 ${seconds} 秒`,
  },
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
  question: '回答时出现意外错误，请换个问法再试',
  output: (code: string) => `写不了标准输出（${code}），请检查磁盘空间或重定向的目标`,
  unexpected: (message: string) => `意外错误：${message}（设 LOG_LEVEL=debug 再运行一次可看到详情）`,
};

function after(detail: string): string {
  return detail === '' ? '' : `：${detail}`;
}

export type ProblemTexts = typeof problemTextsZh;
