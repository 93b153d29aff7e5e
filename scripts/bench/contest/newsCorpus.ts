import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SourceDocument } from '../../../src/documents/document.ts';
import { documentFromBlocks } from '../../../src/documents/readDocument.ts';
import type { Gazetteer } from '../../../src/places/gazetteer.ts';
import { splitSentences } from '../../../src/text/sentences.ts';
import { readCmrc } from '../../evaluation/cmrc.ts';
import { createRandom } from '../../training/random.ts';
import { type ContestCorpus, shuffled } from './corpus.ts';

const PARAGRAPH_LENGTH = 280;
/** A rest shorter than this stays with the paragraph before it. */
const SHORTEST = 60;
const SEED = 2018;

/**
 * CMRC 2018 dev among news: its paragraphs hold the answers, the news are there to be confused with. The same
 * questions at every size, of the articles at odd places, on which nothing was tuned.
 * @param paragraphs how many in all; more than CMRC has
 * @throws Error when the news are too few
 */
export function newsCorpus(
  folder: string,
  cmrcPath: string,
  paragraphs: number,
  gazetteer: Gazetteer,
): ContestCorpus {
  const cmrc = readCmrc(cmrcPath, gazetteer);
  const held = bodyOf(cmrc.documents);
  if (held > paragraphs) throw new Error(`${paragraphs} paragraphs are fewer than the ${held} with answers`);
  const news = newsDocuments(folder, paragraphs - held, gazetteer);
  const paragraphOf = new Map(
    cmrc.documents.map((document) => [document.id, document.paragraphs.find(({ role }) => role === 'body')]),
  );
  const questions = cmrc.questions
    .filter(({ article }) => article % 2 === 1)
    .flatMap(({ question, docId }) => {
      const paragraphId = paragraphOf.get(docId)?.id;
      return paragraphId === undefined ? [] : [{ question, paragraphId }];
    });
  return {
    documents: spread(cmrc.documents, news),
    questions: shuffled(questions, createRandom(SEED)),
  };
}

function newsDocuments(folder: string, paragraphs: number, gazetteer: Gazetteer): SourceDocument[] {
  const documents: SourceDocument[] = [];
  let left = paragraphs;
  for (const [number, article] of articlesIn(folder)) {
    if (left === 0) return documents;
    const blocks = cutParagraphs(article)
      .slice(0, left)
      .map((text) => ({ text, mark: 'none' as const }));
    const document = documentFromBlocks(`news/${number}.txt`, blocks, {}, gazetteer);
    left -= bodyOf([document]);
    documents.push(document);
  }
  if (left > 0) throw new Error(`${folder}: ${left} paragraphs too few`);
  return documents;
}

/** Articles in the order of the files: `date, tab, text` a line. */
function* articlesIn(folder: string): Generator<[number, string]> {
  let number = 0;
  for (const name of readdirSync(folder).sort()) {
    if (!/^part-.*\.tsv$/.test(name)) continue;
    for (const line of readFileSync(join(folder, name), 'utf8').split('\n')) {
      const text = line.slice(line.indexOf('\t') + 1).trim();
      if (text !== '') yield [number++, text];
    }
  }
}

/** Cuts an article at sentence ends into paragraphs of about 300 characters. */
export function cutParagraphs(text: string): string[] {
  const paragraphs: string[] = [];
  let start = 0;
  for (const { end } of splitSentences(text)) {
    if (end - start < PARAGRAPH_LENGTH) continue;
    paragraphs.push(text.slice(start, end));
    start = end;
  }
  const rest = text.slice(start);
  if (rest.length < SHORTEST && paragraphs.length > 0) paragraphs.push(`${paragraphs.pop()}${rest}`);
  else if (rest !== '') paragraphs.push(rest);
  return paragraphs;
}

function bodyOf(documents: readonly SourceDocument[]): number {
  return documents.reduce(
    (sum, { paragraphs }) => sum + paragraphs.filter(({ role }) => role === 'body').length,
    0,
  );
}

/** Both in their order, the one spread evenly through the other: peers that break ties by place gain nothing. */
function spread<T>(one: readonly T[], other: readonly T[]): T[] {
  const places = [one, other].flatMap((values) =>
    values.map((value, i) => ({ value, at: (i + 0.5) / values.length })),
  );
  return places.sort((a, b) => a.at - b.at).map(({ value }) => value);
}
