import type { Answer } from '../../answer/answer.ts';
import type { Assistant, Language } from '../../assistant.ts';
import type { Paragraph, SourceDocument } from '../../documents/document.ts';
import { comparisonQuestion } from '../comparison.ts';
import { type CorpusUnit, corpusUnits } from '../corpusUnits.ts';
import { createExamples } from '../examples.ts';
import { worthShowing } from '../format/searchResults.ts';
import { understoodInChinese } from '../inChinese.ts';
import { type Topic, topicsOf } from '../topics.ts';
import type { InlineAsked } from './inlineQuery.ts';

/** One thing to send into a chat. */
export type InlineResult =
  | {
      readonly kind: 'passage';
      readonly paragraph: Paragraph;
      readonly document: SourceDocument;
      /** What was looked for in it; empty where the paragraph itself was asked for. */
      readonly words: string;
    }
  | { readonly kind: 'answer'; readonly id: string; readonly answer: Answer }
  | { readonly kind: 'comparison'; readonly topic: Topic; readonly answer: Answer }
  | { readonly kind: 'unit'; readonly unit: CorpusUnit };

/** Telegram shows no more of one query, over all pages. */
export const MOST_RESULTS = 50;
const TOPICS = 3;
const UNITS = 20;

export interface InlineResults {
  /** All pages' results, best first. No model is asked. */
  find(asked: InlineAsked, language: Language): Promise<readonly InlineResult[]>;
}

export function createInlineResults(assistant: Assistant): InlineResults {
  const { corpus } = assistant;
  const examples = createExamples(assistant);

  async function ask(question: string, language: Language): Promise<Answer | undefined> {
    const answer = await assistant.ask(question, { extractive: true, language });
    return answer.outcome === 'answered' ? answer : undefined;
  }

  /** What can be asked: questions with their answers, topics side by side, districts. */
  async function suggestions(language: Language): Promise<InlineResult[]> {
    const results: InlineResult[] = [];
    for (const { question, paragraphId } of await examples()) {
      const answer = await ask(question, language);
      if (answer !== undefined) results.push({ kind: 'answer', id: `q_${paragraphId}`, answer });
    }
    const units = corpusUnits(corpus);
    const names = units.map(({ name }) => name);
    for (const topic of (await topicsOf(assistant)).slice(0, TOPICS)) {
      const answer = await ask(comparisonQuestion({ topic: topic.name, names: [] }, names), language);
      if (answer !== undefined) results.push({ kind: 'comparison', topic, answer });
    }
    return [...results, ...units.slice(0, UNITS).map((unit): InlineResult => ({ kind: 'unit', unit }))];
  }

  async function passages(asked: string, language: Language): Promise<InlineResult[]> {
    const words = (await understoodInChinese(asked, assistant)) ?? asked;
    const { passages: found } = await assistant.search(words, { limit: MOST_RESULTS, language });
    return worthShowing(found, words, corpus).map(({ paragraph, document }) => ({
      kind: 'passage',
      paragraph,
      document,
      words,
    }));
  }

  return {
    async find(asked, language) {
      switch (asked.kind) {
        case 'nothing':
          return suggestions(language);
        case 'too long':
          return [];
        case 'paragraph': {
          const found = corpus.lookup(asked.paragraphId);
          if (found.kind !== 'found') return [];
          return [{ kind: 'passage', paragraph: found.paragraph, document: found.document, words: '' }];
        }
        case 'words': {
          const unit = corpusUnits(corpus).find(({ name }) => name === asked.words);
          const answer = asked.isQuestion ? await ask(asked.words, language) : undefined;
          const first: InlineResult[] = [
            ...(answer === undefined ? [] : [{ kind: 'answer', id: 'answer', answer } as const]),
            ...(unit === undefined ? [] : [{ kind: 'unit', unit } as const]),
          ];
          return [...first, ...(await passages(asked.words, language))].slice(0, MOST_RESULTS);
        }
      }
    },
  };
}
