/** What /districts and the head of /sources say, in Chinese. The English texts have the same shape. */
export const districtsTextsZh = {
  title: (districts: number, others: number) =>
    others === 0
      ? `收录 ${districts} 个区县`
      : districts === 0
        ? `收录 ${others} 所学校或单位`
        : `收录 ${districts} 个区县，另有 ${others} 所学校或单位`,
  none: '收录的文件没有分区县，用 /sources 看文件。',
  hint: '点名字，看它写了什么、能问什么：',
  paragraphs: (count: number) => `${count} 段`,
  documents: (count: number) => `${count} 份文件`,
  newest: (date: string) => `最新 ${date}`,
  undated: '未注明日期',
  someUndated: (count: number) => `${count} 份未注明日期`,
  headings: (names: readonly string[], more: number) =>
    more === 0 ? names.join('；') : `${names.join('；')}等 ${names.length + more} 节`,
  unknown: '没有这个区县或单位，可能文件已经更新。用 /districts 看现有的。',
  sections: '点一节，打开它的第一段：',
  ask: '可以这样问：',
  compare: '与别的单位比较',
  back: '← 区县列表',
  byUnit: '按区县看',
  seeAll: '在私聊中看全部',
  /** Above the list of documents: all there is. */
  total: (documents: number, paragraphs: number, units: number) =>
    units === 0
      ? `收录文件 ${documents} 份 · 正文 ${paragraphs} 段`
      : `收录文件 ${documents} 份 · 正文 ${paragraphs} 段 · ${units} 个区县和单位`,
};

export type DistrictsTexts = typeof districtsTextsZh;
