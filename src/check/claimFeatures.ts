import type { Meaning } from '../embeddings/meaning.ts';
import { fitsYears } from '../evidence/governs.ts';
import { speaksOfPlan } from '../evidence/plan.ts';
import { SENTENCE_FEATURES } from '../evidence/sentenceFeatures.ts';
import type { RelatedFigure } from './checkFigures.ts';
import { quotedIn } from './claimQuotes.ts';
import { CLAUSE_SIGNS, clauseSigns } from './clauseSigns.ts';
import { commonLetters } from './commonLetters.ts';
import { contrastBetween, countDenials, negationDiffers } from './contrasts.ts';
import { DENIALS, denials } from './denials.ts';
import { DERIVED_SIGNS, derivedSigns } from './derivedSigns.ts';
import { FIGURE_CONTEXT, figureContext } from './figureContext.ts';
import { FIGURE_SIGNS, figureSigns } from './figureSigns.ts';
import type { Finding } from './finding.ts';
import { gistOf, gistWords } from './gist.ts';
import { type Candidate, type Judged, OPEN_REASONS } from './judged.ts';
import { namedOthers } from './namedOthers.ts';
import { TOLD_SIGNS, toldSigns } from './toldSigns.ts';
import type { WeighedClaim } from './weighClaim.ts';

const OWN_FEATURES = [
  'claim length',
  'claim figures',
  'claim words',
  'claim unknown words',
  'claim denies',
  'claim years',
  'claim units',
  'share',
  'own',
  'letters',
  'gaps',
  'loose',
  'unsaid',
  'heaviest own',
  'least own',
  'gist sentence',
  'gist paragraph',
  'gist matter',
  'gist written',
  'gist things',
  'gist denied',
  'figures same',
  'figures different',
  'figures open',
  'figures unrelated',
  'figures verbatim',
  'least binding',
  ...FIGURE_SIGNS,
  ...FIGURE_CONTEXT,
  ...DERIVED_SIGNS,
  'sentence figures',
  'contrast',
  'denial differs',
  'paragraph contrast',
  'names missing',
  'quote missing',
  'year fits',
  'rules support',
  'rules contradict',
  'firmness',
  'claim borne out by rules',
  'claim contradicted by rules',
  'decides by rules',
  'share−best',
  'own−best',
  'score−best',
  'gist−best',
  'score−other paragraphs',
  'plan own',
  'plan inherited',
  'claim of a plan',
  'score−planned',
  'heaviest unmet',
  'second unmet',
  'clause alignment',
  'clause back',
  'sentence back',
  'common letters',
  'common letters run',
] as const;

/** What the verdict's score sees of a claim and a sentence, in the order of the models' columns. */
export const CLAIM_FEATURES = [
  ...OWN_FEATURES,
  ...TOLD_SIGNS,
  ...CLAUSE_SIGNS,
  ...DENIALS,
  ...OPEN_REASONS.map((reason) => `open: ${reason}`),
  ...SENTENCE_FEATURES,
] as const;

