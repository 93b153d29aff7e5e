import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { SourceDocument } from '../../src/documents/document.ts';
import { documentFromBlocks } from '../../src/documents/readDocument.ts';
import type { Gazetteer } from '../../src/places/gazetteer.ts';
import type { SourceText } from './citations.ts';

const squadSchema = z.object({
  data: z.array(
    z.object({
      paragraphs: z.array(
        z.object({
          context: z.string(),
          qas: z.array(
            z.object({
              id: z.string(),
              question: z.string(),
              answers: z.array(z.object({ text: z.string() })),
            }),
          ),
        }),
      ),
    }),
  ),
});

export interface CmrcQuestion {
  readonly id: string;
  readonly question: string;
  readonly answers: readonly string[];
  readonly docId: string;
  /** Index of the article in `data`: even ones may be tuned on, odd ones are reported. */
  readonly article: number;
}

/** CMRC 2018 (SQuAD form): each context a document of one paragraph. */
export function readCmrc(
  path: string,
  gazetteer: Gazetteer,
): { documents: SourceDocument[]; questions: CmrcQuestion[]; source: SourceText } {
  const { data } = squadSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  const documents: SourceDocument[] = [];
  const questions: CmrcQuestion[] = [];
  const contexts = new Map<string, string>();
  data.forEach(({ paragraphs }, article) => {
    for (const { context, qas } of paragraphs) {
      const text = context.replace(/[\r\n]+/g, ' ').trim();
      const document = documentFromBlocks(
        `cmrc/${documents.length}.txt`,
        [{ text, mark: 'none' }],
        {},
        gazetteer,
      );
      contexts.set(document.file, context);
      documents.push(document);
      for (const { id, question, answers } of qas) {
        questions.push({
          id,
          question,
          answers: answers.map((answer) => answer.text),
          docId: document.id,
          article,
        });
      }
    }
  });
  const source: SourceText = (file, paragraph) =>
    paragraph === 1 ? contexts.get(file)?.replace(/[\r\n]+/g, ' ') : undefined;
  return { documents, questions, source };
}
