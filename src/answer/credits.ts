import type { Corpus } from '../documents/corpus.ts';
import type { Paragraph, SourceDocument } from '../documents/document.ts';
import type { Question } from '../question/understand.ts';
import { fold, foldWithOffsets } from '../text/fold.ts';
import { hanBigrams } from '../text/terms.ts';
import type { AnswerTexts } from '../texts/zh/answer.ts';
import { type Draft, type DraftLine, quotedClaim } from './draft.ts';

/** What a page tells of an article beside it: who wrote it, who edited it, when and where it came out. */
export type Credit = 'writer' | 'editor' | 'date' | 'source';

const ARTICLE = '(?:文章|报道(?!时间|日期|的?人数)|稿子?(?!费)|新闻稿?|通讯稿|推文|帖子)';
/** 这篇, 那份材料: an article that is pointed at. */
const POINTED =
  '(?:[这那该此上]面?(?:[一几])?(?:篇|则)|[这那该此]一?条(?:新闻|消息|报道)|[这那该此]一?份(?:材料|文件|报告|稿))';
const OF_ARTICLE = new RegExp(`${POINTED}|[这那该此些]些?${ARTICLE}|(?<![投交撰上写审])${ARTICLE}`, 'u');
const IS_POINTED = new RegExp(`${POINTED}|[这那该此]些?${ARTICLE}`, 'u');
/** 学校新闻报道了多少次 counts articles; 报道了什么 asks what they say; 征求意见时间 is none of the article's. */
const NOT_OF_ONE =
  /多少|(?<![这那])几[篇次条家个]|哪些[文报新]|报道了|写了什么|讲了?什么|内容|主要|里的|里面|学生|记者站|征求|时间内/u;

const ASKED: readonly (readonly [Credit, RegExp])[] = [
  ['editor', /(?:编辑|责编|校对|审核|审稿)(?:人|者|员)?(?:是|叫|$|[?？]|有)|谁(?:来)?(?:编辑|校对|审核)/u],
  [
    'date',
    /(?:发布|发表|刊[登发载]|登[出载]?|见报|发出?来?|推送|写)的?(?:日期|时间|年份|什么时候|哪[一]?[天年月]|几[月号])|(?:什么时候|啥时候|何时|哪[一]?[天年月日]|几[月号])[^,，。]{0,4}(?:发|刊|登|见报|推送|写)/u,
  ],
  [
    'source',
    /来源|出处|出自|哪[一]?[家个](?:媒体|报纸?|报社|网站|网|公众号|号|平台|单位)[^,，。]{0,2}(?:发|登|刊|写|$|[?？])|(?:哪里|哪儿)(?:发|登|刊|来)|谁(?:发布|发表|刊登|发)的/u,
  ],
  [
    'writer',
    /(?:谁|哪[位个些]人?)[^,，。]{0,4}(?:写|撰|采|报道)|(?:作者|记者|撰稿人?|执笔|供稿|通讯员)(?:人|者)?(?:是|叫|有|都|$|[?？])|(?:写|撰写|采写)[^,，。]{0,3}(?:是谁|的人)/u,
  ],
];

/**
 * Which credit of an article a question asks for; null where it asks for anything else. The article is pointed at, or
 * told by the unit that it reports of.
 */
export function creditAsked({ folded, kind, units }: Question): Credit | null {
  if (kind !== 'question' || !OF_ARTICLE.test(folded) || NOT_OF_ONE.test(folded)) return null;
  if (units.length === 0 && !IS_POINTED.test(folded)) return null;
  return ASKED.find(([, pattern]) => pattern.test(folded))?.[0] ?? null;
}

