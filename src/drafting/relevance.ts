import { hardLack } from '../answer/judge.ts';
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
/** A word or its synonym, not a part of it. */
const SAID = 0.5;

/**
 * A claim is to the point when each of its sites is of a unit asked about, in no other year than the one asked about,
 * gives a figure of the kind that is asked for where one is, and writes a telling term of the question, or a synonym,
 * in its sentence or its heading. Where excerpts gave no
 * answer, more is asked: nothing outright lacking (figure, name, year, plan) in the sentence as the judge sees it, its
 * heaviest term there, and six tenths of the weight of all terms.
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

  const answers = (site: Site) => {
    const weighed = evidence.find(
      ({ prepared, sentence }) =>
        prepared.paragraph.id === site.prepared.paragraph.id &&
        sentence.span.start === site.sentence.span.start,
    );
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
    (!refused || sites.every(answers));
}
