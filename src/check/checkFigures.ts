import { clauseAt } from '../evidence/clauses.ts';
import type { Evidence } from '../evidence/evidence.ts';
import type { WordSimilarity } from '../evidence/matching.ts';
import type { PreparedSentence } from '../evidence/prepared.ts';
import type { ContentTerm } from '../question/terms.ts';
import type { Figure } from '../text/figures.ts';
import { isLittle } from './claimMatter.ts';
import { periodOf } from './claimPeriod.ts';
import { isMeasuredAlike, mayTell } from './comparableFigures.ts';
import { type FigureRelation, relateFigures } from './compareFigures.ts';
import { likesOf, oppositesOf } from './contrasts.ts';
import { countsTogether } from './countedWhole.ts';
import { growthIn, isStartOfGrowth, sumOfList } from './derivedFigures.ts';
import { type BoundTerm, bindingTo, matchBound, termsOfFigure } from './figureBinding.ts';
import { isLed } from './figureLead.ts';
import { MORE, saysNoMore, TELLS_GROWTH } from './figureScope.ts';
import { counts, countsAnother, isCount, onlyKinSaid, whatIsCounted } from './whatIsCounted.ts';

/** How the source's figure of the same thing stands to the claim's; `none` where the source has none of it. */
export interface RelatedFigure {
  readonly relation: FigureRelation | 'none';
  readonly figure: Figure | null;
  /** Whether the source gives the claim's own number and unit. */
  readonly verbatim: boolean;
  /** How firmly the claim's words are bound to the source's figure, 0 to 1. */
  readonly binding: number;
}

/** A source's figure whose words are bound less firmly than this counts something else. */
const LEAST_BINDING = 0.3;
const SHARE = /^(?:比例|占比|比重|百分比|比率|份额)$/u;
/** Figures bound nearly as firmly as the best one may be meant too. */
const AS_FIRM = 0.015;
/** Who says 121所 means a number told as exactly, not 40余所. */
const AS_EXACT = 0.01;
/** 由3名增加至45名: what is bound to the first figure is bound to the one it grew to. */
const GROWN_TO = /^\p{Script=Han}{0,5}[至到](?:\d{4}年的?)?第?$/u;
/** 25万元至60万元 is a span where nothing grows. */
const SPANS = /^[至到]$/u;
/** As firmly, nearly. */
const GROWN = 0.95;
/** How firmly a figure belongs to what its sentence only goes on to tell of. */
const BY_ITS_NAME = 0.5;
const STARTS_FROM = /(?:由|从|自|原来?|原先|此前|之前)(?:\d{4}年的?)?[^,，\d]{0,6}$/u;

/** Each claimed figure against the figure of this sentence that the same words are bound to most firmly. */
export function relateAll(
  folded: string,
  matter: readonly ContentTerm[],
  figures: readonly Figure[],
  evidence: Evidence,
  similarity: WordSimilarity,
  years: readonly number[] = [],
  carried: readonly string[] = [],
): RelatedFigure[] {
  const words = orOpposite(matter);
  const related: RelatedFigure[] = [];
  for (const figure of figures) {
    if (isPartOfName(folded, figure, evidence.sentence)) {
      related.push({ relation: 'same', figure: null, verbatim: true, binding: 1 });
      continue;
    }
    const before = related.at(-1)?.figure ?? null;
    const step = before === null ? null : stepBehind(folded, figure, before, evidence.sentence);
    related.push(step ?? relate(folded, words, figure, figures, evidence, similarity, years, carried));
  }
  return related;
}

/** 三名工作室 counts nobody where the source calls it “三名”工作室. */
function isPartOfName(folded: string, { start, end }: Figure, { folded: source }: PreparedSentence): boolean {
  const behind = folded.slice(end, end + 2);
  return /^\p{Script=Han}{2}$/u.test(behind) && source.includes(`“${folded.slice(start, end)}”${behind}`);
}

const GOES_ON = /[,，](?:同比|环比|[比较](?:上一?年|去年))[^,，\d]{0,8}$/u;

/** 一本上线1609人,同比增长21.1%: the growth of what was counted before it, whatever grew so elsewhere in the sentence. */
function stepBehind(
  folded: string,
  claim: Figure,
  before: Figure,
  { folded: source, figures }: PreparedSentence,
): RelatedFigure | null {
  if (!GOES_ON.test(folded.slice(0, claim.start))) return null;
  const figure = figures.find(({ start }) => start >= before.end);
  if (figure === undefined || figure.kind !== claim.kind) return null;
  if (!TELLS_GROWTH.test(source.slice(before.end, figure.start))) return null;
  return {
    relation: relateFigures(claim, figure),
    figure,
    verbatim: isVerbatim(claim, figure, folded),
    binding: 1,
  };
}

