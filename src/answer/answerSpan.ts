import type { Span } from '../documents/document.ts';
import type { Evidence } from '../evidence/evidence.ts';
import { planMarker } from '../evidence/plan.ts';
import type { PreparedParagraph, PreparedSentence } from '../evidence/prepared.ts';
import type { QuestionType } from '../question/askedFor.ts';
import type { Question } from '../question/understand.ts';

/**
 * Up to here (UTF-16 units) a sentence is quoted whole; a longer one is cut at clauses. One that tells several things
 * parted by semicolons is cut sooner, where a figure says which of them is asked for. Chosen on CMRC's even articles.
 */
const WHOLE_SENTENCE = 140;
const WHOLE_OF_SEVERAL = 72;
const WINDOW = 120;
const LONGEST_QUOTE = 400;
const LIST_SENTENCE = 240;

/** Words that tie a clause to what stands before it: without it, they have no subject. */
const DEPENDENT =
  /^\s*(?:被|获评?|荣获|入选|成为|是(?!否)|为(?!了)|占|达|较|同比|其中|并|且|也|还|以(?!.{1,12}为)|数量|均|分别|累计|共|实现|受益|带动|服务|提升|增加|列|位居|居|排|名列|总|较上年|每[天日周月年](?:不少于|不低于|不超过|至少|最多|约)?\d)/u;
/** 初中为6月20日至6月24日 goes on from 小学网上报名时间为…. */
const ELLIPTICAL =
  /^\s*(?:幼儿园|小学|初中|高中|中学|中职|[低中高一二三四五六七八九]年级|公办|民办|男生|女生|城区|农村|乡村|教师|学生|教研员|[省市区县校]级|国家级)(?:则|分别)?(?:为|是)?\s*(?:约|近|超过?)?\d/u;
/** Periods and states that govern the clauses behind them. */
const PERIOD =
  /(?:\d{4}年|\d{4}—\d{4}|[“"]?十[一二三四五]五[”"]?|以来|近[一二三四五六七八九十\d]+年|近年来|目前|现有|现聚集|截至|今年|去年|上半年|下半年|每年|连续|期间|累计|\d{1,2}月)/u;
const NEGATION = /(?:未|没有|不得|不再|禁止|严禁|并非|不是)/u;
/** 二是: the count of a point that stands alone as an answer; one that counts on itself (一是…；二是…) keeps it. */
const ONE_OF_SEVERAL =
  /^(?:[一二三四五六七八九十]是[,，]?|其[一二三四五六七八九][,，])(?!.*(?:[一二三四五六七八九十]是|其[一二三四五六七八九][,，]))/su;
/** What is asked so may be answered by several points, each with its count. */
const COUNTING: ReadonlySet<QuestionType> = new Set(['how', 'why', 'which', 'topic']);
const TRAILING = /[,，;；、:：\s]+$/u;

/**
 * What of the evidence's sentence is quoted, as a span of the paragraph: the whole sentence when it is short,
 * a list whole, otherwise the clauses around the answer, never cut away from the period, the subject, the plan
 * or the negation that governs them.
 */
export function answerSpan(question: Question, evidence: Evidence): Span {
  const span = quotedSpan(question, evidence);
  if (COUNTING.has(question.type)) return span;
  const text = evidence.prepared.paragraph.text.slice(span.start, span.end);
  const counted = ONE_OF_SEVERAL.exec(text)?.[0].length ?? 0;
  return { start: span.start + counted, end: span.end };
}

function quotedSpan(question: Question, evidence: Evidence): Span {
  const { sentence, prepared } = evidence;
  const whole = trimmed(prepared, sentence.span);
  const length = whole.end - whole.start;
  const several = evidence.figure !== null && /[;；]/u.test(sentence.folded);
  if (length <= (several ? WHOLE_OF_SEVERAL : WHOLE_SENTENCE)) return whole;
  if (sentence.clauses.length === 1)
    return { start: whole.start, end: Math.min(whole.end, whole.start + LONGEST_QUOTE) };
  if (question.kind !== 'comparison' && wantsWhole(question) && length <= LIST_SENTENCE) return whole;
  const [first, last] = clauseWindow(question, evidence);
  const start = (sentence.clauses[first] ?? sentence.clauses[0])?.span.start ?? whole.start;
  const end = sentence.clauses[last]?.span.end ?? whole.end;
  return trimmed(prepared, { start, end }, last < sentence.clauses.length - 1);
}

