import type { Answer } from '../../answer/answer.ts';
import type { Corpus } from '../../documents/corpus.ts';
import type { FollowUp, ShownAnswer } from '../../state/shownAnswers.ts';
import type { AnswerScreenTexts } from '../../texts/zh/answerScreen.ts';
import { answerScreenTexts } from '../answerScreenTexts.ts';
import { packCallback } from '../callbackData.ts';
import { corpusUnits } from '../corpusUnits.ts';
import { feedbackButtons, refusalButton } from '../feedbackButtons.ts';
import { type Button, rows } from '../screen.ts';
import { unitsIn } from '../unitIn.ts';
import type { View } from '../view.ts';
import { clip } from './clip.ts';
import { districtButton } from './districts.ts';

const LABEL_LIMIT = 32;
/** Short ones stand beside each other. */
const SHORT_LABEL = 8;
/** Nothing to judge: no question was answered, or none that documents could answer. */
const NO_QUESTION: ReadonlySet<Answer['reason']> = new Set([
  'small_talk',
  'empty',
  'too_long',
  'empty_corpus',
  'off_topic',
]);

/** What can be done under an answer: ask on, ask differently, say whether it was good. */
export function waysOn(
  { answer, followUps = [], understood }: Pick<ShownAnswer, 'answer' | 'followUps' | 'understood'>,
  corpus: Corpus,
  view: View,
): Button[][] {
  const opinion = opinionRow(answer, view);
  // In a group the shortest form.
  if (!view.isPrivate) return opinion;
  const words = answerScreenTexts[view.language];
  return [
    ...inRows(followUps.map((followUp, index) => followUpButton(followUp, index, words))),
    ...(answer.outcome === 'refused' ? otherWays(answer, understood ?? answer.question, corpus, view) : []),
    ...opinion,
  ];
}

function opinionRow({ outcome, reason }: Answer, view: View): Button[][] {
  if (outcome === 'error' || NO_QUESTION.has(reason)) return [];
  return [outcome === 'refused' ? [refusalButton(view)] : feedbackButtons()];
}

function followUpButton({ kind, name }: FollowUp, index: number, words: AnswerScreenTexts): Button {
  const label = {
    other: words.otherUnit,
    unit: words.ofUnit,
    section: words.related,
    meant: words.didYouMean,
  };
  return {
    text: clip(label[kind](name), LABEL_LIMIT),
    callback_data: packCallback({ kind: 'followUp', index }),
  };
}

/** Up to three short labels in a row; a long one has its own. */
function inRows(buttons: readonly Button[]): Button[][] {
  const isShort = ({ text }: Button) => text.length <= SHORT_LABEL;
  return [
    ...rows(buttons.filter(isShort), 3),
    ...rows(
      buttons.filter((button) => !isShort(button)),
      1,
    ),
  ];
}

/** How to ask differently, and what there is of the unit asked about. */
function otherWays({ reason }: Answer, question: string, corpus: Corpus, view: View): Button[][] {
  const words = answerScreenTexts[view.language];
  if (reason === 'too_long' || reason === 'empty_corpus') return [];
  const rephrase = (text: string): Button => ({ text, callback_data: packCallback({ kind: 'rephrase' }) });
  if (reason === 'off_topic' || reason === 'small_talk' || reason === 'empty')
    return [[rephrase(words.canAsk)]];
  const units = corpusUnits(corpus);
  const [named] = unitsIn(
    question,
    units.map(({ name }) => name),
  );
  const unit = units.find(({ name }) => name === named?.unit);
  const seeUnit = unit === undefined ? [] : [districtButton(words.whatIsThere(unit.name), unit, view)];
  return [[rephrase(words.rephrase), ...seeUnit]];
}
