/** What is said in the assistant's own words about an answer that a model drafted, or could not draft. */
export const draftingTextsZh = {
  /** Before a figure that another document gives otherwise. */
  dated: (date: string | null) => (date === null ? '（文件无日期）' : `（文件日期 ${date}）`),
  /** Before a figure whose period stands further before in its sentence; the source's words. */
  period: (words: string) => `（${words}）`,
  /** After a draft of which some claims were dropped. */
  partUnproved: '（另有部分内容未能在原文中核实，已略去）',
  /** The extractive answer stands; why. */
  instead: {
    insufficient: '（模型认为所读段落不足以回答，以下为原文摘录）',
    nothingProved: '（模型的回答未能在原文中核实，以下为原文摘录）',
    outOfTime: '（模型未在限定时间内答完，以下为原文摘录）',
    stopped: '（已停止生成，以下为原文摘录）',
    budget: '（今日的模型额度已用完，以下为原文摘录）',
    away: '（模型暂时不可用，以下为原文摘录）',
  },
};

export type DraftingTexts = typeof draftingTextsZh;

/** Of prompt files, each in one line: the cause, then the remedy. */
export const promptProblemsZh = {
  unreadable: (path: string, code: string) =>
    `读不了提示词文件 ${path}（${code}），请从项目里恢复它，或检查读取权限`,
  parts: (path: string) => `提示词文件 ${path} 应分两部分，中间单独一行写 --- user ---`,
  placeholders: (path: string, missing: readonly string[], unknown: readonly string[]) =>
    [
      `提示词文件 ${path} 的占位符不对`,
      missing.length > 0 ? `缺少 ${missing.map(braced).join('、')}` : '',
      unknown.length > 0 ? `不认识 ${unknown.map(braced).join('、')}` : '',
    ]
      .filter((part) => part !== '')
      .join('，'),
};

function braced(name: string): string {
  return `{{${name}}}`;
}
