import type { Language } from '../assistant.ts';
import { REASONS } from '../state/feedback.ts';
import { feedbackEn } from '../texts/en/feedback.ts';
import { type FeedbackTexts, feedbackZh } from '../texts/zh/feedback.ts';
import { packCallback } from './callbackData.ts';
import type { Button } from './screen.ts';
import type { View } from './view.ts';

export const feedbackTexts: Readonly<Record<Language, FeedbackTexts>> = { zh: feedbackZh, en: feedbackEn };

/**
 * 👍 and 👎 for the keyboard of an answer, in private and in groups. The message they stand under must be kept
 * in `state.shownAnswers`, or pressing them finds the answer expired.
 */
export function feedbackButtons(): Button[] {
  return [
    { text: '👍', callback_data: packCallback({ kind: 'opinion', opinion: 'good' }) },
    { text: '👎', callback_data: packCallback({ kind: 'opinion', opinion: 'bad' }) },
  ];
}

/** Under a refusal, the same opinion as 👎. */
export function refusalButton({ language }: Pick<View, 'language'>): Button {
  return {
    text: feedbackTexts[language].shouldHave,
    callback_data: packCallback({ kind: 'opinion', opinion: 'bad' }),
  };
}

/** Why an answer is bad. */
export function reasonButtons(place: string, { language }: Pick<View, 'language'>): Button[] {
  const texts = feedbackTexts[language];
  return [
    ...REASONS.map((reason) => ({
      text: texts.reasons[reason],
      callback_data: packCallback({ kind: 'reason', place, reason }),
    })),
    { text: texts.skip, callback_data: packCallback({ kind: 'reason', place, reason: null }) },
  ];
}

export function consentButtons(place: string, { language }: Pick<View, 'language'>): Button[] {
  const texts = feedbackTexts[language];
  return [
    { text: texts.agree, callback_data: packCallback({ kind: 'consent', place, isGiven: true }) },
    { text: texts.decline, callback_data: packCallback({ kind: 'consent', place, isGiven: false }) },
  ];
}
