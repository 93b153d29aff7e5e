import type { FormattedString } from '@grammyjs/parse-mode';
import type { Answer } from '../../answer/answer.ts';
import type { Corpus } from '../../documents/corpus.ts';
import type { Paragraph, Span } from '../../documents/document.ts';
import { rows, type Screen } from '../screen.ts';
import { paragraphButton, type View } from '../view.ts';
import { clip, cutBefore } from './clip.ts';
import { bold, lines, plain, withBold } from './marked.ts';
import { sourceLine } from './sourceLine.ts';
import { splitMessage } from './split.ts';

const MAX_RESULTS = 10;
const SNIPPET = 80;
const BEFORE_WORD = 24;

/** Ranked passages: where each stands, the words in it bold, and a button that opens it. */
export function formatSearch(answer: Answer, corpus: Corpus, view: View): Screen {
  const { texts } = view;
  const words = clip(answer.question.trim(), SNIPPET);
  const paragraphs = answer.passages.slice(0, MAX_RESULTS).flatMap(({ paragraphId }) => {
    const found = corpus.lookup(paragraphId);
    return found.kind === 'found' ? [found] : [];
  });
  if (answer.outcome !== 'answered' || paragraphs.length === 0) {
    const text = answer.answer.trim();
    return { pages: splitMessage(plain(text === '' ? texts.search.nothing(words) : text)), buttons: [] };
  }
  const severalDocuments = new Set(paragraphs.map(({ document }) => document.id)).size > 1;
  const results = paragraphs.map(({ paragraph, document }, index) =>
    lines([
      `${index + 1}. ${sourceLine(paragraph, severalDocuments ? document : null, texts)}`,
      snippet(paragraph, answer.question),
    ]),
  );
  return {
    pages: splitMessage(lines([bold(texts.search.found(words, results.length)), ...results], '\n\n')),
    buttons: rows(
      paragraphs.map(({ paragraph }, index) =>
        paragraphButton(view, String(index + 1), paragraph.id, firstMatch(paragraph.text, answer.question)),
      ),
      5,
    ),
  };
}

/** The stretch around the first of the words that the paragraph has, those words bold. */
function snippet({ text }: Paragraph, question: string): FormattedString {
  const first = firstMatch(text, question);
  const wanted = first === null ? 0 : Math.max(0, first.start - BEFORE_WORD);
  const start = wanted === 0 ? 0 : cutBefore(text, wanted);
  const lead = start > 0 ? '…' : '';
  const shown = `${lead}${clip(text.slice(start), SNIPPET)}`;
  return withBold(shown, matches(shown, question));
}

function firstMatch(text: string, question: string): Span | null {
  return matches(text, question)[0] ?? null;
}

/**
 * Where the words stand in the text: as the person wrote them, else pairs of their characters (教师 and 轮岗 of
 * 教师轮岗). No match inside another.
 */
function matches(text: string, question: string): Span[] {
  const words = question.split(/[\s,，、。?？!！;；]+/).filter((word) => word !== '');
  const whole = occurrences(text, words);
  return whole.length > 0 ? whole : occurrences(text, words.flatMap(pairs));
}

function pairs(word: string): string[] {
  const characters = [...word];
  return characters.slice(1).map((character, index) => `${characters[index]}${character}`);
}

function occurrences(text: string, words: readonly string[]): Span[] {
  const spans = words.flatMap((word) => {
    const found: Span[] = [];
    for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + word.length)) {
      found.push({ start: at, end: at + word.length });
    }
    return found;
  });
  spans.sort((one, other) => one.start - other.start || other.end - one.end);
  let end = 0;
  return spans.filter((span) => {
    if (span.start < end) return false;
    end = span.end;
    return true;
  });
}
