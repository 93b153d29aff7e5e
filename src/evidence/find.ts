import type { Paragraph, SourceDocument } from '../documents/document.ts';
import type { Meaning } from '../embeddings/meaning.ts';
import type { SearchIndex } from '../index/searchIndex.ts';
import type { Question } from '../question/understand.ts';
import { type Hit, type SearchQuery, search } from '../retrieve/search.ts';
import { fold } from '../text/fold.ts';
import type { Segmenter } from '../text/segmenter.ts';
import { hanBigrams, indexTerms } from '../text/terms.ts';
import { type Evidence, weighSentences } from './evidence.ts';
import { type LineBeside, linesBeside } from './linesBeside.ts';
import type { Preparer } from './prepared.ts';
import type { SentenceRanker } from './rankSentences.ts';

/** Finds paragraphs for a question and weighs their sentences. */
export interface Finder {
  hits(question: Question, limit: number): Promise<Hit[]>;
  /**
   * Evidence of the most promising sentences of the best hits, best first; only of the units' paragraphs where any are given.
   * `top` is the score that hits are held against: the best hit's, or that of a wider search.
   */
  evidence(question: Question, hits: readonly Hit[], units?: readonly string[], top?: number): Evidence[];
  /** The same hits, first those whose sentences may answer, by the best of each; scores keep falling. */
  reranked(question: Question, hits: readonly Hit[]): Hit[];
  /** Evidence of the lines beside the text (captions, abstracts), which are not indexed; best first. */
  beside(question: Question): Evidence[];
}

/** A paragraph of another unit than the one asked about keeps a place behind in the passages, no more. */
const OTHER_UNIT = 0.4;
const NAMED_IN_TEXT = 0.75;
/** Of a longer paragraph only the chunk that was found is weighed: a page without a line end must not take minutes. */
const LONG_PARAGRAPH = 4000;
/** Weight of a synonym's terms against the question's own. */
const SYNONYM_WEIGHT = 0.35;
/** Weight of a concept's words: less sure than a synonym, and many. */
const CONCEPT_WEIGHT = 0.15;
/**
 * Paragraphs whose sentences are weighed. Where the best one writes the question's own words, those that come near
 * to it are enough; a question in other words may find its paragraph further behind, in reports above all. On the
 * tuning sets and CMRC's even articles no fewer answers were right than with twelve throughout, when reports were given twelve.
 */
const WEIGHED = { reports: 18, texts: 8 } as const;
const WEIGHED_AT_LEAST = 3;
const OWN_WORDS = 0.5;
const COMES_NEAR = 0.55;

export function createFinder(
  index: SearchIndex,
  segmenter: Segmenter,
  prepare: Preparer,
  meaning: Meaning,
  rank: SentenceRanker,
): Finder {
  const document = (paragraph: Paragraph) => index.corpus.document(paragraph.docId) as SourceDocument;
  // What was weighed for an answer is not weighed again for the order of its passages.
  const weighedFor = new WeakMap<readonly Hit[], { readonly of: Question; readonly evidence: Evidence[] }>();
  const finder: Finder = {
    hits: (question, limit) => search(index, searchQuery(question, segmenter, index.keywords), limit),
    evidence(question, hits, units = [], top = hits[0]?.score ?? 1) {
      const weighed = worthWeighing(
        hits.filter(
          ({ paragraph }) => units.length === 0 || units.some((unit) => belongsTo(paragraph, unit)),
        ),
        question.corpusHasUnits ? WEIGHED.reports : WEIGHED.texts,
      );
      const sentences = weighed.flatMap(({ paragraph, span, score, strength, cosine }) =>
        weighSentences(
          question,
          prepare(paragraph, document(paragraph), paragraph.text.length > LONG_PARAGRAPH ? span : null),
          { relative: top === 0 ? 0 : score / top, strength, cosine },
          meaning,
        ),
      );
      const evidence = rank(question, sentences);
      if (units === question.units) weighedFor.set(hits, { of: question, evidence });
      return evidence;
    },
    reranked(question, hits) {
      const known = weighedFor.get(hits);
      const evidence =
        known?.of === question ? known.evidence : finder.evidence(question, hits, question.units);
      const [first] = hits;
      const lead = evidence.find(({ prepared }) => prepared.paragraph === first?.paragraph)?.score ?? 0;
      // Outside of reports the words found tell nearly as much: only a clear lead outweighs them.
      if (!question.corpusHasUnits && (evidence[0]?.score ?? 0) < lead + CLEAR_LEAD) return [...hits];
      const places = new Map<Paragraph, number>();
      for (const { prepared } of evidence)
        if (!places.has(prepared.paragraph)) places.set(prepared.paragraph, places.size);
      const place = ({ paragraph }: Hit) => places.get(paragraph) ?? places.size;
      const scores = hits.map(({ score }) => score).sort((a, b) => b - a);
      return hits
        .toSorted((a, b) => place(a) - place(b))
        .map((hit, i) => ({ ...hit, score: scores[i] as number }));
    },
    beside(question) {
      const written = ({ folded }: LineBeside) =>
        question.terms.reduce((sum, { text, weight }) => sum + (folded.includes(text) ? weight : 0), 0);
      const sentences = linesBeside(index.corpus)
        .map((line) => ({ ...line, written: written(line) }))
        .filter((line) => line.written > 0)
        .sort((a, b) => b.written - a.written)
        .slice(0, MOST_BESIDE)
        .flatMap(({ paragraph }) =>
          weighSentences(question, prepare(paragraph, document(paragraph), null), NO_HIT, meaning),
        );
      return rank(question, sentences);
    },
  };
  return finder;
}

