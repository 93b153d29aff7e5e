import { answerScreenTexts } from '../answerScreenTexts.ts';
import { packCallback } from '../callbackData.ts';
import type { Example } from '../examples.ts';
import type { Screen } from '../screen.ts';
import type { View } from '../view.ts';
import { clip } from './clip.ts';
import { bold, lines } from './marked.ts';

const LABEL_LIMIT = 60;

/** How to ask so that something is found, with questions that are answered; and the way back. */
export function formatRephrase(examples: readonly Example[], { language }: View): Screen {
  const words = answerScreenTexts[language];
  return {
    pages: [
      lines(
        [
          bold(words.rephraseTitle),
          lines(words.rephraseTips.map((tip) => `• ${tip}`)),
          examples.length > 0 ? words.rephraseExamples : null,
        ],
        '\n\n',
      ),
    ],
    buttons: [
      ...examples.map(({ question, paragraphId }) => [
        {
          text: clip(question, LABEL_LIMIT),
          callback_data: packCallback({ kind: 'example', paragraphId }),
        },
      ]),
      [{ text: words.backToAnswer, callback_data: packCallback({ kind: 'back' }) }],
    ],
  };
}
