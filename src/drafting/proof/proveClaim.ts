import type { Proof } from '../../answer/draft.ts';
import type { Span } from '../../documents/document.ts';
import { createPreparer, type PreparedParagraph, type Preparer } from '../../evidence/prepared.ts';
import { escapePattern } from '../../text/escapePattern.ts';
import { fold } from '../../text/fold.ts';
import type { Segmenter } from '../../text/segmenter.ts';
import type { Thesaurus } from '../../text/thesaurus.ts';
import type { Source } from '../drafter.ts';
import { MOST_QUOTES, type ReplyClaim } from '../reply.ts';
import { type ClaimReader, createClaimReader, type ReadClaim } from './claimClauses.ts';
import type { ProofFailure } from './failure.ts';
import type { CountedClause } from './figuresHold.ts';
import { locateQuote, type QuotedText, quotedText } from './locateQuote.ts';
import { mixedUp } from './mixedUp.ts';
import { plainClaim } from './plainClaim.ts';
import { type ClauseProof, proveClause } from './proveClause.ts';
import { type Site, sitesOf } from './site.ts';

/** A claim that its sources bear out. */
export interface ProvedClaim {
  readonly text: string;
  readonly proofs: readonly Proof[];
  /** The stretches that it rests on. */
  readonly sites: readonly Site[];
  /** The paragraph tells it as a plan, its sentence doesn't. */
  readonly plan: boolean;
  /** The units that it names itself. */
  readonly units: readonly string[];
}

export type ClaimOutcome =
  | { readonly kind: 'proved'; readonly claim: ProvedClaim }
  | { readonly kind: 'failed'; readonly failure: ProofFailure };

export type ClaimProver = (claim: ReplyClaim) => ClaimOutcome;

/** Proves claims over the sources that a model was given. */
export type ProverOver = (sources: readonly Source[], unitNames: readonly string[]) => ClaimProver;

interface Passage {
  readonly source: Source;
  /** Made when they are needed: most passages are not cited. */
  readonly prepared: () => PreparedParagraph;
  readonly quoted: QuotedText;
}

interface Located {
  readonly passage: Passage;
  readonly span: Span;
}

/** What a longer quote may mend; who turns a sentence round does so in the whole one, too. */
const WIDENED = new Set<ProofFailure['kind']>(['words', 'figure', 'quote', 'name']);
/** A quote longer than this is no quote; characters. */
const LONGEST_QUOTE = 600;

/**
 * A claim is proved when each of its clauses is borne out by the clauses of one sentence that it quotes: every figure
 * there with the same value, for the same thing and year; every telling word there, by its letters or a synonym; no
 * name, negation, rank, comparison or completion that the source hasn't. Where the quoted clauses are too little, the
 * whole sentences that they stand in are tried, and then shown. What is shown as a quote is the source's own text.
 *
 * @param prepare the finder's, which has prepared most paragraphs already
 */
export function createProver(
  segmenter: Segmenter,
  thesaurus: Thesaurus,
  prepare: Preparer = createPreparer(segmenter),
): ProverOver {
  const reader = createClaimReader(segmenter);
  return (sources, unitNames) => {
    const passages = sources.map(
      (source): Passage => ({
        source,
        prepared: () => prepare(source.paragraph, source.document, source.within ?? null),
        quoted: quotedText(source),
      }),
    );
    return (claim) => {
      const text = plainClaim(claim.text);
      if (text === null) return failed('form');
      if (claim.quotes.length === 0) return failed('passage');
      const read = reader.read(text, unitNames);
      const located = claim.quotes.slice(0, MOST_QUOTES).flatMap((quote) => locate(quote, passages, read));
      if (located.length === 0) return failed('quote', claim.quotes[0]?.quote.slice(0, 40));
      const misplaced = unitOutOfPlace(read, located);
      if (misplaced !== null) return failed('unit', misplaced);
      const narrow = proveBy(read, located, false, reader, thesaurus);
      const tooLittle = narrow.kind === 'failed' && WIDENED.has(narrow.failure.kind);
      const outcome = tooLittle ? proveBy(read, located, true, reader, thesaurus) : narrow;
      if (outcome.kind === 'failed') return outcome;
      return {
        kind: 'proved',
        claim: {
          ...outcome,
          text,
          units: read.units.map(({ unit }) => unit),
          proofs: proofsOf(outcome.sites),
        },
      };
    };
  };
}

function failed(kind: ProofFailure['kind'], detail = ''): Extract<ClaimOutcome, { kind: 'failed' }> {
  return { kind: 'failed', failure: { kind, detail } };
}

/** In the passage that was named, else where it really stands; an ellipsis parts a quote in two. */
function locate(
  { passage, quote }: ReplyClaim['quotes'][number],
  passages: readonly Passage[],
  { units }: ReadClaim,
): Located[] {
  if (quote.length > LONGEST_QUOTE) return [];
  const named = passages[passage - 1];
  const meant = units[0]?.unit ?? named?.source.paragraph.district ?? null;
  // Where it stands twice, the unit that the claim speaks of is meant.
  const others = passages
    .filter((each) => each !== named)
    .sort((a, b) => Number(isOf(b, meant)) - Number(isOf(a, meant)));
  const inOrder = named === undefined ? others : [named, ...others];
  const pieces = quote.split(/…+|\.{3,}|⋯+/u).filter((piece) => /[\p{L}\p{N}]/u.test(piece));
  const found = pieces.map((piece) => {
    for (const each of inOrder) {
      const span = locateQuote(piece, each.quoted);
      if (span !== null) return { passage: each, span };
    }
    return null;
  });
  return found.every((each) => each !== null) ? found : [];
}

