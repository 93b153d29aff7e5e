import { createHash } from 'node:crypto';
import type { Answer } from '../../answer/answer.ts';
import type { Corpus } from '../../documents/corpus.ts';
import { compareTextsEn } from '../../texts/en/compare.ts';
import { type CompareTexts, compareTextsZh } from '../../texts/zh/compare.ts';
import { answerScreenTexts } from '../answerScreenTexts.ts';
import { MOST_PICKED, topicFits } from '../browsingData.ts';
import { packCallback } from '../callbackData.ts';
import { LONGEST_TOPIC, readComparison } from '../comparison.ts';
import { type CorpusUnit, corpusUnits } from '../corpusUnits.ts';
import { topicLink, topicsLink } from '../links.ts';
import { type Button, rows, type Screen } from '../screen.ts';
import type { Topic } from '../topics.ts';
import type { View } from '../view.ts';
import { formatAnswer } from './answer.ts';
import { answerBlocks } from './answerBlocks.ts';
import { answerBody } from './answerBody.ts';
import { citationButtons, citationList } from './citationList.ts';
import { clip } from './clip.ts';
import { districtButton } from './districts.ts';
import { bold, italic, lines } from './marked.ts';
import { splitNumbered } from './split.ts';

export const compareTexts: Readonly<Record<View['language'], CompareTexts>> = {
  zh: compareTextsZh,
  en: compareTextsEn,
};

const UNITS_A_PAGE = 10;
const LABEL_LIMIT = 30;

/** How to compare, and topics to try. `unit`: only its topics, where the way here was that unit's screen. */
export function formatCompareUsage(
  topics: readonly Topic[],
  corpus: Corpus,
  unit: CorpusUnit | null,
  view: View,
): Screen {
  const texts = compareTexts[view.language];
  const names = corpusUnits(corpus).map(({ name }) => name);
  if (names.length < 2) return { pages: [lines([texts.noUnits])], buttons: [] };
  const offered = unit === null ? topics : topics.filter(({ units }) => units.includes(unit.name));
  const [first] = offered.length > 0 ? offered : topics;
  return {
    pages: [
      lines(
        [
          lines([bold(texts.usageTitle), texts.usage]),
          first === undefined
            ? null
            : lines([texts.example(first.name, []), texts.example(first.name, first.units.slice(0, 2))]),
          offered.length === 0 ? null : unit === null ? texts.tryTopics : texts.ofUnit(unit.name),
        ],
        '\n\n',
      ),
    ],
    buttons: [
      ...rows(offered.map(({ name }) => topicButton(name, name, false, view)).filter(isThere), 2),
      ...(unit === null ? [] : [[districtButton(texts.backTo(unit.name), unit, view)]]),
    ],
  };
}

/**
 * Leads to the comparison of a topic, or (`choose`) to the choice of the units; from a group into the private chat.
 * None where the topic is too long for a button.
 */
export function topicButton(text: string, topic: string, choose: boolean, view: View): Button | null {
  if (!topicFits(topic)) return null;
  return view.isPrivate
    ? { text, callback_data: packCallback({ kind: 'topic', topic, choose }) }
    : { text, url: topicLink(view.botName, topic, choose) };
}

/**
 * For an answer that goes through several units: the choice of others.
 *
 * @param question the whole question that it answers
 */
export function chooseRow(answer: Answer, question: string, corpus: Corpus, view: View): Button[][] {
  const names = corpusUnits(corpus).map(({ name }) => name);
  const told = answerBlocks(answer, names).flatMap((block) => {
    if (block.kind === 'absent') return block.units;
    return block.kind === 'claim' && block.unit !== null ? [block.unit] : [];
  });
  const { topic } = readComparison(question, names);
  if (!view.isPrivate || new Set(told).size < 2 || topic === '' || topic.length > LONGEST_TOPIC) return [];
  const choose = topicButton(compareTexts[view.language].choose, topic, true, view);
  return choose === null ? [] : [[choose]];
}

export interface Picker {
  readonly topic: string;
  /** Names of the units chosen. */
  readonly picked: readonly string[];
  readonly page: number;
  /** Whether the message has an answer to go back to. */
  readonly hasBack: boolean;
}

