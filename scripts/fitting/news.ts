import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { SourceDocument } from '../../src/documents/document.ts';
import { documentFromBlocks } from '../../src/documents/readDocument.ts';
import { buildSearchIndex } from '../../src/index/searchIndex.ts';
import type { Models } from '../../src/models.ts';
import { search } from '../../src/retrieve/search.ts';
import { indexTerms } from '../../src/text/terms.ts';
import { cutParagraphs } from '../bench/contest/newsCorpus.ts';
import { plain } from './examples.ts';

/** A question about a news article that it does not name, with the article that was found for it. */
export interface NewsQuestion {
  readonly question: string;
  readonly answer: string;
  readonly docId: string;
}

export interface News {
  readonly documents: readonly SourceDocument[];
  /** Those that no question is about. */
  readonly bystanders: readonly SourceDocument[];
  readonly questions: readonly NewsQuestion[];
}

const lineSchema = z.object({ question: z.string(), answer: z.string() });
const UNKNOWN = '无法推断';
/** An answer that says less stands in any article. */
const SHORTEST_ANSWER = 2;
/** Of the question's and the answer's words, weighed by rarity, its paragraph has so much. */
const LEAST_STRENGTH = 0.5;
/** Of the articles that no question is about, every so manieth stands among the others. */
const BYSTANDERS = 130;

/**
 * The questions about news that some paragraph surely answers (it holds the answer letter by letter and is found by the
 * question's and the answer's words together), and their articles among others, cut into paragraphs.
 */
export async function readNews(folder: string, { gazetteer, segmenter, embedder }: Models): Promise<News> {
  const all: SourceDocument[] = [];
  for (const name of readdirSync(folder).sort()) {
    if (!/^part-.*\.tsv$/.test(name)) continue;
    for (const line of readFileSync(join(folder, name), 'utf8').split('\n')) {
      const text = line.slice(line.indexOf('\t') + 1).trim();
      if (text === '') continue;
      const blocks = cutParagraphs(text).map((paragraph) => ({ text: paragraph, mark: 'none' as const }));
      all.push(documentFromBlocks(`news/${all.length}.txt`, blocks, {}, gazetteer));
    }
  }
  const index = await buildSearchIndex(all, segmenter, embedder);
  const questions: NewsQuestion[] = [];
  for (const line of readFileSync(join(folder, 'questions.jsonl'), 'utf8').split('\n')) {
    if (line === '') continue;
    const { question, answer } = lineSchema.parse(JSON.parse(line));
    if (answer === UNKNOWN || answer.length < SHORTEST_ANSWER) continue;
    const text = `${question} ${answer}`;
    const terms = new Map(indexTerms(text, segmenter).map((term) => [term, 1]));
    const hits = await search(index, { terms, text }, 3);
    const wanted = plain(answer);
    const hit = hits.find(({ paragraph }) => plain(paragraph.text).includes(wanted));
    if (hit === undefined || hit.strength < LEAST_STRENGTH) continue;
    questions.push({ question, answer, docId: hit.paragraph.docId });
  }
  const asked = new Set(questions.map(({ docId }) => docId));
  const documents = all.filter(({ id }, i) => asked.has(id) || i % BYSTANDERS === 0);
  return { documents, bystanders: documents.filter(({ id }) => !asked.has(id)), questions };
}
