import type { Evidence } from '../evidence/evidence.ts';
import { wantsFigure } from '../evidence/expectedFigure.ts';
import { fitsPlanPeriod, fitsYears, INSTITUTION, namesAll } from '../evidence/governs.ts';
import { matchLetters } from '../evidence/matching.ts';
import { asksForDone, speaksOfPlan } from '../evidence/plan.ts';
import type { PreparedParagraph } from '../evidence/prepared.ts';
import type { Question } from '../question/understand.ts';
import { fold } from '../text/fold.ts';
import { looksLikeName } from '../text/personNames.ts';
import { asksForAdvice } from './advice.ts';
import { lacksTheGroup } from './askedGroups.ts';
import { isAnonymous, lacksPerson, namesNoHolder, onlyVisits, tellsOfManyHolders } from './askedNames.ts';
import { asksForTotal, countsAnother, countsOtherKind, countsPart, tellsNoNewFigure } from './figureLacks.ts';
import { heaviestOf } from './heaviest.ts';
import { lacksTheLaw } from './lawsAsked.ts';
import { lacksItsItems } from './namedItems.ts';
import { lacksNames } from './names.ts';
import { lacksNumberedSchool } from './numberedSchools.ts';
import { tellsOfTheWhole } from './restrictions.ts';
import { tellsOfRivalThing } from './rivalThings.ts';
import { tellsOfNoneBuilt } from './schoolsCountedBuilt.ts';
import { lacksItsKind } from './toldInKind.ts';
import { asksForNextStep, tellsNextStep } from './wanted.ts';
import { lacksNamesOfPlaces } from './whichPlaces.ts';
import { tellsOfSomebodyElse, tellsWhoSomebodyIs } from './whoSomebodyIs.ts';

/** What evidence lacks: firmly, as far as everyday words tell, or doubtfully. */
export type Lack = 'figure' | 'manner' | 'year' | 'plan' | 'name' | 'only_named' | 'slogan' | 'advice';

/** 交流了哪些经验: that it was told is no answer. */
const ASKS_WHAT_WAS_TOLD = /(?:交流|分享|介绍)(?:了|过)?(?:哪些|什么|啥|的)(?:经验|做法|典型|体会)/u;
const NEARLY_ALL = 0.8;
/** A speakers' list names units without reporting anything of them. */
const ONLY_NAMES =
  /(?:交流|介绍|分享)了?(?:经验|做法|典型|体会)|作了?(?:交流|发言|汇报|经验)|(?:参加|出席)了?(?:会议|活动|仪式)/u;

/** Evidence with any of these answers something else, however sure the refusal score is. */
export function firmLack(question: Question, evidence: Evidence): Lack | null {
  if (question.corpusHasUnits && asksForAdvice(question.folded)) return 'advice';
  if (!namesAll(question, evidence) && !namesInstitutionsOnly(question)) return 'name';
  if (onlyNames(question, evidence)) return 'only_named';
  if (lacksQuoted(question, evidence)) return 'name';
  if (lacksNames(question, evidence) && !isToldByTheSchool(question, evidence)) return 'name';
  if (isAnonymous(question, evidence) || onlyVisits(question, evidence)) return 'name';
  if (question.corpusHasUnits && lacksNumberedSchool(question, evidence)) return 'name';
  if (tellsOfTheWhole(question, evidence) || lacksTheShare(question, evidence)) return 'figure';
  if (
    question.corpusHasUnits &&
    tellsOfNoneBuilt(question.folded, evidence.sentence.folded, question.units.map(fold))
  )
    return 'manner';
  if (lacksItsKind(question.folded, evidence.sentence.folded, question.corpusHasUnits)) return 'manner';
  if (
    question.corpusHasUnits &&
    question.kind !== 'comparison' &&
    !isToldByTheSchool(question, evidence) &&
    lacksNamesOfPlaces(question.folded, evidence.sentence.folded, ownNamesOf(evidence))
  )
    return 'name';
  if (question.corpusHasUnits && tellsOfSomebodyElse(question.folded, evidence.sentence.folded))
    return 'name';
  if (question.corpusHasUnits && (tellsOfRival(question, evidence) || isOfNoSuchGroup(question, evidence)))
    return 'name';
  if (question.corpusHasUnits && lacksTheLaw(question.folded, evidence.sentence.folded)) return 'name';
  if (lacksItsItems(question.folded, evidence.sentence.folded, question.corpusHasUnits)) return 'manner';
  if (question.corpusHasUnits && tellsNoNewFigure(question, evidence)) return 'figure';
  if (asksForStranger(question) || tellsOfManyHolders(question, evidence)) return 'name';
  if (isOnlyAcrossWords(question, evidence)) return 'name';
  // A unit is counted in by what its own sentence says.
  if (question.whichUnits && lacksTheNamed(question, evidence)) return 'name';
  if (!fitsYears(question, evidence) || !fitsPlanPeriod(question, evidence)) return 'year';
  if (question.corpusHasUnits && asksForNextStep(question.folded) && !tellsNextStep(evidence)) return 'plan';
  if (evidence.sentence.plan !== 'none' && asksForDone(question.folded) && !speaksOfPlan(question.folded))
    return 'plan';
  return null;
}

