import type { FormattedString } from '@grammyjs/parse-mode';
import type { Answer, Citation, Verdict } from '../../answer/answer.ts';
import type { Corpus } from '../../documents/corpus.ts';
import type { Span } from '../../documents/document.ts';
import { telegramTextsZh } from '../../texts/zh/telegram.ts';
import { type Button, rows, type Screen } from '../screen.ts';
import { paragraphButton, type View } from '../view.ts';
import { clip } from './clip.ts';
import { provenFigures } from './figures.ts';
import { bold, lines, withBold } from './marked.ts';
import { sourceLine } from './sourceLine.ts';
import { splitMessage } from './split.ts';

const LABEL_LIMIT = 40;
const MAX_NEAREST = 5;

const VERDICT_WORDS = wordsOf(telegramTextsZh.check.verdicts);

export interface AnswerOptions {
  /** Repeat the question above the answer, where the person only pressed a button. */
  readonly withQuestion?: boolean;
}

/** An answer as people see it: what was found, its sources, a button for each. */
export function formatAnswer(
  answer: Answer,
  corpus: Corpus,
  view: View,
  options: AnswerOptions = {},
): Screen {
  const { texts } = view;
  const nearest = answer.outcome === 'refused' ? nearestButtons(answer, corpus, view) : [];
  const message = lines(
    [
      options.withQuestion === true ? bold(texts.answer.asked(answer.question)) : null,
      statement(answer, view),
      view.isPrivate ? sourceList(answer.citations, view) : null,
      nearest.length > 0 ? texts.answer.nearest : null,
    ],
    '\n\n',
  );
  return {
    pages: splitMessage(message),
    buttons: [...rows(citationButtons(answer, corpus, view), view.isPrivate ? 3 : 1), ...rows(nearest, 1)],
  };
}

function statement(answer: Answer, { texts }: View): FormattedString | string {
  if (answer.outcome === 'error') return texts.answer.failed;
  const text = answer.answer.trim();
  if (text === '') return texts.answer.nothing;
  const figures = (part: string) =>
    withBold(
      part,
      provenFigures(
        part,
        answer.citations.map(({ quote }) => quote),
      ),
    );
  if (answer.verdict === null) return figures(text);
  // The assistant may begin with the verdict in words: say it once, where it stands out.
  const words = VERDICT_WORDS[answer.verdict];
  const verdict = bold(texts.check.verdicts[answer.verdict]);
  return text.startsWith(words)
    ? verdict.concat(figures(text.slice(words.length)))
    : lines([verdict, figures(text)], '\n\n');
}

function sourceList(citations: readonly Citation[], { texts }: View): FormattedString | null {
  if (citations.length === 0) return null;
  const severalDocuments = new Set(citations.map(({ docId }) => docId)).size > 1;
  return lines([
    texts.answer.sources,
    ...citations.map((citation) => {
      const line = sourceLine(
        { district: citation.district, section: citation.section, number: citation.paragraph },
        severalDocuments ? citation : null,
        texts,
      );
      return `[${citation.n}] ${line}`;
    }),
  ]);
}

function wordsOf(verdicts: Readonly<Record<Verdict, string>>): Record<Verdict, string> {
  const words = (verdict: Verdict) => verdicts[verdict].replace(/^\S+ /, '');
  return { 支持: words('支持'), 矛盾: words('矛盾'), 未找到: words('未找到') };
}

function citationButtons(answer: Answer, corpus: Corpus, view: View): Button[] {
  return answer.citations.map((citation) => {
    const { texts } = view;
    const place = [citation.district, texts.paragraphNumber(citation.paragraph)].filter(
      (part) => part !== null,
    );
    const label = view.isPrivate
      ? texts.answer.open(citation.n)
      : clip(`[${citation.n}] ${place.join(texts.separator)}`, LABEL_LIMIT);
    return paragraphButton(view, label, citation.paragraphId, quoteSpan(citation, corpus));
  });
}

/** Where the quote stands in its paragraph, as the corpus has it. */
function quoteSpan({ paragraphId, quote }: Citation, corpus: Corpus): Span | null {
  const found = corpus.lookup(paragraphId);
  if (found.kind !== 'found' || quote === '') return null;
  const start = found.paragraph.text.indexOf(quote);
  return start === -1 ? null : { start, end: start + quote.length };
}

function nearestButtons({ nearest }: Answer, corpus: Corpus, view: View): Button[] {
  const { texts } = view;
  return nearest.slice(0, MAX_NEAREST).flatMap((paragraphId) => {
    const found = corpus.lookup(paragraphId);
    if (found.kind !== 'found') return [];
    const { district, section, number, text } = found.paragraph;
    const place = [district, texts.paragraphNumber(number)].filter((part) => part !== null);
    const label = `${place.join(texts.separator)} ${section ?? text}`;
    return [paragraphButton(view, clip(label, LABEL_LIMIT), paragraphId, null)];
  });
}
