import type { FormattedString } from '@grammyjs/parse-mode';
import { blankAnswer } from '../../answer/answer.ts';
import type { Progress } from '../../assistant.ts';
import type { Corpus } from '../../documents/corpus.ts';
import { answerScreenTexts } from '../answerScreenTexts.ts';
import type { View } from '../view.ts';
import { answerBody } from './answerBody.ts';
import { documentNameInLine } from './documentName.ts';
import { italic, lines } from './marked.ts';
import { splitMessage } from './split.ts';

const MAX_NAMED = 3;
const NAME_LIMIT = 24;
/** Leaves room for the line below. */
const LIMIT = 4000;

/** What is known of an answer so far, as one message; null for what is not shown. */
export function formatProgress(progress: Progress, corpus: Corpus, view: View): FormattedString | null {
  const words = answerScreenTexts[view.language];
  switch (progress.kind) {
    case 'understood':
      return null;
    case 'reading': {
      const names = progress.documents
        .slice(0, MAX_NAMED)
        .map((document) => documentNameInLine(document, NAME_LIMIT, view.texts));
      const more = progress.documents.length > MAX_NAMED ? words.andMore(progress.documents.length) : '';
      return italic(`${words.reading(names)}${more}`);
    }
    case 'proved': {
      const { answer, citations } = progress;
      const soFar = { ...blankAnswer(''), outcome: 'answered' as const, answer, citations: [...citations] };
      const body = answerBody(soFar, corpus, view, false);
      const [, ...more] = splitMessage(body, LIMIT);
      const shown = more.at(-1) ?? body;
      return lines([shown, italic(words.working)], '\n\n');
    }
  }
}
