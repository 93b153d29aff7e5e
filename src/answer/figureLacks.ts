import type { Evidence } from '../evidence/evidence.ts';
import type { Question } from '../question/understand.ts';
import { findFigures } from '../text/figures.ts';
import { heaviestOf } from './heaviest.ts';
import { tellsOfOtherKind } from './otherKinds.ts';

/** Below this the thing asked to be counted does not stand at the figure at all. */
const LEAST_FOCUS = 0.35;
/** The same for a thing that the documents have no word for: 几个游泳池 is not answered by 4大球 of anything. */
const LEAST_STRANGE_FOCUS = 0.1;

/** 多少所小学 is not answered by 100个基地 because 小学 stands elsewhere in the sentence. */
export function countsAnother(question: Question, { figure, focus }: Evidence): boolean {
  if (figure === null || question.type === 'when' || question.focus.length === 0) return false;
  if (question.focusKnown) return focus < LEAST_FOCUS;
  return question.focusCounted && focus < LEAST_STRANGE_FOCUS;
}

/** 高中生每天睡几小时 is not answered by the clause that tells of 小学生. */
export function countsOtherKind(question: Question, { figure, sentence }: Evidence): boolean {
  if (figure === null) return false;
  const clause = sentence.clauses.find(({ start, end }) => figure.start >= start && figure.start < end);
  const told = sentence.folded.slice(clause?.start ?? 0, clause?.end);
  return tellsOfOtherKind(question, told);
}

/** Those whom any unit has. */
const COUNTED = /^(?:学校|中小学校?|幼儿园|小学|初中|高中|中学|学生|教师|老师|教职工|校长|家长|党员|干部)$/u;
const OF_MONEY = /(?:多少|几)[^,，。]{0,2}(?:钱|元|资金|经费|费用|投入)/u;
const LEAST_SAID = 0.4;
const LEAST_TOTAL_FOCUS = 0.9;
const SOME =
  /培[育养训]|获评|评[为选]|创[建成]|建[成设立]|新[增建招]|改[造建扩]|帮扶|服务|选派|组织|带动|入选|遴选|引进|招聘|关停|整改|注销|获|奖|其中|参[加与]|涌现|打造|推荐|选拔|轮岗|交流|被|纳入|试点|开办|合作|下沉|组建|参与/u;

/** Whether what is asked most of all is put in a word of the documents: who asks in other words may be answered in theirs. */
function usesTheirWords({ terms }: Question): boolean {
  return heaviestOf(terms)?.known === true;
}

/** Counts all there are, however they came about. */
const IN_ALL = /各级各类|[共现]有|总数/u;

/** 培育2所学校, 一所学校有了一名好校长: counts a part of them, or none. */
export function countsSome({ figure, sentence }: Evidence): boolean {
  if (figure === null || figure.numeral === '一') return true;
  const clause = sentence.clauses.find(({ start, end }) => figure.start >= start && figure.start < end);
  const text = sentence.folded.slice(clause?.start ?? 0, clause?.end);
  return SOME.test(text) && !IN_ALL.test(text);
}

/** 多少所学校: of those whom any unit has, and no more is said of them. */
export function asksForTotal({ type, focusCounted, focus, terms }: Question): boolean {
  return (
    type === 'howMany' &&
    focusCounted &&
    terms.every(({ text }) => focus.includes(text) && COUNTED.test(text))
  );
}

/** 多少所学校 asks for all of them: 培育2所学校成为… counts those to which something was done. */
export function countsPart(question: Question, evidence: Evidence): boolean {
  const { figure, focus, sentence, inSentence } = evidence;
  if (figure === null || question.type !== 'howMany' || !question.focusCounted) return false;
  // 多少教师轮岗: teachers are counted for many reasons, so the reason asked about must stand there.
  const general =
    question.focus.some((word) => COUNTED.test(word)) &&
    // 教师周转宿舍 counts dormitories.
    (question.focus.length < 2 || !sentence.folded.includes(question.focus.join(''))) &&
    /^[名位人个所家]?$/u.test(question.measure) &&
    !OF_MONEY.test(question.folded);
  if (general && !/^(?:[名人位个所家]|人次|人\(次\))?$/u.test(figure.unit)) return true;
  // 上线人数达1609人 needs no 学生.
  const ofPeople =
    general && /人数|人次/u.test(sentence.folded.slice(Math.max(0, figure.start - 8), figure.end));
  if (
    general &&
    ((focus < LEAST_FOCUS && !ofPeople) || (inSentence < LEAST_SAID && usesTheirWords(question)))
  )
    return true;
  return asksForTotal(question) && (focus < LEAST_TOTAL_FOCUS || countsSome(evidence));
}

/** 109名教师中初中教师有多少人 is not answered by a sentence that tells those 109 alone. */
export function tellsNoNewFigure({ type, folded }: Question, { sentence }: Evidence): boolean {
  if (type !== 'howMany') return false;
  const known = findFigures(folded).filter(({ numeral }) => /\d/u.test(numeral));
  return (
    known.length > 0 && sentence.figures.every(({ value }) => known.some((figure) => figure.value === value))
  );
}
