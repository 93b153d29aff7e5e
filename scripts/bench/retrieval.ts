import MiniSearch from 'minisearch';
import type { Models } from '../../src/app.ts';
import type { Assistant } from '../../src/assistant.ts';
import type { Paragraph, SourceDocument } from '../../src/documents/document.ts';
import { indexedText } from '../../src/index/chunk.ts';
import type { SearchIndex } from '../../src/index/searchIndex.ts';
import { search } from '../../src/retrieve/search.ts';
import { fold } from '../../src/text/fold.ts';
import { indexTerms } from '../../src/text/terms.ts';
import { type Timing, timed, timingOf } from './timing.ts';

/** A question with the paragraphs that answer it: finding any one of them is right. */
export interface Wanted {
  readonly question: string;
  isRight(paragraph: Paragraph): boolean;
}

/** Paragraphs for a question, best first. */
export interface Searcher {
  readonly name: string;
  find(question: string): Promise<readonly Paragraph[]>;
}

export interface RetrievalResult {
  readonly name: string;
  readonly at1: number;
  readonly at5: number;
  readonly timing: Timing;
}

const DEPTH = 10;
const WORD = /[\p{L}\p{N}]/u;

export async function measureRetrieval(
  searchers: readonly Searcher[],
  questions: readonly Wanted[],
): Promise<RetrievalResult[]> {
  const results: RetrievalResult[] = [];
  for (const { name, find } of searchers) {
    let at1 = 0;
    let at5 = 0;
    const times: number[] = [];
    for (const { question, isRight } of questions) {
      const { value: found, ms } = await timed(() => find(question));
      const rank = found.findIndex(isRight);
      if (rank === 0) at1 += 1;
      if (rank >= 0 && rank < 5) at5 += 1;
      times.push(ms);
    }
    const of = Math.max(1, questions.length);
    results.push({ name, at1: at1 / of, at5: at5 / of, timing: timingOf(times) });
  }
  return results;
}

/** The peers and the product's own parts over the same indexed texts. */
export function searchersOver(index: SearchIndex, assistant: Assistant, { segmenter }: Models): Searcher[] {
  const words = (text: string) => segmenter.searchWords(fold(text)).filter((word) => WORD.test(word));
  const termsOf = (question: string) =>
    new Map(indexTerms(fold(question), segmenter).map((term) => [term, 1]));
  const ranked = (chunks: Iterable<number>) => paragraphsOf(index, chunks);
  return [
    miniSearch('MiniSearch, its own tokenizer', index),
    miniSearch('MiniSearch, jieba words', index, words),
    {
      name: 'this: BM25 only',
      async find(question) {
        const scores = index.keywords.score(termsOf(question));
        const found = [...scores.keys()].filter((chunk) => (scores[chunk] ?? 0) > 0);
        return ranked(found.sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0)));
      },
    },
    {
      name: 'this: vectors only',
      async find(question) {
        const nearest = await index.vectors.nearest(await index.embedder.embedQuery(question), DEPTH * 2);
        return ranked(nearest.map(({ chunk }) => chunk));
      },
    },
    {
      name: 'this: both, fused',
      async find(question) {
        const hits = await search(index, { terms: termsOf(question), text: question }, DEPTH);
        return hits.map(({ paragraph }) => paragraph);
      },
    },
    {
      name: 'this: a whole answer',
      async find(question) {
        const { passages } = await assistant.ask(question);
        return passages.flatMap(({ paragraphId }) => {
          const found = index.corpus.lookup(paragraphId);
          return found.kind === 'found' ? [found.paragraph] : [];
        });
      },
    },
  ];
}

function miniSearch(name: string, index: SearchIndex, tokenize?: (text: string) => string[]): Searcher {
  const peer = new MiniSearch<{ id: number; text: string }>({
    fields: ['text'],
    ...(tokenize === undefined ? {} : { tokenize }),
  });
  peer.addAll(
    index.chunks.map((chunk, id) => {
      const paragraph = index.paragraphs[id] as Paragraph;
      const document = index.corpus.document(paragraph.docId) as SourceDocument;
      return { id, text: indexedText(chunk, paragraph, document) };
    }),
  );
  return {
    name,
    find: async (question) =>
      paragraphsOf(
        index,
        peer.search(question).map(({ id }) => id as number),
      ),
  };
}

/** Chunks, best first, as their paragraphs, each once. */
function paragraphsOf(index: SearchIndex, chunks: Iterable<number>): Paragraph[] {
  const found = new Set<Paragraph>();
  for (const chunk of chunks) {
    const paragraph = index.paragraphs[chunk];
    if (paragraph !== undefined) found.add(paragraph);
    if (found.size === DEPTH) break;
  }
  return [...found];
}