/**
 * What evidence lacks as far as names can be read from everyday words: 快上小学的娃 names no school, 教练是斯琴 names somebody. A refusal score
 * that is sure outweighs it.
 */
export function likelyLack(question: Question, evidence: Evidence): Lack | null {
  if (!namesAll(question, evidence)) return 'name';
  if (namesNoHolder(question, evidence) || lacksPerson(question, evidence)) return 'name';
  if (question.corpusHasUnits && countsNoneOfThem(question, evidence)) return 'figure';
  if (tellsNothingOfTheMatter(question, evidence)) return 'name';
  return lacksWhatIsNamed(question, evidence) ? 'name' : null;
}

/** What who reports calls itself. */
function ownNamesOf({ prepared }: Evidence): string[] {
  const { district } = prepared.paragraph;
  return district === null ? [] : [fold(district)];
}

/** Whether no other place is named, whose name is never misread. */
function namesInstitutionsOnly({ others }: Question): boolean {
  return others.every((name) => INSTITUTION.test(name));
}

/** 尔基是哪个学校的: the school that reports need not name itself. */
function isToldByTheSchool({ folded, units }: Question, { prepared }: Evidence): boolean {
  return (
    units.length === 0 &&
    /哪(?:一)?[个所家]?(?:学校|学院|院校|大学|高校)/u.test(folded) &&
    INSTITUTION.test(prepared.paragraph.district ?? '')
  );
}

function tellsOfRival({ folded }: Question, { sentence, prepared }: Evidence): boolean {
  const before = prepared.sentences[sentence.index - 1]?.folded ?? '';
  return tellsOfRivalThing(folded, sentence.folded, `${prepared.heading}\n${before}`);
}

const AMOUNTS: ReadonlySet<Question['type']> = new Set(['howMany', 'share']);
/** What is told of one stage where another is asked about: 小学网上报名时间 is not 高中什么时候报名. */
const TOLD_OF_STAGES: ReadonlySet<Question['type']> = new Set(['when', 'where', 'which', 'topic']);
const ANY_STAGE = /幼儿园|小学|初中|高中|中职|高职/u;

function isOfNoSuchGroup({ folded, type, units }: Question, { sentence, prepared }: Evidence): boolean {
  const before = prepared.sentences[sentence.index - 1]?.folded ?? '';
  return (
    (AMOUNTS.has(type) || (TOLD_OF_STAGES.has(type) && ANY_STAGE.test(sentence.folded))) &&
    lacksTheGroup(folded, units.map(fold), sentence.folded, `${prepared.heading}\n${before}`)
  );
}

/** 特殊教育 as a whole question, 状元是谁: what asks for one thing by its name. */
const NAMES_ITS_THING: ReadonlySet<Question['type']> = new Set(['topic', 'who']);

/** A thing asked for by nothing but its name, which is not written there. */
export function lacksTheNamed(question: Question, evidence: Evidence): boolean {
  return NAMES_ITS_THING.has(question.type) && lacksTheThing(question, evidence);
}

/** A share is told by a percentage or a fraction, in whatever words. */
function lacksTheShare({ type, corpusHasUnits }: Question, { figure }: Evidence): boolean {
  return corpusHasUnits && type === 'share' && figure === null;
}

