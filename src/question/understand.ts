import type { WordVectors } from '../embeddings/wordVectors.ts';
import type { KeywordIndex } from '../index/keywordIndex.ts';
import type { Gazetteer } from '../places/gazetteer.ts';
import { fold } from '../text/fold.ts';
import type { Segmenter } from '../text/segmenter.ts';
import type { Thesaurus } from '../text/thesaurus.ts';
import { type Asking, createReadAsking } from './asking.ts';
import { asksForCheck } from './asksForCheck.ts';
import { withoutBackground } from './background.ts';
import { blank, placesOf, without } from './blanks.ts';
import type { FindConcepts } from './concepts.ts';
import {
  type Contrast,
  contrastOf,
  NAMED_YEAR,
  QUOTED_NAME,
  REFERS_BACK,
  withoutFigures,
} from './contrast.ts';
import { plainModel } from './numberedModels.ts';
import { withOwnCity } from './ownCity.ts';
import { ownMatterOf } from './ownMatter.ts';
import {
  CHECK_LEAD,
  CHECK_TAG,
  COMPARE_WORDS,
  EXCEPT,
  MENTIONS,
  SET_SIDE_BY_SIDE,
  WHICH_UNITS,
  WHO_OF_ALL,
  WITH_OTHERS,
} from './phrases.ts';
import { plainCounts } from './plainCounts.ts';
import { plainNaming } from './plainNaming.ts';
import { PLAN_PERIOD } from './planPeriods.ts';
import { yearsOf } from './questionYears.ts';
import { sideText } from './sideText.ts';
import { findSmallTalk, type SmallTalk, withoutGreeting } from './smallTalk.ts';
import { asReported } from './statementForms.ts';
import { withoutStraySpaces } from './straySpaces.ts';
import type { ContentTerm } from './terms.ts';
import { type Correction, findUnitMentions, isGoal, type UnitMentions } from './unitMentions.ts';
import type { UnitName } from './unitNames.ts';

/** What is asked of one side, and of which years. */
export type OfYears = Asking & { readonly years: readonly number[] };

/** A question as it is understood, before anything is looked up. */
export interface Question extends Asking {
  readonly kind: 'question' | 'check' | 'comparison';
  readonly original: string;
  readonly folded: string;
  readonly units: readonly string[];
  readonly others: readonly string[];
  /** Of those that are cities or provinces, the places that lie in them. */
  readonly placesIn: ReadonlyMap<string, readonly string[]>;
  /** Units that the question leaves out: 除了金牛区. */
  readonly excluded: readonly string[];
  /** Whether it asks which units there are that … */
  readonly whichUnits: boolean;
  /** Where something is told of some units and asked of the others. */
  readonly contrast?: {
    readonly holders: readonly string[];
    /** What is told of them, as a question. */
    readonly told: OfYears;
    /** What is asked of the rest. */
    readonly asked: OfYears;
  } | null;
  /** Of each unit what is asked of it, where each is named with a thing or a year of its own. */
  readonly ownMatter?: ReadonlyMap<string, OfYears> | null;
  readonly corrections: readonly Correction[];
  /** What was said already and is not to be said again, in the documents' own words; where more is asked for. */
  readonly alreadySaid?: readonly string[];
  /** What was said last, in the documents' own words; where something else is asked of it. */
  readonly justSaid?: readonly string[];
  /** What is talked about, where an attribute of it is asked for. */
  readonly topic?: readonly ContentTerm[];
  readonly years: readonly number[];
  /** Whether the corpus has reporting units at all: without them, names of places mean nothing special. */
  readonly corpusHasUnits: boolean;
}

export type Understanding =
  | Question
  | { readonly kind: 'empty' }
  | { readonly kind: 'small_talk'; readonly smallTalk: SmallTalk };

export interface Understander {
  understand(text: string): Understanding;
  /** The same for a text that is known to be a statement to check. */
  understandStatement(text: string): Understanding;
}

export interface UnderstanderParts {
  readonly segmenter: Segmenter;
  readonly thesaurus: Thesaurus;
  readonly concepts: FindConcepts;
  readonly vectors?: Pick<WordVectors, 'numberOf'>;
  readonly gazetteer: Gazetteer;
  readonly keywords: KeywordIndex;
  readonly units: readonly UnitName[];
}

