import type { DraftingTexts } from '../zh/drafting.ts';

/** What is said in the assistant's own words about an answer that a model drafted, in English. */
export const draftingTextsEn: DraftingTexts = {
  dated: (date) => (date === null ? '(undated document) ' : `(document of ${date}) `),
  period: (words) => `(${words}) `,
  partUnproved: '(Some of the draft could not be proved in the sources and was left out.)',
  instead: {
    insufficient: '(The model found the passages insufficient; these are excerpts from the sources.)',
    nothingProved: '(What the model wrote could not be proved in the sources; these are excerpts from them.)',
    outOfTime: '(The model did not finish in time; these are excerpts from the sources.)',
    stopped: '(Stopped; these are excerpts from the sources.)',
    budget: "(Today's budget for the model is used up; these are excerpts from the sources.)",
    away: '(The model is not available at the moment; these are excerpts from the sources.)',
  },
};
