import type { KeywordIndex } from '../index/keywordIndex.ts';
import type { Segmenter } from '../text/segmenter.ts';
import { FUNCTION_WORDS, TYPE_WORDS, WEAK_WORDS } from './phrases.ts';

export type QuestionType =
  | 'howMany'
  | 'share'
  | 'when'
  | 'who'
  | 'where'
  | 'which'
  | 'how'
  | 'why'
  | 'isTrue'
  | 'topic';

/** The type of a folded question, by its asking words. */
export function questionType(folded: string): QuestionType {
  for (const [type, pattern] of Object.entries(TYPE_WORDS))
    if (pattern.test(folded)) return type as QuestionType;
  return 'topic';
}

const MEASURE =
  /(?:多少|几|哪[一两二三四五六七八九十几]?)(?:个(?=小时|月))?(个百分点|平方米|平米|平方公里|公里|学时|课时|学分|小时|分钟|万元|亿元|个|大|所|名(?!师|校|额|牌)|位(?!置)|人(?!才|员|均|工|数)|家(?!长|庭|校|访)|条(?!件|例)|项(?!目)|元|套|间|场|次|节(?!目)|门(?!类)|篇|本|册|张|件|例|种|类|级(?!别)|届|期|批|支|组|班(?!级|主任)|块|枚|座|处|户|辆|台|份|倍|年(?!级|轻)|天|岁|周|月|分(?!校|部|园)|亩|米|吨)/u;

export function measureOf(folded: string): string {
  return MEASURE.exec(folded)?.[1] ?? '';
}

/** 多少老师参加轮岗 asks for those of the 轮岗: nothing else is told by the word. */
const TAKES_PART = /^参[加与]了?$/u;

/** 多少所小学 → 小学; 课后服务覆盖率是多少 → 覆盖率. */
export function focusOf(
  folded: string,
  segmenter: Segmenter,
): { readonly focus: readonly string[]; readonly counted: boolean } {
  const match = /(?:多少|几|哪)(?:个百分点|[\p{Script=Han}]?)/u.exec(folded);
  if (match === null) return { focus: [], counted: false };
  const measured = MEASURE.exec(folded);
  const end =
    measured !== null && measured.index === match.index
      ? match.index + measured[0].length
      : match.index + (match[0].startsWith('多少') ? 2 : 1);
  const behind = segmenter
    .words(folded.slice(end).split(/[,，。?？;；、]/u)[0] ?? '')
    .filter((word) => /\p{L}/u.test(word));
  const nouns = behind
    .filter((word) => word.length >= 2 && !FUNCTION_WORDS.has(word) && !TAKES_PART.test(word))
    .slice(0, 2);
  // 多少项举措: a word that counts anything asks for nothing more than the measure does.
  // 多少课: what is counted is said, though in one character.
  if (nouns.length > 0 || behind.some((word) => word.length >= 2 || !FUNCTION_WORDS.has(word)))
    return { focus: nouns, counted: nouns.length > 0 };
  const lead = folded
    .slice(0, match.index)
    .replace(/(?:一共|总共|共|约|大概)?(?:有|是|为|达到?|占|叫|得|要)?$/u, '');
  const last = segmenter
    .words(lead)
    .findLast(
      (word) => word.length >= 2 && /\p{L}/u.test(word) && !FUNCTION_WORDS.has(word) && !WEAK_WORDS.has(word),
    );
  // 游泳池有几个: what is counted stands before.
  const counted = /有(?:大?约|大概)?$/u.test(folded.slice(0, match.index));
  return { focus: last === undefined ? [] : [last], counted };
}

/** Whether every word is the documents' own, and no weak one. */
export function isPlain(focus: readonly string[], keywords: KeywordIndex): boolean {
  return (
    focus.length > 0 && focus.every((word) => keywords.documentFrequency(word) > 0 && !WEAK_WORDS.has(word))
  );
}
