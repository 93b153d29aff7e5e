import { type Evidence, isLabel } from '../evidence/evidence.ts';
import { matchTerm, type WordSimilarity } from '../evidence/matching.ts';
import type { PreparedParagraph, PreparedSentence } from '../evidence/prepared.ts';
import { FUNCTION_WORDS, WEAK_WORDS } from '../question/phrases.ts';
import type { ContentTerm } from '../question/terms.ts';
import type { Question } from '../question/understand.ts';
import type { Figure } from '../text/figures.ts';
import { isCommonVerb, onlyLinks } from './commonWords.ts';
import { isDenial, likesOf } from './contrasts.ts';
import { isEmpty, writtenFor } from './everydayWords.ts';
import { saidAtLength, saidInShort } from './saidInShort.ts';
import { stageOf } from './schoolStages.ts';
import { QUOTED } from './whatIsCounted.ts';

/** A claim's word with how far a source says it: 1 the word itself, 0 nothing like it. */
export interface SaidWord {
  readonly term: ContentTerm;
  readonly factor: number;
  /** The same for the sentence alone. */
  readonly own: number;
  /** The same without kindred words. */
  readonly letters: number;
}

/** How much of a claim's matter (its words without figures, years and units' names) a sentence speaks of. */
export interface Account {
  /** Weighted share said in the sentence, its direct neighbours or its heading, 0 to 1. */
  readonly share: number;
  /** The same in the sentence alone. */
  readonly own: number;
  /** Telling words that only kindred words stand for: enough to speak of the same thing, too little to support. */
  readonly loose: readonly ContentTerm[];
  /** Telling words that are said nowhere there: the claim is about something else. */
  readonly gaps: readonly ContentTerm[];
  /** The same of words that tell less: enough for the same thing, too little to support. */
  readonly unsaid: readonly ContentTerm[];
  readonly words: readonly SaidWord[];
}

/** Getting, having and holding: what is got tells more than how. */
const LIGHT =
  /^被?(?:入选|当选|选为|选入|评为|评上|评出|被评|获评|获得|荣获|获批|夺得|斩获|摘得|拿下|拿到|取得|得到|成为|属于|列入|位居|位列|排名|达到|设有|设置|设立|设了|配备|配置|开办|举办|举行|开展|拥有|共有|称号|进入|跻身|给予|进行|工作|要求|表示|建有|现有|关系|打算|计划|准备|力争|预计|接下来|下一步)$/u;
const LIGHT_FACTOR = 0.3;
/** The IDF of a word that is nowhere is the greatest of all: so much of it is too little to ask for. */
const UNWRITTEN_FACTOR = 0.15;
/** 增加 for 增长. */
const LIKE = 0.9;
/** Words that colour a statement and tell nothing. */
const ADVERB =
  /^(?:(?:下一步|今后|未来|接下来)(?:计划|打算|准备|拟)?|另有|还有|另外|此外|其中|这话|这句话|一共|只有|仅仅|不过|已全|全都|总共|上一年|上年|去年|同期|目前|现在|如今|[只还仅又都]有一|就是|也是|都是|还是|正是|其实|确实|早就|一直|统一|共计|之间)$/u;
/** 区划 of 把全区划成: the cut went through a word. */
const MISCUT = /^[区市县省国校](?!域|级|县|属|内|长|委|政府|教)/u;
const BEFORE_MISCUT = /[全本我各该]$/u;
const ASPECT = /[了过着]$/u;
/** 对非 of 对非学科类, 园比 of 公办园比民办园: as much. */
const MISCUT_BESIDE = /^(?:[对把给跟向].|.比)$/u;

/** 分成, 定为: verbs of becoming. */
const BECOMING = /^\p{Script=Han}(?:成|为|作)$/u;

export function isLight({ text }: { readonly text: string }): boolean {
  return LIGHT.test(text) || BECOMING.test(text);
}

/** Words that nearly every report has (学校, 全市): alone they could be about anything. */
export function isLittle(matter: readonly ContentTerm[]): boolean {
  return matter.every(({ text }) => WEAK_WORDS.has(text));
}

/** 高新区学校拿了: nothing that one source would tell rather than another. */
export function tellsNothing(matter: readonly ContentTerm[]): boolean {
  return matter.every((term) => isLight(term) || WEAK_WORDS.has(term.text));
}

