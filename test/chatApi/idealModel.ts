import type { ChatApiRequest } from './chatRequest.ts';
import { type PromptPassage, passagesOf, questionOf } from './passages.ts';
import type { ScriptedModel } from './wire.ts';

export interface ScriptedQuote {
  readonly passage: number;
  readonly quote: string;
}

export interface ScriptedClaim {
  readonly text: string;
  readonly quotes: readonly ScriptedQuote[];
}

/** What a drafting prompt asks for. */
export interface ScriptedDraft {
  readonly sufficient: boolean;
  readonly claims: readonly ScriptedClaim[];
}

/** A sentence of a passage with what it has in common with the question. */
export interface Pick {
  readonly passage: PromptPassage;
  readonly sentence: string;
  readonly score: number;
}

/** Characters: above it a sentence is told in parts. */
const LONGEST_CLAIM = 100;
const MOST_CLAIMS = 10;
const MOST_OF_UNIT = 3;
/** A further sentence of the same unit must add this share of what the best one has. */
const WORTH_ADDING = 0.5;

/**
 * A model that does what the prompt says: of each unit asked about (of every unit, where several must be set side by
 * side) the sentences that have most in common with the question, told in the source's words and quoted exactly.
 */
export const idealModel: ScriptedModel = (request) => ({ kind: 'object', value: idealDraft(request) });

export function idealDraft(request: ChatApiRequest): ScriptedDraft {
  const claims = idealPicks(request).map(claimOf);
  return { sufficient: claims.length > 0, claims };
}

/** The best sentences of each unit asked about, best first. */
export function idealPicks(request: ChatApiRequest): Pick[] {
  const question = questionOf(request);
  const passages = passagesOf(request);
  const units = [...new Set(passages.map(({ unit }) => unit))];
  const named = units.filter((unit) => unit !== null && question.includes(bareUnit(unit)));
  const asked = pairsOf(units.reduce<string>((left, unit) => left.replace(unit ?? ' ', ' '), question));
  const sentences = passages.flatMap((passage) =>
    sentencesOf(passage).map((sentence) => ({ passage, sentence })),
  );
  // What few sentences say tells more.
  const weights = new Map(
    [...asked].map((pair) => [
      pair,
      1 / (1 + sentences.filter(({ sentence }) => sentence.includes(pair)).length),
    ]),
  );
  return (named.length > 0 ? named : units)
    .flatMap((unit) =>
      bestOf(
        sentences.filter(({ passage }) => passage.unit === unit),
        weights,
      ),
    )
    .sort((a, b) => b.score - a.score)
    .slice(0, MOST_CLAIMS);
}

/** The sentence with most of the question's words, then those that add others. */
function bestOf(sentences: readonly Omit<Pick, 'score'>[], weights: ReadonlyMap<string, number>): Pick[] {
  const left = new Map(weights);
  const best: Pick[] = [];
  while (best.length < MOST_OF_UNIT) {
    const [next] = sentences
      .map(({ passage, sentence }) => {
        const score = [...left].reduce(
          (sum, [pair, weight]) => (sentence.includes(pair) ? sum + weight : sum),
          0,
        );
        return { passage, sentence, score };
      })
      .sort((a, b) => b.score - a.score);
    if (next === undefined || next.score === 0) break;
    if (next.score < WORTH_ADDING * (best[0]?.score ?? 0)) break;
    best.push(next);
    for (const pair of [...left.keys()]) if (next.sentence.includes(pair)) left.delete(pair);
  }
  return best;
}

/** Told in the source's own words, with the unit's name where the sentence lacks it. */
export function claimOf({ passage, sentence }: Pick): ScriptedClaim {
  const { unit, number } = passage;
  const text = unit === null || sentence.includes(bareUnit(unit)) ? sentence : `${unit}：${sentence}`;
  return { text, quotes: [{ passage: number, quote: sentence }] };
}

/** Sentences, a long one in parts that end at a comma. */
export function sentencesOf({ text }: PromptPassage): string[] {
  return text
    .split(/(?<=[。！？；])|\n/u)
    .flatMap(partsOf)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence.length >= 8 && sentence.length <= LONGEST_CLAIM);
}

function partsOf(sentence: string): string[] {
  if (sentence.length <= LONGEST_CLAIM) return [sentence];
  const parts: string[] = [];
  for (const clause of sentence.split(/(?<=[，,：:])/u)) {
    const last = parts.at(-1);
    if (last !== undefined && last.length + clause.length <= LONGEST_CLAIM)
      parts.push((parts.pop() ?? '') + clause);
    else parts.push(clause);
  }
  return parts;
}

function pairsOf(text: string): Set<string> {
  const pairs = new Set<string>();
  for (const run of text.match(/[\p{Script=Han}\d]+/gu) ?? [])
    for (let at = 0; at + 1 < run.length; at++) pairs.add(run.slice(at, at + 2));
  for (const empty of ['哪些', '什么', '怎么', '怎样', '如何', '多少', '几所', '分别', '各区', '是怎'])
    pairs.delete(empty);
  return pairs;
}

/** 成都高新区 → 高新区: as people say it. */
function bareUnit(unit: string): string {
  return unit.length > 4 ? unit.replace(/^成都市?/u, '') : unit;
}
