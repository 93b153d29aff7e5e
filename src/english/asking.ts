import type { Found } from './glossary.ts';
import type { Word } from './words.ts';

export type Asking =
  | 'many'
  | 'much'
  | 'share'
  | 'which'
  | 'what'
  | 'who'
  | 'when'
  | 'year'
  | 'where'
  | 'why'
  | 'how'
  | 'long'
  | 'far'
  | 'often';

/** Longer phrases before the shorter ones that they open with. */
const PHRASES: readonly (readonly [string, Asking])[] = [
  ['what is total number of', 'many'],
  ['what is number of', 'many'],
  ['what are numbers of', 'many'],
  ['what was number of', 'many'],
  ['what number of', 'many'],
  ['total number of', 'many'],
  ['number of', 'many'],
  ['how many', 'many'],
  ['how much', 'much'],
  ['what amount of', 'much'],
  ['amount of', 'much'],
  ['what percentage of', 'share'],
  ['what share of', 'share'],
  ['what proportion of', 'share'],
  ['what percent of', 'share'],
  ['what fraction of', 'share'],
  ['which percentage of', 'share'],
  ['how long', 'long'],
  ['how far', 'far'],
  ['how often', 'often'],
  ['in what year', 'year'],
  ['in which year', 'year'],
  ['what year', 'year'],
  ['which year', 'year'],
  ['on what day', 'when'],
  ['on which day', 'when'],
  ['on what date', 'when'],
  ['on which date', 'when'],
  ['at what time', 'when'],
  ['what time', 'when'],
  ['when', 'when'],
  ['where', 'where'],
  ['why', 'why'],
  ['who', 'who'],
  ['whom', 'who'],
  ['whose', 'who'],
  ['which', 'which'],
  ['what', 'what'],
  ['how', 'how'],
];

/** The asking phrase at a place. */
export function findAsking(words: readonly Word[], at: number): Found<Asking> | null {
  for (const [phrase, value] of PHRASES) {
    const said = phrase.split(' ');
    if (said.every((word, i) => words[at + i]?.lower === word)) return { value, length: said.length };
  }
  return null;
}