/** The words that a claim must share with its source. */
export function matterOf(question: Question, figures: readonly Figure[]): ContentTerm[] {
  const { folded } = question;
  const names = [...folded.matchAll(QUOTED)];
  const counted = figures
    .filter((each) => each.kind !== 'code')
    // “入学一件事” counts nothing.
    .filter(
      ({ start, end }) => !names.some(({ index, 0: name }) => start >= index && end <= index + name.length),
    )
    // 第四届 is one figure with its 第, and 第一个 with its 个.
    .map((each) =>
      each.kind === 'ordinal'
        ? {
            ...each,
            start: each.start - 1,
            end: each.end + (/^[个家所位名]/u.test(folded.slice(each.end)) ? 1 : 0),
          }
        : each,
    );
  return question.terms.flatMap((term) => {
    const at = folded.indexOf(term.text);
    if (at !== -1 && MISCUT.test(term.text) && BEFORE_MISCUT.test(folded.slice(0, at))) return [];
    const whole = nameBeforeBeing(outside(term.text, at, counted), folded, at).replace(ASPECT, '');
    const text = term.known === false ? withoutWeakVerb(whole) : whole;
    if (term.known === false && MISCUT_BESIDE.test(text)) return [];
    if ([...text].length < 2 || FUNCTION_WORDS.has(text) || ADVERB.test(text)) return [];
    if (isDenial(text) || isEmpty(text) || onlyLinks(term)) return [];
    const becomes = /^[为成作]/u.test(folded.slice(at + term.text.length));
    // 等渠道, 等方式: what sums a list up tells less than the list.
    const sumsUp = at > 0 && folded[at - 1] === '等';
    const little = isLight({ text }) || becomes || sumsUp || isCommonVerb(term);
    const factor = little ? (term.known === false ? UNWRITTEN_FACTOR : LIGHT_FACTOR) : 1;
    const weight = term.weight * factor;
    const likes = likesOf(text).map((other) => ({ text: other, factor: LIKE, notIn: [] }));
    const alternatives = [...term.alternatives, ...likes, ...writtenFor(text), ...stageOf(text)];
    return [{ ...term, text, alternatives, weight }];
  });
}

/** 学位 of 提供学位, which is one word to the thesaurus. */
function withoutWeakVerb(text: string): string {
  return text.length >= 4 && WEAK_WORDS.has(text.slice(0, 2)) ? text.slice(2) : text;
}

/** 尔基 of 尔|基是: a name that the segmenter does not know loses its end to 是. */
function nameBeforeBeing(text: string, folded: string, at: number): string {
  if (text.length !== 2 || !text.endsWith('是') || at < 1) return text;
  const name = `${folded[at - 1]}${text[0]}`;
  return /^\p{Script=Han}{2}$/u.test(name) ? name : text;
}

/** What of a word stands outside all figures: 全省 of 全省第一, nothing of 多名 in 80多名. */
function outside(text: string, at: number, figures: readonly Figure[]): string {
  if (at === -1) return text;
  return [...text]
    .filter((_, index) => !figures.some(({ start, end }) => at + index >= start && at + index < end))
    .join('');
}

/** What stands beside a sentence counts a little less than what stands in it. */
const BEFORE = 0.9;
const BEHIND = 0.5;
const HEADING = 0.8;
/** 四是构建现代职业教育体系。 says of each sentence behind it what it is about. */
const LABEL = 0.8;
const PARAGRAPH = 0.6;
const TITLE = 0.5;
/** 该校, or nothing, for a name. */
const CARRIED = 0.9;
/** 省级 in 省、市级. */
const IN_SHORT = 0.9;
/** Below this a word is not said, however its kin are counted. */
const UNSAID = 0.3;
/** Up to this only kindred words, or parts of the word, are there: 骨干教师 for 特级教师. */
const LOOSE = 0.5;
/** A word this heavy against the heaviest is telling. */
const TELLING = 0.6;
/** So heavy it tells something, if less. */
const TELLING_SOME = 0.3;