function relate(
  folded: string,
  matter: readonly ContentTerm[],
  claim: Figure,
  claimed: readonly Figure[],
  { sentence }: Evidence,
  similarity: WordSimilarity,
  years: readonly number[],
  carried: readonly string[],
): RelatedFigure {
  const none: RelatedFigure = { relation: 'none', figure: null, verbatim: false, binding: 0 };
  // What the sentence goes on to tell of without its name stands beside no figure.
  const unnamed = (text: string) =>
    !sentence.folded.includes(text) && carried.some((name) => name.includes(text));
  const near = termsOfFigure(matter, claim, claimed, folded).filter(({ term }) => !unnamed(term.text));
  // Any percentage is a 比例: where the source calls it none, the word says nothing of which.
  const telling =
    claim.kind === 'percent'
      ? near.filter(({ term }) => !SHARE.test(term.text) || sentence.folded.includes(term.text))
      : near;
  const bound = telling.length > 0 ? telling : near;
  const counted = whatIsCounted(claim, bound, folded);
  // 17万学生 alone is not told of by 12.82万名中小学生.
  const little = isLittle(matter);
  const topicEnd = topicEndOf(sentence);
  const matches = matchBound(bound, sentence, similarity);
  const bindingOf = (figure: Figure) =>
    bindingTo(bound, matches, figure, sentence.figures, sentence.folded, topicEnd);
  const asMeant = (source: Figure) =>
    growthIn(claim, folded, source, sentence) ?? sumOfList(claim, folded, source, sentence) ?? source;
  const comparable = sentence.figures
    .filter(
      (source) =>
        mayTell(claim, folded, source, sentence) || growthIn(claim, folded, source, sentence) !== null,
    )
    .filter((source) => !isStartOfGrowth(claim, folded, source, sentence))
    .filter((source) => !countsAnother(claim, folded, matter, source, sentence))
    .filter(
      (source) =>
        !bound.some(
          ({ term, firmness }) => firmness >= PARTLY && countsTogether(term.text, folded, source, sentence),
        ),
    )
    .filter(
      (source) =>
        counted.length === 0 ||
        isImplied(claim, counted) ||
        isLed(folded, claim, sentence, source) ||
        counted.some(
          (word) =>
            counts(word, source, sentence, little) ||
            counts(word, grownFrom(source, sentence) ?? source, sentence, little),
        ),
    )
    .map((figure) => ({
      figure,
      relation: isTheBound(folded, claim, figure) ? 'same' : relateFigures(claim, asMeant(figure)),
      binding:
        (isLed(folded, claim, sentence, figure) || countsTheSame(folded, claim, sentence, figure)
          ? 1
          : bound.length === 0 && carried.length > 0
            ? BY_ITS_NAME
            : Math.max(bindingOf(figure), GROWN * bindingOf(grownFrom(figure, sentence) ?? figure))) +
        (figure.precision === claim.precision ? AS_EXACT : 0),
    }));
  const inPeriod = ofPeriod(comparable, years, sentence);
  // 个 may tell 所, but 65所 is not meant where 42180个 stands beside it.
  const measured = inPeriod.filter(
    ({ figure, binding }) => isUnit(figure.unit, claim.unit) && binding >= LEAST_BINDING,
  );
  const likely = measured.length > 0 ? measured : inPeriod;
  const firmest = Math.max(0, ...likely.map(({ binding }) => binding));
  const firm = likely.filter(({ binding }) => binding >= firmest - AS_FIRM);
  const grown = inPeriod.filter(({ figure }) =>
    firm.some((from) => growsTo(from.figure, figure, sentence.folded)),
  );
  // 有54名 and 增加到54名 are the number grown to, 由3名 is not.
  const startOf = STARTS_FROM.test(folded.slice(0, claim.start));
  const meant = grown.length > 0 && !startOf ? grown : firm;
  // Dates and ordinals stand apart from what they date; they need no noun beside them.
  if (meant.length === 0 || (isCount(claim) && firmest < LEAST_BINDING)) return none;
  const order: readonly FigureRelation[] = ['same', 'different', 'open'];
  const best = order
    .map((relation) => meant.find((each) => each.relation === relation))
    .find((each) => each !== undefined);
  if (best === undefined) return none;
  const verbatim = isVerbatim(claim, best.figure, folded);
  // 不低于20% for the claim's 不低于10%, where 10% stands beside it: the claim may have taken the sibling's.
  const sibling = !verbatim && comparable.some(({ figure }) => isVerbatim(claim, figure, folded));
  const more = saysNoMore(folded, claim) && MORE.has(best.figure.precision);
  const led = isLed(folded, claim, sentence, best.figure);
  const unproved = sibling || more || (!led && onlyKinSaid(counted, sentence));
  const relation = unproved && best.relation === 'same' ? 'open' : best.relation;
  return { ...best, relation, verbatim, binding: firmest };
}

