import { type Figure, findFigures } from '../text/figures.ts';
import { fold } from '../text/fold.ts';
import type { Draft, DraftLine, Proof } from './draft.ts';

/** Why a line is not shown. */
export type Failure =
  | { readonly kind: 'no_proof'; readonly claim: string }
  | { readonly kind: 'quote_not_in_paragraph'; readonly claim: string; readonly quote: string }
  | { readonly kind: 'empty_quote'; readonly claim: string }
  | { readonly kind: 'figure_not_in_source'; readonly claim: string; readonly figure: string }
  | { readonly kind: 'unit_not_in_source'; readonly claim: string; readonly unit: string }
  | { readonly kind: 'stray_mark'; readonly claim: string };

export type Proved =
  | { readonly kind: 'proved'; readonly draft: Draft }
  | { readonly kind: 'failed'; readonly failures: readonly Failure[] };

const MARK = /\[\d+\]/;

/**
 * Proves a draft before any channel shows it. For each claim: it has a proof; each quote is an exact substring
 * of its paragraph; each figure and date of the claim stands in a cited paragraph, compared by value (万 and 亿
 * counted in, Chinese numerals read); each unit's name that the claim uses stands in a cited paragraph, or is
 * that citation's district, section or title. A remark states nothing of the
 * world (it may repeat the question's words) and carries no mark.
 *
 * @param unitNames names of reporting units: those a claim may not borrow from elsewhere
 */
export function prove(draft: Draft, unitNames: readonly string[]): Proved {
  const failures = draft.flatMap((line) => failuresOf(line, unitNames));
  return failures.length === 0 ? { kind: 'proved', draft } : { kind: 'failed', failures };
}

function failuresOf(line: DraftLine, unitNames: readonly string[]): Failure[] {
  const claim = line.kind === 'claim' ? `${line.lead}${line.text}` : line.text;
  if (MARK.test(line.kind === 'claim' ? line.lead : line.text)) return [{ kind: 'stray_mark', claim }];
  if (line.kind === 'remark') return [];
  if (line.proofs.length === 0) return [{ kind: 'no_proof', claim }];
  return [
    ...line.proofs.flatMap((proof) => quoteFailures(claim, proof)),
    ...figureFailures(line.lead, line.text, line.proofs),
    ...unitFailures(claim, line.proofs, unitNames),
  ];
}

function quoteFailures(claim: string, { quote, paragraph }: Proof): Failure[] {
  if (quote.trim() === '') return [{ kind: 'empty_quote', claim }];
  return paragraph.text.includes(quote) ? [] : [{ kind: 'quote_not_in_paragraph', claim, quote }];
}

function figureFailures(lead: string, text: string, proofs: readonly Proof[]): Failure[] {
  const [leading, telling] = [figuresIn(lead), figuresIn(text)];
  // Most claims state no figure: then there is none to look for in their sources.
  if (leading.length === 0 && telling.length === 0) return [];
  const stated = proofs.flatMap(figuresOf);
  // It may tell the document's date, too; a claim may not.
  const dates = proofs.flatMap(({ document }) => findFigures(document.date ?? ''));
  return [...strayFigures(leading, [...stated, ...dates]), ...strayFigures(telling, stated)].map(
    (figure) => ({
      kind: 'figure_not_in_source' as const,
      claim: `${lead}${text}`,
      figure,
    }),
  );
}

/** Lines of one answer, and answers to one person, often cite the same paragraphs. */
const KEPT = 500;
/** UTF-16 units: what is longer is read again each time, so that what is kept stays some megabytes. */
const LONGEST_KEPT = 5000;
const kept = new Map<string, readonly Figure[]>();

/** The figures of what a proof cites. */
function figuresOf({ paragraph, document }: Proof): readonly Figure[] {
  // A lead may name a unit with a number in it: 成都市第七中学.
  const source = [
    paragraph.text,
    paragraph.district ?? '',
    paragraph.section ?? '',
    document.title ?? '',
  ].join('\n');
  const known = kept.get(source);
  if (known !== undefined) return known;
  const figures = findFigures(fold(source));
  if (source.length > LONGEST_KEPT) return figures;
  if (kept.size >= KEPT) kept.clear();
  kept.set(source, figures);
  return figures;
}

interface StatedFigure {
  readonly figure: Figure;
  /** As it is written in the folded claim. */
  readonly written: string;
}

function figuresIn(text: string): StatedFigure[] {
  const folded = fold(text);
  return findFigures(folded).map((figure) => ({ figure, written: folded.slice(figure.start, figure.end) }));
}

function strayFigures(claimed: readonly StatedFigure[], stated: readonly Figure[]): string[] {
  return claimed
    .filter(({ figure }) => !stated.some((source) => sameFigure(figure, source)))
    .map(({ written }) => written);
}

/** The same value of the same kind, said as exactly: 近4000 proves neither 超过4000 nor 4000元. */
export function sameFigure(claim: Figure, source: Figure): boolean {
  if (claim.value !== source.value || (claim.value === null && claim.numeral !== source.numeral))
    return false;
  for (const kind of ['percent', 'ordinal'] as const) {
    if ((claim.kind === kind) !== (source.kind === kind)) return false;
  }
  if (!tellsUnit(claim.unit, source.unit)) return false;
  if (claim.precision === source.precision) return true;
  // 7600余万 is more than 7600万; nothing else may be said more or less exactly than the source says it.
  return ['above', 'from'].includes(claim.precision) && ['over', 'above'].includes(source.precision);
}

/** Of people one measure may stand for another: 532名 tells 532人. */
const PEOPLE = new Set(['名', '人', '位']);

function tellsUnit(claim: string, source: string): boolean {
  return claim === source || claim === '' || source === '' || (PEOPLE.has(claim) && PEOPLE.has(source));
}

function unitFailures(claim: string, proofs: readonly Proof[], unitNames: readonly string[]): Failure[] {
  const places = proofs.map(({ paragraph, document }) =>
    [paragraph.text, paragraph.district ?? '', paragraph.section ?? '', document.title ?? ''].join('\n'),
  );
  return unitNames
    .filter((unit) => claim.includes(unit) && !places.some((place) => place.includes(unit)))
    .map((unit) => ({ kind: 'unit_not_in_source' as const, claim, unit }));
}