/** Choosing the units: a tap chooses one or takes it back; what is chosen is kept in the buttons themselves. */
export function formatPicker({ topic, picked, page, hasBack }: Picker, corpus: Corpus, view: View): Screen {
  const texts = compareTexts[view.language];
  const units = corpusUnits(corpus);
  const check = checkOf(units);
  const places = picked.map((name) => units.findIndex((unit) => unit.name === name));
  const pages = Math.max(1, Math.ceil(units.length / UNITS_A_PAGE));
  const shown = Math.min(Math.max(0, page), pages - 1);
  const pick = (target: number, chosen: readonly number[]) =>
    packCallback({ kind: 'pick', page: target, check, picked: chosen });
  const toggles = units
    .slice(shown * UNITS_A_PAGE, (shown + 1) * UNITS_A_PAGE)
    .map(({ name }, index): Button => {
      const place = shown * UNITS_A_PAGE + index;
      const isPicked = places.includes(place);
      const chosen = isPicked ? places.filter((other) => other !== place) : [...places, place];
      const label = clip(name, LABEL_LIMIT);
      return { text: isPicked ? texts.picked(label) : label, callback_data: pick(shown, chosen) };
    });
  const turns: Button[] = [
    ...(shown > 0 ? [{ text: view.texts.sources.previous, callback_data: pick(shown - 1, places) }] : []),
    ...(shown < pages - 1 ? [{ text: view.texts.sources.next, callback_data: pick(shown + 1, places) }] : []),
  ];
  const last: Button[] = [
    {
      text: places.length === 0 ? texts.compareAll : texts.comparePicked(places.length),
      callback_data: packCallback({ kind: 'compare', check, picked: places }),
    },
    ...(places.length > 0 ? [{ text: texts.clear, callback_data: pick(shown, []) }] : []),
  ];
  return {
    pages: [
      lines(
        [
          bold(topic),
          picked.length === 1 ? texts.atLeastTwo : texts.chooseHint(MOST_PICKED),
          pages > 1 ? view.texts.sources.page(shown + 1, pages) : null,
        ],
        '\n\n',
      ),
    ],
    buttons: [
      ...rows(toggles, 2),
      turns,
      last,
      hasBack ? [{ text: texts.back, callback_data: packCallback({ kind: 'back' }) }] : [],
    ].filter((row) => row.length > 0),
  };
}

/** A topic compared: a block a unit, what is missing, its sources, the choice of other units, and `waysOn` from here. */
export function formatComparison(
  answer: Answer,
  corpus: Corpus,
  view: View,
  waysOn: readonly (readonly Button[])[],
): Screen {
  const texts = compareTexts[view.language];
  if (answer.outcome !== 'answered') {
    const others: Button = view.isPrivate
      ? { text: texts.otherTopics, callback_data: packCallback({ kind: 'topics', unitKey: null }) }
      : { text: texts.otherTopics, url: topicsLink(view.botName) };
    return formatAnswer(answer, corpus, view, { waysOn: [[others], ...waysOn] });
  }
  const units = corpusUnits(corpus);
  const { topic, names } = readComparison(
    answer.question,
    units.map(({ name }) => name),
  );
  const message = lines(
    [
      lines([bold(topic), answerBody(answer, corpus, view)]),
      view.isPrivate ? citationList(answer.citations, corpus, view) : null,
      answer.mode === 'llm' ? italic(answerScreenTexts[view.language].drafted) : null,
    ],
    '\n\n',
  );
  const picked = names
    .map((name) => units.findIndex((unit) => unit.name === name))
    .filter((place) => place !== -1)
    .slice(0, MOST_PICKED);
  const choose: Button | null = view.isPrivate
    ? {
        text: texts.choose,
        callback_data: packCallback({ kind: 'pick', page: 0, check: checkOf(units), picked }),
      }
    : topicButton(texts.choose, topic, true, view);
  return {
    pages: splitNumbered(message, answerScreenTexts[view.language].page),
    buttons: [...citationButtons(answer, corpus, view), ...(choose === null ? [] : [[choose]]), ...waysOn],
  };
}

/** Names a list of units: what was chosen from one list means nothing in another. */
export function checkOf(units: readonly CorpusUnit[]): string {
  const names = units.map(({ name }) => name).join('\n');
  return createHash('sha256').update(names).digest('base64url').slice(0, 4);
}

function isThere(button: Button | null): button is Button {
  return button !== null;
}
