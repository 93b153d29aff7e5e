import type { SmallTalk } from '../../question/smallTalk.ts';
import { draftingTextsZh } from './drafting.ts';

/** A unit with its figure, as its source writes it. */
export interface OrderedUnit {
  readonly unit: string;
  readonly written: string;
  readonly same: boolean;
}

/** Units with their figures in a row, the signs between them. */
export function ordered(items: readonly OrderedUnit[], next: string, same: string): string {
  return items
    .map((item, at) => `${at === 0 ? '' : ` ${item.same ? same : next} `}${item.unit} ${item.written}`)
    .join('');
}

/** What an answer says in the assistant's own words, in Chinese. */
export const answerTextsZh = {
  /** Before a quote that states a plan without saying so itself. */
  planLead: '（计划）',
  /** Before a quote that says 该区 or 全区. */
  whose: (unit: string) => `（${unit}）`,
  /** Before what a page tells of an article beside it. */
  titled: (title: string) => `《${title}》`,
  creditLead: (name: string, credit: 'writer' | 'editor' | 'date' | 'source') =>
    `${name}${{ writer: '署名', editor: '', date: '发布日期', source: '来源' }[credit]}：`,
  districtLead: (district: string) => `${district}：`,
  /** Before the lines of what a unit reports, a section each. */
  overview: (unit: string) => `${unit}写到的主要方面：`,
  notRecorded: (districts: readonly string[]) => `${districts.join('、')}：未见记载`,
  /** Units from most to least by the figures quoted above; `same`: as many as the one before. */
  fromMost: (items: readonly OrderedUnit[], isShare: boolean, isSameTime: boolean) => {
    const lead = items.slice(1).every(({ same }) => same) ? '相同' : isShare ? '从高到低' : '从多到少';
    return `${lead}：${ordered(items, '＞', '＝')}${isSameTime ? '' : '（时间各见引文）'}`;
  },
  /** Units from first to last. */
  fromFirst: (items: readonly OrderedUnit[]) => `从先到后：${ordered(items, '→', '＝')}`,
  /** A part of a question that the documents do not answer. */
  partMissing: (part: string) => `未见记载：${part}`,
  understoodAs: (from: string, to: string) => `（“${from}”按“${to}”查找）`,
  /** A follow-up, or a question in English, as it was completed. */
  lookedFor: (question: string) => `按「${question}」查找`,
  /** 为什么, as the first thing that is said. */
  nothingBefore: '您指的是哪件事？请把问题写完整，比如说明哪个区县、哪项工作。',
  /** Asked for 第三点 of an answer that has fewer. */
  noSuchPoint: (points: number) =>
    points === 0
      ? '上一条没有答出可以展开的要点，请把问题说得具体些。'
      : `上一条回答只有 ${points} 点。想看更多，可以说「还有吗」，或把问题说得具体些。`,
  nothingFound: (asked: string) => `这批文件里没有答案：${asked}。`,
  onlyNamed: (unit: string) => `文件只提到“${unit}”的名字，没有写它的做法或数据。`,
  offTopic: '这个问题不在这批文件的范围内，我只回答文件里写到的教育政策与做法。',
  drafting: draftingTextsZh,
  searched: (documents: number, units: string, newest: string | null, undated: number) =>
    `查过 ${documents} 篇文件${units === '' ? '' : `（${units}）`}，${
      newest === null
        ? '文件均未注明日期'
        : `有日期的最新一篇为 ${newest}${undated > 0 ? `，${undated} 篇无日期` : ''}`
    }。`,
  unitList: (units: readonly string[]) => units.join('、'),
  unitsNamed: (counts: string, units: readonly string[]) => `${counts}：${units.join('、')}`,
  unitCounts: (divisions: number, schools: number, others: number) =>
    [
      divisions > 0 ? `${divisions} 个区县` : '',
      schools > 0 ? `${schools} 所学校` : '',
      others > 0 ? `${others} 个单位` : '',
    ]
      .filter((part) => part !== '')
      .join('、'),
  empty: '请输入一个问题，例如“成都高新区有多少教师轮岗？”',
  tooLong: (limit: number) => `问题太长了（超过 ${limit} 字），请精简后再问。`,
  emptyCorpus: '还没有可查的文件。请把 .txt 或 .md 文件放进语料文件夹后再问。',
  checkSupported: '与原文一致：',
  checkContradicted: '与原文不符，原文是：',
  checkNotFound: (statement: string) => `原文未提到：${statement}。`,
  checkPart: (part: string, verdict: string) => `“${part}”——${verdict}`,
  contents: (documents: number, lines: readonly string[]) =>
    [`收录了 ${documents} 篇文件：`, ...lines].join('\n'),
  contentsLine: (title: string, districts: readonly string[], date: string | null) =>
    `· ${title}（${[...districts, date ?? '未注明日期'].join('、')}）`,
  contentsMore: (count: number) => `……另有 ${count} 篇`,
  smallTalk: {
    greeting: '你好！想了解哪个区或学校的做法，直接问我就行，每句回答都附原文出处。',
    thanks: '不客气，有问题随时问我。',
    identity: '我是教育政策问答助手：只根据收录的文件回答，每句话都能点开原文核对，文件里没有的会直说。',
    ability:
      '你可以问各区各校的做法和数据，例如“某区有多少教师轮岗”；可以比较几个区；也可以发一句话让我核对真假。回答都附原文出处。',
    farewell: '再见，欢迎随时回来问。',
    acknowledgement: '好的，需要时随时问我。',
    presence: '我在，请直接提问。',
  } satisfies Record<Exclude<SmallTalk, 'contents'>, string>,
};

export type AnswerTexts = typeof answerTextsZh;