export function createUnderstander(parts: UnderstanderParts): Understander {
  const isWord = (text: string) =>
    parts.segmenter.words(text).length === 1 && parts.keywords.documentFrequency(text) > 0;

  const readAsking = createReadAsking(parts);

  const build = (original: string, folded: string, kind: Question['kind'] | null): Question => {
    const statement = folded
      .replace(CHECK_LEAD, '')
      .replace(CHECK_TAG, '')
      .replace(/[吗么吧][?？]?$/u, '')
      .trim();
    const isCheck =
      kind === 'check' || (kind === null && asksForCheck(folded, statement, namelessOf(statement)));
    const whole = isCheck && statement !== '' ? asReported(statement) : folded;
    const { excluded, text } = isCheck ? { excluded: [], text: ownCityOf(whole) } : leftOut(whole);
    const mentions = withoutSurroundings(findUnitMentions(text, parts.units, parts.gazetteer, isWord));
    // One unit named beside 各学校 or 哪些地方 is asked about itself, unless others are called in.
    const beside = mentions.units.length === 1 && mentions.others.length > 0 && SET_SIDE_BY_SIDE.test(text);
    const several =
      beside ||
      mentions.units.length > 1 ||
      (mentions.units.length === 0 &&
        (excluded.length > 0 || COMPARE_WORDS.test(text) || WHO_OF_ALL.test(text)));
    // 哪些地方 compares units only where documents report of any.
    const comparison =
      !isCheck &&
      parts.units.length > 0 &&
      (several || (mentions.units.length === 1 && WITH_OTHERS.test(text)));
    // A place that no document reports of is told of as such; its name would only spoil the others' evidence.
    // 哪些区写到了…: which units is the comparison's question; the sentences are asked for the rest.
    const whichUnits = comparison && mentions.units.length === 0 && WHICH_UNITS.test(text);
    // But 哪些区和西南大学合作 asks for those that name it.
    const named =
      comparison && !whichUnits ? [...mentions.spans, ...placesOf(mentions.others, text)] : mentions.spans;
    const matterOf = (said: string) => {
      const fewer = blank(said, VAGUE_FEW);
      const vague = isCheck ? fewer : blank(fewer, PLAN_PERIOD);
      if (!comparison) return vague;
      const nameless = without(vague, named);
      return sideText(whichUnits ? blank(blank(nameless, WHICH_UNITS), MENTIONS) : nameless);
    };
    const foreground = (said: string) =>
      withoutBackground(said, mentions.spans, (rest) => saysWhat(readAsking(matterOf(rest))));
    const contrast = comparison ? contrastOf(text, mentions.spans) : null;
    const own =
      comparison && contrast === null ? ownMatterOf(without(foreground(text), named), mentions.spans) : null;
    const bothSides = ({ holders, told, asked }: Contrast) => {
      const [matterTold, matterAsked] = [withoutFigures(matterOf(told)), withoutFigures(matterOf(asked))];
      const forItself = readAsking(matterAsked);
      // 大渡口区呢? leaves the thing to what is told.
      const isWhole = saysWhat(forItself) && !REFERS_BACK.test(asked);
      // What is quoted is mostly a name that the one unit gave it: the others have the thing under another.
      const nameless = blank(matterTold, QUOTED_NAME);
      const thing = saysWhat(readAsking(nameless)) ? nameless : matterTold;
      // A year of its own stands for the one that is told of.
      const [yearsTold, yearsAsked] = [yearsOf(told), yearsOf(asked)];
      const left = yearsAsked.length > 0 ? blank(thing, NAMED_YEAR) : thing;
      return {
        holders,
        told: { ...readAsking(matterTold), years: yearsTold },
        asked: {
          ...(isWhole ? forItself : readAsking(`${left}${matterAsked.trimStart()}`)),
          years: yearsAsked.length > 0 ? yearsAsked : yearsTold,
        },
      };
    };
    return {
      kind: isCheck ? 'check' : comparison ? 'comparison' : 'question',
      original,
      folded: text,
      ...readAsking(
        matterOf(comparison ? foreground(text) : text),
        comparison ? [] : named,
        isCheck ? 'isTrue' : undefined,
      ),
      units: mentions.units,
      others: comparison ? mentions.others.filter((name) => !isGoal(text, name)) : mentions.others,
      placesIn: new Map(mentions.others.map((name) => [name, parts.gazetteer.inside(name)])),
      excluded,
      whichUnits,
      contrast: contrast === null ? null : bothSides(contrast),
      ownMatter:
        own === null
          ? null
          : new Map(
              [...own].map(([unit, said]) => [unit, { ...readAsking(sideText(said)), years: yearsOf(said) }]),
            ),
      corrections: mentions.corrections,
      years: yearsOf(text),
      corpusHasUnits: parts.units.length > 0,
    };
  };

  /** 金牛区在四川头一个…: a unit's own city or province need not be named where the unit tells of itself. */
  const withoutSurroundings = (mentions: UnitMentions): UnitMentions => ({
    ...mentions,
    others: mentions.others.filter((name) => !mentions.units.some((unit) => liesIn(unit, name))),
  });

  const liesIn = (unit: string, place: string): boolean => {
    if (unit !== place && unit.startsWith(place)) return true;
    const above = parts.gazetteer.parents(unit);
    const of = above.filter((path) => path.split('/').some((each) => each.startsWith(place)));
    const surroundings = () => parts.units.find((each) => each.unit === unit)?.surroundings ?? '';
    return of.length > 0 && (above.length === 1 || surroundings().includes(place));
  };

  const namelessOf = (text: string): string =>
    without(text, findUnitMentions(text, parts.units, parts.gazetteer, isWord).spans);

  const ownCityOf = (text: string): string => {
    const [unit, ...more] = findUnitMentions(text, parts.units, parts.gazetteer, isWord).units;
    const name = parts.units.find((each) => each.unit === unit);
    if (name === undefined || more.length > 0) return text;
    return withOwnCity(text, fold(name.unit), () => name.surroundings, parts.gazetteer);
  };

  /** The units that are left out, and the text with them blanked; the text as it is where there are none. */
  const leftOut = (text: string): { readonly excluded: readonly string[]; readonly text: string } => {
    const { named, before } = EXCEPT.exec(text)?.groups ?? {};
    const place = named ?? before;
    if (place === undefined) return { excluded: [], text };
    const { units } = findUnitMentions(place, parts.units, parts.gazetteer, isWord);
    return units.length === 0
      ? { excluded: [], text }
      : { excluded: units, text: blank(text, EXCEPT).replace(/^[\s,，]+/u, '') };
  };

  const start = (text: string, kind: Question['kind'] | null): Understanding => {
    // A mark of ours, when an answer is pasted back.
    const folded = withoutStraySpaces(fold(text.replace(/[[［]\d{1,3}[\]］]/g, ' ')).trim());
    // A bare number asks for nothing, either.
    if (!/\p{L}/u.test(folded)) {
      return /\p{Extended_Pictographic}/u.test(folded)
        ? { kind: 'small_talk', smallTalk: 'greeting' }
        : { kind: 'empty' };
    }
    const smallTalk = findSmallTalk(folded);
    if (smallTalk !== null) return { kind: 'small_talk', smallTalk };
    const asked = withoutGreeting(folded);
    return build(text, kind === null ? plainModel(plainNaming(plainCounts(asked))) : asked, kind);
  };

  return {
    understand: (text) => start(text, null),
    understandStatement: (text) => start(text, 'check'),
  };
}

/** Weight of terms (IDF) that say for themselves what is asked. */
const SAYS_WHAT = 3;

function saysWhat({ terms }: Asking): boolean {
  const weight = terms
    .filter(({ known, alternatives }) => known === true || alternatives.length > 0)
    .reduce((sum, term) => sum + term.weight, 0);
  return weight >= SAYS_WHAT;
}

/** 这几年 and 好几所 ask for nothing. */
const VAGUE_FEW =
  /(?:这|那|近|前|最近|头)几年(?![级来])|(?:这|那|近|前|(?<!今)后|最近|头|好)几|(?<=过去|今后|未来)几|几(?=年来|乎|十|百|千|万)/gu;
