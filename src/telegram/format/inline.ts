import { FormattedString } from '@grammyjs/parse-mode';
import type { InlineKeyboardButton, InlineQueryResultArticle } from 'grammy/types';
import type { Answer, Citation } from '../../answer/answer.ts';
import type { Corpus } from '../../documents/corpus.ts';
import { inlineTextsEn } from '../../texts/en/inline.ts';
import { type InlineTexts, inlineTextsZh } from '../../texts/zh/inline.ts';
import { packTopic } from '../browsingData.ts';
import type { InlineResult } from '../inline/inlineResults.ts';
import { districtLink, paragraphLink } from '../links.ts';
import { rows } from '../screen.ts';
import type { View } from '../view.ts';
import { answerBody } from './answerBody.ts';
import { clip } from './clip.ts';
import { topicButton } from './compare.ts';
import { unitFacts } from './districts.ts';
import { bold, lines, linked, plain, quoted, withBold } from './marked.ts';
import { sentenceWith, snippet, wholeSpans } from './snippet.ts';
import { sectionName, sourceLine } from './sourceLine.ts';
import { MESSAGE_LIMIT, splitMessage } from './split.ts';

export const inlineTexts: Readonly<Record<View['language'], InlineTexts>> = {
  zh: inlineTextsZh,
  en: inlineTextsEn,
};

/** What a phone shows of a result: a line of title, two or three of description. */
const TITLE = 60;
const DESCRIPTION = 90;
/** Longer quotes show their first lines until they are tapped. */
const OPEN_QUOTE = 500;
const SOURCE_ROOM = 400;
const SECTIONS = 8;
const MOST_BUTTONS = 6;
const MAX_ENTITIES = 100;

/** A result as it is listed, and the message that it becomes when it is chosen. It may land in any chat. */
export function formatInline(result: InlineResult, corpus: Corpus, view: View): InlineQueryResultArticle {
  // Nothing opens in place in somebody else's chat: all buttons lead to the private chat with the bot.
  const outside: View = { ...view, isPrivate: false };
  switch (result.kind) {
    case 'passage':
      return passageArticle(result, outside);
    case 'answer':
      return answerArticle(result, corpus, outside);
    case 'comparison':
      return comparisonArticle(result, corpus, outside);
    case 'unit':
      return unitArticle(result, outside);
  }
}

function passageArticle(
  { paragraph, document, words }: Extract<InlineResult, { kind: 'passage' }>,
  view: View,
): InlineQueryResultArticle {
  const { texts, botName, language } = view;
  const link = paragraphLink(botName, paragraph.id);
  const [text = plain('')] = splitMessage(
    withBold(paragraph.text, isFound(paragraph.text, words) ? [sentenceWith(paragraph.text, words)] : []),
    MESSAGE_LIMIT - SOURCE_ROOM,
  );
  const cut = text.text.length < paragraph.text.length ? text.concat(plain('……')) : text;
  const source = sourceLine(paragraph, document, texts);
  const place = [paragraph.district, sectionName(paragraph) ?? texts.paragraphNumber(paragraph.number)];
  return article(
    `p_${paragraph.id}`,
    place.filter((part) => part !== null).join(texts.separator),
    snippet(paragraph.text, words, DESCRIPTION),
    lines([quoted(cut, cut.text.length > OPEN_QUOTE), linked(`—— ${source}`, link)]),
    [[{ text: inlineTexts[language].open, url: link }]],
  );
}

function isFound(text: string, words: string): boolean {
  return words !== '' && wholeSpans(text, words).length > 0;
}

function answerArticle(
  { id, answer }: Extract<InlineResult, { kind: 'answer' }>,
  corpus: Corpus,
  view: View,
): InlineQueryResultArticle {
  const texts = inlineTexts[view.language];
  const isSuggested = id !== 'answer';
  return article(
    id,
    isSuggested ? answer.question : texts.answered,
    withoutMarks(answer.answer),
    lines(
      [
        bold(texts.asked(answer.question.trim())),
        answerBody(answer, corpus, view),
        sources(answer, corpus, view),
      ],
      '\n\n',
    ),
    sourceButtons(answer, view),
  );
}

