import { roleOfNames } from '../../check/claimNames.ts';
import { tellsOfOthers } from '../../check/contrasts.ts';
import type { Thesaurus } from '../../text/thesaurus.ts';
import { type Coverage, coverageOf, covers } from './coverage.ts';
import { denialsDiffer, isVerbatim } from './denial.ts';
import { emphasises } from './emphasis.ts';
import type { ProofFailure } from './failure.ts';
import { type CountedClause, figureThatFails } from './figuresHold.ts';
import { isOfOtherYear, yearsAt } from './figureYears.ts';
import { namesHold } from './names.ts';
import { mixesParallels } from './parallel.ts';
import { planTold } from './planTold.ts';
import { replacedWord } from './replacedWord.ts';
import { comparesAnew, replacesObject, swapsParts, turnsOnUnit, turnsOrder } from './roles.ts';
import type { Site } from './site.ts';

/** A clause of a claim that its site bears out; `plan`: the paragraph tells it as a plan without saying so there. */
export type ClauseProof =
  | { readonly kind: 'proved'; readonly site: Site; readonly plan: boolean }
  | { readonly kind: 'failed'; readonly failure: ProofFailure; readonly nearness: number };

/** Proves one clause of a claim by one site. */
export function proveClause(clause: CountedClause, site: Site, thesaurus: Thesaurus): ClauseProof {
  const coverage = coverageOf(clause.words, site, thesaurus);
  const failed = (kind: ProofFailure['kind'], detail = ''): ClauseProof => ({
    kind: 'failed',
    failure: { kind, detail },
    nearness: nearnessOf(coverage),
  });
  const figure = figureThatFails(clause, site, thesaurus);
  if (figure !== null) return failed('figure', figure);
  if (!covers(coverage)) return failed('words', coverage.gaps.join('、'));
  if (!namesHold(clause.folded, site)) return failed('name');
  // 2020年，… of a sentence that nothing dates, with the year of another one.
  if (clause.year !== null && !yearsAt(site).includes(clause.year))
    return failed('figure', `${clause.year}年`);
  const turned = isVerbatim(clause.folded, site.folded) ? null : turnedIn(clause, site, thesaurus);
  if (turned !== null) return failed(turned.kind, turned.detail);
  const plan = planTold(clause, site);
  if (plan === 'otherwise') return failed('plan');
  return { kind: 'proved', site, plan: plan === 'unsaid' };
}

/** A figure tells a clause apart as a word of this many characters does, a light word as one of this many. */
const FIGURE_LENGTH = 4;
const LIGHT_LENGTH = 0.5;

/** The source's clause that says most of a claim's clause. */
function densestPiece(
  { words, figures }: CountedClause,
  { sentence, start, end }: Site,
): { readonly folded: string; readonly end: number } {
  let best = { folded: '', end, said: -1 };
  for (const clause of sentence.clauses) {
    if (clause.end <= start || clause.start >= end) continue;
    const folded = sentence.folded.slice(clause.start, clause.end);
    const given = sentence.figures.filter((each) => each.start >= clause.start && each.end <= clause.end);
    const told = figures.filter(
      ({ kind, value }) => kind !== 'year' && given.some((each) => each.value === value),
    ).length;
    const said = words
      .filter(({ text }) => folded.includes(text))
      .map(({ text, telling }) => (telling ? text.length : LIGHT_LENGTH));
    const sum = said.reduce((total, length) => total + length, FIGURE_LENGTH * told);
    if (sum > best.said) best = { folded, end: clause.end - 1, said: sum };
  }
  return best;
}

/** What a clause in other words turns round, adds or mixes up. */
function turnedIn(clause: CountedClause, site: Site, thesaurus: Thesaurus): ProofFailure | null {
  const because = (kind: ProofFailure['kind'], detail = ''): ProofFailure => ({ kind, detail });
  if (denialsDiffer(clause.folded, site.folded)) return because('negation');
  if (
    comparesAnew(clause.folded, site.folded) ||
    swapsParts(clause.folded, clause.words, site.folded) ||
    turnsOnUnit(clause.folded, clause.names, site.folded) ||
    turnsOrder(clause.words, site.folded) ||
    roleOfNames(namingText(clause.folded), weighed(clause), site.sentence) !== 'own'
  )
    return because('comparison');
  if (
    emphasises(
      clause.folded,
      site.folded,
      clause.words.map(({ text }) => text),
    )
  )
    return because('emphasis');
  const densest = densestPiece(clause, site);
  if (tellsOfOthers(clause.folded, densest.folded) || mixesParallels(clause, densest.folded, site))
    return because('words');
  if (clause.year !== null && isOfOtherYear(clause.year, densest.end, site.sentence))
    return because('figure', `${clause.year}年`);
  if (replacesObject(clause.folded, site.folded)) return because('words');
  const replaced = replacedWord(clause, site, thesaurus);
  if (replaced !== null) return because('words', replaced);
  return null;
}

function nearnessOf({ share, own, gaps }: Coverage): number {
  return share + own - 0.1 * gaps.length;
}

function namingText(folded: string) {
  return { folded, others: [], units: [] };
}

function weighed({ words }: CountedClause): { readonly text: string; readonly weight: number }[] {
  return words.map(({ text, telling }) => ({ text, weight: telling ? 1 : 0.3 }));
}