function isOf({ source }: Passage, unit: string | null): boolean {
  return unit !== null && source.paragraph.district === unit;
}

/** A unit that the claim names and that none of its paragraphs is of or names; a subject must be their own. */
function unitOutOfPlace({ units, folded }: ReadClaim, located: readonly Located[]): string | null {
  for (const { unit, start } of units) {
    const name = fold(unit);
    const own = located.some(({ passage }) => isOf(passage, unit));
    if (own) continue;
    const opens = !/[\p{L}\p{N}]/u.test(folded.slice(0, start).replace(/^(?:其中|在|由)/u, ''));
    const told = located.some(
      ({ passage: { prepared, source } }) =>
        prepared().sentences.some(({ folded: sentence }) =>
          opens && source.paragraph.district !== null
            ? new RegExp(`(?:^|[,;:。])\\s*(?:在|由)?${escapePattern(name)}`, 'u').test(sentence)
            : sentence.includes(name),
        ) ||
        (source.paragraph.district === null && prepared().title.includes(name)),
    );
    if (!told) return unit;
  }
  return null;
}

type Borne =
  | { readonly kind: 'proved'; readonly sites: readonly Site[]; readonly plan: boolean }
  | Extract<ClaimOutcome, { kind: 'failed' }>;

function proveBy(
  claim: ReadClaim,
  located: readonly Located[],
  whole: boolean,
  reader: ClaimReader,
  thesaurus: Thesaurus,
): Borne {
  const sites = located.flatMap(({ passage, span }) => sitesOf(passage.prepared(), span, whole));
  const used = new Set<Site>();
  const borne: { clause: CountedClause; site: Site }[] = [];
  let plan = false;
  let telling = false;
  for (const clause of claim.clauses) {
    const own = sitesFor(clause, claim, sites);
    const proofs = proveParts(clause, claim, own, reader, thesaurus);
    for (const proof of proofs) {
      if (proof.kind === 'failed') return { kind: 'failed', failure: proof.failure };
      if (clause.words.length === 0 && clause.figures.length === 0) continue;
      used.add(proof.site);
      borne.push({ clause, site: proof.site });
      plan ||= proof.plan;
      telling ||= clause.words.some((word) => word.telling);
    }
  }
  const mixed = mixedUp(borne);
  if (mixed !== null) return failed('figure', mixed);
  // A claim of nothing but joints (开展了相关工作) states nothing.
  if (!telling || used.size === 0) return failed('words');
  return { kind: 'proved', sites: sites.filter((site) => used.has(site)), plan };
}

/** What a clause says of a unit must stand in that unit's paragraphs, where there are any. */
function sitesFor(clause: CountedClause, { units }: ReadClaim, sites: readonly Site[]): readonly Site[] {
  const named = units.filter(({ unit }) => clause.folded.includes(fold(unit)));
  const [first] = named.length > 0 ? named : units;
  if (first === undefined) return sites;
  const own = sites.filter(({ prepared }) => prepared.paragraph.district === first.unit);
  return own.length > 0 ? own : sites;
}

function proveParts(
  clause: CountedClause,
  { units }: ReadClaim,
  sites: readonly Site[],
  reader: ClaimReader,
  thesaurus: Thesaurus,
): ClauseProof[] {
  const whole = bestOf(clause, sites, thesaurus);
  if (whole.kind === 'proved') return [whole];
  const parts = sites.length > 1 ? reader.parts(clause, units) : [clause];
  if (parts.length === 1) return [whole];
  const proofs = parts.map((part) => bestOf(part, sites, thesaurus));
  return proofs.every(({ kind }) => kind === 'proved') ? proofs : [whole];
}

function bestOf(clause: CountedClause, sites: readonly Site[], thesaurus: Thesaurus): ClauseProof {
  let best: ClauseProof = { kind: 'failed', failure: { kind: 'quote', detail: '' }, nearness: -1 };
  for (const site of sites) {
    const proof = proveClause(clause, site, thesaurus);
    if (proof.kind === 'proved') return proof;
    if (best.kind === 'failed' && proof.nearness > best.nearness) best = proof;
  }
  return best;
}

/** One quote a run of neighbouring sites, in the source's exact characters. */
function proofsOf(sites: readonly Site[]): Proof[] {
  const runs: { prepared: PreparedParagraph; span: Span; last: number }[] = [];
  for (const { prepared, span, sentence } of sites) {
    const run = runs.find(
      (each) =>
        each.prepared === prepared && (sentence.index - each.last === 1 || sentence.index === each.last),
    );
    if (run === undefined) runs.push({ prepared, span, last: sentence.index });
    else {
      run.span = { start: Math.min(run.span.start, span.start), end: Math.max(run.span.end, span.end) };
      run.last = sentence.index;
    }
  }
  return runs.map(({ prepared: { paragraph, document }, span }) => ({
    paragraph,
    document,
    quote: paragraph.text.slice(span.start, span.end),
  }));
}
