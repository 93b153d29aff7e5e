import type { FormattedString } from '@grammyjs/parse-mode';
import type { Answer, Passage } from '../../answer/answer.ts';
import type { Corpus } from '../../documents/corpus.ts';
import type { Paragraph, SourceDocument } from '../../documents/document.ts';
import { topicFits } from '../browsingData.ts';
import { packCallback } from '../callbackData.ts';
import { searchLink } from '../links.ts';
import type { Button, Screen } from '../screen.ts';
import { paragraphButton, type View } from '../view.ts';
import { clip, harmless } from './clip.ts';
import { bold, lines, plain, withBold } from './marked.ts';
import { pageOf, turns } from './paging.ts';
import { sentenceWith, snippet, wholeSpans, wordSpans } from './snippet.ts';
import { sourceLine } from './sourceLine.ts';
import { splitMessage } from './split.ts';

/** What a search is asked for. */
export const MOST_FOUND = 30;
const PER_PAGE = 5;
const SNIPPET = 120;
const WORDS_LIMIT = 80;
/** Below this part of the best score a paragraph without any of the words is about something else. */
const RELEVANT = 1 / 2;

/** Ranked passages, a page at a time: where each stands, whole sentences with the words bold, a button that opens it. */
export function formatSearch(answer: Answer, corpus: Corpus, requested: number, view: View): Screen {
  const { texts } = view;
  const words = answer.question.trim();
  const shownWords = clip(harmless(words), WORDS_LIMIT);
  const found = worthShowing(answer.passages, words, corpus);
  if (answer.outcome !== 'answered' || found.length === 0) {
    const text = answer.answer.trim();
    return { pages: splitMessage(plain(text === '' ? texts.search.nothing(shownWords) : text)), buttons: [] };
  }
  const page = pageOf(found.length, PER_PAGE, requested);
  const shown = found.slice(page.start, page.start + PER_PAGE);
  const severalDocuments = new Set(found.map(({ document }) => document.id)).size > 1;
  const results = shown.map(({ paragraph, document }, index) =>
    lines([
      `${page.start + index + 1}. ${sourceLine(paragraph, severalDocuments ? document : null, texts)}`,
      marked(snippet(paragraph.text, words, SNIPPET), words),
    ]),
  );
  return {
    pages: [
      lines(
        [
          bold(texts.search.found(shownWords, found.length)),
          ...results,
          page.pages > 1 ? texts.sources.page(page.page + 1, page.pages) : null,
        ],
        '\n\n',
      ),
    ],
    buttons: [
      shown.map(({ paragraph }, index) =>
        paragraphButton(view, String(page.start + index + 1), paragraph.id, sentenceOf(paragraph, words)),
      ),
      ...pageButtons(page, words, view),
    ],
  };
}

/**
 * The paragraphs that have the words, and those that are about the same in other words: a search gives as many as it
 * is asked for, however little the last ones have to do with it.
 */
export function worthShowing(
  passages: readonly Passage[],
  words: string,
  corpus: Corpus,
): { readonly paragraph: Paragraph; readonly document: SourceDocument }[] {
  const best = passages[0]?.score ?? 0;
  return passages.flatMap(({ paragraphId, score }) => {
    const found = corpus.lookup(paragraphId);
    if (found.kind !== 'found') return [];
    const isRelevant =
      score >= RELEVANT * best ||
      wholeSpans(found.paragraph.text, words).some(({ start, end }) => end - start > 1);
    return isRelevant ? [{ paragraph: found.paragraph, document: found.document }] : [];
  });
}

/** The sentence with the words, marked when the paragraph is opened. */
function sentenceOf({ text }: Paragraph, words: string) {
  return wordSpans(text, words).length === 0 ? null : sentenceWith(text, words);
}

function marked(text: string, words: string): FormattedString {
  return withBold(text, wordSpans(text, words));
}

function pageButtons(page: ReturnType<typeof pageOf>, words: string, view: View): Button[][] {
  if (page.pages === 1) return [];
  if (view.isPrivate) return turns(page, view, (target) => packCallback({ kind: 'results', page: target }));
  // In a group nobody turns the page for everybody else.
  return topicFits(words)
    ? [[{ text: view.texts.sources.seeAll, url: searchLink(view.botName, words) }]]
    : [];
}