function wantsWhole(question: Question): boolean {
  return (
    question.type === 'how' ||
    question.type === 'why' ||
    (question.type === 'which' && /哪些|哪几|哪[二两三四五六七八九十]|什么|有哪/u.test(question.folded))
  );
}

function clauseWindow(question: Question, evidence: Evidence): [number, number] {
  const { sentence } = evidence;
  const needed = evidence.figure === null ? matchedClauses(question, evidence) : [evidence.clause];
  let first = Math.min(evidence.clause, ...needed);
  let last = Math.max(evidence.clause, ...needed);
  if (evidence.figure === null && lengthOf(sentence, first, last) > WINDOW) {
    first = evidence.clause;
    last = evidence.clause;
  }
  last = withItsLikes(evidence, first, last);
  first = governed(sentence, first);
  // Room that is left goes to what follows first: an answer tends to follow what it is asked by.
  if (evidence.figure === null) {
    for (let grown = true; grown; ) {
      grown = false;
      if (last + 1 < sentence.clauses.length && lengthOf(sentence, first, last + 1) <= WINDOW) {
        last += 1;
        grown = true;
      }
      if (first > 0 && lengthOf(sentence, first - 1, last) <= WINDOW) {
        first -= 1;
        grown = true;
      }
    }
  }
  return [first, last];
}

/** 小学每生每学期7500元，初中9600元: what is told in the same measure goes on behind, of something else or of the same. */
function withItsLikes({ sentence, figure }: Evidence, first: number, last: number): number {
  if (figure === null || figure.unit === '' || figure.kind !== 'quantity') return last;
  let reached = last;
  for (let next = last + 1; next < sentence.clauses.length; next++) {
    const { start = 0, end = 0 } = sentence.clauses[next] ?? {};
    const isLike = sentence.figures.some(
      (each) =>
        each.start >= start && each.end <= end && each.unit === figure.unit && each.kind === figure.kind,
    );
    if (!isLike || lengthOf(sentence, first, next) > WINDOW) break;
    reached = next;
  }
  return reached;
}

/** Moves the start back to the clause that governs it. */
function governed(sentence: PreparedSentence, start: number): number {
  let first = start;
  const leans = (text: string) => DEPENDENT.test(text) || ELLIPTICAL.test(text);
  while (first > 0 && leans(clauseText(sentence, first))) first -= 1;
  const from = sentence.clauses[first]?.start ?? 0;
  const before = sentence.folded.slice(0, from);
  const plan = planMarker(before);
  const governors: number[] = [];
  if (plan !== null) governors.push(plan.start);
  for (let clause = first - 1; clause >= 0; clause--) {
    const text = clauseText(sentence, clause);
    // The nearest period before the answer governs it, unless the answer has its own.
    if (!PERIOD.test(clauseText(sentence, first)) && PERIOD.test(text.slice(0, 14))) {
      governors.push(sentence.clauses[clause]?.start ?? 0);
      break;
    }
  }
  for (let clause = first - 1; clause >= Math.max(0, first - 1); clause--) {
    if (NEGATION.test(clauseText(sentence, clause).slice(0, 6)))
      governors.push(sentence.clauses[clause]?.start ?? 0);
  }
  if (governors.length === 0) return first;
  const offset = Math.min(...governors);
  const governor = sentence.clauses.findIndex(({ start: at, end }) => offset >= at && offset < end);
  return governor === -1 ? first : Math.min(first, governor);
}

function matchedClauses(question: Question, { sentence }: Evidence): number[] {
  return sentence.clauses
    .map((_, index) => index)
    .filter((index) => {
      const text = clauseText(sentence, index);
      return question.terms.some((term) => term.text.length > 1 && text.includes(term.text));
    });
}

function clauseText(sentence: PreparedSentence, index: number): string {
  const clause = sentence.clauses[index];
  return clause === undefined ? '' : sentence.folded.slice(clause.start, clause.end);
}

function lengthOf(sentence: PreparedSentence, first: number, last: number): number {
  return (sentence.clauses[last]?.span.end ?? 0) - (sentence.clauses[first]?.span.start ?? 0);
}

/** Without white space at the ends and, for a sentence cut short, without the comma that led on. */
function trimmed(prepared: PreparedParagraph, span: Span, cut = false): Span {
  const text = prepared.paragraph.text.slice(span.start, span.end);
  const start = span.start + (text.length - text.trimStart().length);
  const kept = cut ? text.replace(TRAILING, '') : text.trimEnd();
  return { start, end: Math.max(start + 1, span.start + kept.length) };
}