/** 最长12个月 is the bound of 不超过12个月. */
function isTheBound(folded: string, claim: Figure, { precision, value }: Figure): boolean {
  const side = precision === 'most' ? AT_MOST : precision === 'from' ? AT_LEAST : null;
  return side !== null && value === claim.value && side.test(folded.slice(0, claim.start));
}

const AT_MOST = /最(?:长|高|多|大|晚|迟|久)(?:为|是|可达|达到?|能[有到]?|可以?)?$/u;
const AT_LEAST = /最(?:短|低|少|小|早)(?:为|是|要|得|也要)?$/u;

const PLAINLY_HAS = /(?:有|包括|包含|含)$/u;
/** Letters. */
const SHORTEST_NOUN = 4;
const LONG_NOUN = 6;
const LONGEST_NOUN = 12;

/** 17所乡镇小学 of 乡镇小学17所: what stands behind the claim's figure stands right before the source's. */
function countsTheSame(
  folded: string,
  claim: Figure,
  { folded: source }: PreparedSentence,
  figure: Figure,
): boolean {
  if (figure.value !== claim.value) return false;
  // 组建12个班主任教研联合体: a long name is one, whatever was done.
  const shortest = PLAINLY_HAS.test(folded.slice(0, claim.start)) ? SHORTEST_NOUN : LONG_NOUN;
  const before = source.slice(0, figure.start);
  for (let length = LONGEST_NOUN; length >= shortest; length--) {
    const noun = folded.slice(claim.end, claim.end + length);
    if (noun.length === length && /^\p{Script=Han}+$/u.test(noun)) if (before.endsWith(noun)) return true;
  }
  return false;
}

function growsTo(from: Figure, to: Figure, folded: string): boolean {
  const between = folded.slice(from.end, to.start);
  return GROWN_TO.test(between) && (!SPANS.test(between) || STARTS_FROM.test(folded.slice(0, from.start)));
}

/** The figure that a source's figure grew from: 2020年的21.4亿元 of 由2020年的21.4亿元增加到2022年的26.9亿元. */
function grownFrom(figure: Figure, { folded, figures }: PreparedSentence): Figure | null {
  const from = figures.findLast(
    ({ kind, unit, end }) => kind === figure.kind && unit === figure.unit && end <= figure.start,
  );
  return from !== undefined && growsTo(from, figure, folded) ? from : null;
}

/** Those told of the claim's years, where some are: 2021年8所,2022年扩大到21所. */
function ofPeriod<T extends { readonly figure: Figure }>(
  comparable: readonly T[],
  years: readonly number[],
  sentence: PreparedSentence,
): readonly T[] {
  const own = comparable.filter(({ figure }) => periodOf(years, sentence, figure) === 'same');
  return own.length > 0 ? own : comparable;
}

/** The start of the first clause that counts something. */
function topicEndOf({ figures, clauses }: PreparedSentence): number {
  const first = figures.find(isCount);
  return first === undefined ? 0 : (clauses[clauseAt(clauses, first.start)]?.start ?? 0);
}

/** 21所 alone counts schools. */
function isImplied({ unit }: Figure, counted: readonly BoundTerm[]): boolean {
  return unit === '所' && counted.every(({ term }) => term.text === '学校');
}

/** 名, 人 and 位 count people alike. */
function isUnit(one: string, other: string): boolean {
  return one === other || (/^[名人位]$/u.test(one) && /^[名人位]$/u.test(other));
}

function isVerbatim(claim: Figure, source: Figure, folded: string): boolean {
  return source.value === claim.value && isMeasuredAlike(claim, source, folded);
}

/** A word this near to a claim's figure is counted by it. */
const PARTLY = 0.3;
/** 增加 for 增长. */
const LIKE = 0.9;

/** 下降 is bound to the figure that 增长 stands beside in the source. */
function orOpposite(terms: readonly ContentTerm[]): ContentTerm[] {
  return terms.map((term) => ({
    ...term,
    alternatives: [
      ...term.alternatives,
      ...likesOf(term.text).map((text) => ({ text, factor: LIKE, notIn: [] })),
      ...oppositesOf(term.text).map((text) => ({ text, factor: LIKE, notIn: [] })),
    ],
  }));
}