/** A row for each candidate. @param ruled what the rules make of the claim @param related of each candidate its figures as the rules relate them */
export function claimFeatures(
  { claim, candidates, judged, ranked }: WeighedClaim,
  related: readonly (readonly RelatedFigure[])[],
  ruled: Finding,
  meaning: Meaning,
): number[][] {
  const { question, matter, figures } = claim;
  const words = gistWords(question);
  const gists = candidates.map(({ evidence: { prepared, sentence } }) =>
    gistOf(words, question, prepared, sentence, meaning.similarity),
  );
  const most = (value: (each: number) => number) =>
    candidates.reduce((best, _, i) => Math.max(best, value(i)), Number.NEGATIVE_INFINITY);
  const at = (i: number) => candidates[i] as Candidate;
  const best = {
    share: most((i) => at(i).account.share),
    own: most((i) => at(i).account.own),
    score: most((i) => at(i).evidence.score),
    gist: most((i) => gists[i]?.sentence ?? 0),
  };
  const planned = ranked.reduce(
    (best, { sentence, score }) => (sentence.plan === 'none' ? best : Math.max(best, score)),
    -9,
  );
  const contexts = figureContext(
    { folded: question.folded, figures },
    candidates.map(({ evidence }) => evidence.sentence),
  );
  return candidates.map((candidate, i) => {
    const { account, evidence } = candidate;
    const { sentence, prepared } = evidence;
    const gist = gists[i] as ReturnType<typeof gistOf>;
    const relations = related[i] as readonly RelatedFigure[];
    const { verdict, firmness, open } = judged[i] as Judged;
    const { unmet, clause, clauseBack, sentenceBack, at: told } = evidence.alignments();
    const { start = 0, end = sentence.folded.length } = sentence.clauses[told] ?? {};
    const clauseText = sentence.folded.slice(start, end);
    const total = account.words.reduce((sum, { term }) => sum + term.weight, 0);
    const letters = account.words.reduce((sum, word) => sum + word.term.weight * word.letters, 0);
    const heaviest = account.words.reduce((most, { term }) => Math.max(most, term.weight), 0);
    const elsewhere = candidates.reduce(
      (most, other) => (other.evidence.prepared === prepared ? most : Math.max(most, other.evidence.score)),
      -9,
    );
    const count = (relation: string) => relations.filter((each) => each.relation === relation).length;
    return [
      Math.min(60, question.folded.length),
      Math.min(4, figures.length),
      Math.min(12, matter.length),
      words.length === 0 ? 0 : words.filter(({ known }) => known === false).length / words.length,
      countDenials(question.folded) % 2,
      question.years.length,
      question.units.length,
      account.share,
      account.own,
      total === 0 ? 0 : letters / total,
      account.gaps.length,
      account.loose.length,
      account.unsaid.length,
      account.words.find(({ term }) => term.weight === heaviest)?.own ?? 0,
      account.words.reduce((least, { own }) => Math.min(least, own), 1),
      gist.sentence,
      gist.paragraph,
      gist.matter,
      gist.written,
      gist.things.length,
      gist.denied.length,
      count('same'),
      count('different'),
      count('open'),
      count('none'),
      relations.filter(({ verbatim }) => verbatim).length,
      relations.reduce((least, { binding }) => Math.min(least, binding), 1),
      ...figureSigns(figures, evidence),
      ...(contexts[i] as readonly number[]),
      ...derivedSigns({ folded: question.folded, figures }, sentence),
      Math.min(6, sentence.figures.length),
      contrastBetween(question.folded, sentence.folded) === null ? 0 : 1,
      negationDiffers(question.folded, sentence.folded) ? 1 : 0,
      contrastBetween(question.folded, prepared.folded) === null ? 0 : 1,
      namedOthers(question, prepared.folded).filter((name) => !prepared.folded.includes(name)).length,
      quotedIn(question.folded, prepared) === 'said' ? 0 : 1,
      fitsYears(question, evidence) ? 1 : 0,
      verdict === '支持' ? 1 : 0,
      verdict === '矛盾' ? 1 : 0,
      verdict === '未找到' ? 0 : firmness,
      ruled.verdict === '支持' ? 1 : 0,
      ruled.verdict === '矛盾' ? 1 : 0,
      ruled.evidence?.sentence === sentence ? 1 : 0,
      account.share - best.share,
      account.own - best.own,
      evidence.score - best.score,
      gist.sentence - best.gist,
      evidence.score - elsewhere,
      sentence.plan === 'own' ? 1 : 0,
      sentence.plan === 'inherited' ? 1 : 0,
      speaksOfPlan(question.folded) ? 1 : 0,
      evidence.score - planned,
      ...unmet,
      clause,
      clauseBack,
      sentenceBack,
      ...commonLetters(question, sentence),
      ...toldSigns(claim, candidate),
      ...clauseSigns(claim, evidence, clauseText),
      ...denials(question.folded, clauseText, sentence.folded),
      ...OPEN_REASONS.map((reason) => (open === reason ? 1 : 0)),
      ...evidence.features,
    ];
  });
}