/** @param carried names of the claim that the sentence goes on to tell of */
export function accountOf(
  matter: readonly ContentTerm[],
  { prepared, sentence }: Evidence,
  similarity: WordSimilarity,
  carried: readonly string[] = [],
): Account {
  const saidBeside = (term: ContentTerm, step: number) => {
    const beside = prepared.sentences.find(({ index }) => index === sentence.index + step);
    return beside === undefined ? 0 : matchTerm(term, beside, unlike).factor;
  };
  const [first] = prepared.sentences;
  const label = first !== undefined && first.index < sentence.index && opens(first) ? first : null;
  const heading = { folded: prepared.heading, words: [] };
  const words = matter.map((term): SaidWord => {
    const governing = label === null ? 0 : LABEL * matchTerm(term, label, unlike).factor;
    const isShort = saidInShort(term.text, sentence.folded) || saidAtLength(term.text, sentence.folded);
    const short = isShort ? IN_SHORT : 0;
    const isCalled = carried.some((name) => name.includes(term.text));
    const called = isCalled || goesOnWith(term.text, prepared, sentence) ? CARRIED : 0;
    // Who reports is spoken of throughout: 枫麓 in the report of 枫麓职业技术学院.
    const reporter = prepared.paragraph.district?.startsWith(term.text) === true ? 1 : 0;
    const letter = Math.max(governing, short, called, reporter);
    const own = Math.max(matchTerm(term, sentence, similarity).factor, letter);
    if (own === 1) return { term, factor: 1, own, letters: 1 };
    const letters = Math.max(matchTerm(term, sentence, unlike).factor, letter);
    const around = [
      BEFORE * saidBeside(term, -1),
      BEHIND * saidBeside(term, 1),
      HEADING * matchTerm(term, heading, unlike).factor,
      prepared.folded.includes(term.text) ? PARAGRAPH : 0,
      prepared.title.includes(term.text) ? TITLE : 0,
    ];
    return { term, factor: Math.max(own, ...around), own, letters: Math.max(letters, ...around) };
  });
  return weigh(words);
}

/** 热线自2020年开通 tells of a 心理热线 where the paragraph spoke of 心理 before. */
function goesOnWith(
  word: string,
  { sentences }: PreparedParagraph,
  { index, folded }: PreparedSentence,
): boolean {
  if (word.length < 4 || folded.includes(word)) return false;
  // 这些学校 for 小规模学校.
  const pointed = new RegExp(`(?:这[些个类]|该|上述)${word.slice(-2)}`, 'u').test(folded);
  if (pointed && sentences.some((each) => each.index < index && each.folded.includes(word))) return true;
  if (word.length !== 4) return false;
  const [kind, head] = [word.slice(0, 2), word.slice(2)];
  if (!new RegExp(`(?:^|[,，;；。])${head}`, 'u').test(folded)) return false;
  return sentences.some((each) => each.index < index && each.folded.includes(kind));
}

/** 布局调整,蹄疾步稳。 opens a paragraph of nothing else. */
const SHORT = 14;

function opens(first: PreparedSentence): boolean {
  return isLabel(first) || (first.folded.length <= SHORT && first.figures.length === 0);
}

/** The same account as if some words were said: those that the source replaces by their opposite number. */
export function withoutWords(account: Account, left: (term: ContentTerm) => boolean): Account {
  return weigh(account.words.filter(({ term }) => !left(term)));
}

function weigh(words: readonly SaidWord[]): Account {
  const total = words.reduce((sum, { term }) => sum + term.weight, 0);
  const shareOf = (said: (word: SaidWord) => number) =>
    total === 0 ? 0 : words.reduce((sum, word) => sum + word.term.weight * said(word), 0) / total;
  return {
    share: shareOf(({ factor }) => factor),
    own: shareOf(({ own }) => own),
    gaps: telling(words, ({ factor }) => factor < UNSAID),
    unsaid: telling(words, ({ factor }) => factor < UNSAID, TELLING_SOME),
    loose: telling(words, ({ letters }) => letters <= LOOSE),
    words,
  };
}

function telling(
  words: readonly SaidWord[],
  lacks: (word: SaidWord) => boolean,
  least = TELLING,
): ContentTerm[] {
  const heaviest = Math.max(0, ...words.map(({ term }) => term.weight));
  return words.filter((word) => lacks(word) && word.term.weight >= least * heaviest).map(({ term }) => term);
}

const unlike: WordSimilarity = () => undefined;
