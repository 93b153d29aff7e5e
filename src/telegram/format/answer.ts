import type { FormattedString } from '@grammyjs/parse-mode';
import type { Answer } from '../../answer/answer.ts';
import type { Corpus } from '../../documents/corpus.ts';
import { answerScreenTexts } from '../answerScreenTexts.ts';
import { type Button, rows, type Screen } from '../screen.ts';
import { paragraphButton, type View } from '../view.ts';
import { answerBody } from './answerBody.ts';
import { citationButtons, citationList } from './citationList.ts';
import { clip, harmless } from './clip.ts';
import { bold, italic, lines } from './marked.ts';
import { shortSection } from './sourceLine.ts';
import { splitNumbered } from './split.ts';

const LABEL_LIMIT = 40;
const QUESTION_LIMIT = 200;
/** In a group nobody else wants to scroll past them. */
const MAX_NEAREST = { private: 5, group: 2 };

export interface AnswerOptions {
  /** Repeat the question above the answer, where the person only pressed a button. */
  readonly withQuestion?: boolean;
  /** Ways on from here, under the sources. */
  readonly waysOn?: readonly (readonly Button[])[];
}

/** An answer as people see it: what was found, its sources, a button for each, and ways on. */
export function formatAnswer(
  answer: Answer,
  corpus: Corpus,
  view: View,
  options: AnswerOptions = {},
): Screen {
  const { texts, isPrivate, language } = view;
  // What is off topic has no paragraph near it that would help.
  const isNear = answer.outcome === 'refused' && answer.reason !== 'off_topic';
  const nearest = isNear ? nearestButtons(answer, corpus, view) : [];
  const message = lines(
    [
      options.withQuestion === true ? questionLine(answer, view) : null,
      answerBody(answer, corpus, view),
      isPrivate ? citationList(answer.citations, corpus, view) : null,
      answer.mode === 'llm' ? italic(answerScreenTexts[language].drafted) : null,
      nearest.length > 0 ? texts.answer.nearest : null,
    ],
    '\n\n',
  );
  return {
    pages: splitNumbered(message, answerScreenTexts[language].page),
    buttons: [...citationButtons(answer, corpus, view), ...rows(nearest, 1), ...(options.waysOn ?? [])],
  };
}

function questionLine({ question, verdict }: Answer, { texts, language }: View): FormattedString {
  const words = clip(harmless(question), QUESTION_LIMIT);
  return bold(verdict === null ? texts.answer.asked(words) : answerScreenTexts[language].checked(words));
}

function nearestButtons({ nearest }: Answer, corpus: Corpus, view: View): Button[] {
  const { texts } = view;
  const most = view.isPrivate ? MAX_NEAREST.private : MAX_NEAREST.group;
  return nearest.slice(0, most).flatMap((paragraphId) => {
    const found = corpus.lookup(paragraphId);
    if (found.kind !== 'found') return [];
    const { district, number, text } = found.paragraph;
    const place = [district, texts.paragraphNumber(number)].filter((part) => part !== null);
    const label = `${place.join(texts.separator)} ${shortSection(found.paragraph) ?? text}`;
    return [paragraphButton(view, clip(label, LABEL_LIMIT), paragraphId, null)];
  });
}