const NAMES = '\\p{Script=Han}{2,4}(?:[\\s、,，]{1,2}\\p{Script=Han}{2,4}){0,5}';
const NO_NAMES = '(?!图文无关|未完待续|完$|下转|上接)';
/** A byline in brackets at the end of a text, before its editor if there is one. */
const IN_BRACKETS = new RegExp(
  `[(（]${NO_NAMES}(?:本报记者|记者|通讯员|作者|文)?[:： ]?${NAMES}[)）](?=\\s*(?:[【\\[(（](?:责任)?编辑|$))`,
  'u',
);
/** Where a page writes each, on its own lines: what is matched is quoted. */
const ON_LINES: Readonly<Record<Credit, readonly RegExp[]>> = {
  writer: [
    /^[□■◎●].{0,16}(?:记者|通讯员|报社|全媒体).{2,60}$/u,
    /^(?:本报|本网|全媒体)?(?:记者|通讯员|作者|撰稿|供稿|文)[:：\s/|].{2,60}$/u,
    IN_BRACKETS,
  ],
  editor: [/[【[(（]?(?:责任编辑|责编|编辑|校对|审核)[|｜:：/丨\s].{2,40}$/u],
  date: [
    /\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?(?:\s*\d{1,2}[:：]\d{2}(?:[:：]\d{2})?)?/u,
    /(?<=(?:日期|时间)[:：]\s*)\d{4}.{0,20}/u,
  ],
  source: [
    /(?:来源|出处)[:：]\s*\p{Script=Han}.{1,30}$/u,
    /官方(?:微信|微博|账号|公众号).{0,4}[【「『].{1,40}[】」』]/u,
    /^\p{Script=Han}[\p{L}\d·-]{1,15}(?=\s+\d{4}[-/.年])/u,
  ],
};
/** The same in the text itself: a byline glued to its last paragraph, the agency (天津北方网讯) before its first. */
const IN_TEXT: Readonly<Record<Credit, readonly RegExp[]>> = {
  writer: [IN_BRACKETS],
  editor: [
    /[【[(（][^【[(（】\])）]{0,8}?(?:责任编辑|责编|编辑|校对|审核)[|｜:：/丨\s]?[^】\])）]{2,40}[】\])）]\s*$/u,
  ],
  date: [],
  source: [/^[\p{L}\d·-]{2,16}?(?=[讯电][\s:(])/u],
};

const MOST_DOCUMENTS = 6;

/** The credits of the articles that a question speaks of, as the pages write them; null where none does. */
export function credits(
  credit: Credit,
  question: Question,
  corpus: Corpus,
  texts: AnswerTexts,
): Draft | null {
  const meant = documentsMeant(question, corpus.documents);
  if (meant.length === 0 || meant.length > MOST_DOCUMENTS) return null;
  const lines = meant.flatMap((document) => creditOf(credit, document, texts) ?? []);
  return lines.length === 0 ? null : lines;
}

/** Those of the units named, then those whose title or publisher the question says most of. */
function documentsMeant(
  { units, others, folded }: Question,
  documents: readonly SourceDocument[],
): readonly SourceDocument[] {
  const said = ({ title, publisher }: SourceDocument) => {
    const named = publisher !== null && folded.includes(fold(publisher)) ? SAYS_PUBLISHER : 0;
    return named + hanBigrams(fold(title ?? '')).filter((bigram) => folded.includes(bigram)).length;
  };
  const ofUnits =
    units.length === 0
      ? documents
      : documents.filter(({ districts }) => districts.some((district) => units.includes(district)));
  if (ofUnits.length < 2 && units.length > 0) return ofUnits;
  const most = Math.max(0, ...ofUnits.map(said));
  if (most >= LEAST_SAID) return ofUnits.filter((document) => said(document) === most);
  // An article of a place that no document reports of is none of these.
  if (units.length === 0 && others.length > 0) return [];
  return units.length > 0 || SEVERAL.test(folded) || ofUnits.length === 1 ? ofUnits : [];
}

const SEVERAL = /[这那]几|[这那]些|都|各|分别/u;
const SAYS_PUBLISHER = 4;
const LEAST_SAID = 2;

function creditOf(credit: Credit, document: SourceDocument, texts: AnswerTexts): DraftLine | null {
  const { paragraphs, title, districts } = document;
  const body = paragraphs.filter(({ role }) => role === 'body');
  const [first, last] = [body[0]?.number ?? 0, body.at(-1)?.number ?? 0];
  const lines = paragraphs.filter((each) => each.role === 'furniture' && isBeside(each, first, last));
  const text = paragraphs.filter(({ number }) => number === (credit === 'source' ? first : last));
  const name = title === null ? (districts[0] ?? null) : texts.titled(title);
  for (const [patterns, places] of [
    [ON_LINES[credit], lines],
    [IN_TEXT[credit], text],
  ] as const)
    for (const pattern of patterns)
      for (const paragraph of places) {
        const quote = quoteOf(paragraph.text, pattern);
        if (quote === null) continue;
        const lead = name === null || MARKED.test(name) ? '' : texts.creditLead(name, credit);
        return quotedClaim(lead, { paragraph, document, quote });
      }
  return null;
}

/** A title with a mark of its own cannot be said before a quote. */
const MARKED = /\[\d+\]/u;

/** Before the text and right behind it: further behind are teasers of other articles. */
function isBeside({ number, text }: Paragraph, first: number, last: number): boolean {
  return number < first || (number > last && number <= last + BEHIND) || CREDITS.test(text);
}

const BEHIND = 2;
const CREDITS =
  /^(?:编辑|责任编辑|责编|来源|作者|记者|校对|审核|供稿|撰稿)[|｜:：/丨]|官方(?:微信|微博|账号|公众号)/u;

/** Patterns are tried on the folded text; the quote is the source's own. */
function quoteOf(text: string, pattern: RegExp): string | null {
  const folded = foldWithOffsets(text);
  const match = pattern.exec(folded.text);
  if (match === null) return null;
  const start = folded.starts[match.index] as number;
  const end = folded.starts[match.index + match[0].length] ?? text.length;
  const quote = text.slice(start, end).trim();
  return quote === '' || !text.includes(quote) ? null : quote;
}
