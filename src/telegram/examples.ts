import type { Assistant } from '../assistant.ts';
import type { Corpus } from '../documents/corpus.ts';
import type { Paragraph } from '../documents/document.ts';
import { telegramTextsZh } from '../texts/zh/telegram.ts';
import { sectionStarts } from './format/documents.ts';

/** A question that the documents' own headings suggest, and the paragraph under that heading. */
export interface Example {
  readonly paragraphId: string;
  readonly question: string;
}

const WANTED = 3;
const MAX_TRIED = 9;
const MIN_SECTION = 4;
const MAX_SECTION = 20;

/** The example that a paragraph's heading suggests. In Chinese whatever the interface: so are the documents. */
export function exampleOf({ id, district, section }: Paragraph): Example | undefined {
  if (district === null || section === null) return undefined;
  if (section.length < MIN_SECTION || section.length > MAX_SECTION) return undefined;
  const quotable = section.replaceAll('“', '‘').replaceAll('”', '’');
  return { paragraphId: id, question: telegramTextsZh.start.question(district, quotable) };
}

/** Examples from as many districts as there are, taking turns. */
export function candidates(corpus: Corpus): Example[] {
  const byDistrict = new Map<string, Example[]>();
  for (const paragraph of corpus.documents.flatMap(sectionStarts)) {
    const example = exampleOf(paragraph);
    if (example === undefined || paragraph.district === null) continue;
    byDistrict.set(paragraph.district, [...(byDistrict.get(paragraph.district) ?? []), example]);
  }
  const queues = [...byDistrict.values()];
  const rounds = Math.max(0, ...queues.map(({ length }) => length));
  return Array.from({ length: rounds }, (_, round) => queues.flatMap((queue) => queue[round] ?? [])).flat();
}

/**
 * The examples for the greeting: only such as are really answered, tried out once, when first needed. A
 * greeting that leads to “not found” would be a poor one.
 */
export function createExamples(assistant: Assistant): () => Promise<readonly Example[]> {
  let found: Promise<Example[]> | undefined;
  const tryOut = async (): Promise<Example[]> => {
    const answered: Example[] = [];
    for (const example of candidates(assistant.corpus).slice(0, MAX_TRIED)) {
      const { outcome } = await assistant.ask(example.question);
      if (outcome === 'answered') answered.push(example);
      if (answered.length === WANTED) break;
    }
    return answered;
  };
  return () => {
    found ??= tryOut().catch((error) => {
      found = undefined;
      throw error;
    });
    return found;
  };
}