/** 李某某是谁: a person whom no document names. */
function asksForStranger({ terms, type, corpusHasUnits }: Question): boolean {
  return (
    corpusHasUnits && type === 'who' && terms.some(({ text, known }) => known !== true && looksLikeName(text))
  );
}

/** Weighted share of the question's terms below which a paragraph writes next to none of it. */
const NEXT_TO_NONE = 0.1;

/** 多少所图书馆 asks for one thing, and nothing of it is written there, in whatever words. */
export function tellsNothingOfIt(question: Question, { coverage, concepts }: Evidence): boolean {
  return (
    question.corpusHasUnits &&
    question.kind === 'question' &&
    question.terms.length > 0 &&
    question.terms.length <= FEW &&
    coverage < NEXT_TO_NONE &&
    concepts.paragraph <= 0
  );
}

/** 高新区党建怎么样: one matter, which the documents write of others and nowhere beside this sentence. */
function tellsNothingOfTheMatter(question: Question, evidence: Evidence): boolean {
  const [term, another] = question.terms;
  return (
    question.units.length === 1 &&
    // What goes on in a section needs not name it again.
    (question.alreadySaid ?? []).length === 0 &&
    (question.type === 'how' || question.type === 'topic') &&
    term?.known === true &&
    another === undefined &&
    tellsNothingOfIt(question, evidence)
  );
}

/** 校服 as a whole question is not told of by 学校服务. */
function isOnlyAcrossWords(
  { folded, terms, units, corpusHasUnits }: Question,
  { sentence, prepared }: Evidence,
): boolean {
  const [term, another] = terms;
  // 王红旭 is cut where the documents have a 红旭小学.
  if (tellsWhoSomebodyIs(folded, sentence.folded, units.map(fold))) return false;
  if (!corpusHasUnits || term === undefined || another !== undefined || term.text.length !== 2) return false;
  const { text } = term;
  if (prepared.heading.includes(text) || prepared.title.includes(text)) return false;
  const places: number[] = [];
  for (let at = sentence.folded.indexOf(text); at >= 0; at = sentence.folded.indexOf(text, at + 1))
    places.push(at);
  const isBorder = (place: number) =>
    sentence.words.some(({ start, text: word }) => start === place || start + word.length === place);
  return places.length > 0 && places.every((at) => !isBorder(at) && !isBorder(at + text.length));
}

/** 多少所学校, 多少所图书馆: who asks for the number of a thing and for nothing else gives the thing its name. */
function countsNoneOfThem(question: Question, evidence: Evidence): boolean {
  if (asksForTotal(question)) return countsPart(question, evidence);
  const { type, focus, focusCounted, terms } = question;
  return (
    type === 'howMany' &&
    focusCounted &&
    terms.every(({ text }) => focus.includes(text)) &&
    countsAnother(question, evidence)
  );
}

/** 是谁出的钱 asks for a deed, not for who somebody is. */
const IDENTITY = /是谁(?:呀|啊|呢|的)?[?？]?$|(?:^|[,，])谁是/u;

/** 高考状元是谁, 有没有涨工资: nothing of what is named is written there. */
function lacksWhatIsNamed(question: Question, evidence: Evidence): boolean {
  if (EXISTENCE.test(question.folded)) return tellsNothingOfIt(question, evidence);
  return question.type === 'who' && IDENTITY.test(question.folded) && lacksTheNamed(question, evidence);
}

/** What speaks against an answer, but not for sure where it is told in other words: the refusal score weighs it. */
function doubtfulLack(question: Question, evidence: Evidence): Lack | null {
  if (!question.corpusHasUnits) return null;
  // Reports count in figures; an encyclopedia has other ways to say how many and when.
  if (wantsFigure(question) && evidence.figure === null) return 'figure';
  if (countsAnother(question, evidence) || countsPart(question, evidence)) return 'figure';
  if (countsOtherKind(question, evidence)) return 'figure';
  if (tellsNothingOfIt(question, evidence)) return 'name';
  if (isSlogan(evidence)) return 'slogan';
  return lacksTheThing(question, evidence) ? 'name' : null;
}

export function hardLack(question: Question, evidence: Evidence): Lack | null {
  return firmLack(question, evidence) ?? likelyLack(question, evidence) ?? doubtfulLack(question, evidence);
}

