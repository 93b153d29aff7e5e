import type { SkipReason } from '../../documents/readCorpus.ts';

/** What loading and building say, in Chinese; each failure names its cause and the remedy. */
export const appTextsZh = {
  building: (why: string) => `${why}，正在建立索引……`,
  whyMissing: '还没有索引',
  whyStale: '语料有变动，索引已过期',
  whyEmbedding: '向量模型已更换，索引要按新模型重建',
  whyFormat: '索引由另一版本的程序写成',
  whyDamaged: (what: string) => `索引损坏（${what}）`,
  built: (documents: number, paragraphs: number, seconds: string) =>
    `索引已建好：${documents} 篇文件，${paragraphs} 段正文，用时 ${seconds} 秒`,
  builtInMemory: (documents: number, paragraphs: number, seconds: string) =>
    `索引已建好，但只在内存中，没有保存：${documents} 篇文件，${paragraphs} 段正文，用时 ${seconds} 秒`,
  embeddings: {
    downloading: (model: string, host: string, folder: string) =>
      `首次使用，正在从 ${host} 下载模型 ${model} 到 ${folder}……`,
    downloaded: (file: string, megabytes: string, ofMegabytes: string | null) =>
      `下载 ${file}：${megabytes}${ofMegabytes === null ? '' : ` / ${ofMegabytes}`} MB`,
    /** Tokens are an estimate. */
    cost: (model: string, host: string, texts: number, characters: number, tokens: number) =>
      `将向 ${host} 的模型 ${model} 发送 ${texts} 段文本，共 ${characters} 字，约 ${tokens} 个 token，按该服务的价格计费`,
    asking: (model: string, host: string) => `首次使用，正在连接 ${host} 的模型 ${model}……`,
    keywordsOnly: (reason: string) => `暂时只按关键词检索：${reason}`,
    back: '向量服务已恢复，重新按关键词与语义检索',
  },
  notSaved: (folder: string, code: string) =>
    `索引无法写入 ${folder}（${code}），请让该文件夹可写并留出磁盘空间，或用 DATA_DIR 指定别的文件夹`,
  skippedLine: (file: string, why: string) => `已跳过 ${file}：${why}`,
  skipped: {
    format: (detail: string) => `暂不支持 ${detail || '此'} 格式，请另存为 .txt 或 .md`,
    binary: () => '不是文本文件或编码无法识别，请另存为 UTF-8 编码的 .txt',
    empty: () => '没有可索引的正文',
    unreadable: (detail: string) => `无法读取（${detail}），请检查文件权限`,
    too_large: (detail: string) => `文件太大（${detail}），请拆成 20 MB 以下`,
    metadata: (detail: string) => `元数据无法使用（${detail}），请按 README 的格式改正；正文仍会收录`,
  } satisfies Record<SkipReason, (detail: string) => string>,
  corpusMissing: (folder: string) =>
    `找不到语料文件夹 ${folder}，请新建并放入 .txt 或 .md 文件，或用 CORPUS_DIR 指定`,
  corpusUnreadable: (folder: string, code: string) =>
    `无法读取语料文件夹 ${folder}（${code}），请检查权限，或用 CORPUS_DIR 指定别的文件夹`,
  corpusEmpty: (folder: string) => `语料文件夹 ${folder} 里没有可用的文件，请放入 .txt 或 .md 文件后再试`,
};

export type AppTexts = typeof appTextsZh;
