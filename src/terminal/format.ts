import type { Answer, Citation } from '../answer/answer.ts';
import type { Corpus } from '../documents/corpus.ts';
import { terminalTextsZh as texts } from '../texts/zh/terminal.ts';
import { printable, printableLine } from './printable.ts';
import { snippet } from './snippet.ts';
import type { Style } from './style.ts';

/** What was asked for: an answer, a verdict, or passages only. */
export type Task = 'ask' | 'check' | 'search';

/** Where a paragraph stands, as far as it is known. */
interface Place {
  readonly district: string | null;
  readonly section: string | null;
  readonly paragraph: number;
  readonly file: string;
}

const SNIPPET_LENGTH = 80;

/** An answer object as lines for a person: what it says, then where that stands, then the time it took. */
export function answerText(answer: Answer, task: Task, corpus: Corpus, style: Style): string {
  const lines = [...said(answer), ...evidence(answer, task, corpus, style)];
  lines.push(style.dim(texts.milliseconds(answer.ms)));
  return lines.map((line) => `${style.indent}${line}`).join('\n');
}

function said(answer: Answer): string[] {
  if (answer.outcome === 'error') return [texts.error(printableLine(answer.error ?? ''))];
  const verdict = answer.verdict !== null && !isNoQuestion(answer) ? [texts.verdict[answer.verdict]] : [];
  const words = printable(answer.answer).trim();
  if (words !== '') return [...verdict, ...words.split('\n')];
  return answer.passages.length === 0 ? [...verdict, texts.nothingFound] : verdict;
}

/** Where there was nothing to check, no verdict is told. */
function isNoQuestion({ reason }: Answer): boolean {
  return reason === 'empty' || reason === 'too_long' || reason === 'small_talk' || reason === 'empty_corpus';
}

function evidence(answer: Answer, task: Task, corpus: Corpus, style: Style): string[] {
  if (answer.citations.length > 0) return answer.citations.map((citation) => citationLine(citation, style));
  if (task === 'search') {
    const ids = answer.passages.map(({ paragraphId }) => paragraphId);
    return passageLines(ids, answer.question, corpus, style);
  }
  // What is off topic has no paragraph near it that would help.
  if (answer.nearest.length === 0 || answer.reason === 'off_topic') return [];
  return [texts.nearest, ...passageLines(answer.nearest, answer.question, corpus, style)];
}

function citationLine(citation: Citation, style: Style): string {
  return `[${citation.n}] ${style.dim(placeText(citation, style))}`;
}

/** Numbered like the sources of an answer, but with `1.` for `[1]`: these prove nothing. */
function passageLines(ids: readonly string[], words: string, corpus: Corpus, style: Style): string[] {
  return ids.flatMap((id, index) => {
    const found = corpus.lookup(id);
    if (found.kind !== 'found') return [`${index + 1}. ${texts.chat.gone}`];
    const { paragraph, document } = found;
    const place = placeText({ ...paragraph, paragraph: paragraph.number, file: document.file }, style);
    const text = snippet(printableLine(paragraph.text), printableLine(words), SNIPPET_LENGTH);
    return [`${index + 1}. ${style.dim(place)}`, `   ${text}`];
  });
}

/** 成都高新区 · 精准施策 · 第32段 · corpus/…: what is unknown is left out. */
export function placeText(place: Place, style: Style): string {
  return [place.district, place.section, texts.paragraph(place.paragraph), style.pathOf(place.file)]
    .filter((part) => part !== null)
    .map(printableLine)
    .join(texts.separator);
}
