import type { FormattedString } from '@grammyjs/parse-mode';
import type { Corpus } from '../../documents/corpus.ts';
import type { SourceDocument } from '../../documents/document.ts';
import { documentName } from '../../documents/documentName.ts';
import { answerScreenTexts } from '../answerScreenTexts.ts';
import { packCallback } from '../callbackData.ts';
import type { Example } from '../examples.ts';
import { rows, type Screen } from '../screen.ts';
import { documentButton, paragraphButton, type View } from '../view.ts';
import { clip } from './clip.ts';
import { bold, lines, plain } from './marked.ts';

const MAX_DISTRICTS = 12;
const LABEL_LIMIT = 60;
const FIRST_PARAGRAPHS = 3;

/** One short line, nothing to press. */
export function formatNotice(text: string): Screen {
  return { pages: [plain(text)], buttons: [] };
}

/** Who this is, what it knows, and a few questions that it can answer. */
export function formatGreeting(corpus: Corpus, examples: readonly Example[], view: View): Screen {
  const { texts } = view;
  if (corpus.documents.length === 0) {
    return { pages: [lines([texts.start.greeting, texts.start.empty], '\n\n')], buttons: [] };
  }
  const districts = [...new Set(corpus.documents.flatMap((document) => document.districts))];
  const named = districts.slice(0, MAX_DISTRICTS).join(texts.listSeparator);
  const more = districts.length > MAX_DISTRICTS ? texts.start.more(districts.length) : '';
  const count = texts.start.corpus(corpus.documents.length, districts.length);
  return {
    pages: [
      lines(
        [
          texts.start.greeting,
          `${count}${named}${more}`,
          texts.start.help,
          examples.length > 0 ? exampleList(examples, view) : null,
        ],
        '\n\n',
      ),
    ],
    buttons: view.isPrivate
      ? examples.map(({ question, paragraphId }) => [
          {
            text: clip(question, LABEL_LIMIT),
            callback_data: packCallback({ kind: 'example', paragraphId }),
          },
        ])
      : [],
  };
}

/** In the private chat they are buttons below. */
function exampleList(examples: readonly Example[], { texts, isPrivate }: View): FormattedString {
  const shown = isPrivate ? [] : examples.map(({ question }) => `• ${question}`);
  return lines([texts.start.examples, ...shown]);
}

/** How to use it: going on, the commands, groups and other chats, what to do about a wrong citation. */
export function formatHelp(commands: readonly string[], ofAdmins: readonly string[], view: View): Screen {
  const { help } = view.texts;
  const words = answerScreenTexts[view.language];
  return {
    pages: [
      lines(
        [
          bold(help.title),
          lines([help.intro, words.helpFollowUps, words.helpEdits]),
          lines(commands),
          ofAdmins.length > 0 ? lines(ofAdmins) : null,
          help.group(view.botName),
          lines([view.hasInline === true ? words.helpInline(view.botName) : null, help.privateSources]),
        ],
        '\n\n',
      ),
    ],
    buttons: [],
  };
}

/** A permanent link whose paragraph has been changed since: say so, and offer where the document begins. */
export function formatChanged(document: SourceDocument, view: View): Screen {
  const { texts } = view;
  const first = document.paragraphs.filter(({ role }) => role === 'body').slice(0, FIRST_PARAGRAPHS);
  const buttons = first.map((paragraph) =>
    paragraphButton(
      view,
      clip(`${texts.paragraphNumber(paragraph.number)} ${paragraph.text}`, LABEL_LIMIT),
      paragraph.id,
      null,
    ),
  );
  return {
    pages: [lines([bold(`📄 ${documentName(document)}`), texts.paragraph.changed])],
    buttons: [...rows(buttons, 1), [documentButton(view, texts.paragraph.outline, document.id)]],
  };
}