function comparisonArticle(
  { topic, answer }: Extract<InlineResult, { kind: 'comparison' }>,
  corpus: Corpus,
  view: View,
): InlineQueryResultArticle {
  const texts = inlineTexts[view.language];
  const choose = topicButton(texts.chooseDistricts, topic.name, true, view);
  return article(
    `t_${packTopic(topic.name).slice(0, 60)}`,
    texts.compare(topic.name),
    texts.compared(topic.units),
    lines(
      [lines([bold(topic.name), answerBody(answer, corpus, view)]), sources(answer, corpus, view)],
      '\n\n',
    ),
    choose === null ? [] : [[choose]],
  );
}

function unitArticle(
  { unit }: Extract<InlineResult, { kind: 'unit' }>,
  view: View,
): InlineQueryResultArticle {
  const texts = inlineTexts[view.language];
  const sections = unit.sections.flatMap((paragraph) => {
    const name = sectionName(paragraph);
    return name === null ? [] : [{ name, id: paragraph.id }];
  });
  const shown = sections
    .slice(0, SECTIONS)
    .map(({ name, id }) =>
      FormattedString.join([plain('· '), linked(clip(name, TITLE), paragraphLink(view.botName, id))]),
    );
  return article(
    `u_${unit.key}`,
    texts.district(unit.name, unit.paragraphs.length),
    sections.map(({ name }) => name).join('；') || unitFacts(unit, view),
    lines([lines([bold(unit.name), unitFacts(unit, view)]), lines(shown)], '\n\n'),
    [[{ text: texts.seeDistrict, url: districtLink(view.botName, unit.key) }]],
  );
}

/** Each source on a line that leads to it; quotes of one paragraph share a line. */
function sources(answer: Answer, corpus: Corpus, { texts, botName }: View): FormattedString {
  const severalDocuments = new Set(answer.citations.map(({ docId }) => docId)).size > 1;
  return lines(
    paragraphsOf(answer).map(({ marks, citation }) => {
      const place = { ...citation, number: citation.paragraph };
      const document = severalDocuments ? (corpus.document(citation.docId) ?? null) : null;
      return linked(
        `${marks} ${sourceLine(place, document, texts)}`,
        paragraphLink(botName, citation.paragraphId),
      );
    }),
  );
}

function sourceButtons(answer: Answer, { botName, language }: View): InlineKeyboardButton[][] {
  const texts = inlineTexts[language];
  const paragraphs = paragraphsOf(answer);
  const buttons = paragraphs.slice(0, MOST_BUTTONS).map(({ marks, citation }) => ({
    text: paragraphs.length === 1 ? texts.open : texts.openMarks(marks),
    url: paragraphLink(botName, citation.paragraphId),
  }));
  return rows(buttons, 3);
}

function paragraphsOf({ citations }: Answer): { marks: string; citation: Citation }[] {
  const ids = [...new Set(citations.map(({ paragraphId }) => paragraphId))];
  return ids.flatMap((id) => {
    const same = citations.filter(({ paragraphId }) => paragraphId === id);
    const [citation] = same;
    return citation === undefined ? [] : [{ marks: same.map(({ n }) => `[${n}]`).join(''), citation }];
  });
}

function withoutMarks(text: string): string {
  return text.replace(/\[\d+\]/g, '');
}

function article(
  id: string,
  title: string,
  description: string,
  message: FormattedString,
  buttons: InlineKeyboardButton[][],
): InlineQueryResultArticle {
  const [first = message] = splitMessage(message);
  return {
    type: 'article',
    id,
    title: clip(oneLine(title), TITLE),
    description: clip(oneLine(description), DESCRIPTION),
    input_message_content: {
      message_text: first.text,
      entities: first.entities.slice(0, MAX_ENTITIES),
      link_preview_options: { is_disabled: true },
    },
    ...(buttons.length > 0 && { reply_markup: { inline_keyboard: buttons } }),
  };
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