/** By the ranker's score; as good as any from 0.25 to 1 on CMRC's even articles. */
const CLEAR_LEAD = 0.5;
const MOST_BESIDE = 50;
/** A line that no index knows was not found by anything. */
const NO_HIT = { relative: 1, strength: 1, cosine: 0 };

function worthWeighing(hits: readonly Hit[], most: number): readonly Hit[] {
  const best = hits[0];
  if (best === undefined || best.strength < OWN_WORDS) return hits.slice(0, most);
  const near = hits.filter(({ score }) => score >= COMES_NEAR * best.score).length;
  return hits.slice(0, Math.min(most, Math.max(WEIGHED_AT_LEAST, near)));
}

/** A paragraph reports of a unit when it stands under it, or names it in its text. */
export function belongsTo(paragraph: Paragraph, unit: string): boolean {
  return (
    paragraph.district === unit || (paragraph.district === null && fold(paragraph.text).includes(fold(unit)))
  );
}

function fitOf(question: Question): ((paragraph: Paragraph) => number) | undefined {
  if (question.units.length === 0) return undefined;
  const units = new Set(question.units);
  return (paragraph) => {
    if (paragraph.district !== null && units.has(paragraph.district)) return 1;
    return question.units.some((unit) => paragraph.text.includes(unit)) ? NAMED_IN_TEXT : OTHER_UNIT;
  };
}

/** What is looked for to answer a question. */
export function searchQuery(
  question: Question,
  segmenter: Segmenter,
  keywords: SearchIndex['keywords'],
): SearchQuery {
  return {
    terms: queryTerms(question, segmenter, keywords),
    text: question.content || question.folded,
    fit: fitOf(question),
  };
}

function queryTerms(
  question: Question,
  segmenter: Segmenter,
  keywords: SearchIndex['keywords'],
): Map<string, number> {
  const isWritten = (text: string) =>
    hanBigrams(text).every((bigram) => keywords.documentFrequency(`_${bigram}`) > 0);
  const terms = new Map<string, number>();
  const add = (text: string, weight: number) => {
    for (const term of indexTerms(text, segmenter)) terms.set(term, Math.max(weight, terms.get(term) ?? 0));
  };
  add(question.content || question.folded, 1);
  for (const { alternatives } of question.terms) {
    // Parts of a word that no document writes would only bring in what looks like it.
    for (const { text, factor } of alternatives) if (isWritten(text)) add(text, SYNONYM_WEIGHT * factor);
  }
  for (const { words } of question.concepts) for (const word of words) add(word, CONCEPT_WEIGHT);
  return terms;
}
