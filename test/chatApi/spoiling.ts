import type { ChatApiRequest } from './chatRequest.ts';
import { claimOf, idealPicks, type Pick, type ScriptedClaim, sentencesOf } from './idealModel.ts';
import type { Misbehaviour } from './misbehaviour.ts';
import { type PromptPassage, passagesOf } from './passages.ts';

/** One claim after the other, spoiled; `null` leaves it out. */
type Spoil = (pick: Pick, passages: readonly PromptPassage[]) => ScriptedClaim | null;

export function spoiling(name: string, does: string, spoil: Spoil): Misbehaviour {
  return claiming(name, does, (request) =>
    picksOf(request).flatMap((pick) => spoil(pick, passagesOf(request)) ?? []),
  );
}

export function claiming(
  name: string,
  does: string,
  claims: (request: ChatApiRequest) => readonly ScriptedClaim[],
): Misbehaviour {
  return {
    name,
    kind: 'content',
    does,
    model: (request) => ({ kind: 'object', value: { sufficient: true, claims: claims(request) } }),
  };
}

/** A model that means ill finds something in any passage. */
export function picksOf(request: ChatApiRequest): Pick[] {
  const ideal = idealPicks(request);
  if (ideal.length > 0) return ideal;
  return passagesOf(request).flatMap((passage) => {
    const [sentence] = sentencesOf(passage);
    return sentence === undefined ? [] : [{ passage, sentence, score: 0 }];
  });
}

export const said =
  (change: (sentence: string) => string): Spoil =>
  (pick) => {
    const claim = claimOf(pick);
    return { ...claim, text: change(claim.text) };
  };

export const quoted =
  (change: (sentence: string) => string): Spoil =>
  (pick) => ({
    text: claimOf(pick).text,
    quotes: [{ passage: pick.passage.number, quote: change(pick.sentence) }],
  });

export const saidAndQuoted =
  (change: (sentence: string) => string): Spoil =>
  (pick) => ({
    text: change(pick.sentence),
    quotes: [{ passage: pick.passage.number, quote: change(pick.sentence) }],
  });

export const FIGURE = /\d+(?:\.\d+)?/gu;
export const more = (text: string) => text.replace(FIGURE, (figure) => String(Number(figure) + 7));
export const otherOf = (pick: Pick, passages: readonly PromptPassage[]) =>
  passages.find(({ unit, number }) => number !== pick.passage.number && unit !== pick.passage.unit);