/** Terms: who describes a thing in many words may not know its name. */
const FEW = 3;
/** 哪些区做了家访: a unit is counted in by a sentence that says as much of it itself. */
const LEAST_OF_THE_THING = 0.5;
const EXISTENCE = /有没有|有无|是否有/u;

/**
 * 有没有食堂 and 大渡口区的特殊教育 ask for one thing by its name: where the paragraph writes neither the name nor
 * what may stand for it, it tells of something else; so does 高考状元是谁.
 */
export function lacksTheThing(
  question: Question,
  { heaviestMissing, inSentence, prepared }: Evidence,
): boolean {
  if (!question.corpusHasUnits) return false;
  if (question.whichUnits) return inSentence < LEAST_OF_THE_THING;
  if (question.terms.length > FEW) return false;
  if (heaviestMissing < 1 && !onlyGuessed(question, prepared)) return false;
  return (
    question.kind === 'question' &&
    (question.type === 'topic' || question.type === 'who' || EXISTENCE.test(question.folded))
  );
}

/** Whether what is asked most of all is written in none but guessed words. */
function onlyGuessed({ terms }: Question, { folded, heading, title }: PreparedParagraph): boolean {
  const heaviest = heaviestOf(terms);
  if (heaviest === null || !heaviest.alternatives.some(({ guessed }) => guessed)) return false;
  const known = {
    ...heaviest,
    alternatives: heaviest.alternatives.filter(({ guessed }) => guessed !== true),
  };
  return matchLetters(known, `${folded}\n${heading}\n${title}`).factor === 0;
}

/** Folded characters. */
const SLOGAN = 30;

/** “民之所呼,政之所向。” stands in for no answer: short, without a figure, and without a word that was asked. */
export function isSlogan({ sentence, inSentence, label }: Evidence): boolean {
  return !label && sentence.folded.length <= SLOGAN && inSentence < 0.05 && sentence.figures.length === 0;
}

const QUOTED = /[“"「『《]([^“”"「」『』《》]{4,20})[”"」』》]/gu;
/** People quote from memory: this share of a name's bigrams is enough. */
const LEAST_QUOTED = 0.5;

/** What the question itself puts in quotation marks is a name (a short one is rather a catchword): 大渡口区的“晒单抢单” is not answered by what lacks it. */
function lacksQuoted(question: Question, { prepared }: Evidence): boolean {
  if (!question.corpusHasUnits) return false;
  const place = `${prepared.folded}\n${prepared.heading}\n${prepared.title}`;
  return [...question.folded.matchAll(QUOTED)].some(([, name = '']) => {
    const bigrams = [...name].slice(1).map((_, at) => name.slice(at, at + 2));
    return bigrams.filter((bigram) => place.includes(bigram)).length < LEAST_QUOTED * bigrams.length;
  });
}

/** Names those who spoke at a meeting, in a paragraph that reports of no unit. */
export function listsSpeakers({ sentence, prepared }: Evidence): boolean {
  return prepared.paragraph.district === null && ONLY_NAMES.test(sentence.folded);
}

function onlyNames(question: Question, evidence: Evidence): boolean {
  const { sentence, inSentence } = evidence;
  const namesUnit = question.units.length > 0 && listsSpeakers(evidence);
  if ((question.others.length === 0 && !namesUnit) || !ONLY_NAMES.test(sentence.folded)) return false;
  if (ASKS_WHAT_WAS_TOLD.test(question.folded)) return true;
  // 金牛区同哪些单位交流了经验 is what such a list tells.
  if (question.others.length === 0 && question.type === 'which') return false;
  if (tellsMoreOf(question.others, sentence.folded)) return false;
  // A sentence that writes all that was asked does more than name.
  if (inSentence >= NEARLY_ALL && question.terms.length > FEW) return false;
  return ['how', 'howMany', 'share', 'which', 'topic', 'why'].includes(question.type);
}

/** 红旭小学获评为最佳案例,区委在会上作经验分享: the clause with the name tells something itself. */
function tellsMoreOf(names: readonly string[], folded: string): boolean {
  return folded
    .split(/[,，;；]/u)
    .some(
      (clause) =>
        !ONLY_NAMES.test(clause) && TELLS_A_FEAT.test(clause) && names.some((name) => clause.includes(name)),
    );
}

const TELLS_A_FEAT = /获评|荣获|获得|评为|入选|成为|建成|开展|打造|推出|创建|实施/u;
