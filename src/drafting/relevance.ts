import { hardLack } from '../answer/lacks.ts';
import type { Evidence } from '../evidence/evidence.ts';
import { figureFits, wantsFigure } from '../evidence/expectedFigure.ts';
import { belongsTo } from '../evidence/find.ts';
import { fitsYears } from '../evidence/governs.ts';
import { matchTerm } from '../evidence/matching.ts';
import type { Question } from '../question/understand.ts';
import type { ProvedClaim } from './proof/proveClaim.ts';
import type { Site } from './proof/site.ts';

/** Whether a claim that is true has to do with what was asked. */
export type Relevance = (claim: ProvedClaim) => boolean;

export interface RelevanceMatter {
  readonly question: Question;
  /** Units that an answer may speak of; empty: any. */
  readonly units: readonly string[];
  /** Sentences weighed against the question. */
  readonly evidence: readonly Evidence[];
  /** The extractive answer is a refusal. */
  readonly refused: boolean;
}

/** A term this heavy against the question's heaviest tells what it is about. */
const ABOUT = 0.4;
/** Least weighted share of the question's terms in a claim's sentence or above it, where excerpts gave no answer. */
const LEAST_WHERE_REFUSED = 0.6;
/** A sentence that the ranker puts this far behind the best one tells of something else; a practice has many sides. */
const FAR_BEHIND = 2.5;
const FAR_BEHIND_A_PRACTICE = 5;
/** A word or its synonym, not a part of it. */
const SAID = 0.5;

/**
 * A claim is to the point when each of its sites is of a unit asked about and in no other year than the one asked
 * about, and one of them writes a telling term of the question (or a synonym) in its sentence or its heading, gives a
 * figure of the kind that is asked for where one is, and comes near to the best sentence by the ranker's score. Where
 * excerpts gave no answer, more is asked of each: nothing outright lacking (figure, name, year, plan) as the judge sees
 * it, the question's heaviest term there, and six tenths of the weight of all terms.
 */
export function createRelevance({ question, units, evidence, refused }: RelevanceMatter): Relevance {
  const heaviest = Math.max(0, ...question.terms.map(({ weight }) => weight));
  const telling = question.terms.filter(({ weight }) => weight >= ABOUT * heaviest);

  const isOfUnit = ({ prepared, sentence }: Site) =>
    units.length === 0 ||
    units.some((unit) => belongsTo(prepared.paragraph, unit) || sentence.folded.includes(unit));

  const says = (site: Site, term: Question['terms'][number]) =>
    matchTerm(
      term,
      { folded: `${site.sentence.folded}\n${site.prepared.heading}`, words: [] },
      () => undefined,
    ).factor >= SAID;

  const weighedOf = (site: Site) =>
    evidence.find(
      ({ prepared, sentence }) =>
        prepared.paragraph.id === site.prepared.paragraph.id &&
        sentence.span.start === site.sentence.span.start,
    );

  // Sides of a comparison are weighed each for itself: their scores are no measure of one another.
  const best =
    question.kind === 'comparison'
      ? Number.NEGATIVE_INFINITY
      : Math.max(...evidence.map(({ score }) => score));
  const farBehind = ['how', 'why'].includes(question.type) ? FAR_BEHIND_A_PRACTICE : FAR_BEHIND;
  const comesNear = (site: Site) => {
    const weighed = weighedOf(site);
    return weighed === undefined || weighed.score >= best - farBehind;
  };

  const answers = (site: Site) => {
    const weighed = weighedOf(site);
    if (weighed === undefined || hardLack(question, weighed) !== null) return false;
    const total = question.terms.reduce((sum, { weight }) => sum + weight, 0);
    const said = question.terms.filter((term) => says(site, term));
    const share = total === 0 ? 0 : said.reduce((sum, { weight }) => sum + weight, 0) / total;
    return share >= LEAST_WHERE_REFUSED && said.some(({ weight }) => weight === heaviest);
  };

  const counts = question.corpusHasUnits && wantsFigure(question);
  const givesFigure = ({ figures, sentence }: Site) =>
    figures.some((figure) => figureFits(question, figure, sentence.folded));

  return ({ sites }) =>
    sites.every((site) => isOfUnit(site) && fitsYears(question, site)) &&
    (!counts || sites.some(givesFigure)) &&
    (telling.length === 0 || sites.some((site) => telling.some((term) => says(site, term)))) &&
    sites.some(comesNear) &&
    (!refused || sites.every(answers));
}
