import type { Draft } from '../answer/draft.ts';
import type { SourceDocument } from '../documents/document.ts';
import { belongsTo } from '../evidence/find.ts';
import type { Question } from '../question/understand.ts';
import type { Hit } from '../retrieve/search.ts';
import type { Source } from './drafter.ts';

/** What a model reads for one answer: characters, and paragraphs. */
const MOST_CHARACTERS = 6000;
const MOST_SOURCES = 16;
/** Of a longer paragraph only the chunk that was found is read. */
const LONG_PARAGRAPH = 2000;
/** Hits that come less near to the best one than this are noise. */
const NEAR = 0.25;

export interface SourceMatter {
  readonly question: Question;
  readonly hits: readonly Hit[];
  /** Hits of each unit of a comparison, asked for alone; empty where it is none. */
  readonly sides: readonly (readonly Hit[])[];
  readonly extractive: Draft;
  readonly document: (id: string) => SourceDocument | undefined;
}

/**
 * The paragraphs that a model reads, best first: those that the extractive answer rests on, then for a comparison each
 * side's in turn, then the hits of the units asked about. A text that stands in several documents is read once.
 */
export function chooseSources({ question, hits, sides, extractive, document }: SourceMatter): Source[] {
  const cited = extractive.flatMap((line) => (line.kind === 'claim' ? line.proofs : []));
  const top = Math.max(0, ...hits.map(({ score }) => score), ...sides.flat().map(({ score }) => score));
  const asked = hits.filter(
    ({ paragraph }) =>
      question.units.length === 0 ||
      question.units.some((unit) => belongsTo(paragraph, unit) || paragraph.text.includes(unit)),
  );
  const found = [...inTurn(sides), ...(sides.length > 0 ? [] : asked)].filter(
    ({ score }) => score >= NEAR * top,
  );
  const sources: Source[] = [];
  const texts = new Set<string>();
  let length = 0;
  const add = (source: Source) => {
    const { paragraph, within } = source;
    const text = within === undefined ? paragraph.text : paragraph.text.slice(within.start, within.end);
    if (texts.has(text) || sources.length >= MOST_SOURCES) return;
    if (length + text.length > MOST_CHARACTERS && sources.length > 0) return;
    texts.add(text);
    length += text.length;
    sources.push(source);
  };
  for (const hit of cited.map(
    (proof) => found.find(({ paragraph }) => paragraph === proof.paragraph) ?? proof,
  )) {
    if ('span' in hit) addHit(hit);
    else if (hit.paragraph.text.length <= LONG_PARAGRAPH)
      add({ paragraph: hit.paragraph, document: hit.document });
  }
  for (const hit of found) addHit(hit);

  function addHit({ paragraph, span }: Hit): void {
    const owner = document(paragraph.docId);
    if (owner === undefined) return;
    add(
      paragraph.text.length > LONG_PARAGRAPH
        ? { paragraph, document: owner, within: span }
        : { paragraph, document: owner },
    );
  }
  return sources;
}

/** The first of each, then the second of each, and so on. */
function inTurn<T>(lists: readonly (readonly T[])[]): T[] {
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  return Array.from({ length: longest }, (_, index) =>
    lists.flatMap((list) => list.slice(index, index + 1)),
  ).flat();
}
